// The hours that the clocks skip, as wall-clock minutes.
import { MINUTE_MS } from '../calendar/day.ts';
import { minutesAt } from '../calendar/offsets.ts';
import type { Floor } from './floor.ts';

/** Minutes of the wall clock since 1970-01-01T00:00, half-open: no clock of the site ever shows them. */
export interface Gap {
  readonly from: number;
  readonly until: number;
}

/** Something that begins and ends on the wall clock. */
export type Wall = Gap;

/** Those of the days that are looked at. */
export function gapsOf({ offsets, at, horizon }: Pick<Floor, 'offsets' | 'at' | 'horizon'>): readonly Gap[] {
  return offsets
    .filter((one) => one.from > at && one.from < horizon)
    .map(({ from, minutes }) => {
      const wall = Math.ceil(from / MINUTE_MS);
      return { from: wall + minutesAt(offsets, from - 1), until: wall + minutes };
    })
    .filter((one) => one.from < one.until);
}

/** [T4] [T1] Both ends in the gap, or one of them; what begins or ends with the gap is where it was meant to be. */
export function fallsInto({ from, until }: Wall, gap: Gap): 'skipped' | 'moved' | null {
  if (gap.from <= from && until <= gap.until) return 'skipped';
  const inside = (minute: number): boolean => gap.from < minute && minute < gap.until;
  return inside(from) || inside(until) ? 'moved' : null;
}
