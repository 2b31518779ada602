// On which dates a rule runs: a question of the calendar alone.
import type { DateRule, Weekday } from '../site/time-rule.ts';
import { weekdays } from '../site/time-rule.ts';
import type { LocalDate } from '../site/values.ts';
import { dayOf, inMonth, weekdayOf } from '../calendar/day.ts';

/** Whether a rule runs on a day (days since 1970-01-01); made once for a rule and asked of many days [D1]. */
export function daysOf(rule: DateRule): (day: number) => boolean {
  switch (rule.type) {
    case 'every-day':
      return () => true;
    case 'weekdays':
      return onWeekdays(rule.days);
    case 'every-nth-day': {
      const anchor = dayOf(rule.anchor);
      return (day) => modulo(day - anchor, rule.every) === 0;
    }
    case 'every-nth-week': {
      const anchor = mondayOf(dayOf(rule.anchor));
      const on = onWeekdays(rule.days);
      return (day) => on(day) && modulo((mondayOf(day) - anchor) / 7, rule.every) === 0;
    }
    case 'days-of-month': {
      const wanted = new Set(rule.days);
      return (day) => {
        const { date, days } = inMonth(day);
        return wanted.has(date) || (date === days && wanted.has('last'));
      };
    }
    case 'weekdays-of-month': {
      const wanted = new Set(rule.which);
      const on = onWeekdays(rule.days);
      return (day) => {
        if (!on(day)) return false;
        const { date, days } = inMonth(day);
        return wanted.has(Math.ceil(date / 7)) || (date + 7 > days && wanted.has('last'));
      };
    }
    default:
      return rule satisfies never;
  }
}

/** The first and last day of a range, infinite where it is open. */
export function daysBetween(range: {
  readonly firstDate: LocalDate | null;
  readonly lastDate: LocalDate | null;
}): readonly [first: number, last: number] {
  return [
    range.firstDate === null ? -Infinity : dayOf(range.firstDate),
    range.lastDate === null ? Infinity : dayOf(range.lastDate)
  ];
}

function onWeekdays(days: readonly Weekday[]): (day: number) => boolean {
  const wanted = new Set(days.map((day) => weekdays.indexOf(day)));
  return (day) => wanted.has(weekdayOf(day));
}

const mondayOf = (day: number): number => day - weekdayOf(day);
const modulo = (value: number, by: number): number => ((value % by) + by) % by;
