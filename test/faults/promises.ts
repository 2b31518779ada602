// What Floorcast promises in seconds, asserted: a display that fell silent is known within 10 s, and after a restart all are back within 30 s.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { io, type Socket } from 'socket.io-client';
import { api, type Api } from '../api.ts';
import { openFloor, type Floor } from '../floor.ts';
import { seedFolder } from '../seed-folder.ts';
import type { Seeded } from '../seed.ts';

export interface Kept {
  readonly promise: string;
  readonly tookMs: number;
  readonly mostMs: number;
  /** Where it is no time. */
  readonly unit?: string;
}

const DISPLAYS = 300;

export async function promises(): Promise<readonly Kept[]> {
  const { seeded, folder } = await seedFolder({ screens: DISPLAYS, notices: 1 });
  const floor = await openFloor({ dataDir: folder });
  const desk = api(floor.local, seeded.token);
  const kept = [
    {
      promise: 'a silent display is known to be gone',
      mostMs: 10_000,
      tookMs: await untilKnownGone(floor, seeded, desk)
    },
    {
      promise: `${DISPLAYS} displays are back after a restart`,
      mostMs: 30_000,
      tookMs: await untilAllBack(floor, seeded, desk)
    }
  ];
  await floor.close();
  return kept;
}

async function untilKnownGone(floor: Floor, seeded: Seeded, desk: Api): Promise<number> {
  const file = join(import.meta.dirname, 'lone-display.ts');
  const child = spawn(process.execPath, [file, `${floor.local}/floor`, seeded.screens[0]!.cookie]);
  await once(child.stdout, 'data');
  const startedAt = performance.now();
  child.kill('SIGSTOP');
  await untilOnline(desk, seeded, (online) => online === 0);
  const took = performance.now() - startedAt;
  child.kill('SIGKILL');
  return Math.round(took);
}

/** With the back-off that displays have: capped at 2 s in the first minute. */
async function untilAllBack(floor: Floor, seeded: Seeded, desk: Api): Promise<number> {
  const sockets: Socket[] = seeded.screens.map(({ cookie }) =>
    io(`${floor.local}/floor`, {
      transports: ['websocket'],
      extraHeaders: { cookie },
      forceNew: true,
      reconnectionDelay: 250,
      reconnectionDelayMax: 2000
    })
  );
  await untilOnline(desk, seeded, (online) => online === DISPLAYS);
  await floor.kill('SIGKILL');
  await floor.start();
  const startedAt = performance.now();
  await untilOnline(desk, seeded, (online) => online === DISPLAYS);
  const took = performance.now() - startedAt;
  for (const socket of sockets) socket.disconnect();
  return Math.round(took);
}

async function untilOnline(desk: Api, { site }: Seeded, fits: (online: number) => boolean): Promise<void> {
  const giveUpAt = performance.now() + 120_000;
  for (;;) {
    const { body } = await desk.get<{ displays: { online: boolean }[] }>(`/sites/${site}/displays`);
    const online = body.displays.filter((one) => one.online).length;
    if (fits(online)) return;
    if (performance.now() > giveUpAt) throw new Error(`${online} displays are on line, and it does not change`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
