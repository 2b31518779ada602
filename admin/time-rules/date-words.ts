// Calendar dates and lists of them as people say them: `24 Dec 2026`, `every second week`, `the first and last Tue of the month`.
import type { DateRule, Weekday } from '#playlists/site/time-rule.ts';
import { weekdays } from '#playlists/site/time-rule.ts';
import { listWords } from '../list-words.ts';

export const dayNames: Readonly<Record<Weekday, string>> = {
  mon: 'Mon',
  tue: 'Tue',
  wed: 'Wed',
  thu: 'Thu',
  fri: 'Fri',
  sat: 'Sat',
  sun: 'Sun'
};
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const MOST_NAMED = 3;

/** `24 Dec 2026` for `2026-12-24`. */
export function dateWords(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${Number(day)} ${months[Number(month) - 1] ?? ''} ${year}`;
}

/** The first few by name, the rest by their number: `1 Dec 2026, 2 Dec 2026, 3 Dec 2026 and 4 more dates`. */
export function someDatesWords(dates: readonly string[]): string {
  const named = dates.toSorted().slice(0, MOST_NAMED).map(dateWords);
  const more = dates.length - named.length;
  return listWords(more > 0 ? [...named, more === 1 ? '1 more date' : `${more} more dates`] : named);
}

/** Which dates a rule names; empty for every one. */
export function dateRuleWords(dates: DateRule): string {
  switch (dates.type) {
    case 'every-day':
      return 'every day';
    case 'weekdays':
      return daysWords(dates.days);
    case 'every-nth-day':
      return `every ${nth(dates.every)} day, counted from ${dateWords(dates.anchor)},`;
    case 'every-nth-week':
      return `${daysWords(dates.days)} of every ${nth(dates.every)} week, counted from the week of ${dateWords(dates.anchor)},`;
    case 'days-of-month':
      return `on the ${listWords(inOrder(dates.days).map((day) => (day === 'last' ? 'last day' : ordinal(day))))} of the month`;
    case 'weekdays-of-month': {
      const which = inOrder(dates.which).map((one) => (one === 'last' ? one : (places[one] ?? ordinal(one))));
      const days = weekdays.filter((day) => dates.days.includes(day)).map((day) => dayNames[day]);
      return `on the ${listWords(which)} ${listWords(days)} of the month`;
    }
    default:
      return dates satisfies never;
  }
}

/** `every day`, `Mon to Fri`, `Mon, Wed and Sat`. Days that run on are said as a stretch. */
function daysWords(days: readonly string[]): string {
  const chosen = weekdays.filter((day) => days.includes(day));
  if (chosen.length === 0) return 'no day';
  if (chosen.length === weekdays.length) return 'every day';
  const stretches: Weekday[][] = [];
  for (const day of chosen) {
    const open = stretches.at(-1);
    const follows = open !== undefined && weekdays.indexOf(day) === weekdays.indexOf(open.at(-1) ?? day) + 1;
    if (follows) open.push(day);
    else stretches.push([day]);
  }
  return listWords(stretches.flatMap(stretchWords));
}

/** `from 1 Dec 2026 on`; empty where both ends are open. */
export function rangeWords(first: string | null, last: string | null): string {
  if (first !== null && last !== null) {
    return first === last ? `on ${dateWords(first)} only` : `from ${dateWords(first)} to ${dateWords(last)}`;
  }
  if (first !== null) return `from ${dateWords(first)} on`;
  return last === null ? '' : `until ${dateWords(last)}`;
}

const places: Readonly<Record<number, string>> = { 1: 'first', 2: 'second', 3: 'third', 4: 'fourth', 5: 'fifth' };

const nth = (every: number): string => places[every] ?? ordinal(every);

function ordinal(number: number): string {
  const teen = number % 100 >= 11 && number % 100 <= 13;
  return `${number}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th')}`;
}

/** Numbers upwards, `last` last. */
function inOrder<T extends number | 'last'>(list: readonly T[]): readonly T[] {
  const place = (one: T) => (one === 'last' ? Infinity : one);
  return list.toSorted((a, b) => (place(a) < place(b) ? -1 : 1));
}

function stretchWords(days: readonly Weekday[]): string[] {
  const names = days.map((day) => dayNames[day]);
  return names.length > 2 ? [`${names[0]} to ${names.at(-1)}`] : names;
}
