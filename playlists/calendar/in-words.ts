// Dates, times and durations as sentences for people say them, in English.
import { DAY_MS, MINUTE_MS, inMonth, timeOf, weekdayOf } from './day.ts';
import { type Offsets, wallAt } from './offsets.ts';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December'
];

/** `10:00`, or `06:00 on Tuesday 2 March` where that is not the day of `now`. */
export function timeInWords(offsets: Offsets, at: number, now: number): string {
  const { day, ms } = wallAt(offsets, at);
  const today = wallAt(offsets, now).day;
  const time = timeOf(Math.floor(ms / MINUTE_MS));
  return day === today ? time : `${time} on ${dayInWords(day, today)}`;
}

/** `Tuesday 2 March`, with the year where that is not the year of `today`. Days since 1970-01-01. */
export function dayInWords(day: number, today: number): string {
  const year = yearOf(day);
  const words = `${WEEKDAYS[weekdayOf(day)]} ${inMonth(day).date} ${MONTHS[new Date(day * DAY_MS).getUTCMonth()]}`;
  return year === yearOf(today) ? words : `${words} ${year}`;
}

/** `2 minutes 24 seconds`; seconds to the tenth, and none beside hours. */
export function durationInWords(ms: number): string {
  const tenths = Math.round(ms / 100);
  const hours = Math.floor(tenths / 36_000);
  const minutes = Math.floor((tenths % 36_000) / 600);
  const seconds = (tenths % 600) / 10;
  const parts = [
    ...(hours > 0 ? [counted(hours, 'hour')] : []),
    ...(minutes > 0 ? [counted(minutes, 'minute')] : []),
    ...(hours === 0 && (seconds > 0 || minutes === 0) ? [counted(seconds, 'second')] : [])
  ];
  return parts.join(' ');
}

/** `1 slide`, `12 slides`. */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

const yearOf = (day: number): number => new Date(day * DAY_MS).getUTCFullYear();
