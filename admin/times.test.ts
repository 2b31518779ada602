import { expect, test } from 'vitest';
import { clockTime, dayAndTime, howLong, sortableTime } from './times.ts';

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
