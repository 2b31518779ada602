// The site's wall clock and calendar on a display, from the program's offsets alone: TVs have old zone data or none.
import type { LocalDate, WallTime } from '../site/values.ts';
import { MINUTE_MS, dateOf, dayOf, timeOf } from '../calendar/day.ts';
import { wallAt } from '../calendar/offsets.ts';
import type { Program } from './program.ts';

type Clock = Pick<Program, 'offsets'>;

export function localAt(program: Clock, at: number): { readonly date: LocalDate; readonly time: WallTime } {
  const { day, ms } = wallAt(program.offsets, at);
  return { date: dateOf(day), time: timeOf(Math.floor(ms / MINUTE_MS)) };
}

/** Whole calendar days from `date` to the site's today; negative where `date` lies ahead. */
export function daysSince(program: Clock, date: LocalDate, at: number): number {
  return wallAt(program.offsets, at).day - dayOf(date);
}
