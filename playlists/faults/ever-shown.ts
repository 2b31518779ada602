// Whether what stands in a playlist is on some display at some time of a span.
import type { TimeRule } from '../site/time-rule.ts';
import { wallAt } from '../calendar/offsets.ts';
import { reachOf } from '../time/reach.ts';
import type { Window } from '../time/windows.ts';
import type { Floor, Uses } from './floor.ts';
import { meetWithin } from './stretches.ts';

/** What more schedules than these show is taken to be shown. */
const MOST_ASKED = 10;
const ALWAYS: readonly Window[] = [{ from: -Infinity, until: Infinity }];

/** Within the 400 days that are looked at. `rule` is the entry's own; null for always. */
export function isShownSoon(floor: Floor, uses: Uses, rule: TimeRule | null, span: Window): boolean {
  if (uses.schedules.length > MOST_ASKED) return true;
  const within = { from: Math.max(span.from, floor.at), until: Math.min(span.until, floor.horizon) };
  const own = rule === null ? ALWAYS : floor.stretchesOf(rule);
  return (
    (uses.byDefault && meetWithin(ALWAYS, own, within)) ||
    uses.schedules.some((one) => meetWithin(floor.stretchesOf(one.rule), own, within))
  );
}

/** Whether it may be shown later than that. */
export function mayBeShownLater(floor: Floor, uses: Uses, rule: TimeRule | null, span: Window): boolean {
  if (span.until <= floor.horizon || (rule !== null && isOverSoon(floor, rule))) return false;
  return uses.byDefault || !uses.schedules.every((one) => isOverSoon(floor, one.rule));
}

/** Whether all its windows are known. */
export function isOverSoon({ site, horizon, offsets }: Floor, rule: TimeRule): boolean {
  return reachOf(rule, site).last <= wallAt(offsets, horizon).day;
}
