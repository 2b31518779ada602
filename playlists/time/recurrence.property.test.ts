// Date rules held against an independent library for iCalendar's recurrence rules (RFC 5545), which reads clocks by Temporal as
// we do but shares no code with us. FLOOR_SEED repeats a seed, FLOOR_RUNS multiplies how many are tried.
import fc from 'fast-check';
import { RRuleTemporal } from 'rrule-temporal';
import { expect, test } from 'vitest';
import { DAY_MS, dateOf, dayOf, timeOf, weekdayOf } from '../calendar/day.ts';
import type { DateRule, TimeRule, Weekday } from '../site/time-rule.ts';
import type { LocalDate, TimeZone } from '../site/values.ts';
import { NUMBERS_PER_RULE, TEN_ZONES, randomDates } from '../testing/random-rule.ts';
import { weekly } from '../testing/small-floor.ts';
import { windows } from './windows.ts';

const seed = Number(process.env['FLOOR_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const numRuns = 300 * Number(process.env['FLOOR_RUNS'] ?? 1);
const LENGTH_DAYS = 400;

const ICAL = { mon: 'MO', tue: 'TU', wed: 'WE', thu: 'TH', fri: 'FR', sat: 'SA', sun: 'SU' } as const;
const byDay = (days: readonly Weekday[], which = '') => days.map((day) => `${which}${ICAL[day]}`).join(',');
const ordinal = (which: number | 'last'): number => (which === 'last' ? -1 : which);

/** The same rule in iCalendar's words, and a day from which it may count, or any number of steps of days earlier. */
function inICalendar(rule: DateRule): { readonly rrule: string; readonly starts: number; readonly step: number } {
  switch (rule.type) {
    case 'every-day':
      return { rrule: 'FREQ=DAILY', ...ANYWHEN };
    case 'weekdays':
      return { rrule: `FREQ=WEEKLY;BYDAY=${byDay(rule.days)}`, ...ANYWHEN };
    case 'every-nth-day':
      return { rrule: `FREQ=DAILY;INTERVAL=${rule.every}`, starts: dayOf(rule.anchor), step: rule.every };
    case 'every-nth-week': {
      const rrule = `FREQ=WEEKLY;INTERVAL=${rule.every};WKST=MO;BYDAY=${byDay(rule.days)}`;
      const anchor = dayOf(rule.anchor);
      return { rrule, starts: anchor - weekdayOf(anchor), step: rule.every * 7 };
    }
    case 'days-of-month':
      return { rrule: `FREQ=MONTHLY;BYMONTHDAY=${rule.days.map(ordinal).join(',')}`, ...ANYWHEN };
    // [D1] Not BYSETPOS, which counts several weekdays together: each of ours is counted by itself.
    case 'weekdays-of-month': {
      const each = rule.which.map((which) => byDay(rule.days, String(ordinal(which))));
      return { rrule: `FREQ=MONTHLY;BYDAY=${each.join(',')}`, ...ANYWHEN };
    }
    default:
      return rule satisfies never;
  }
}
const ANYWHEN = { starts: 60_000, step: 1 } as const;

/**
 * [D1] Ours counts in both directions from its anchor, theirs only forward from its start: whole steps earlier it is the same rule.
 * [T1] A start inside a gap would put their whole series off by an hour.
 */
function startBefore(day: number, { starts, step }: ReturnType<typeof inICalendar>, isGood: (day: number) => boolean) {
  let start = starts - Math.max(0, Math.ceil((starts - day) / step)) * step;
  while (!isGood(start)) start -= step;
  return start;
}

const compact = (day: number, minute: number): string =>
  `${dateOf(day).replaceAll('-', '')}T${timeOf(minute).replace(':', '')}00`;

/** Whether the zone's clock shows this wall time at all. */
function isShown(day: number, minute: number, zone: TimeZone): boolean {
  const wall = Temporal.PlainDateTime.from(`${dateOf(day)}T${timeOf(minute)}`);
  return wall.toZonedDateTime(zone, { disambiguation: 'earlier' }).toPlainDateTime().equals(wall);
}

const cases = fc
  .record({
    zone: fc.constantFrom(...TEN_ZONES),
    day: fc.integer({ min: 14_610, max: 47_482 }),
    chance: fc.noBias(fc.array(fc.nat(), { minLength: NUMBERS_PER_RULE, maxLength: NUMBERS_PER_RULE })),
    opens: fc.oneof(fc.nat(1439), fc.constantFrom(0, 90, 120, 135, 150)),
    hours: fc.integer({ min: 1, max: 24 }),
    lastDay: fc.option(fc.nat(LENGTH_DAYS)),
    off: fc.array(fc.nat(LENGTH_DAYS), { maxLength: 5 }),
    added: fc.array(fc.nat(LENGTH_DAYS), { maxLength: 5 })
  })
  .map(({ chance, day, ...one }) => ({ ...one, day, dates: randomDates(chance, day + LENGTH_DAYS / 2) }));

test(`[D1] [D2] windows open when iCalendar's rules recur (seed ${seed})`, () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(cases, ({ zone, day, dates, opens, hours, lastDay, ...one }) => {
      const [off, added] = [one.off, one.added].map((list) => [...new Set(list)].map((after) => day + after)) as [
        number[],
        number[]
      ];
      const theirRule = inICalendar(dates);
      const start = startBefore(day - 10, theirRule, (one) => isShown(one, opens, zone));
      seen.add(dates.type);

      // [T1] Inside a gap iCalendar leaves generated times out and puts listed ones off; ours begin after the gap. Neither is looked at.
      const lines = [`DTSTART;TZID=${zone}:${compact(start, opens)}`, `RRULE:${theirRule.rrule}`];
      const listed = (name: string, days: readonly number[]) => {
        const shown = days.filter((date) => isShown(date, opens, zone));
        if (shown.length > 0) lines.push(`${name};TZID=${zone}:${shown.map((date) => compact(date, opens)).join(',')}`);
      };
      listed('EXDATE', off);
      listed('RDATE', added);
      const [from, until] = [(day - 2) * DAY_MS, (day + LENGTH_DAYS + 2) * DAY_MS];
      const isInRange = (date: number) => lastDay === null || date <= day + lastDay || added.includes(date);
      const theirs = new RRuleTemporal({ rruleString: lines.join('\n'), maxIterations: 100_000 })
        .between(new Date(from - 1), new Date(until), false)
        .filter((at) => isInRange(dayOf(at.toPlainDate().toString() as LocalDate)))
        .map((at) => at.epochMilliseconds);

      const rule = {
        ...weekly(timeOf(opens), timeOf((opens + hours * 60) % 1440)),
        ...{
          dates,
          lastDate: lastDay === null ? null : dateOf(day + lastDay),
          off: off.map(dateOf),
          added: added.map(dateOf)
        }
      } as TimeRule;
      const ours = windows(rule, { timeZone: zone, dayparts: {}, shiftPatterns: {} }, from, until)
        .map((window) => window.from)
        .filter((at) => at >= from && at < until)
        .filter((at) => timeShown(at, zone) === timeOf(opens));

      expect(ours.map(iso)).toEqual([...new Set(theirs)].sort((a, b) => a - b).map(iso));
    }),
    { seed, numRuns }
  );
  expect(seen.size).toBe(6);
});

const timeShown = (at: number, zone: TimeZone): string =>
  Temporal.Instant.fromEpochMilliseconds(at)
    .toZonedDateTimeISO(zone)
    .toPlainTime()
    .toString({ smallestUnit: 'minute' });
const iso = (at: number): string => new Date(at).toISOString();
