// When a time rule runs: its windows as instants (RULES.md, T and D).
import { lookup } from '../site/lookup.ts';
import type { Site } from '../site/site.ts';
import type { Hours, TimeRule, TimeRuleOf } from '../site/time-rule.ts';
import { dayOf, minuteOf } from '../calendar/day.ts';
import { type Offsets, instantBy, wallAt } from '../calendar/offsets.ts';
import { daysBetween, daysOf } from './dates.ts';
import type { Reach } from './reach.ts';
import { withShifts } from './shift-windows.ts';
import { offsetsOf } from './zone.ts';

/** Half-open, in epoch milliseconds; an end that is open is infinite. */
export interface Window {
  readonly from: number;
  readonly until: number;
}

/** What rules refer to, and the zone they are meant in. */
export type Calendar = Pick<Site, 'timeZone' | 'dayparts' | 'shiftPatterns'>;

/** The rule's windows that meet [from, until), whole, each once, ordered by their start. They may overlap. */
export function windows(rule: TimeRule, calendar: Calendar, from: number, until: number): Window[] {
  const offsets = offsetsOf(calendar.timeZone);
  // By its date a window ends at the latest on the next one. One that starts before `until` may be of the date after: St. John's
  // put its clocks back at 00:01, so that it showed the evening again.
  const days = { first: wallAt(offsets, from).day - 1, last: wallAt(offsets, until).day + 1 };
  return distinct(
    found(rule, calendar, offsets, days)
      // Empty where both ends fell into one gap [T4].
      .filter((one) => one.from < one.until && one.from < until && one.until > from)
      .sort((a, b) => a.from - b.from || a.until - b.until)
  );
}

function found(rule: TimeRule, calendar: Calendar, offsets: Offsets, days: Reach): Window[] {
  switch (rule.type) {
    case 'always':
      return alwaysBut(rule, offsets);
    case 'dates':
      return onDates(rule, calendar, offsets, days);
    case 'windows':
      return rule.windows.map(({ from, until }) => ({
        from: instantBy(offsets, dayOf(from.date), minuteOf(from.time)),
        until: instantBy(offsets, dayOf(until.date), minuteOf(until.time))
      }));
    case 'shifts': {
      const pattern = lookup(calendar.shiftPatterns, rule.pattern);
      return pattern === undefined ? [] : withShifts(rule, pattern, offsets, days);
    }
    default:
      return rule satisfies never;
  }
}

/** One stretch, cut by the dates that are off [D2]. */
function alwaysBut(rule: TimeRuleOf<'always'>, offsets: Offsets): Window[] {
  const [first, last] = daysBetween(rule);
  const off = [...new Set(rule.off.map(dayOf))].filter((day) => day >= first && day <= last).sort((a, b) => a - b);
  const midnight = (day: number): number => (Number.isFinite(day) ? instantBy(offsets, day, 0) : day);
  const stretches: Window[] = [];
  let begins = first;
  for (const day of [...off, last + 1]) {
    if (begins < day) stretches.push({ from: midnight(begins), until: midnight(day) });
    begins = day + 1;
  }
  return stretches;
}

function onDates(rule: TimeRuleOf<'dates'>, calendar: Calendar, offsets: Offsets, days: Reach): Window[] {
  const wall = wallHours(rule.hours, calendar);
  if (wall === null) return [];
  const runs = daysOf(rule.dates);
  const [first, last] = daysBetween(rule);
  const chosen = new Set(rule.added.map(dayOf).filter((day) => day >= days.first && day <= days.last));
  for (let day = Math.max(days.first, first); day <= Math.min(days.last, last); day += 1) {
    if (runs(day)) chosen.add(day);
  }
  for (const date of rule.off) chosen.delete(dayOf(date));
  const nights = wall.until > wall.from ? 0 : 1;
  return Array.from(chosen, (day) => ({
    from: instantBy(offsets, day, wall.from),
    until: instantBy(offsets, day + nights, wall.until)
  }));
}

/** Minutes of the day; equal ones are a whole day. Null where the daypart is unknown, which edit() refuses. */
function wallHours(hours: Hours, calendar: Calendar): { readonly from: number; readonly until: number } | null {
  switch (hours.type) {
    case 'all-day':
      return { from: 0, until: 0 };
    case 'between':
      return { from: minuteOf(hours.from), until: minuteOf(hours.until) };
    case 'daypart': {
      const daypart = lookup(calendar.dayparts, hours.daypart);
      return daypart === undefined ? null : { from: minuteOf(daypart.from), until: minuteOf(daypart.until) };
    }
    default:
      return hours satisfies never;
  }
}

/** Two crews on one shift make one window. */
function distinct(ordered: readonly Window[]): Window[] {
  return ordered.filter((one, index) => {
    const before = ordered[index - 1];
    return before === undefined || before.from !== one.from || before.until !== one.until;
  });
}
