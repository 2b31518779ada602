import { describe, expect, test } from 'vitest';
import type { ShiftPattern } from '../site/shift-pattern.ts';
import type { TimeZone } from '../site/values.ts';
import { cycle, roster } from '../testing/patterns.ts';
import { ms } from '../testing/small-floor.ts';
import known from './known-duties.json' with { type: 'json' };
import { type Duty, dutiesBetween, onDuty } from './on-duty.ts';

const said = ({ crew, worker, shift, startsOn, from, until }: Duty): string =>
  `${crew ?? worker} ${shift ?? '-'} ${startsOn} ${(until - from) / 3_600_000} h`;
const at = (pattern: ShiftPattern, instant: string, zone: string): string[] =>
  onDuty(pattern, ms(instant), zone as TimeZone).map(said);

const TWELVE = { D: ['07:00', 12], N: ['19:00', 12] } as const;
const CONTINENTAL = cycle('DDSSSNNooDDDSSNNoooDDSSNNNoo', { a: 0, b: 7, c: 14, d: 21 });
const DUPONT = cycle('NNNNoooDDDoNNNoooDDDDooooooo', { a: 0, b: 7, c: 14, d: 21 }, TWELVE);
const FOUR_ON = cycle('DDDDooooNNNNoooo', { a: 0, b: 4, c: 8, d: 12 }, TWELVE);

describe('[D7] on duty, by cases worked out elsewhere,', () => {
  const cases = known.patterns.flatMap((pattern) => {
    const shifts = pattern.shifts as unknown as Record<string, [string, number]>;
    const made = cycle(pattern.cycle, pattern.offsets as Record<string, number>, shifts, {
      anchorDate: known.anchorDate
    });
    return Object.entries(pattern.onDuty).map(
      ([instant, expected]) => [pattern.name, instant, made, expected] as const
    );
  });
  test('of which there are 25', () => expect(cases).toHaveLength(25));

  test.each(cases)('with %s at %s', (_name, instant, pattern, expected) => {
    expect(at(pattern, instant, known.timeZone)).toEqual(expected);
  });
});

describe('[D3] a shift ends on the wall clock', () => {
  // Days since the anchor, 2026-01-05: 61 to 7 March, 89 to 4 April, 108 to 23 April, 271 to 3 October, 299 to 31 October.
  test.each([
    [
      'Los Angeles springs forward: place 61 + 7 ≡ 12, the second of three nights',
      DUPONT,
      '2026-03-08T09:30Z',
      'America/Los_Angeles',
      'b N 2026-03-07 11 h'
    ],
    ['and falls back: place 299 + 21 ≡ 12', DUPONT, '2026-11-01T09:30Z', 'America/Los_Angeles', 'd N 2026-10-31 13 h'],
    [
      'Lord Howe springs forward by half an hour: place 271 + 12 ≡ 11',
      FOUR_ON,
      '2026-10-03T15:30Z',
      'Australia/Lord_Howe',
      'd N 2026-10-03 11.5 h'
    ],
    [
      'and falls back by it: place 89 ≡ 9',
      FOUR_ON,
      '2026-04-04T15:15Z',
      'Australia/Lord_Howe',
      'a N 2026-04-04 12.5 h'
    ],
    [
      'Cairo skips midnight: place 108 ≡ 24, the first of three nights',
      CONTINENTAL,
      '2026-04-23T22:00Z',
      'Africa/Cairo',
      'a N 2026-04-23 7 h'
    ],
    ['Kolkata changes nothing', CONTINENTAL, '2026-04-23T22:00Z', 'Asia/Kolkata', 'a N 2026-04-23 8 h']
  ])('%s', (_name, pattern, instant, zone, expected) => {
    expect(at(pattern, instant, zone)).toEqual([expected]);
  });

  const from = (start: string, hours: number) => cycle('X', { a: 0 }, { X: [start, hours] });
  test.each([
    [
      'one that starts at a midnight Cairo lacks',
      from('00:00', 8),
      '2026-04-23T22:00Z',
      'Africa/Cairo',
      '2026-04-24 7 h'
    ],
    [
      'one that starts at a midnight Santiago lacks',
      from('00:00', 8),
      '2026-09-06T04:00Z',
      'America/Santiago',
      '2026-09-06 7 h'
    ],
    ['one that would end at it', from('16:00', 8), '2026-09-06T03:59Z', 'America/Santiago', '2026-09-05 8 h'],
    ['a day and night of Santiago', from('07:00', 24), '2026-09-06T09:59Z', 'America/Santiago', '2026-09-05 23 h'],
    ['one that starts inside Berlin’s gap', from('02:30', 8), '2026-03-29T01:00Z', 'Europe/Berlin', '2026-03-29 7.5 h'],
    ['one that starts inside its overlap', from('02:30', 8), '2026-10-25T00:30Z', 'Europe/Berlin', '2026-10-25 9 h'],
    [
      'one whose date began before its eve came again',
      from('00:00', 0.5),
      '2010-11-07T02:40Z',
      'America/St_Johns',
      '2010-11-07 1.5 h'
    ],
    ['a quarter of an hour before midnight', from('23:45', 0.25), '2026-12-31T23:50Z', 'UTC', '2026-12-31 0.25 h'],
    ['a quarter of an hour over midnight', from('23:50', 0.25), '2027-01-01T00:04Z', 'UTC', '2026-12-31 0.25 h'],
    ['a leap day’s night', from('22:00', 8), '2096-03-01T05:59Z', 'UTC', '2096-02-29 8 h'],
    ['the night before 1 March 2100', from('22:00', 8), '2100-03-01T05:59Z', 'UTC', '2100-02-28 8 h']
  ])('%s', (_name, pattern, instant, zone, expected) => {
    expect(at(pattern, instant, zone)).toEqual([`a X ${expected}`]);
  });

  test('[T4] one that lies inside a gap has nobody on duty', () => {
    const pattern = from('02:15', 0.5);
    const zone = 'Europe/Berlin' as TimeZone;
    expect(at(pattern, '2026-03-28T01:15Z', zone)).toEqual(['a X 2026-03-28 0.5 h']);
    expect(dutiesBetween(pattern, ms('2026-03-28T23:00Z'), ms('2026-03-29T22:00Z'), zone)).toEqual([]);
  });
});

describe('[D7] duty is half-open', () => {
  test.each([
    ['2026-01-05T05:59Z', []],
    ['2026-01-05T06:00Z', ['a D 2026-01-05 8 h']],
    ['2026-01-05T13:59Z', ['a D 2026-01-05 8 h']],
    ['2026-01-05T14:00Z', ['b S 2026-01-05 8 h']],
    ['2026-01-05T22:00Z', []]
  ])('at %s', (instant, expected) => {
    expect(
      at(
        cycle('Do', { a: 0, b: 0 }, undefined, {
          crews: [
            { crew: 'a', offset: 0, cycle: null },
            { crew: 'b', offset: 0, cycle: 'So' }
          ]
        }),
        instant,
        'UTC'
      )
    ).toEqual(expected);
  });

  test('the instances of a range meet it, in the order of start, end and name', () => {
    const pattern = cycle('DoN', { b: 0, a: 0, c: 2 }, { D: ['06:00', 8], N: ['22:00', 8] });
    const found = dutiesBetween(pattern, ms('2026-01-05T14:00Z'), ms('2026-01-08T06:00Z'), 'UTC' as TimeZone);
    expect(found.map(said)).toEqual([
      'c N 2026-01-05 8 h',
      'c D 2026-01-06 8 h',
      'a N 2026-01-07 8 h',
      'b N 2026-01-07 8 h'
    ]);
  });

  test('of a roster the workers are', () => {
    const shop = roster(
      'mia 2026-11-27 08:00 16:30',
      'ali 2026-11-27 16:00 00:00',
      'zoe 2026-11-27 22:00 06:00',
      'bob 2026-11-27 06:00 06:00'
    );
    expect(at(shop, '2026-11-27T16:15Z', 'UTC')).toEqual([
      'bob - 2026-11-27 24 h',
      'mia - 2026-11-27 8.5 h',
      'ali - 2026-11-27 8 h'
    ]);
    expect(at(shop, '2026-11-28T00:00Z', 'UTC')).toEqual(['bob - 2026-11-27 24 h', 'zoe - 2026-11-27 8 h']);
    expect(at(shop, '2026-11-28T06:00Z', 'UTC')).toEqual([]);
  });
});
