import { expect, test } from 'vitest';
import { confirmedWords, toTheSecond } from './duration-words.ts';

test.each([
  [0, '0:00:00'],
  [28_798_600, '7:59:59'],
  [86_400_000, '24:00:00'],
  [90_000_000, '25:00:00']
])('%i ms are %s', (ms, says) => {
  expect(toTheSecond(ms)).toBe(says);
});

test('what nobody measured is not nothing', () => {
  expect([confirmedWords(null), confirmedWords(0)]).toEqual(['unmeasured', '0:00:00']);
});
