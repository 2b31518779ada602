import { expect, it } from 'vitest';
import { lengthWords } from './length-words.ts';

it.each([
  [0, '0 s'],
  [45, '45 s'],
  [60, '1 min'],
  [125, '2 min 5 s'],
  [3780, '1 h 3 min'],
  [7200, '2 h']
])('%d seconds are %s', (seconds, words) => expect(lengthWords(seconds)).toBe(words));
