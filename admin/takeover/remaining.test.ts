import { expect, it } from 'vitest';
import { remainingWords } from './remaining.ts';

it.each([
  [0, 'ended'],
  [-5000, 'ended'],
  [1, '1 s'],
  [59_000, '59 s'],
  [65_000, '1 min 05 s'],
  [3_600_000, '1 h 0 min'],
  [86_400_000, '24 h 0 min']
])('%d ms left are said as %s', (left, words) => expect(remainingWords(1000 + left, 1000)).toBe(words));
