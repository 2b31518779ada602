import { expect, test } from 'vitest';
import { clockTime, dayAndTime, howLong, oneInstant, sortableTime } from './times.ts';

const at = Date.parse('2026-11-26T06:00:31Z');

test('an instant is said in the site’s zone', () => {
  expect(clockTime(at, 'Europe/Berlin')).toBe('07:00');
  expect(dayAndTime(at, 'Europe/Berlin', at)).toBe('Thu 26 Nov 07:00');
  expect(dayAndTime(at, 'Asia/Kolkata', Date.parse('2027-01-02T00:00:00Z'))).toBe('Thu 26 Nov 2026 11:30');
  expect(sortableTime(Date.parse('2026-03-01T23:05:09Z'), 'Europe/Berlin')).toBe('2026-03-02 00:05:09');
});

test.each([
  [-5, '0 s'],
  [40_999, '40 s'],
  [4 * 60_000, '4 min'],
  [59 * 60_000 + 59_999, '59 min'],
  [47 * 3_600_000, '47 h'],
  [48 * 3_600_000, '2 days']
])('%i ms is %s', (ms, says) => {
  expect(howLong(ms)).toBe(says);
});

test.each([
  ['2026-10-24T23:30:00Z', 'Europe/Berlin', 'Sun 25 Oct 01:30'],
  ['2026-10-25T00:30:00Z', 'Europe/Berlin', 'Sun 25 Oct 02:30 (first)'],
  ['2026-10-25T01:30:00Z', 'Europe/Berlin', 'Sun 25 Oct 02:30 (second)'],
  ['2026-10-25T02:00:00Z', 'Europe/Berlin', 'Sun 25 Oct 03:00'],
  ['2026-04-04T14:45:00Z', 'Australia/Lord_Howe', 'Sun 5 Apr 01:45 (first)'],
  ['2026-04-04T15:15:00Z', 'Australia/Lord_Howe', 'Sun 5 Apr 01:45 (second)']
])('%s in %s is %s: two answers at one time of the wall clock are told apart', (at, zone, words) => {
  expect(oneInstant(Date.parse(at), zone, Date.parse('2026-11-22T00:00:00Z'))).toBe(words);
});
