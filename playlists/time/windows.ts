// When a time rule runs: its windows as instants (RULES.md, T and D).
import { lookup } from '../site/lookup.ts';
import type { Site } from '../site/site.ts';
import type { Hours, TimeRule, TimeRuleOf } from '../site/time-rule.ts';
import { MINUTE_MS, dayOf, minuteOf } from '../calendar/day.ts';
import { type Offsets, instantBy, wallAt } from '../calendar/offsets.ts';
import { daysBetween, daysOf, inRange } from './dates.ts';
import { type InstancesOn, type ShiftInstance, instancesOf } from './shift-instances.ts';
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
  // A window that runs at `from` started at most one calendar day before; one more where a zone skipped a day.
  const days = { first: wallAt(offsets, from).day - 2, last: wallAt(offsets, until).day };
  return distinct(
    found(rule, calendar, offsets, days)
      // Empty where both ends fell into one gap [T4].
      .filter((one) => one.from < one.until && one.from < until && one.until > from)
      .sort((a, b) => a.from - b.from || a.until - b.until)
  );
}

interface Days {
  readonly first: number;
  readonly last: number;
}

function found(rule: TimeRule, calendar: Calendar, offsets: Offsets, days: Days): Window[] {
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
    case 'shifts':
      return withShifts(rule, calendar, offsets, days);
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

function onDates(rule: TimeRuleOf<'dates'>, calendar: Calendar, offsets: Offsets, days: Days): Window[] {
  const wall = wallHours(rule.hours, calendar);
  if (wall === null) return [];
  const runs = daysOf(rule.dates);
  const ranged = inRange(rule);
  const off = new Set(rule.off.map(dayOf));
  const added = new Set(rule.added.map(dayOf));
  const all: Window[] = [];
  for (let day = days.first; day <= days.last; day += 1) {
    if (off.has(day) || !(added.has(day) || (ranged(day) && runs(day)))) continue;
    const closesOn = wall.until > wall.from ? day : day + 1;
    all.push({ from: instantBy(offsets, day, wall.from), until: instantBy(offsets, closesOn, wall.until) });
  }
  return all;
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

function withShifts(rule: TimeRuleOf<'shifts'>, calendar: Calendar, offsets: Offsets, days: Days): Window[] {
  const pattern = lookup(calendar.shiftPatterns, rule.pattern);
  if (pattern === undefined) return [];
  const on = instancesOf(pattern);
  const ranged = inRange(rule);
  const off = new Set(rule.off.map(dayOf));
  const all: Window[] = [];
  for (let day = days.first; day <= days.last; day += 1) {
    if (off.has(day) || !ranged(day)) continue;
    for (const one of on(day)) {
      if (rule.crews.length > 0 && !(one.crew !== null && rule.crews.includes(one.crew))) continue;
      if (rule.shifts.length > 0 && !(one.shift !== null && rule.shifts.includes(one.shift))) continue;
      if (rule.afterDaysOff !== null && !isFirstBack(on, one, rule.afterDaysOff)) continue;
      all.push(partOf(rule.part, stretchOf(one, offsets)));
    }
  }
  return all;
}

export function stretchOf(one: ShiftInstance, offsets: Offsets): Window {
  return { from: instantBy(offsets, one.day, one.starts), until: instantBy(offsets, one.endsOn, one.ends) };
}

/** [D6] No shift of the same crew, or worker, started on the dates before. */
function isFirstBack(on: InstancesOn, one: ShiftInstance, daysOff: number): boolean {
  for (let day = one.day - daysOff; day < one.day; day += 1) {
    if (on(day).some((other) => other.crew === one.crew && other.worker === one.worker)) return false;
  }
  return true;
}

/** [D5] Minutes are elapsed, not of the wall clock; never more than the shift has. */
function partOf(part: TimeRuleOf<'shifts'>['part'], whole: Window): Window {
  switch (part.type) {
    case 'whole':
      return whole;
    case 'first':
      return { from: whole.from, until: Math.min(whole.until, whole.from + part.minutes * MINUTE_MS) };
    case 'last':
      return { from: Math.max(whole.from, whole.until - part.minutes * MINUTE_MS), until: whole.until };
    default:
      return part satisfies never;
  }
}

/** Two crews on one shift make one window. */
function distinct(ordered: readonly Window[]): Window[] {
  return ordered.filter((one, index) => {
    const before = ordered[index - 1];
    return before === undefined || before.from !== one.from || before.until !== one.until;
  });
}
