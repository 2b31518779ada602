// Whether a rule still runs, has run for the last time, or never does, and why not.
import { lookup } from '../site/lookup.ts';
import type { TimeRule, TimeRuleOf } from '../site/time-rule.ts';
import { DAY_MS, dayOf } from '../calendar/day.ts';
import { instantBy } from '../calendar/offsets.ts';
import { daysBetween, daysOf } from '../time/dates.ts';
import { lastEdge } from '../time/last-edge.ts';
import { reachOf } from '../time/reach.ts';
import { windows } from '../time/windows.ts';
import { type Floor, LOOK_AHEAD_DAYS } from './floor.ts';

export type Runs =
  | { readonly runs: 'again' }
  /** `last` is when its last window closed. */
  | { readonly runs: 'no-more'; readonly last: number }
  /** `because` is half a sentence; `days` are those that were looked at. */
  | { readonly runs: 'never'; readonly because: string; readonly days: Days };

interface Days {
  readonly first: number;
  readonly last: number;
  /** Whether the rule ends with them. */
  readonly all: boolean;
}

/** [F1] [F2] A rule whose dates lie ahead is looked at from its first one on. */
export function runsOf(floor: Floor, rule: TimeRule): Runs {
  if (floor.windowsOf(rule).length > 0) return { runs: 'again' };
  const { site, at, offsets, today } = floor;
  const reach = reachOf(rule, site);
  const first = Math.max(today, reach.first);
  const last = Math.min(reach.last, first + LOOK_AHEAD_DAYS);
  const midnight = (day: number): number => instantBy(offsets, day, 0);
  if (first > today && first <= last && windows(rule, site, midnight(first), midnight(last)).length > 0)
    return { runs: 'again' };
  const days = { first, last, all: reach.last <= last };
  const top = last < today ? midnight(last) : at;
  const ended = days.all ? lastEdge(rule, site, at, top - LOOK_AHEAD_DAYS * DAY_MS) : null;
  return ended === null
    ? { runs: 'never', because: whyNot(floor, rule, days), days }
    : { runs: 'no-more', last: ended };
}

function whyNot({ site }: Floor, rule: TimeRule, days: Days): string {
  switch (rule.type) {
    case 'always':
      return 'each of its dates is off';
    case 'windows':
      return 'its window lies in an hour that the clocks skip';
    case 'dates':
      return onDates(rule, days);
    case 'shifts': {
      const name = lookup(site.shiftPatterns, rule.pattern)?.name ?? rule.pattern;
      return rule.afterDaysOff === null
        ? `“${name}” has no such shift on its dates`
        : `in “${name}” no such shift follows ${rule.afterDaysOff} days off`;
    }
    default:
      return rule satisfies never;
  }
}

function onDates(rule: TimeRuleOf<'dates'>, { first, last }: Days): string {
  const runs = daysOf(rule.dates);
  const [begins, ends] = daysBetween(rule);
  const fitting = rule.added.map(dayOf).filter((day) => day >= first && day <= last);
  for (let day = Math.max(first, begins); day <= Math.min(last, ends); day += 1) if (runs(day)) fitting.push(day);
  if (fitting.length === 0) return 'none of its dates is on one of its days';
  const off = new Set(rule.off.map(dayOf));
  return fitting.every((day) => off.has(day)) ? 'each of its dates is off' : 'its hours are ones that the clocks skip';
}
