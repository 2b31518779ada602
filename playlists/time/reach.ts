// How far a rule reaches, so that nobody looks for its windows in years in which it cannot have any.
import { lookup } from '../site/lookup.ts';
import type { ShiftException, ShiftLetter, ShiftPattern } from '../site/shift-pattern.ts';
import type { TimeRule, TimeRuleOf } from '../site/time-rule.ts';
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
      const starts = startsOf(rule, lookup(calendar.shiftPatterns, rule.pattern));
      return { first: Math.max(first, starts.first), last: Math.min(last, starts.last) + 1 };
    }
    default:
      return rule satisfies never;
  }
}

/** The first and last day on which a shift that the rule asks for can start. */
function startsOf(rule: TimeRuleOf<'shifts'>, pattern: ShiftPattern | undefined): Reach {
  if (pattern === undefined) return spanOf([]);
  if (pattern.type === 'roster') return spanOf(pattern.rows.map((row) => row.date));
  const cycles = pattern.crews
    .filter(({ crew }) => rule.crews.length === 0 || rule.crews.includes(crew))
    .map(({ cycle }) => cycle ?? pattern.cycle);
  if ([...new Set(cycles)].some((cycle) => comes(rule, cycle))) return { first: -Infinity, last: Infinity };
  // Never by the cycle alone: only what differs from it, and the days off that this makes, can bring it about.
  const { first, last } = spanOf(pattern.exceptions.flatMap(datesOf));
  return { first, last: last + (rule.afterDaysOff ?? 0) };
}

/** Whether a cycle that nothing disturbs ever has such a shift after that many days off. */
function comes({ shifts, afterDaysOff }: TimeRuleOf<'shifts'>, cycle: string): boolean {
  let daysOff = 0;
  // The second time round the days off at the end of the cycle count.
  for (const letter of cycle + cycle) {
    if (letter === 'o') daysOff += 1;
    else if (daysOff >= (afterDaysOff ?? 0) && (shifts.length === 0 || shifts.includes(letter as ShiftLetter)))
      return true;
    else daysOff = 0;
  }
  return false;
}

function datesOf(exception: ShiftException): readonly LocalDate[] {
  switch (exception.type) {
    case 'swap':
      return [exception.one.date, exception.other.date];
    case 'shutdown':
      return [exception.firstDate, exception.lastDate];
    default:
      return [exception.date];
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
