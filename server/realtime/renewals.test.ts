// How many displays load a new version at once.
import { expect, test } from 'vitest';
import { atOnce, renewals } from './renewals.ts';

const MINUTE = 60_000;

test.each([
  [0, 1],
  [3, 1],
  [50, 1],
  [60, 2],
  [3000, 60]
])('of %i displays %i at once', (displays, few) => expect(atOnce(displays)).toBe(few));

test('the next one may when one came back', () => {
  const wave = renewals();
  expect(['a', 'b'].map((one) => wave.may(one, 3, 0))).toEqual([true, false]);
  wave.came('a');
  expect(['b', 'c'].map((one) => wave.may(one, 3, MINUTE))).toEqual([true, false]);
});

test('who asks again is still allowed', () => {
  const wave = renewals();
  expect([wave.may('a', 3, 0), wave.may('a', 3, MINUTE)]).toEqual([true, true]);
});

test('a version on which displays do not come back takes no more of them than one wave in ten minutes', () => {
  const wave = renewals();
  const all = Array.from({ length: 500 }, (_, index) => `display-${index}`);
  const taken = new Set<string>();
  for (let at = 0; at < 30 * MINUTE; at += 20_000) {
    for (const one of all) if (!taken.has(one) && wave.may(one, all.length, at)) taken.add(one);
    expect(taken.size).toBe(atOnce(all.length) * (1 + Math.floor(at / (10 * MINUTE))));
  }
});

test('all have had it after a while, never more than a wave at once', () => {
  const wave = renewals();
  const left = new Set(Array.from({ length: 500 }, (_, index) => `display-${index}`));
  for (let at = 0; left.size > 0; at += 10_000) {
    const now = [...left].filter((one) => wave.may(one, 500, at));
    expect(now.length).toBe(Math.min(10, left.size + now.length));
    for (const one of now) {
      left.delete(one);
      wave.came(one);
    }
    expect(at).toBeLessThan(50 * 10_000);
  }
});
