import { expect, test } from 'vitest';
import { bucket, buckets } from './bucket.ts';

test('a burst passes, the rest does not, and time fills the bucket up to its size', () => {
  const one = bucket(3, 2);
  const takes = (at: number, times: number): boolean[] => Array.from({ length: times }, () => one.take(at));
  expect(takes(0, 4)).toEqual([true, true, true, false]);
  expect(takes(1000, 3)).toEqual([true, true, false]);
  expect(takes(600_000, 4)).toEqual([true, true, true, false]);
});

test('a clock that was set back gives nothing and takes nothing', () => {
  const one = bucket(1, 1);
  expect([one.take(5000), one.take(0), one.take(1000)]).toEqual([true, false, true]);
});

test('each key has its own, and no more keys are kept than said', () => {
  const all = buckets(1, 0.001, 2);
  expect([all.take('a', 0), all.take('a', 0), all.take('b', 0), all.take('c', 0)]).toEqual([true, false, true, true]);
  expect(all.take('c', 0)).toBe(false);
  expect(all.take('a', 0)).toBe(true);
});
