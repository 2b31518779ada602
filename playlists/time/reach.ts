// How far a rule reaches, so that nobody looks for its windows in years in which it cannot have any.
import { lookup } from '../site/lookup.ts';
import type { TimeRule } from '../site/time-rule.ts';
import type { LocalDate } from '../site/values.ts';
import { dayOf } from '../calendar/day.ts';
import { daysBetween } from './dates.ts';
import type { Calendar } from './windows.ts';

/** Days (since 1970-01-01), infinite where nothing bounds them. */
export interface Reach {
  readonly first: number;
  readonly last: number;
}

/** The first and last day on which a window of the rule can open or close. */
export function reachOf(rule: TimeRule, calendar: Calendar): Reach {
  switch (rule.type) {
    case 'always': {
      const [first, last] = daysBetween(rule);
      return { first, last: last + 1 };
    }
    case 'dates': {
      const [first, last] = daysBetween(rule);
      const added = rule.added.map(dayOf);
      return { first: Math.min(first, ...added), last: Math.max(last, ...added) + 1 };
    }
    case 'windows':
      return spanOf(rule.windows.flatMap(({ from, until }) => [from.date, until.date]));
    case 'shifts': {
      const [first, last] = daysBetween(rule);
      const pattern = lookup(calendar.shiftPatterns, rule.pattern);
      if (pattern?.type !== 'roster') return { first, last: last + 1 };
      const rows = spanOf(pattern.rows.map((row) => row.date));
      return { first: Math.max(first, rows.first), last: Math.min(last, rows.last) + 1 };
    }
    default:
      return rule satisfies never;
  }
}

function spanOf(dates: readonly LocalDate[]): Reach {
  const [first, ...others] = dates;
  if (first === undefined) return { first: Infinity, last: -Infinity };
  // ISO dates are in order as texts.
  const earliest = others.reduce((a, b) => (b < a ? b : a), first);
  const latest = others.reduce((a, b) => (b > a ? b : a), first);
  return { first: dayOf(earliest), last: dayOf(latest) };
}
