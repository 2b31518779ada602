import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Group, wallCounts } from './wall-counts.ts';

const group = (name: string, asked: number, confirmed = 0): Group => ({ name, asked, confirmed });
const names = (groups: readonly Group[], least = 5, allowed = true) => {
  const told = wallCounts(groups, { allowed, least });
  return told.all === null ? null : told.groups.map((one) => one.name).join('');
};

describe('[A20] a wall shows', () => {
  test.each<[string, Group[], string | null]>([
    ['groups that are large enough', [group('a', 5), group('b', 9)], 'ab'],
    ['nothing of too few in all', [group('a', 2), group('b', 2)], null],
    ['nothing of nobody', [], null],
    ['no small group, nor the one it could be worked out from', [group('a', 9), group('b', 1), group('c', 5)], 'a'],
    ['the others where the hidden ones are enough together', [group('a', 9), group('b', 3), group('c', 3)], 'a'],
    ['all but the smallest where they are not', [group('a', 9), group('b', 2), group('c', 2), group('d', 7)], 'a'],
    ['the whole alone where there are two', [group('a', 9), group('b', 1)], ''],
    ['groups of nobody hide nothing', [group('a', 9), group('b', 0)], 'a']
  ])('%s', (_name, groups, expected) => {
    expect(names(groups)).toBe(expected);
  });
  test('nothing where the site allows no counts', () => {
    expect(names([group('a', 50)], 5, false)).toBeNull();
  });
});

const seed = Number(process.env['FLOOR_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
test(`[A20] what a wall tells of anybody is of enough people (seed ${seed})`, () => {
  const any = fc
    .array(fc.tuple(fc.nat(12), fc.nat(12)), { maxLength: 8 })
    .map((all) => all.map(([asked, sure], index) => group(String(index), asked, Math.min(asked, sure))));
  fc.assert(
    fc.property(any, fc.integer({ min: 2, max: 10 }), (groups, least) => {
      const told = wallCounts(groups, { allowed: true, least });
      for (const one of told.groups) expect(one.asked).toBeGreaterThanOrEqual(least);
      const hidden = groups.filter((one) => one.asked > 0 && !told.groups.includes(one));
      if (told.all === null || hidden.length === 0) return;
      // What anybody can take from the whole is the sum of the hidden: of several groups, and of enough people.
      expect(hidden.length).toBeGreaterThan(1);
      expect(hidden.reduce((sum, one) => sum + one.asked, 0)).toBeGreaterThanOrEqual(least);
    }),
    { seed }
  );
});
