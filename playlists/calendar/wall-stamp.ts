// An instant as a wall clock shows it, with what tells it from the other one of that name on the night the clocks go back.
import type { LocalDate, WallTime } from '../site/values.ts';
import { MINUTE_MS, dateOf, timeOf } from './day.ts';
import { type Offsets, instantBy, minutesAt, wallAt } from './offsets.ts';

export interface WallStamp {
  readonly date: LocalDate;
  readonly time: WallTime;
  /** `+02:00`. */
  readonly offset: string;
  /** Which of the two it is where the clock shows this minute twice; null where it shows it once. */
  readonly twice: 'first' | 'second' | null;
}

export function wallStamp(at: number, offsets: Offsets): WallStamp {
  const { day, ms } = wallAt(offsets, at);
  const minute = Math.floor(ms / MINUTE_MS);
  const minutes = minutesAt(offsets, at);
  const begins = at - (ms % MINUTE_MS);
  const next = offsets.find((one) => one.from > at);
  const comesAgain = next !== undefined && begins + (minutes - next.minutes) * MINUTE_MS >= next.from;
  const twice = instantBy(offsets, day, minute) < begins ? 'second' : comesAgain ? 'first' : null;
  return { date: dateOf(day), time: timeOf(minute), offset: offsetText(minutes), twice };
}

function offsetText(minutes: number): string {
  return `${minutes < 0 ? '-' : '+'}${timeOf(Math.abs(minutes))}`;
}
