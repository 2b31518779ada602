// [D1] Whether a rule of dates runs on a date, by the calendar and nothing else.
import { type DateRule, type Weekday, weekdays } from '#playlists/site/time-rule.ts';

type Date = Temporal.PlainDate;

export function runsOn(rule: DateRule, date: Date): boolean {
  switch (rule.type) {
    case 'every-day':
      return true;
    case 'weekdays':
      return rule.days.includes(weekdayOf(date));
    case 'every-nth-day':
      return isMultiple(daysFrom(Temporal.PlainDate.from(rule.anchor), date), rule.every);
    case 'every-nth-week': {
      const weeks = daysFrom(mondayOf(Temporal.PlainDate.from(rule.anchor)), mondayOf(date)) / 7;
      return isMultiple(weeks, rule.every) && rule.days.includes(weekdayOf(date));
    }
    case 'days-of-month':
      return rule.days.includes(date.day) || (rule.days.includes('last') && date.day === date.daysInMonth);
    case 'weekdays-of-month':
      return rule.days.includes(weekdayOf(date)) && rule.which.some((which) => isNthOfItsMonth(date, which));
    default:
      return rule satisfies never;
  }
}

export const daysFrom = (one: Date, other: Date): number => one.until(other, { largestUnit: 'day' }).days;

/** Counting back from the date in weeks says the how manieth it is; looking a week ahead whether it is the last. */
function isNthOfItsMonth(date: Date, which: number | 'last'): boolean {
  if (which === 'last') return date.add({ weeks: 1 }).month !== date.month;
  const earlier = [1, 2, 3, 4].filter((weeks) => date.subtract({ weeks }).month === date.month);
  return earlier.length + 1 === which;
}

const weekdayOf = (date: Date): Weekday => weekdays[date.dayOfWeek - 1]!;
const mondayOf = (date: Date): Date => date.subtract({ days: date.dayOfWeek - 1 });
const isMultiple = (count: number, every: number): boolean => Math.abs(count) % every === 0;
