import { describe, expect, test } from 'vitest';
import type { LocalDate, TimeZone, WallTime } from '../site/values.ts';
import { instantOf, localDateAt, offsetMinutesAt, offsetsBetween } from './zone.ts';

const zone = (name: string) => name as TimeZone;
const instant = (date: string, time: string, name: string) =>
  new Date(instantOf(date as LocalDate, time as WallTime, zone(name))).toISOString();

describe('[T1] a wall time is one instant', () => {
  test.each([
    ['an ordinary one', '2026-11-22', '06:00', 'Europe/Berlin', '2026-11-22T05:00:00.000Z'],
    [
      'in Berlin’s March gap: the first valid minute',
      '2026-03-29',
      '02:30',
      'Europe/Berlin',
      '2026-03-29T01:00:00.000Z'
    ],
    ['at the start of that gap', '2026-03-29', '02:00', 'Europe/Berlin', '2026-03-29T01:00:00.000Z'],
    ['just before that gap', '2026-03-29', '01:59', 'Europe/Berlin', '2026-03-29T00:59:00.000Z'],
    ['at the end of that gap', '2026-03-29', '03:00', 'Europe/Berlin', '2026-03-29T01:00:00.000Z'],
    ['in Berlin’s October overlap: the earlier', '2026-10-25', '02:30', 'Europe/Berlin', '2026-10-25T00:30:00.000Z'],
    ['after that overlap', '2026-10-25', '03:00', 'Europe/Berlin', '2026-10-25T02:00:00.000Z'],
    ['in Lord Howe’s gap of half an hour', '2026-10-04', '02:15', 'Australia/Lord_Howe', '2026-10-03T15:30:00.000Z'],
    ['in Lord Howe’s overlap', '2026-04-05', '01:45', 'Australia/Lord_Howe', '2026-04-04T14:45:00.000Z'],
    ['a midnight Cairo does not have', '2026-04-24', '00:00', 'Africa/Cairo', '2026-04-23T22:00:00.000Z'],
    ['a midnight Santiago does not have', '2026-09-06', '00:00', 'America/Santiago', '2026-09-06T04:00:00.000Z'],
    ['in an overlap that ends at midnight', '2026-04-04', '23:30', 'America/Santiago', '2026-04-05T02:30:00.000Z'],
    ['on a date Samoa skipped', '2011-12-30', '12:00', 'Pacific/Apia', '2011-12-30T10:00:00.000Z'],
    ['a quarter of an hour from the others', '2026-01-01', '12:00', 'Asia/Kathmandu', '2026-01-01T06:15:00.000Z']
  ])('%s', (_name, date, time, name, expected) => {
    expect(instant(date, time, name)).toBe(expected);
  });
});

describe('what a zone shows', () => {
  test.each([
    ['2026-11-22T22:59:59Z', 'Europe/Berlin', '2026-11-22', 60],
    ['2026-11-22T23:00:00Z', 'Europe/Berlin', '2026-11-23', 60],
    ['2026-07-01T00:00:00Z', 'America/Los_Angeles', '2026-06-30', -420],
    ['2026-11-22T18:30:00Z', 'Asia/Kolkata', '2026-11-23', 330]
  ])('at %s in %s', (at, name, date, minutes) => {
    expect(localDateAt(Date.parse(at), zone(name))).toBe(date);
    expect(offsetMinutesAt(Date.parse(at), zone(name))).toBe(minutes);
  });

  test('offsets begin where they are asked for and change where the clock does', () => {
    const [from, until] = [Date.parse('2026-03-01T00:00:00Z'), Date.parse('2026-12-01T00:00:00Z')];
    expect(offsetsBetween(zone('Europe/Berlin'), from, until)).toEqual([
      { from, minutes: 60 },
      { from: Date.parse('2026-03-29T01:00:00Z'), minutes: 120 },
      { from: Date.parse('2026-10-25T01:00:00Z'), minutes: 60 }
    ]);
    expect(offsetsBetween(zone('Asia/Kolkata'), from, until)).toEqual([{ from, minutes: 330 }]);
  });

  test('a change at the end asked for is not in it', () => {
    const change = Date.parse('2026-03-29T01:00:00Z');
    expect(offsetsBetween(zone('Europe/Berlin'), change - 1000, change)).toHaveLength(1);
    expect(offsetsBetween(zone('Europe/Berlin'), change, change + 1000)).toEqual([{ from: change, minutes: 120 }]);
  });
});
