import { expect, test } from 'vitest';
import type { LocalDate, WallTime } from '../site/values.ts';
import { dateOf, dayOf, minuteOf, timeOf, weekdayOf } from './day.ts';

test.each([
  ['1970-01-01', 0, 3],
  ['1970-01-05', 4, 0],
  ['2000-02-29', 11016, 1],
  ['2026-11-22', 20779, 6],
  ['2199-12-31', 84005, 1]
])('%s is day %i and weekday %i', (date, day, weekday) => {
  expect(dayOf(date as LocalDate)).toBe(day);
  expect(dateOf(day)).toBe(date);
  expect(weekdayOf(day)).toBe(weekday);
});

test('weekdays go on before 1970', () => {
  expect([-1, -3, -4].map(weekdayOf)).toEqual([2, 0, 6]);
});

test.each([
  ['00:00', 0],
  ['06:05', 365],
  ['23:59', 1439]
])('%s is minute %i of its day', (time, minute) => {
  expect(minuteOf(time as WallTime)).toBe(minute);
  expect(timeOf(minute)).toBe(time);
});
