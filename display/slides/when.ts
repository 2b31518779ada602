// An instant as people on the floor say it: the wall time, with the day of the week where that is another one than today.
import { dayOf } from '#playlists/calendar/day.ts';
import { localAt } from '#playlists/program/clock.ts';
import type { SlideProgram } from './slide-props.ts';

export function whenWords(program: Pick<SlideProgram, 'offsets'>, at: number, now: number, language: string): string {
  const { date, time } = localAt(program, at);
  if (date === localAt(program, now).date) return time;
  const noon = new Date(dayOf(date) * 86_400_000);
  return `${new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' }).format(noon)} ${time}`;
}
