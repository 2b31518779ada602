import { expect, test } from 'vitest';
import type { TimeZone, WallTime } from '#playlists/site/values.ts';
import { nextBackup } from './next-backup.ts';

const BERLIN = 'Europe/Berlin' as TimeZone;
const at = (text: string): number => Date.parse(text);
const next = (tried: string, isGood: boolean, now = tried, time = '02:30'): string =>
  new Date(nextBackup({ at: at(tried), isGood }, time as WallTime, BERLIN, at(now))).toISOString();

test.each([
  ['the next night', '2026-11-22T01:30:00Z', '2026-11-23T01:30:00.000Z'],
  ['the same day where it was made before its time', '2026-11-22T00:10:00Z', '2026-11-22T01:30:00.000Z'],
  ['the first valid minute where the clocks skip its hour [T1]', '2026-03-28T12:00:00Z', '2026-03-29T01:00:00.000Z'],
  ['once in the night that has the hour twice', '2026-10-25T00:30:00Z', '2026-10-26T01:30:00.000Z']
])('it is due %s', (_, tried, due) => {
  expect(next(tried, true)).toBe(due);
});

test('one that a stopped server missed is due at once', () => {
  expect(next('2026-11-01T01:30:00Z', true, '2026-11-20T12:00:00Z')).toBe('2026-11-02T01:30:00.000Z');
});

test('one that failed is tried again in an hour', () => {
  expect(next('2026-11-22T01:30:00Z', false)).toBe('2026-11-22T02:30:00.000Z');
  expect(next('2026-11-22T01:00:00Z', false)).toBe('2026-11-22T01:30:00.000Z');
});

test('a clock that was far ahead and is set back does not put it off', () => {
  expect(next('2031-01-01T00:00:00Z', true, '2026-11-22T12:00:00Z')).toBe('2026-11-23T01:30:00.000Z');
});
