import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Check } from '../site/confirming.ts';
import type { Language } from '../site/values.ts';
import { askedIn } from './asked-questions.ts';
import { shuffled } from './shuffled.ts';

const question = (right: number, choices = ['a', 'b', 'c']) => ({ texts: { de: { asks: 'Welche?', choices } }, right });
const check = (passMark: number, ...right: number[]) =>
  ({ questions: right.map((one) => question(one)), passMark }) as unknown as Check;
const seed = Number(process.env['FLOOR_SEED'] ?? Math.floor(Math.random() * 2 ** 31));

describe('[A14] a check', () => {
  test('is asked whole in every order, and the same again for the same seed', () => {
    const asked = askedIn(check(1, 0, 1, 2), 'de' as Language, 'visit 1');
    expect(asked).toEqual(askedIn(check(1, 0, 1, 2), 'de' as Language, 'visit 1'));
    expect(asked.map((one) => one.question).sort()).toEqual([0, 1, 2]);
    for (const { choices } of asked)
      expect(choices.map(({ choice, says }) => `${choice}${says}`).sort()).toEqual(['0a', '1b', '2c']);
  });
  test('is not asked in a language it lacks', () => {
    expect(askedIn(check(1, 0), 'constructor' as Language, '')).toEqual([]);
  });
});

describe(`an order by chance (seed ${seed})`, () => {
  test('[A14] has each place once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 12 }), fc.string(), (count, text) => {
        expect(shuffled(count, text).sort((a, b) => a - b)).toEqual(
          Array.from({ length: count }, (_none, index) => index)
        );
      }),
      { seed }
    );
  });
  test('[A14] puts nothing anywhere more often than chance would', () => {
    const tries = 6000;
    const counts = new Map<string, number>();
    for (let one = 0; one < tries; one += 1) {
      const key = shuffled(3, `visit ${one}`).join('');
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    expect(counts.size).toBe(6);
    // Five standard deviations of a count of 1 in 6.
    const within = 5 * Math.sqrt((tries / 6) * (5 / 6));
    for (const count of counts.values()) expect(Math.abs(count - tries / 6)).toBeLessThan(within);
  });
});
