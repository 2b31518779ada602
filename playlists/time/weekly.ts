// When a weekly rule runs: its windows as instants.
import { type TimeRule, weekdays } from '../site/schedule.ts';
import type { TimeZone } from '../site/values.ts';
import { DAY_MS, dayOf, minuteOf, weekdayOf } from '../calendar/day.ts';
import { type Offsets, instantBy, wallAt } from '../calendar/offsets.ts';
import { offsetsBetween } from './zone.ts';

/** Half-open, in epoch milliseconds. */
export interface Window {
  readonly from: number;
  readonly until: number;
}

/** How far a window, and a wall time's way to its instant, can reach beyond the day it belongs to. */
export const WINDOW_MARGIN_MS = 4 * DAY_MS;

/** The rule's windows that meet [from, until), whole, in order and without overlap. */
export function windows(rule: TimeRule, zone: TimeZone, from: number, until: number): Window[] {
  return windowsBy(rule, offsetsBetween(zone, from - WINDOW_MARGIN_MS, until + WINDOW_MARGIN_MS), from, until);
}

/** The same by a table of offsets, which must reach WINDOW_MARGIN_MS beyond both ends. */
export function windowsBy(rule: TimeRule, offsets: Offsets, from: number, until: number): Window[] {
  switch (rule.type) {
    case 'weekly': {
      const days = new Set(rule.days.map((day) => weekdays.indexOf(day)));
      const opens = minuteOf(rule.from);
      const closes = minuteOf(rule.until);
      const closesAfterDays = closes > opens ? 0 : 1;
      // A window that runs at `from` started at most one calendar day before; one more where a zone skipped a day.
      const first = Math.max(
        wallAt(offsets, from).day - 2,
        rule.firstDate === null ? -Infinity : dayOf(rule.firstDate)
      );
      const last = Math.min(wallAt(offsets, until).day, rule.lastDate === null ? Infinity : dayOf(rule.lastDate));
      const found: Window[] = [];
      for (let day = first; day <= last; day += 1) {
        if (!days.has(weekdayOf(day))) continue;
        const one = {
          from: instantBy(offsets, day, opens),
          until: instantBy(offsets, day + closesAfterDays, closes)
        };
        // Empty where both ends fell into one gap [T4].
        if (one.from < one.until && one.from < until && one.until > from) found.push(one);
      }
      return found;
    }
    default:
      return rule.type satisfies never;
  }
}
