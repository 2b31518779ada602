// What is true of the windows of any rule in any zone, whatever range they are asked of. FLOOR_SEED repeats a seed, FLOOR_RUNS multiplies
// how many are tried.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY_MS, timeOf } from '../calendar/day.ts';
import type { TimeRule } from '../site/time-rule.ts';
import {
  NUMBERS_PER_CALENDAR,
  NUMBERS_PER_RULE,
  TEN_ZONES,
  randomCalendar,
  randomRule
} from '../testing/random-rule.ts';
import { weekly } from '../testing/small-floor.ts';
import { dutiesBetween } from './on-duty.ts';
import { type Window, windows } from './windows.ts';
import { offsetsOf } from './zone.ts';

const seed = Number(process.env['FLOOR_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const check = (numRuns: number) => ({ seed, numRuns: numRuns * Number(process.env['FLOOR_RUNS'] ?? 1) });
const chance = (numbers: number) => fc.noBias(fc.array(fc.nat(), { minLength: numbers, maxLength: numbers }));

/** A day of 2010 to 2100, every second time one near a change of the zone's clock. */
const place = fc
  .record({
    zone: fc.constantFrom(...TEN_ZONES),
    day: fc.integer({ min: 14_610, max: 47_482 }),
    off: fc.integer({ min: -3, max: 3 }),
    near: fc.boolean()
  })
  .map(({ zone, day, off, near }) => {
    const change = near ? offsetsOf(zone).find((one) => one.from >= day * DAY_MS) : undefined;
    return { zone, day: (change === undefined ? day : Math.floor(change.from / DAY_MS)) + off };
  });
const anything = fc
  .record({ place, rule: chance(NUMBERS_PER_RULE), calendar: chance(NUMBERS_PER_CALENDAR) })
  .map(({ place: { zone, day }, rule, calendar }) => ({
    day,
    rule: randomRule(rule, day),
    calendar: randomCalendar(calendar, zone, day)
  }));
const span = fc.record({
  begins: fc.integer({ min: -20 * DAY_MS, max: 20 * DAY_MS }),
  lasts: fc.integer({ min: 1, max: 20 * DAY_MS })
});
const spanAt = (day: number, { begins, lasts }: { begins: number; lasts: number }): Window => ({
  from: day * DAY_MS + begins,
  until: day * DAY_MS + begins + lasts
});
const meet = (one: Window, other: Window): boolean => one.from < other.until && one.until > other.from;

describe(`the windows of any rule (seed ${seed})`, () => {
  test('[T3] are in order, each once, none empty, and meet what was asked', () => {
    fc.assert(
      fc.property(anything, span, ({ day, rule, calendar }, asked) => {
        const range = spanAt(day, asked);
        const found = windows(rule, calendar, range.from, range.until);
        for (const [index, one] of found.entries()) {
          expect(one.from).toBeLessThan(one.until);
          expect(meet(one, range)).toBe(true);
          const next = found[index + 1];
          if (next !== undefined)
            expect(next.from > one.from || (next.from === one.from && next.until > one.until)).toBe(true);
        }
      }),
      check(500)
    );
  });

  test('[T3] are whole: a smaller range has those that meet it', () => {
    fc.assert(
      fc.property(anything, span, ({ day, rule, calendar }, asked) => {
        const range = spanAt(day, asked);
        const wide = windows(rule, calendar, range.from - 40 * DAY_MS, range.until + 40 * DAY_MS);
        expect(windows(rule, calendar, range.from, range.until)).toEqual(wide.filter((one) => meet(one, range)));
      }),
      check(500)
    );
  });

  test('[T3] are half-open: one is met until its last millisecond, from its first', () => {
    fc.assert(
      fc.property(anything, ({ day, rule, calendar }) => {
        const has = (one: Window, at: number) =>
          windows(rule, calendar, at, at + 1).some((other) => other.from === one.from && other.until === one.until);
        for (const one of windows(rule, calendar, day * DAY_MS, (day + 2) * DAY_MS).slice(0, 3)) {
          if (Number.isFinite(one.from)) expect([has(one, one.from - 1), has(one, one.from)]).toEqual([false, true]);
          if (Number.isFinite(one.until)) expect([has(one, one.until - 1), has(one, one.until)]).toEqual([true, false]);
        }
      }),
      check(300)
    );
  });

  test('[T4] that meet on the wall meet in time: stretches of the day, one after the other, leave no gap and no overlap', () => {
    const times = fc.uniqueArray(fc.nat(1439), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(place, times, ({ zone, day }, cuts) => {
        const calendar = { timeZone: zone, dayparts: {}, shiftPatterns: {} };
        const ordered = cuts.sort((a, b) => a - b);
        const found = ordered
          .flatMap((cut, index) => {
            const rule = weekly(timeOf(cut), timeOf(ordered[(index + 1) % ordered.length] as number));
            return windows(rule, calendar, (day - 3) * DAY_MS, (day + 3) * DAY_MS);
          })
          .sort((a, b) => a.from - b.from);
        expect(found[0]?.from).toBeLessThanOrEqual((day - 3) * DAY_MS);
        found.slice(1).forEach((one, index) => expect(one.from).toBe(found[index]?.until));
        expect(found[found.length - 1]?.until).toBeGreaterThanOrEqual((day + 3) * DAY_MS);
      }),
      check(500)
    );
  });

  test('[D5] with any shift are the instances on duty [D7], those of the same hours once', () => {
    const rule = {
      ...{ type: 'shifts', pattern: 'pattern', crews: [], shifts: [], afterDaysOff: null, part: { type: 'whole' } },
      ...{ firstDate: null, lastDate: null, off: [] }
    } as unknown as TimeRule;
    fc.assert(
      fc.property(anything, span, ({ day, calendar }, asked) => {
        const { from, until } = spanAt(day, asked);
        const [pattern] = Object.values(calendar.shiftPatterns);
        if (pattern === undefined) throw new Error('no pattern');
        const duties = dutiesBetween(pattern, from, until, calendar.timeZone);
        const hours = new Set(duties.map((duty) => `${duty.from} ${duty.until}`));
        expect(windows(rule, calendar, from, until).map((one) => `${one.from} ${one.until}`)).toEqual([...hours]);
        expect(
          new Set(duties.map((duty) => [duty.crew, duty.worker, duty.shift, duty.from, duty.until].join(' '))).size
        ).toBe(duties.length);
      }),
      check(300)
    );
  });
});
