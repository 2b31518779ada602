import { expect, test } from 'vitest';
import { canBe, isBehind, WRITTEN_AT } from './believed-clock.ts';

const at = (text: string): number => Date.parse(`${text}T00:00:00Z`);

test.each([
  ['1970-01-01', '2026-11-23', false],
  ['2000-01-01', '2026-11-23', false],
  ['2024-12-31', '2026-11-23', false],
  ['2025-01-01', '2026-11-23', true],
  ['2026-11-23', '2026-11-23', true],
  ['2029-06-01', '2026-11-23', true],
  ['2100-01-01', '2026-11-23', false],
  ['1970-01-01', null, false],
  ['2026-11-23', null, true],
  ['2048-01-01', null, true],
  ['2100-01-01', null, false]
])('a clock at %s of a server that last saw %s: it can be %s', (shown, seen, can) => {
  expect(canBe(at(shown), seen === null ? null : at(seen))).toBe(can);
});

test('what was seen before the program was written, by a clock that was wrong then, keeps nobody from the truth', () => {
  expect(canBe(at('2026-11-23'), 0)).toBe(true);
  expect(canBe(at('2036-01-01'), 0)).toBe(false);
});

test('a clock may be set back by less than a minute without a word', () => {
  const seen = WRITTEN_AT + 3_600_000;
  expect([seen + 1, seen, seen - 60_000, seen - 60_001].map((shown) => isBehind(shown, seen))).toEqual([
    ...[false, false, false, true]
  ]);
  expect(isBehind(0, null)).toBe(false);
});
