import { describe, expect, test } from 'vitest';
import type { Weekly } from '../site/schedule.ts';
import type { TimeZone } from '../site/values.ts';
import { EVERY_DAY, ms, weekly } from '../testing/small-floor.ts';
import { windows } from './weekly.ts';

const HOUR = 3_600_000;
function runs(rule: Weekly, zone: string, from: string, until: string): string[] {
  return windows(rule, zone as TimeZone, ms(from), ms(until)).map(
    (one) => `${new Date(one.from).toISOString().slice(5, 16)} ${(one.until - one.from) / HOUR} h`
  );
}

describe('weekly windows', () => {
  test.each([
    [
      '[T2] a night is 7 hours in March',
      '22:00',
      '06:00',
      'Europe/Berlin',
      '2026-03-28T12:00Z',
      '2026-03-29T12:00Z',
      ['03-28T21:00 7 h']
    ],
    [
      '[T2] and 9 in October',
      '22:00',
      '06:00',
      'Europe/Berlin',
      '2026-10-24T12:00Z',
      '2026-10-25T12:00Z',
      ['10-24T20:00 9 h']
    ],
    [
      '[T3] equal times are a whole day',
      '06:00',
      '06:00',
      'Europe/Berlin',
      '2026-11-22T12:00Z',
      '2026-11-22T13:00Z',
      ['11-22T05:00 24 h']
    ],
    [
      '[T2] a whole day is 25 hours in October',
      '00:00',
      '00:00',
      'Europe/Berlin',
      '2026-10-25T12:00Z',
      '2026-10-25T13:00Z',
      ['10-24T22:00 25 h']
    ],
    [
      '[T4] a window inside a gap does not occur',
      '02:10',
      '02:50',
      'Europe/Berlin',
      '2026-03-28T12:00Z',
      '2026-03-29T12:00Z',
      []
    ],
    [
      '[T1] a window from inside a gap starts after it',
      '02:30',
      '04:00',
      'Europe/Berlin',
      '2026-03-29T00:00Z',
      '2026-03-29T12:00Z',
      ['03-29T01:00 1 h']
    ],
    [
      '[T1] a window inside an overlap occurs once',
      '02:10',
      '02:50',
      'Europe/Berlin',
      '2026-10-24T12:00Z',
      '2026-10-25T12:00Z',
      ['10-25T00:10 0.6666666666666666 h']
    ],
    [
      '[T1] a day that starts at 01:00',
      '00:00',
      '06:00',
      'Africa/Cairo',
      '2026-04-23T12:00Z',
      '2026-04-24T12:00Z',
      ['04-23T22:00 5 h']
    ]
  ])('%s', (_name, from, until, zone, start, end, expected) => {
    expect(runs(weekly(from, until), zone, start, end)).toEqual(expected);
  });

  test('[T3] a window is whole, also where it started before and ends after', () => {
    expect(runs(weekly('22:00', '06:00'), 'UTC', '2026-11-22T00:00Z', '2026-11-22T23:00Z')).toEqual([
      '11-21T22:00 8 h',
      '11-22T22:00 8 h'
    ]);
  });

  test('[T3] half-open: a window that ends at the start, or begins at the end, is not met', () => {
    expect(runs(weekly('06:00', '08:00'), 'UTC', '2026-11-22T08:00Z', '2026-11-23T06:00Z')).toEqual([]);
    expect(runs(weekly('06:00', '08:00'), 'UTC', '2026-11-22T07:59Z', '2026-11-23T06:01Z')).toHaveLength(2);
  });

  test('[T3] it belongs to the day it starts on', () => {
    const nights = weekly('22:00', '06:00', { days: ['fri'], firstDate: '2026-11-20', lastDate: '2026-11-27' });
    expect(runs(nights, 'UTC', '2026-11-01T00:00Z', '2026-12-31T00:00Z')).toEqual([
      '11-20T22:00 8 h',
      '11-27T22:00 8 h'
    ]);
  });

  test.each(EVERY_DAY.map((day, index) => [day, index] as const))('%s is the right day', (day, index) => {
    // 2026-11-23 is a Monday.
    expect(runs(weekly('06:00', '07:00', { days: [day] }), 'UTC', '2026-11-23T00:00Z', '2026-11-30T00:00Z')).toEqual([
      `11-${23 + index}T06:00 1 h`
    ]);
  });

  test.each(['Europe/Berlin', 'Australia/Lord_Howe', 'America/Santiago', 'Africa/Cairo', 'Pacific/Apia'])(
    '[T4] windows that meet on the wall meet in time, a year long, in %s',
    (zone) => {
      for (const at of ['00:00', '02:15', '02:30', '23:30']) {
        const found = windows(weekly(at, at), zone as TimeZone, ms('2026-01-01T00:00Z'), ms('2027-01-01T00:00Z'));
        found.slice(1).forEach((one, index) => expect(one.from).toBe(found[index]?.until));
      }
    }
  );
});
