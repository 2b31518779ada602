import { expect, test } from 'vitest';
import { bucket } from './bucket.ts';

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
