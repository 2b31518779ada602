import { describe, expect, test } from 'vitest';
import type { Check } from '../site/confirming.ts';
import { graded } from './graded.ts';

const question = (right: number, choices = ['a', 'b', 'c']) => ({ texts: { de: { asks: 'Welche?', choices } }, right });
const check = (passMark: number, ...right: number[]) =>
  ({ questions: right.map((one) => question(one)), passMark }) as unknown as Check;

describe('[A14] a check', () => {
  test.each<[number, (number | null)[], number, boolean]>([
    [2, [0, 1, 2], 3, true],
    [2, [0, 1, 0], 2, true],
    [2, [0, null, 0], 1, false],
    [2, [], 0, false],
    [2, [9, -1, 2], 1, false],
    [3, [0, 1, 2, 0, 0], 3, true]
  ])('that wants %s right is given %j', (passMark, choices, right, passed) => {
    expect(graded(check(passMark, 0, 1, 2), choices)).toEqual({ right, passed });
  });
});
