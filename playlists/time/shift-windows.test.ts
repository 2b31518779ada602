import { describe, expect, test } from 'vitest';
import * as v from 'valibot';
import type { ShiftPattern } from '../site/shift-pattern.ts';
import { timeRule } from '../site/time-rule.ts';
import type { TimeZone } from '../site/values.ts';
import { cycle, roster } from '../testing/patterns.ts';
import { ms } from '../testing/small-floor.ts';
import { type Calendar, windows } from './windows.ts';

/** Start (without the year) and length of the windows from one date to the one after another, in UTC unless said otherwise. */
function runs(pattern: ShiftPattern, over: object, first: string, last: string, zone = 'UTC'): string[] {
  const rule = v.parse(timeRule, {
    ...{ type: 'shifts', pattern: 'pattern', crews: [], shifts: [], afterDaysOff: null, part: { type: 'whole' } },
    ...{ firstDate: null, lastDate: null, off: [], ...over }
  });
  const calendar = { timeZone: zone as TimeZone, dayparts: {}, shiftPatterns: { [pattern.id]: pattern } } as Calendar;
  return windows(rule, calendar, ms(`${first}T00:00Z`), ms(`${last}T00:00Z`) + 86_400_000).map(
    (one) => `${new Date(one.from).toISOString().slice(5, 16)} ${(one.until - one.from) / 3_600_000} h`
  );
}
const part = (type: 'first' | 'last', minutes: number) => ({ part: { type, minutes } });
const FOUR_ON = cycle('DDDDooooNNNNoooo', { a: 0, b: 4, c: 8, d: 12 }, { D: ['07:00', 12], N: ['19:00', 12] });

describe('[D5] windows with the shifts', () => {
  test.each([
    // On the 5th a begins its days and c its nights; on the 8th they end; on the 9th d begins days, b nights.
    [
      'every shift of a crew',
      { crews: ['a'] },
      '2026-01-05',
      '2026-01-14',
      [
        '01-05T07:00 12 h',
        '01-06T07:00 12 h',
        '01-07T07:00 12 h',
        '01-08T07:00 12 h',
        '01-13T19:00 12 h',
        '01-14T19:00 12 h'
      ]
    ],
    [
      'of two crews',
      { crews: ['a', 'd'], shifts: ['D'] },
      '2026-01-08',
      '2026-01-09',
      ['01-08T07:00 12 h', '01-09T07:00 12 h']
    ],
    [
      'the night shift, whoever works it',
      { shifts: ['N'] },
      '2026-01-08',
      '2026-01-09',
      ['01-07T19:00 12 h', '01-08T19:00 12 h', '01-09T19:00 12 h']
    ],
    ['any shift', {}, '2026-01-08', '2026-01-08', ['01-07T19:00 12 h', '01-08T07:00 12 h', '01-08T19:00 12 h']],
    ['the first half hour', part('first', 30), '2026-01-08', '2026-01-08', ['01-08T07:00 0.5 h', '01-08T19:00 0.5 h']],
    ['the last quarter', part('last', 15), '2026-01-08', '2026-01-08', ['01-08T06:45 0.25 h', '01-08T18:45 0.25 h']],
    [
      'the last quarter before midnight of a date in the range',
      { ...part('last', 15), firstDate: '2026-01-07', lastDate: '2026-01-07', shifts: ['N'] },
      '2026-01-01',
      '2026-01-31',
      ['01-08T06:45 0.25 h']
    ],
    [
      'those that start in its range',
      { crews: ['a'], firstDate: '2026-01-06', lastDate: '2026-01-07' },
      '2026-01-01',
      '2026-01-31',
      ['01-06T07:00 12 h', '01-07T07:00 12 h']
    ],
    [
      'not those off',
      { crews: ['a'], off: ['2026-01-06', '2026-01-07'] },
      '2026-01-05',
      '2026-01-08',
      ['01-05T07:00 12 h', '01-08T07:00 12 h']
    ],
    ['of a pattern that nobody has, none', { pattern: 'other' }, '2026-01-05', '2026-01-08', []]
  ])('%s', (_name, over, first, last, expected) => {
    expect(runs(FOUR_ON, over, first, last)).toEqual(expected);
  });

  test('two crews on one shift are one window', () => {
    const pair = cycle('DDoo', { a: 0, b: 0, c: 1 });
    expect(runs(pair, {}, '2026-01-05', '2026-01-06')).toEqual(['01-05T06:00 8 h', '01-06T06:00 8 h']);
  });

  const night = cycle('X', { a: 0 }, { X: ['22:00', 8] });
  test.each([
    [
      'minutes are elapsed: the first six hours of a short night',
      part('first', 360),
      '2026-03-28',
      'Europe/Berlin',
      '03-28T21:00 6 h'
    ],
    ['and the last', part('last', 360), '2026-03-28', 'Europe/Berlin', '03-28T22:00 6 h'],
    ['never more than the shift has', part('first', 480), '2026-03-28', 'Europe/Berlin', '03-28T21:00 7 h'],
    ['nor from its end', part('last', 480), '2026-03-28', 'Europe/Berlin', '03-28T21:00 7 h'],
    ['eight hours of a long one', part('first', 480), '2026-10-24', 'Europe/Berlin', '10-24T20:00 8 h'],
    ['and the last eight', part('last', 480), '2026-10-24', 'Europe/Berlin', '10-24T21:00 8 h'],
    ['in Lord Howe', part('last', 30), '2026-10-03', 'Australia/Lord_Howe', '10-03T18:30 0.5 h']
  ])('%s', (_name, of, date, zone, expected) => {
    expect(runs(night, { ...of, firstDate: date, lastDate: date }, '2026-01-01', '2026-12-31', zone)).toEqual([
      expected
    ]);
  });

  test('rows of a roster too, whose shifts have no letters', () => {
    const shop = roster('mia 2026-11-27 08:00 16:30', 'ali 2026-11-27 08:00 16:30', 'zoe 2026-11-27 22:00 06:00');
    expect(runs(shop, part('first', 30), '2026-11-01', '2026-11-30')).toEqual([
      '11-27T08:00 0.5 h',
      '11-27T22:00 0.5 h'
    ]);
    expect(runs(shop, { lastDate: '2026-11-26' }, '2026-11-01', '2026-11-30')).toEqual([]);
  });
});

describe('[D6] the first shift back', () => {
  const back = (afterDaysOff: number, over: object = {}) => ({ crews: ['a'], afterDaysOff, ...over });
  test.each([
    [
      'comes after the days off',
      back(4),
      ['01-05T07:00 12 h', '01-13T19:00 12 h', '01-21T07:00 12 h', '01-29T19:00 12 h']
    ],
    [
      'of which there may be more than were asked for',
      back(1),
      ['01-05T07:00 12 h', '01-13T19:00 12 h', '01-21T07:00 12 h', '01-29T19:00 12 h']
    ],
    ['but not fewer', back(5), []],
    ['is asked of one shift', back(4, { shifts: ['N'] }), ['01-13T19:00 12 h', '01-29T19:00 12 h']],
    [
      'whatever the range leaves out before',
      back(4, { firstDate: '2026-01-06', lastDate: '2026-01-13' }),
      ['01-13T19:00 12 h']
    ],
    ['or is off before', back(4, { off: ['2026-01-05'] }), ['01-13T19:00 12 h', '01-21T07:00 12 h', '01-29T19:00 12 h']]
  ])('%s', (_name, over, expected) => {
    expect(runs(FOUR_ON, over, '2026-01-05', '2026-01-31')).toEqual(expected);
  });

  const with_ = (exceptions: readonly object[]) => cycle('DDDDD', { a: 0 }, undefined, { exceptions });
  test('comes after a shutdown', () => {
    const pattern = with_([{ type: 'shutdown', firstDate: '2026-01-10', lastDate: '2026-01-12' }]);
    expect(runs(pattern, back(3), '2026-01-05', '2026-01-31')).toEqual(['01-13T06:00 8 h']);
    expect(runs(pattern, back(4), '2026-01-05', '2026-01-31')).toEqual([]);
  });

  test('is asked of each crew, or worker, alone', () => {
    const pattern = cycle('DDoo', { a: 0, b: 2 });
    expect(runs(pattern, { afterDaysOff: 2 }, '2026-01-05', '2026-01-08')).toEqual([
      '01-05T06:00 8 h',
      '01-07T06:00 8 h'
    ]);
    const shop = roster(
      'mia 2026-11-25 08:00 16:00',
      'ali 2026-11-26 08:00 16:00',
      'mia 2026-11-26 09:00 17:00',
      'mia 2026-11-29 08:00 16:00'
    );
    expect(runs(shop, { afterDaysOff: 2 }, '2026-11-25', '2026-11-30')).toEqual([
      '11-25T08:00 8 h',
      '11-26T08:00 8 h',
      '11-29T08:00 8 h'
    ]);
  });
});
