import { expect, test } from 'vitest';
import { leakyCount } from './leaky-count.ts';

test('so many failures are free, then one for each that has run out', () => {
  const count = leakyCount(3, 0.5);
  for (let tries = 0; tries < 3; tries++) {
    expect(count.wait('k', 0)).toBe(0);
    count.failed('k', 0);
  }
  expect(count.wait('k', 0)).toBe(2);
  expect(count.wait('other', 0)).toBe(0);
  expect(count.wait('k', 2000)).toBe(0);
  count.failed('k', 2000);
  expect(count.wait('k', 2000)).toBe(2);
});

test('over a day no more tries are had than have run out, however they are spread', () => {
  const count = leakyCount(20, 1 / 60);
  let tries = 0;
  for (let at = 0; at < 86_400_000; at += 1000) {
    if (count.wait('k', at) > 0) continue;
    count.failed('k', at);
    tries++;
  }
  expect(tries).toBeGreaterThan(1400);
  expect(tries).toBeLessThanOrEqual(20 + 1440);
});

test('what was counted beforehand is taken back, no more', () => {
  const count = leakyCount(1, 1);
  count.failed('k', 0);
  count.takeBack('k');
  count.takeBack('k');
  expect(count.wait('k', 0)).toBe(0);
  count.failed('k', 0);
  expect(count.wait('k', 0)).toBe(1);
});

test('a clock set back forgives nothing', () => {
  const count = leakyCount(1, 1);
  count.failed('k', 10_000);
  expect(count.wait('k', 0)).toBe(1);
});
