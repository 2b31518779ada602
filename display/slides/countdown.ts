// How much is left of a countdown, in the largest figures that still say something: days, then hours and minutes, then minutes and seconds.
import { DAY_MS } from '#playlists/calendar/day.ts';

export interface Left {
  /** `12`, `31:20`, `5:07`. */
  readonly figure: string;
  readonly unit: 'days' | 'hours' | 'minutes';
  /** Whole days; 0 below two of them. */
  readonly days: number;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

/** Null from the instant on. Rounded up: what says one minute has not less than that begun. */
export function leftOf(to: number, now: number): Left | null {
  const ms = to - now;
  if (ms <= 0) return null;
  if (ms >= 2 * DAY_MS) {
    const days = Math.ceil(ms / DAY_MS);
    return { figure: String(days), unit: 'days', days };
  }
  if (ms > HOUR_MS) {
    const minutes = Math.ceil(ms / MINUTE_MS);
    return { figure: pair(Math.floor(minutes / 60), minutes % 60), unit: 'hours', days: 0 };
  }
  const seconds = Math.ceil(ms / 1000);
  return { figure: pair(Math.floor(seconds / 60), seconds % 60), unit: 'minutes', days: 0 };
}

const pair = (large: number, small: number): string => `${large}:${String(small).padStart(2, '0')}`;
