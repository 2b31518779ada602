// When a rule runs next, for sentences that tell a manager so. Looks ahead in growing steps, for it may be today or in years.
import type { TimeRule } from '../site/time-rule.ts';
import { DAY_MS } from '../calendar/day.ts';
import { instantBy } from '../calendar/offsets.ts';
import { reachOf } from './reach.ts';
import { type Calendar, type Window, windows } from './windows.ts';
import { offsetsOf } from './zone.ts';

/** Documents name no date after 2199. */
const HORIZON = Date.UTC(2200, 0, 2);

/** The window that runs at `at`, else the first that opens after it and before `before`; null where there is none. */
export function nextOpening(rule: TimeRule, calendar: Calendar, at: number, before: number): Window | null {
  const { first, last } = reachOf(rule, calendar);
  const offsets = offsetsOf(calendar.timeZone);
  const end = Math.min(before, Number.isFinite(last) ? instantBy(offsets, last + 1, 0) : last, HORIZON);
  let from = Math.max(at, Number.isFinite(first) ? instantBy(offsets, first, 0) : first);
  for (let step = 2 * DAY_MS; from < end; step *= 4) {
    const until = Math.min(end, from + step);
    const [found] = windows(rule, calendar, from, until);
    if (found !== undefined) return found;
    from = until;
  }
  return null;
}
