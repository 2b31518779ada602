// [D2] [D5] The windows of a rule, found by asking each date.
import { lookup } from '#playlists/site/lookup.ts';
import type { Site } from '#playlists/site/site.ts';
import type { TimeRule, TimeRuleOf } from '#playlists/site/time-rule.ts';
import { runsOn } from './dates.ts';
import { type ShiftInstance, isFirstBack, shiftsOn } from './shifts.ts';
import { type Window, eachDate, instantOf, midnightOf, windowFrom } from './wall-clock.ts';

type Date = Temporal.PlainDate;

/** All windows that start on the dates from `first` to `last`, and some beyond where the rule names them one by one. None is empty [T4]. */
export function windowsOf(rule: TimeRule, site: Site, first: Date, last: Date): Window[] {
  return [...windowsByDate(rule, site, first, last)].filter(({ from, until }) => from < until);
}

function* windowsByDate(rule: TimeRule, site: Site, first: Date, last: Date): Generator<Window> {
  switch (rule.type) {
    case 'always':
      yield* stretches(rule, site.timeZone);
      return;
    case 'windows':
      for (const { from, until } of rule.windows) {
        const [opens, closes] = [from, until].map(({ date, time }) =>
          instantOf(Temporal.PlainDate.from(date).toPlainDateTime(time), site.timeZone)
        );
        yield { from: opens!, until: closes! };
      }
      return;
    case 'dates':
      for (const date of eachDate(first, last)) if (hasDate(rule, date)) yield hoursOn(rule, site, date);
      return;
    case 'shifts':
      for (const date of eachDate(first, last)) yield* partsOfShifts(rule, site, date);
      return;
    default:
      rule satisfies never;
  }
}

/** From the first date's midnight to the end of the last one, cut by each date that is off [D2]. */
function* stretches(rule: TimeRuleOf<'always'>, zone: string): Generator<Window> {
  const start = (date: string) => midnightOf(Temporal.PlainDate.from(date), zone);
  const end = (date: string) => midnightOf(Temporal.PlainDate.from(date).add({ days: 1 }), zone);
  let from = rule.firstDate === null ? -Infinity : start(rule.firstDate);
  for (const off of rule.off.filter((date) => isInRange(rule, date)).sort()) {
    yield { from, until: start(off) };
    from = end(off);
  }
  yield { from, until: rule.lastDate === null ? Infinity : end(rule.lastDate) };
}

function hasDate(rule: TimeRuleOf<'dates'>, date: Date): boolean {
  const text = date.toString();
  if (names(rule.off, text)) return false;
  return names(rule.added, text) || (isInRange(rule, text) && runsOn(rule.dates, date));
}

function hoursOn({ hours }: TimeRuleOf<'dates'>, site: Site, date: Date): Window {
  switch (hours.type) {
    case 'all-day':
      return windowFrom(date, '00:00', '00:00', site.timeZone);
    case 'between':
      return windowFrom(date, hours.from, hours.until, site.timeZone);
    case 'daypart': {
      const daypart = lookup(site.dayparts, hours.daypart)!;
      return windowFrom(date, daypart.from, daypart.until, site.timeZone);
    }
    default:
      return hours satisfies never;
  }
}

function* partsOfShifts(rule: TimeRuleOf<'shifts'>, site: Site, date: Date): Generator<Window> {
  if (!isInRange(rule, date.toString()) || names(rule.off, date.toString())) return;
  const pattern = lookup(site.shiftPatterns, rule.pattern)!;
  for (const one of shiftsOn(pattern, date, site.timeZone)) {
    if (rule.crews.length > 0 && !names(rule.crews, one.who)) continue;
    if (rule.shifts.length > 0 && !names(rule.shifts, one.letter)) continue;
    if (rule.afterDaysOff !== null && !isFirstBack(pattern, one.who, date, rule.afterDaysOff, site.timeZone)) continue;
    yield part(rule, one);
  }
}

/** Minutes are elapsed ones, and never more than the shift has [D5]. */
function part({ part }: TimeRuleOf<'shifts'>, { from, until }: ShiftInstance): Window {
  switch (part.type) {
    case 'whole':
      return { from, until };
    case 'first':
      return { from, until: Math.min(until, from + part.minutes * 60_000) };
    case 'last':
      return { from: Math.max(from, until - part.minutes * 60_000), until };
    default:
      return part satisfies never;
  }
}

const isInRange = (rule: { readonly firstDate: string | null; readonly lastDate: string | null }, date: string) =>
  (rule.firstDate === null || rule.firstDate <= date) && (rule.lastDate === null || date <= rule.lastDate);

const names = (list: readonly string[], one: string | null): boolean => list.some((each) => each === one);
