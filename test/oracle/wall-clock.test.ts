// The oracle's clock, against nights that can be looked up.
import { describe, expect, test } from 'vitest';
import { instantOf, windowFrom } from './wall-clock.ts';

const date = (text: string) => Temporal.PlainDate.from(text);
const utc = (at: number) => new Date(at).toISOString().replace(':00.000Z', 'Z');

describe('a wall time', () => {
  test.each([
    ['[T1] is what the clock shows', '2026-11-22T06:00', 'Europe/Berlin', '2026-11-22T05:00Z'],
    ['[T1] is passed at the first valid minute of a gap', '2026-03-29T02:30', 'Europe/Berlin', '2026-03-29T01:00Z'],
    ['[T1] is the earlier of two', '2026-10-25T02:30', 'Europe/Berlin', '2026-10-25T00:30Z'],
    ['[T1] is passed in a gap of half an hour', '2026-10-04T02:10', 'Australia/Lord_Howe', '2026-10-03T15:30Z'],
    ['[T1] is the earlier within half an hour', '2026-04-05T01:45', 'Australia/Lord_Howe', '2026-04-04T14:45Z'],
    ['[T1] of a missing midnight is one o’clock', '2026-04-24T00:00', 'Africa/Cairo', '2026-04-23T22:00Z'],
    ['[T1] of a date that was skipped is the next midnight', '2011-12-30T10:00', 'Pacific/Apia', '2011-12-30T10:00Z']
  ])('%s', (_name, wall, zone, instant) => {
    expect(utc(instantOf(Temporal.PlainDateTime.from(wall), zone))).toBe(instant);
  });
});

describe('a window', () => {
  test.each([
    ['[T2] of a night is 8 hours long', '2026-11-22', 8],
    ['[T2] of the night that loses an hour is 7 hours long', '2026-03-28', 7],
    ['[T2] of the night that wins an hour is 9 hours long', '2026-10-24', 9]
  ])('%s', (_name, night, hours) => {
    const { from, until } = windowFrom(date(night), '22:00', '06:00', 'Europe/Berlin');
    expect(until - from).toBe(hours * 3_600_000);
  });

  test('[T3] of equal times is a whole day', () => {
    const { from, until } = windowFrom(date('2026-11-22'), '06:00', '06:00', 'Europe/Berlin');
    expect([utc(from), utc(until)]).toEqual(['2026-11-22T05:00Z', '2026-11-23T05:00Z']);
  });

  test('[T4] wholly inside a gap has no time in it', () => {
    const { from, until } = windowFrom(date('2026-03-29'), '02:10', '02:50', 'Europe/Berlin');
    expect(from).toBe(until);
  });
});
