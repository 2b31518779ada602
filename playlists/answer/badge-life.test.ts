import { expect, test } from 'vitest';
import { standingOf } from './badge-life.ts';

const life = { validFrom: 100, validUntil: 200, blockedAt: null };

test.each([
  [99, 'to-come'],
  [100, 'valid'],
  [199, 'valid'],
  [200, 'over']
])('[A40] at %i a badge from 100 until 200 is %s', (at, standing) => {
  expect(standingOf(life, at)).toBe(standing);
});

test('[A40] without ends it is valid always; blocked it is nothing else, whatever its dates', () => {
  expect(standingOf({ validFrom: null, validUntil: null, blockedAt: null }, 0)).toBe('valid');
  for (const at of [0, 150, 300]) expect(standingOf({ ...life, blockedAt: 120 }, at)).toBe('blocked');
});
