import { describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { dateOf, dayOf } from '../calendar/day.ts';
import { type DateRule, dateRule, weekdays } from '../site/time-rule.ts';
import type { LocalDate } from '../site/values.ts';
import { daysOf } from './dates.ts';

/** The dates, without their year where all are of one, on which a rule runs from one date to another. */
function datesOf(rule: unknown, first: string, last: string): string[] {
  const runs = daysOf(v.parse(dateRule, rule) as DateRule);
  const dates: string[] = [];
  for (let day = dayOf(first as LocalDate); day <= dayOf(last as LocalDate); day += 1) {
    if (runs(day)) dates.push(dateOf(day));
  }
  return first.slice(0, 4) === last.slice(0, 4) ? dates.map((date) => date.slice(5)) : dates;
}
const ofMonth = (...days: (number | 'last')[]) => ({ type: 'days-of-month', days });
const tuesdays = (...which: (number | 'last')[]) => ({ type: 'weekdays-of-month', which, days: ['tue'] });
const weeks = (every: number, anchor: string, days: readonly string[]) => ({
  type: 'every-nth-week',
  every,
  anchor,
  days
});
const nthDay = (every: number, anchor: string) => ({ type: 'every-nth-day', every, anchor });

describe('[D1] dates', () => {
  test.each([
    ['every day, over a leap day', { type: 'every-day' }, '2028-02-28', '2028-03-01', ['02-28', '02-29', '03-01']],
    ['which 2100 does not have', { type: 'every-day' }, '2100-02-27', '2100-03-01', ['02-27', '02-28', '03-01']],
    [
      'every third day, from its anchor on',
      nthDay(3, '2026-01-01'),
      '2026-01-01',
      '2026-01-09',
      ['01-01', '01-04', '01-07']
    ],
    ['and before it', nthDay(3, '2026-01-01'), '2025-12-25', '2025-12-31', ['12-26', '12-29']],
    ['over a leap day', nthDay(2, '2096-02-27'), '2096-02-27', '2096-03-03', ['02-27', '02-29', '03-02']],
    [
      'once a year at most',
      nthDay(366, '2027-06-01'),
      '2026-01-01',
      '2029-12-31',
      ['2026-05-31', '2027-06-01', '2028-06-01', '2029-06-02']
    ],
    // 2026-01-07 is a Wednesday; its week is that of the 5th to the 11th.
    [
      'every second week, with its Sunday',
      weeks(2, '2026-01-07', ['mon', 'sun']),
      '2026-01-01',
      '2026-01-31',
      ['01-05', '01-11', '01-19', '01-25']
    ],
    [
      'before its anchor too',
      weeks(2, '2026-01-07', ['mon', 'sun']),
      '2025-12-15',
      '2026-01-04',
      ['2025-12-22', '2025-12-28']
    ],
    [
      'before its anchor within that week',
      weeks(3, '2026-01-11', ['mon']),
      '2026-01-01',
      '2026-02-01',
      ['01-05', '01-26']
    ],
    [
      'over the end of a year of 53 weeks',
      weeks(2, '2026-12-21', ['mon']),
      '2026-12-20',
      '2027-01-31',
      ['2026-12-21', '2027-01-04', '2027-01-18']
    ],
    ['a day of the month', ofMonth(1, 15), '2026-11-01', '2026-12-31', ['11-01', '11-15', '12-01', '12-15']],
    [
      'months without a 31st are passed over',
      ofMonth(31),
      '2026-01-01',
      '2026-12-31',
      ['01-31', '03-31', '05-31', '07-31', '08-31', '10-31', '12-31']
    ],
    [
      'years without a 29 February too',
      ofMonth(29),
      '2027-02-01',
      '2028-03-01',
      [
        ...'2027-03-29 2027-04-29 2027-05-29 2027-06-29 2027-07-29 2027-08-29 2027-09-29 2027-10-29 2027-11-29 2027-12-29 2028-01-29 2028-02-29'.split(
          ' '
        )
      ]
    ],
    ['the leap day of 2096', ofMonth(29), '2096-02-01', '2096-02-29', ['02-29']],
    ['there is none in 2100', ofMonth(29), '2100-02-01', '2100-03-28', []],
    ['the last day of the month', ofMonth('last'), '2027-01-01', '2027-04-30', ['01-31', '02-28', '03-31', '04-30']],
    ['of a leap year', ofMonth('last'), '2028-02-01', '2028-02-29', ['02-29']],
    ['of 2100', ofMonth('last'), '2100-02-01', '2100-03-01', ['02-28']],
    [
      'a last day that is named twice is one',
      ofMonth(30, 31, 'last'),
      '2026-11-01',
      '2026-12-31',
      ['11-30', '12-30', '12-31']
    ],
    ['the third Tuesday', tuesdays(3), '2026-11-01', '2026-12-31', ['11-17', '12-15']],
    ['a month that begins with one', tuesdays(1), '2026-12-01', '2026-12-31', ['12-01']],
    [
      'months without a fifth Tuesday are passed over',
      tuesdays(5),
      '2026-01-01',
      '2026-12-31',
      ['03-31', '06-30', '09-29', '12-29']
    ],
    ['the last Tuesday, be it the fourth or fifth', tuesdays('last'), '2026-11-01', '2026-12-31', ['11-24', '12-29']],
    ['in a month that ends with it', tuesdays('last'), '2026-06-01', '2026-06-30', ['06-30']],
    ['which is not named twice', tuesdays(5, 'last'), '2026-12-01', '2026-12-31', ['12-29']],
    [
      'the first weekend days',
      { type: 'weekdays-of-month', which: [1], days: ['sat', 'sun'] },
      '2026-11-01',
      '2026-11-30',
      ['11-01', '11-07']
    ]
  ])('%s', (_name, rule, first, last, expected) => {
    expect(datesOf(rule, first, last)).toEqual(expected);
  });

  // 2026-11-23 is a Monday, 2100-03-01 too, 1970-01-05 as well.
  test.each(weekdays.map((day, index) => [day, index] as const))('%s is the right day', (day, index) => {
    const rule = { type: 'weekdays', days: [day] };
    expect(datesOf(rule, '2026-11-23', '2026-11-29')).toEqual([`11-${23 + index}`]);
    expect(datesOf(rule, '2100-03-01', '2100-03-07')).toEqual([`03-0${1 + index}`]);
    expect(datesOf(rule, '1970-01-05', '1970-01-11')).toEqual([`01-${String(5 + index).padStart(2, '0')}`]);
  });
});
