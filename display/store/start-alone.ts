// The start of a display that is switched on while the server is away: with what it kept, at the time it can know.
import { ServerClock } from '../link/server-clock.ts';
import { settle } from '../player/held-programs.ts';
import type { Start } from '../start.ts';
import type { DeviceStore } from './device-store.ts';
import { parseClock, recalled } from './kept-clock.ts';
import { parseFloor } from './kept-floor.ts';
import type { Troubles } from './troubles.svelte.ts';

export async function startAlone(store: DeviceStore, troubles: Troubles): Promise<Start> {
  const kept = parseFloor(await store.read('floor'));
  if (kept === null) return { type: 'unknown' };
  // Without a kept clock the device's own is all there is.
  const keptClock = parseClock(await store.read('clock'));
  const { serverAt, isSure } =
    keptClock === null ? { serverAt: Date.now(), isSure: false } : recalled(keptClock, Date.now());
  if (!isSure) troubles.say('clock-unsure');
  const clock = new ServerClock(serverAt, performance.now(), undefined, null);
  const held = settle(kept.held, serverAt);
  return {
    type: 'paired',
    floor: { held, glass: kept.glass, facts: null, clock, goneSince: serverAt },
    contents: {}
  };
}
