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
  return offsets[lastWhere(offsets, (index) => (offsets[index] as Offset).from <= at)]?.minutes ?? 0;
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
  // The wall clock reaches it before the offset's next change: the first such offset is the last that follows one that ends too early.
  const index = lastWhere(offsets, (one) => {
    const offset = offsets[one] as Offset;
    return wall >= offset.from + (offsets[one - 1] ?? offset).minutes * MINUTE_MS;
  });
  const offset = offsets[index] as Offset;
  const at = wall - offset.minutes * MINUTE_MS;
  // Not reached before this offset began: the clock jumped over it.
  return index > 0 ? Math.max(at, offset.from) : at;
}

/** The last index for which `holds`, which holds up to some index and for none after; 0 where it holds for none. */
function lastWhere(offsets: Offsets, holds: (index: number) => boolean): number {
  let low = 0;
  let high = offsets.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
