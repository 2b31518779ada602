// The levels below takeovers: the schedules that rotate, the defaults, and the card where nothing is left (RULES.md, P).
import type { Display } from '../site/display.ts';
import type { PlaylistId } from '../site/ids.ts';
import type { Site } from '../site/site.ts';
import type { Loops } from './loops.ts';
import type { Segment } from './program.ts';
import type { Rotation } from './running.ts';

export type Winner = Pick<Segment, 'shows' | 'why'>;

export const CARD: Winner = { shows: { type: 'card' }, why: { level: 'card', ids: [] } };

export interface DefaultLevel {
  readonly level: 'display-default' | 'site-default';
  readonly playlist: PlaylistId;
}

export function defaultLevels(site: Site, display: Display): readonly DefaultLevel[] {
  const own = display.defaultPlaylist;
  const everybodys = site.defaultPlaylist;
  return [
    ...(own === null ? [] : [{ level: 'display-default' as const, playlist: own }]),
    ...(everybodys === null ? [] : [{ level: 'site-default' as const, playlist: everybodys }])
  ];
}

/** The highest rotation that has something to show; it counts from its own latest change, whatever hid it meanwhile [L3]. */
export function firstRotation(rotations: readonly Rotation[], loops: Loops, at: number): Winner | null {
  for (const { schedules, changedAt } of rotations) {
    const loop = loops.of(
      schedules.map((one) => one.playlist),
      at
    );
    if (loop.index === null) continue;
    const start = schedules.reduce(
      (latest, one) => Math.max(latest, Date.parse(one.since)),
      Math.max(changedAt, loop.countsFrom)
    );
    const ids = schedules.filter((one) => loops.anything(one.playlist, at)).map((one) => one.id);
    return { shows: { type: 'loop', loop: loop.index, start }, why: { level: 'schedule', ids } };
  }
  return null;
}

export function firstDefault(levels: readonly DefaultLevel[], loops: Loops, at: number): Winner | null {
  for (const { level, playlist } of levels) {
    const loop = loops.of([playlist], at);
    if (loop.index === null) continue;
    return { shows: { type: 'loop', loop: loop.index, start: loop.countsFrom }, why: { level, ids: [playlist] } };
  }
  return null;
}
