import { describe, expect, test } from 'vitest';
import { HOUR_MS, baseTime, hourPlan, stretchAt } from './hour.ts';
import { fitting, showingsPerHour } from './interruptions.ts';
import type { Interruption } from './program.ts';

const breaksIn = (times: number, ms: number): Interruption => ({ schedule: 's', loop: 0, times, ms });

describe('[I1] how often a schedule breaks in', () => {
  test.each([
    ['ten-second slides', 300, 10_000, 30, 10_000],
    ['what does not divide evenly is stretched a little', 100, 12_000, 8, 12_500],
    ['one slide where the seconds are few', 7, 10_000, 1, 7000],
    ['long slides, of two equally near the smaller', 900, 600_000, 1, 900_000],
    ['a prime number of seconds', 1799, 10_000, 200, 8995],
    ['half of the hour in shortest slides', 1800, 3000, 600, 3000],
    ['never so many that less than three seconds are left between', 1795, 3000, 500, 3590]
  ])('%s', (_name, seconds, slideMs, times, ms) => {
    expect(showingsPerHour(seconds, [slideMs])).toEqual({ times, ms });
    expect(times * ms).toBe(seconds * 1000);
    expect(HOUR_MS % times).toBe(0);
  });
});

test('[I1] of two equally near the smaller counts, also where the mean of the slides is no whole number', () => {
  // Their mean is 11/3 s: three showings an hour would be it, and of 11 s only two or four can be made.
  expect(showingsPerHour(11, [3000, 3000, 5000])).toEqual({ times: 2, ms: 5500 });
});

describe('[I4] the plan of an hour', () => {
  const all = [
    [breaksIn(30, 10_000)],
    [breaksIn(7, 3000), breaksIn(8, 4000)],
    [breaksIn(600, 2000), breaksIn(1, 600_000)],
    [breaksIn(4, 90_000), breaksIn(4, 90_000), breaksIn(3, 5000)]
  ];
  test.each(all.map((one) => [one.map(({ times, ms }) => `${times}x${ms}`).join(' '), one] as const))(
    'of %s covers it, each its time',
    (_name, interruptions) => {
      const { stretches, base } = hourPlan(interruptions);
      expect(stretches[0]?.from).toBe(0);
      expect(stretches.at(-1)?.until).toBe(HOUR_MS);
      stretches.slice(1).forEach((one, index) => expect(one.from).toBe(stretches[index]?.until));
      interruptions.forEach(({ times, ms }, by) => {
        const own = stretches.filter((one) => one.by === by);
        expect(own.map((one) => one.nth)).toEqual(Array.from({ length: times }, (_, nth) => nth));
        expect(own.every((one) => one.until - one.from === ms)).toBe(true);
      });
      const rest = stretches.filter((one) => one.by === null);
      expect(rest.reduce((sum, one) => sum + one.until - one.from, 0)).toBe(base);
      expect(Math.min(...rest.map((one) => one.until - one.from))).toBeGreaterThanOrEqual(2000);
    }
  );
  test('begins with an interruption on the hour, and one alone is spread evenly', () => {
    const starts = hourPlan([breaksIn(30, 10_000)])
      .stretches.filter((one) => one.by === 0)
      .map((one) => one.from);
    expect(starts).toEqual(Array.from({ length: 30 }, (_, nth) => nth * 120_000));
  });
  test('[I5] the time of the rest stands still during an interruption', () => {
    const plan = hourPlan([breaksIn(30, 10_000)]);
    expect([0, 9999, 10_000, 10_001, 120_000, 130_000].map((at) => baseTime(plan, at))).toEqual([
      0, 0, 0, 1, 110_000, 110_000
    ]);
    expect(baseTime(plan, HOUR_MS + 10_005)).toBe(3_300_005);
    expect(baseTime(plan, -1)).toBe(-1);
  });
  test('an instant lies in the stretch that begins at it', () => {
    const plan = hourPlan([breaksIn(30, 10_000)]);
    expect([9999, 10_000, HOUR_MS - 1].map((ms) => stretchAt(plan, ms).by)).toEqual([0, null, null]);
  });
});

test('[I4] what is too much is left out, a whole schedule at a time', () => {
  const wants = (id: string, secondsPerHour: number) => ({ id, mode: { type: 'interrupt', secondsPerHour } });
  const all = [wants('a', 1000), wants('b', 900), wants('c', 800), wants('d', 1)] as unknown as Parameters<
    typeof fitting
  >[0];
  expect(fitting(all).map((one) => one.id)).toEqual(['a', 'c']);
});
