import { expect, test } from 'vitest';
import type { LocalDate } from '../site/values.ts';
import { dayOf } from './day.ts';
import { dayInWords, durationInWords, timeInWords } from './in-words.ts';

const day = (date: string): number => dayOf(date as LocalDate);
const UTC_PLUS_ONE = [{ from: 0, minutes: 60 }];

test.each([
  ['2026-11-22T08:30:00Z', '09:30'],
  ['2026-11-22T22:59:59Z', '23:59'],
  ['2026-11-22T23:00:00Z', '00:00 on Monday 23 November'],
  ['2027-03-02T05:00:00Z', '06:00 on Tuesday 2 March 2027']
])('%s is %s an hour ahead of UTC on 22 November 2026', (at, words) => {
  expect(timeInWords(UTC_PLUS_ONE, Date.parse(at), Date.parse('2026-11-22T08:00:00Z'))).toBe(words);
});

test.each([
  ['2026-12-31', 'Thursday 31 December'],
  ['2027-01-01', 'Friday 1 January 2027'],
  ['2024-02-29', 'Thursday 29 February 2024']
])('%s is %s', (date, words) => {
  expect(dayInWords(day(date), day('2026-11-22'))).toBe(words);
});

test.each([
  [12_000, '12 seconds'],
  [1000, '1 second'],
  [144_000, '2 minutes 24 seconds'],
  [60_000, '1 minute'],
  [7500, '7.5 seconds'],
  [3_600_000, '1 hour'],
  [3_661_000, '1 hour 1 minute'],
  [40, '0 seconds']
])('%i ms are %s', (ms, words) => {
  expect(durationInWords(ms)).toBe(words);
});
