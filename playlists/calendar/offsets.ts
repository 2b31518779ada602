// Wall clocks by a table of UTC offsets: the same answers as a zone's, without zone data, and cheap enough for thousands of windows.
import { DAY_MS, MINUTE_MS } from './day.ts';

/** From this instant (epoch milliseconds) on, local time is UTC plus so many minutes. */
export interface Offset {
  readonly from: number;
  readonly minutes: number;
}
/** In order of `from`; the first also holds before it. Never empty. */
export type Offsets = readonly Offset[];

export function minutesAt(offsets: Offsets, at: number): number {
  let minutes = offsets[0]?.minutes ?? 0;
  for (const offset of offsets) {
    if (offset.from > at) break;
    minutes = offset.minutes;
  }
  return minutes;
}

/** The wall clock at an instant: its day and the milliseconds of that day. */
export function wallAt(offsets: Offsets, at: number): { readonly day: number; readonly ms: number } {
  const wall = at + minutesAt(offsets, at) * MINUTE_MS;
  const day = Math.floor(wall / DAY_MS);
  return { day, ms: wall - day * DAY_MS };
}

/** The first instant at which the wall clock shows this minute of this day or a later one [T1]. */
export function instantBy(offsets: Offsets, day: number, minute: number): number {
  const wall = day * DAY_MS + minute * MINUTE_MS;
  let at = wall;
  for (const [index, offset] of offsets.entries()) {
    at = wall - offset.minutes * MINUTE_MS;
    // Not reached before this offset began: the clock jumped over it.
    if (index > 0) at = Math.max(at, offset.from);
    const next = offsets[index + 1];
    if (next === undefined || at < next.from) break;
  }
  return at;
}
