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
import { ms, weekly } from '../testing/small-floor.ts';
import { nextOpening } from './next-opening.ts';
import { type Calendar, windows } from './windows.ts';

const seed = Number(process.env['FLOOR_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const numRuns = 500 * Number(process.env['FLOOR_RUNS'] ?? 1);
const chance = (numbers: number) => fc.noBias(fc.array(fc.nat(), { minLength: numbers, maxLength: numbers }));
const berlin: Calendar = { timeZone: 'Europe/Berlin' as TimeZone, dayparts: {}, shiftPatterns: {} };
const opening = (rule: TimeRule, at: string, before = '2199-12-31T00:00Z') => {
  const found = nextOpening(rule, berlin, ms(at), ms(before));
  return found === null ? null : new Date(found.from).toISOString().slice(0, 16);
};

describe('the next opening', () => {
  const inDecades = {
    ...weekly('08:00', '10:00', { firstDate: '2097-01-01' }),
    dates: { type: 'every-nth-day', every: 2, anchor: '2100-02-28' }
  } as TimeRule;
  test.each([
    ['is of what runs, at its first instant', weekly('08:00', '10:00'), '2026-11-23T07:00Z', '2026-11-23T07:00'],
    ['and at its last', weekly('08:00', '10:00'), '2026-11-23T08:59Z', '2026-11-23T07:00'],
    ['is the next one’s when it is over', weekly('08:00', '10:00'), '2026-11-23T09:00Z', '2026-11-24T07:00'],
    [
      'may be weeks away',
      weekly('08:00', '10:00', { days: ['tue'], off: ['2026-11-24', '2026-12-01'] }),
      '2026-11-23T09:00Z',
      '2026-12-08T07:00'
    ],
    ['or decades', inDecades, '2026-11-23T09:00Z', '2097-01-02T07:00'],
    ['is none of what is over', weekly('08:00', '10:00', { lastDate: '2026-11-22' }), '2026-11-23T09:00Z', null],
    [
      'is one that was added later',
      weekly('08:00', '10:00', { lastDate: '2026-11-22', added: ['2190-01-01'] }),
      '2026-11-23T09:00Z',
      '2190-01-01T07:00'
    ],
    [
      'with a daypart that nobody has is none',
      { ...weekly('08:00', '10:00'), hours: { type: 'daypart', daypart: 'x' } } as TimeRule,
      '2026-11-23T09:00Z',
      null
    ]
  ])('%s', (_name, rule, at, expected) => {
    expect(opening(rule, at)).toBe(expected);
  });

  test('is looked for before an instant, however far', () => {
    expect(opening(weekly('08:00', '10:00'), '2026-11-23T09:00Z', '2026-11-24T07:00Z')).toBeNull();
    expect(opening(weekly('08:00', '10:00'), '2026-11-23T09:00Z', '2026-11-24T07:01Z')).toBe('2026-11-24T07:00');
    expect(
      nextOpening(weekly('08:00', '10:00', { days: ['tue'], lastDate: '2026-11-23' }), berlin, 0, Infinity)?.from
    ).toBe(ms('1970-01-06T07:00Z'));
    const never = { ...weekly('08:00', '10:00'), hours: { type: 'daypart', daypart: 'x' } } as TimeRule;
    expect(nextOpening(never, berlin, 0, Infinity)).toBeNull();
  });

  test(`is the first of all windows from then on (seed ${seed})`, () => {
    const cases = fc.record({
      zone: fc.constantFrom(...TEN_ZONES),
      day: fc.integer({ min: 14_610, max: 47_482 }),
      calendar: chance(NUMBERS_PER_CALENDAR),
      rule: chance(NUMBERS_PER_RULE),
      at: fc.integer({ min: -500 * DAY_MS, max: 40 * DAY_MS }),
      ahead: fc.integer({ min: 1, max: 600 * DAY_MS })
    });
    fc.assert(
      fc.property(cases, ({ zone, day, ahead, ...one }) => {
        const [calendar, rule] = [randomCalendar(one.calendar, zone, day), randomRule(one.rule, day)];
        const at = day * DAY_MS + one.at;
        expect(nextOpening(rule, calendar, at, at + ahead)).toEqual(windows(rule, calendar, at, at + ahead)[0] ?? null);
      }),
      { seed, numRuns }
    );
  });
});
