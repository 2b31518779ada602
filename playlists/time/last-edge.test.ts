import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY_MS } from '../calendar/day.ts';
import type { TimeRule } from '../site/time-rule.ts';
import type { TimeZone } from '../site/values.ts';
import {
  NUMBERS_PER_CALENDAR,
  NUMBERS_PER_RULE,
  TEN_ZONES,
  randomCalendar,
  randomRule
} from '../testing/random-rule.ts';
import { cycle } from '../testing/patterns.ts';
import { ms, weekly } from '../testing/small-floor.ts';
import { lastEdge } from './last-edge.ts';
import { type Calendar, windows } from './windows.ts';

const seed = Number(process.env['FLOOR_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const numRuns = 500 * Number(process.env['FLOOR_RUNS'] ?? 1);
const chance = (numbers: number) => fc.noBias(fc.array(fc.nat(), { minLength: numbers, maxLength: numbers }));
const berlin: Calendar = { timeZone: 'Europe/Berlin' as TimeZone, dayparts: {}, shiftPatterns: {} };
const edge = (rule: TimeRule, at: string, after = '1970-01-01T00:00Z') => {
  const found = lastEdge(rule, berlin, ms(at), ms(after));
  return found === null ? null : new Date(found).toISOString().slice(0, 16);
};
const dates = (of: object, over: object = {}) =>
  ({ ...weekly('08:00', '10:00', over as Record<string, unknown>), dates: of }) as TimeRule;
const always = (over: object = {}) =>
  ({ type: 'always', firstDate: null, lastDate: null, off: [], ...over }) as TimeRule;

const SHIFTS = {
  ...{ type: 'shifts', pattern: 'pattern', crews: [], shifts: [], part: { type: 'whole' } },
  ...{ firstDate: null, lastDate: null, off: [] }
};

describe('[L3] the last edge', () => {
  test.each([
    ['is the opening of what runs', weekly('08:00', '10:00'), '2026-11-23T08:00Z', '2026-11-23T07:00'],
    ['also at its very instant', weekly('08:00', '10:00'), '2026-11-23T07:00Z', '2026-11-23T07:00'],
    ['is the closing of what has run', weekly('08:00', '10:00'), '2026-11-23T12:00Z', '2026-11-23T09:00'],
    ['also at its very instant', weekly('08:00', '10:00'), '2026-11-23T09:00Z', '2026-11-23T09:00'],
    ['is the day before’s until today’s', weekly('08:00', '10:00'), '2026-11-23T06:59Z', '2026-11-22T09:00'],
    [
      'of a rule that ended years ago',
      weekly('08:00', '10:00', { lastDate: '1999-12-31' }),
      '2190-01-01T00:00Z',
      '1999-12-31T09:00'
    ],
    [
      'of one that was added after its range',
      weekly('22:00', '06:00', { lastDate: '1999-12-31', added: ['2004-02-29'] }),
      '2190-01-01T00:00Z',
      '2004-03-01T05:00'
    ],
    [
      'of a rare date',
      dates({ type: 'weekdays-of-month', which: [5], days: ['fri'] }, { off: ['2026-10-30'] }),
      '2026-12-01T00:00Z',
      '2026-07-31T08:00'
    ],
    ['of what never began is none', weekly('08:00', '10:00', { firstDate: '2027-01-01' }), '2026-12-31T23:00Z', null],
    ['of what always runs is none', always(), '2026-12-31T23:00Z', null],
    [
      'of what always runs from a date on',
      always({ firstDate: '2026-03-29' }),
      '2026-12-31T23:00Z',
      '2026-03-28T23:00'
    ],
    ['of what always ran until a date', always({ lastDate: '2026-03-29' }), '2026-12-31T23:00Z', '2026-03-29T22:00'],
    [
      'with a daypart that nobody has is none',
      { ...weekly('08:00', '10:00'), hours: { type: 'daypart', daypart: 'x' } } as TimeRule,
      '2199-12-31T23:00Z',
      null
    ]
  ])('%s', (_name, rule, at, expected) => {
    expect(edge(rule, at)).toBe(expected);
  });

  test.each([
    ['is the shift’s end', [], 1, '2026-11-23T00:00Z', '2026-11-22T13:00'],
    ['is none where so many days off never come', [], 2, '2026-11-23T00:00Z', null],
    [
      'is that of the first shift after a shutdown, decades later too',
      [{ type: 'shutdown', firstDate: '2027-02-01', lastDate: '2027-02-10' }],
      9,
      '2199-01-01T00:00Z',
      '2027-02-12T13:00'
    ],
    [
      'is none before it',
      [{ type: 'shutdown', firstDate: '2027-02-01', lastDate: '2027-02-10' }],
      9,
      '2027-02-12T04:59Z',
      null
    ]
  ])('after days off %s', (_name, exceptions, afterDaysOff, at, expected) => {
    // On duty every other day, also on 22 November 2026 and 12 February 2027.
    const pattern = cycle('Do', { a: 1 }, undefined, { exceptions });
    const rule = { ...SHIFTS, afterDaysOff } as TimeRule;
    const found = lastEdge(rule, { ...berlin, shiftPatterns: { [pattern.id]: pattern } }, ms(at), 0);
    expect(found === null ? null : new Date(found).toISOString().slice(0, 16)).toBe(expected);
  });

  test('lies after the instant that is named, not on it', () => {
    expect(edge(weekly('08:00', '10:00'), '2026-11-23T12:00Z', '2026-11-23T09:00Z')).toBeNull();
    expect(edge(weekly('08:00', '10:00'), '2026-11-23T12:00Z', '2026-11-23T08:59Z')).toBe('2026-11-23T09:00');
  });

  test(`is the latest of all edges of all windows (seed ${seed})`, () => {
    const cases = fc
      .record({
        zone: fc.constantFrom(...TEN_ZONES),
        day: fc.integer({ min: 14_610, max: 47_482 }),
        calendar: chance(NUMBERS_PER_CALENDAR),
        rule: chance(NUMBERS_PER_RULE),
        later: fc.integer({ min: -40, max: 900 }),
        time: fc.nat(DAY_MS),
        back: fc.nat(500)
      })
      .map(({ zone, day, calendar, rule, later, time, back }) => ({
        calendar: randomCalendar(calendar, zone, day),
        rule: randomRule(rule, day),
        at: (day + later) * DAY_MS + time,
        back
      }));
    fc.assert(
      fc.property(cases, ({ calendar, rule, at, back }) => {
        const after = at - back * DAY_MS;
        const edges = windows(rule, calendar, after, at + DAY_MS)
          .flatMap((one) => [one.from, one.until])
          .filter((one) => one > after && one <= at);
        expect(lastEdge(rule, calendar, at, after)).toBe(edges.length === 0 ? null : Math.max(...edges));
      }),
      { seed, numRuns }
    );
  });
});
