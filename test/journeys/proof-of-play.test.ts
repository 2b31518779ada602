// A screen goes through a killed server, a cut network and a power cut while somebody writes down what is on its glass: the proof of play says the same, second for
// second, or that nobody measured. A short sample of `npm run faults -- proof`.
import { beforeAll, describe, expect, test } from 'vitest';
import { againstGlass, type Piece } from '../faults/against-glass.ts';
import type { Seen } from '../faults/glass-observer.ts';
import { outages, proofThroughOutages, type Result } from '../faults/proof-through-outages.ts';

describe('proof of play after three outages', () => {
  let result: Result;
  beforeAll(async () => {
    result = await proofThroughOutages({ order: outages, seed: 20261122 });
  }, 6 * 60_000);

  test('says what was on the glass, second for second', () => {
    expect(result.wrong).toEqual([]);
    expect(result.same).toBeGreaterThan(15);
  });

  test('says that nobody measured where a power cut took what was not kept, and hardly elsewhere', () => {
    // A machine that gives the page no frame for seconds is no mistake of the page.
    expect(result.unexplained.length).toBeLessThan(result.same / 4);
    expect(result.dark).toBeGreaterThan(0);
  });

  test('comes to the same by the API, each piece counted once', () => {
    for (const { kind, api, pieces } of result.sums) expect([kind, api]).toEqual([kind, pieces]);
  });

  test('each outage is an incident with its own reason', () => {
    expect(new Set(result.incidents)).toEqual(new Set(['died', 'no-answer', 'line-lost']));
  });
});

describe('whoever compares would find', () => {
  const SLIDE_MS = 6000;
  const seen: Seen[] = Array.from({ length: 96 }, (_, index) => ({
    from: index * 250,
    until: index * 250 + 40,
    kind: index % 24 < 2 ? null : index < 24 || (index >= 48 && index < 72) ? 'safety' : 'good'
  }));
  const pieces: Piece[] = (['safety', 'good', 'safety', 'good'] as const).map((kind, index) => ({
    kind,
    from: index * SLIDE_MS,
    until: (index + 1) * SLIDE_MS
  }));
  const held = (told: readonly Piece[], dead: { from: number; until: number }[] = []) =>
    againstGlass(seen, told, dead, { from: 0, until: 4 * SLIDE_MS });

  test('nothing where all is right', () => {
    expect(held(pieces)).toMatchObject({ wrong: [], unmeasured: [] });
    expect(held(pieces).same).toBeGreaterThan(12);
  });
  test('proof that is two seconds late', () => {
    expect(held(pieces.map((one) => ({ ...one, from: one.from + 2000, until: one.until + 2000 }))).wrong).not.toEqual(
      []
    );
  });
  test('proof of another slide', () => {
    expect(held(pieces.map((one) => ({ ...one, kind: 'warning' as const }))).wrong).not.toEqual([]);
  });
  test('a piece that counts twice', () => {
    expect(held([...pieces, pieces[1]!]).wrong).toHaveLength(1);
  });
  test('proof of a time without a browser', () => {
    expect(held(pieces, [{ from: 7000, until: 9000 }]).wrong).toHaveLength(2);
  });
  test('seconds that nobody measured', () => {
    expect(held(pieces.slice(1)).unmeasured).toEqual([1000, 2000, 3000, 4000]);
  });
});
