// Batches of what was on the glass, as they come in.
import { describe, expect, test } from 'vitest';
import { parse } from '../site/parse.ts';
import { health, LONGEST_ERROR, MOST_ERRORS } from './health.ts';
import { MOST_PLAYS, plays } from './plays.ts';

const boot = '0123456789abcdef0123456789abcdef';
const slide = { type: 'slide', announcement: 'n', version: 1, content: 'f'.repeat(64), language: 'de', beside: null };
const piece = { n: 0, from: 1000, until: 2000, shows: 0, revision: 0, uncertaintyMs: 3 };
const batch = { boot, shows: [slide], revisions: ['r'], plays: [piece] };
const faults = (body: unknown): string[] => {
  const parsed = parse(plays, body);
  return parsed.ok ? [] : parsed.faults.map(({ field }) => field);
};

describe('a batch of plays', () => {
  test('is taken as it should be', () => {
    expect(faults(batch)).toEqual([]);
    expect(faults({ ...batch, plays: [{ ...piece, uncertaintyMs: null }] })).toEqual([]);
  });

  test.each<[string, object, string]>([
    ['ends before it begins', { plays: [{ ...piece, until: 1000 }] }, 'plays.0'],
    ['names what it does not list', { plays: [{ ...piece, shows: 1 }] }, ''],
    ['names a revision that it does not list', { revisions: [] }, ''],
    ['counts in fractions', { plays: [{ ...piece, n: 0.5 }] }, 'plays.0.n'],
    ['is of no time', { plays: [{ ...piece, until: 1e300 }] }, 'plays.0.until'],
    ['holds nothing', { plays: [] }, 'plays'],
    ['holds too much', { plays: Array.from({ length: MOST_PLAYS + 1 }, () => piece) }, 'plays'],
    ['has no boot', { boot: 'x' }, 'boot'],
    ['shows what no display can', { shows: [{ type: 'film' }] }, 'shows.0.type'],
    ['says more than is known', { display: 'd' }, 'display']
  ])('one that %s is refused', (_, over, field) => expect(faults({ ...batch, ...over })).toEqual([field]));

  test('of the longest names fits into a message', () => {
    const name = 'n'.repeat(40);
    const all = Array.from({ length: MOST_PLAYS }, (_, index) => index);
    const longest = {
      boot,
      shows: all.map(() => ({
        ...slide,
        announcement: name,
        version: 1_000_000,
        language: 'zh-Hans-CN',
        beside: 'zh-Hant-TW'
      })),
      revisions: all.map(() => 'f'.repeat(64)),
      plays: all.map((index) => ({
        n: 2 ** 40,
        from: 8_640_000_000_000_000 - 1,
        until: 8_640_000_000_000_000,
        shows: index,
        revision: index,
        uncertaintyMs: 86_400_000
      }))
    };
    expect(faults(longest)).toEqual([]);
    expect(JSON.stringify(['plays', longest]).length).toBeLessThan(64_000);
  });
});

test('health is bounded', () => {
  const one = {
    version: '1',
    clockUncertaintyMs: null,
    storage: null,
    frames: { changes: 0, dropped: 0, longestMs: 0 },
    troubles: [],
    errors: [],
    playsWaiting: 0
  };
  const of = (over: object): boolean => parse(health, { ...one, ...over }).ok;
  const error = { says: 'x', times: 1 };
  expect(of({})).toBe(true);
  expect(of({ errors: Array.from({ length: MOST_ERRORS + 1 }, () => error) })).toBe(false);
  expect(of({ errors: [{ ...error, says: 'x'.repeat(LONGEST_ERROR + 1) }] })).toBe(false);
  expect(of({ storage: { usedBytes: -1, quotaBytes: 1 } })).toBe(false);
  expect(of({ clockUncertaintyMs: NaN })).toBe(false);
});
