import { expect, test } from 'vitest';
import { attempts } from './attempts.ts';

test('five tries are free, then each failure doubles the wait up to the longest', () => {
  const tries = attempts(5, 60);
  const waits: number[] = [];
  for (let n = 0; n < 13; n++) {
    waits.push(tries.wait('a', 0));
    tries.failed('a', 0);
  }
  expect(waits).toEqual([0, 0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 60, 60]);
});

test('a wait runs down, belongs to its key alone, and success forgets it', () => {
  const tries = attempts(1, 60);
  tries.failed('a', 0);
  tries.failed('a', 0);
  expect([tries.wait('a', 0), tries.wait('a', 1500), tries.wait('a', 2000), tries.wait('b', 0)]).toEqual([2, 1, 0, 0]);
  tries.succeeded('a');
  expect(tries.wait('a', 0)).toBe(0);
});
