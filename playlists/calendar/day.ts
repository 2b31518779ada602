// Calendar dates as whole numbers, days since 1970-01-01, so that weekdays and differences are plain arithmetic. No zone is involved.
import type { LocalDate, WallTime } from '../site/values.ts';

export const MINUTE_MS = 60_000;
export const DAY_MS = 86_400_000;

export function dayOf(date: LocalDate): number {
  // A date without a time is UTC by the language.
  return Date.parse(date) / DAY_MS;
}

export function dateOf(day: number): LocalDate {
  return new Date(day * DAY_MS).toISOString().slice(0, 10) as LocalDate;
}

/** 0 is Monday, as in `weekdays`; 1970-01-01 was a Thursday. */
export function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** Where a day stands in its month, 1 to 31, and how many days that month has. */
export function inMonth(day: number): { readonly date: number; readonly days: number } {
  const at = new Date(day * DAY_MS);
  const date = at.getUTCDate();
  return { date, days: new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 0)).getUTCDate() };
}

export function minuteOf(time: WallTime): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

export function timeOf(minute: number): WallTime {
  const pad = (part: number) => String(part).padStart(2, '0');
  return `${pad(Math.floor(minute / 60))}:${pad(minute % 60)}` as WallTime;
}
