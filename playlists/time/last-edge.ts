// When a rule last began or ended: from there its loop counts [L3]. Looks back in growing steps, for it may be a day ago or years.
import type { TimeRule } from '../site/time-rule.ts';
import { DAY_MS } from '../calendar/day.ts';
import { instantBy } from '../calendar/offsets.ts';
import { reachOf } from './reach.ts';
import { type Calendar, windows } from './windows.ts';
import { offsetsOf } from './zone.ts';

/** The latest instant e with after < e ≤ at at which a window of the rule opens or closes; null where there is none since 1970. */
export function lastEdge(rule: TimeRule, calendar: Calendar, at: number, after: number): number | null {
  const { first, last } = reachOf(rule, calendar);
  const offsets = offsetsOf(calendar.timeZone);
  const bottom = Math.max(0, after, Number.isFinite(first) ? instantBy(offsets, first, 0) - 1 : first);
  let top = Math.min(at, Number.isFinite(last) ? instantBy(offsets, last + 1, 0) : last);
  // What costs the same however far one looks is asked for once.
  const listed = rule.type === 'always' || rule.type === 'windows';
  for (let step = listed ? Infinity : 2 * DAY_MS; bottom < top; step *= 4) {
    const from = Math.max(bottom, top - step);
    const found = latestOf(windows(rule, calendar, from, top + 1), from, top);
    if (found !== null) return found;
    top = from;
  }
  return null;
}

function latestOf(
  found: readonly { readonly from: number; readonly until: number }[],
  after: number,
  at: number
): number | null {
  let latest = after;
  for (const { from, until } of found) {
    if (from <= at && from > latest) latest = from;
    if (until <= at && until > latest) latest = until;
  }
  return latest > after ? latest : null;
}
