// An instant as people on the floor say it: the wall time, with the day of the week where that is another one than today, and with the date
// where the day of the week would leave it open.
import { dayOf } from '#playlists/calendar/day.ts';
import { daysSince, localAt } from '#playlists/program/clock.ts';
import type { SlideProgram } from './slide-props.ts';

export function whenWords(program: Pick<SlideProgram, 'offsets'>, at: number, now: number, language: string): string {
  const { date, time } = localAt(program, at);
  const days = Math.abs(daysSince(program, date, now));
  if (days === 0) return time;
  const shape = days < 7 ? ({ weekday: 'short' } as const) : ({ day: 'numeric', month: 'short' } as const);
  const day = new Intl.DateTimeFormat(language, { ...shape, timeZone: 'UTC' }).format(dayOf(date) * 86_400_000);
  return `${day} ${time}`;
}
