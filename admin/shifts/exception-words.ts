// What differs from a cycle, as a crew leader would say it.
import { lookup } from '#playlists/site/lookup.ts';
import type { CyclePattern, ShiftException, ShiftName } from '#playlists/site/shift-pattern.ts';
import type { Site } from '#playlists/site/site.ts';
import { shortDate } from './board-words.ts';

type Pattern = Pick<CyclePattern, 'shifts'>;

/** `Crew B takes over Early on Mon 23 Nov from Crew A, who takes over Night on Tue 24 Nov`. */
export function exceptionWords(one: ShiftException, pattern: Pattern, site: Pick<Site, 'crews'>): string {
  const crew = (name: ShiftName) => lookup(site.crews, name.crew)?.name ?? 'A removed crew';
  const shift = (name: ShiftName) => `${shiftOf(name, pattern)} on ${shortDate(name.date)}`;
  switch (one.type) {
    case 'swap':
      return `${crew(one.other)} works ${shift(one.one)} for ${crew(one.one)}, who works ${shift(one.other)} in return`;
    case 'cancelled':
      return `${crew(one)} does not work ${shift(one)}`;
    case 'added':
      return `${crew(one)} also works ${shift(one)}`;
    case 'shutdown':
      return one.firstDate === one.lastDate
        ? `Shutdown on ${shortDate(one.firstDate)}`
        : `Shutdown from ${shortDate(one.firstDate)} to ${shortDate(one.lastDate)}`;
    default:
      return one satisfies never;
  }
}

/** The last date it is about: an exception is over the day after. */
export function lastDateOf(one: ShiftException): string {
  switch (one.type) {
    case 'swap':
      return one.one.date > one.other.date ? one.one.date : one.other.date;
    case 'shutdown':
      return one.lastDate;
    default:
      return one.date;
  }
}

/** Whether it is about this crew's shift of this date. */
export function isAbout(one: ShiftException, crew: string, date: string): boolean {
  const names = (name: ShiftName) => name.crew === crew && name.date === date;
  // A swap also changes whose shift the other crew's is.
  if (one.type === 'swap') return names(one.one) || names(one.other) || crossed(one, crew, date);
  return one.type === 'shutdown' ? one.firstDate <= date && date <= one.lastDate : names(one);
}

const crossed = ({ one, other }: Extract<ShiftException, { type: 'swap' }>, crew: string, date: string): boolean =>
  (one.crew === crew && other.date === date) || (other.crew === crew && one.date === date);

const shiftOf = ({ shift }: ShiftName, { shifts }: Pattern): string =>
  shifts.find((one) => one.letter === shift)?.name ?? shift;
