import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type KeptAnswer, type MergeAsks, merge } from './merge.ts';

const kept = (id: string, kiosk: string, place: number, deviceAt: number, over: object = {}): KeptAnswer =>
  ({
    ...{ id, kiosk, place, deviceAt, worker: 'jana', announcement: 'n', version: 1, outcome: 'understood' },
    ...{ offsetMs: 0, errorMs: 5, sinceOffsetMs: 0, ...over }
  }) as unknown as KeptAnswer;
const asks = (over: Partial<MergeAsks> = {}): MergeAsks => ({
  known: [],
  receivedAt: 10_000,
  sentUntil: () => 0,
  lifetimeOf: () => ({ from: 0, until: Infinity }),
  ...over
});
const told = (all: readonly KeptAnswer[], over: Partial<MergeAsks> = {}) =>
  merge(all, asks(over)).map(({ answer, conflicts }) => [answer.id, ...conflicts].join(' '));
const knownAs = (answer: KeptAnswer) => {
  const [only] = merge([answer], asks());
  if (only === undefined) throw new Error('not merged');
  return { ...answer, time: only.time };
};

describe('[A27] answers kept without a line', () => {
  test('go by each kiosk’s own order, and between kiosks by time', () => {
    const one = [kept('a', 'k1', 1, 100), kept('c', 'k1', 2, 300)];
    const two = [kept('b', 'k2', 1, 200, { worker: 'max' })];
    expect(told([...two, ...one].reverse())).toEqual(['a', 'b', 'c']);
  });
  test('also where a kiosk’s clock went back between two', () => {
    const found = merge([kept('a', 'k1', 1, 5000), kept('b', 'k1', 2, 100)], asks());
    expect(found.map((one) => one.answer.id)).toEqual(['a', 'b']);
    expect(found[1]?.time).toEqual({ at: 10_000, earliest: 4995, latest: 10_000 });
  });
  test('are not earlier than what their kiosk had sent before', () => {
    const [only] = merge([kept('a', 'k1', 7, 100)], asks({ sentUntil: (kiosk) => (kiosk === 'k1' ? 600 : 0) }));
    expect(only?.time).toEqual({ at: 10_000, earliest: 600, latest: 10_000 });
  });
  test('are rows once, though they come again', () => {
    const first = kept('a', 'k1', 1, 100);
    expect(told([first, { ...first }], {})).toEqual(['a']);
    expect(told([first, kept('b', 'k1', 2, 200)], { known: [knownAs(first)] })).toEqual(['b']);
  });
  test.each<[string, KeptAnswer[], Partial<MergeAsks>, string[]]>([
    [
      'another fact of the same id',
      [kept('a', 'k1', 2, 100, { outcome: 'question' })],
      { known: [knownAs(kept('a', 'k1', 1, 100))] },
      ['a id-taken']
    ],
    ['a badge that is nobody’s', [kept('a', 'k1', 1, 100, { worker: null })], {}, ['a unknown-badge']],
    [
      'another answer elsewhere at about the same time',
      [kept('a', 'k1', 1, 100), kept('b', 'k2', 1, 104, { outcome: 'question' })],
      {},
      ['a', 'b other-answer']
    ],
    [
      'not one that came later',
      [kept('a', 'k1', 1, 100), kept('b', 'k2', 1, 200, { outcome: 'question' })],
      {},
      ['a', 'b']
    ],
    [
      'not one of the same kiosk, whose order is sure',
      [kept('a', 'k1', 1, 100, { outcome: 'question' }), kept('b', 'k1', 2, 101)],
      {},
      ['a', 'b']
    ],
    [
      'a version that was over by then',
      [kept('a', 'k1', 1, 100)],
      { lifetimeOf: () => ({ from: 0, until: 95 }) },
      ['a version-over']
    ],
    [
      'not one that may not have been',
      [kept('a', 'k1', 1, 100)],
      { lifetimeOf: () => ({ from: 0, until: 96 }) },
      ['a']
    ],
    ['a version that there never was', [kept('a', 'k1', 1, 100)], { lifetimeOf: () => null }, ['a version-over']]
  ])('are kept and marked: %s', (_name, all, over, expected) => {
    expect(told(all, over)).toEqual(expected);
  });
});

const seed = Number(process.env['FLOOR_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const anyBatch = fc
  .array(
    fc.record({
      kiosk: fc.constantFrom('k1', 'k2', 'k3'),
      deviceAt: fc.nat(9000),
      worker: fc.constantFrom('jana', 'max', null),
      outcome: fc.constantFrom('understood', 'question'),
      offsetMs: fc.constantFrom(0, 40, null),
      errorMs: fc.nat(50)
    }),
    { maxLength: 15 }
  )
  .map((all) => {
    const places = new Map<string, number>();
    return all.map(({ kiosk, deviceAt, ...over }, index) => {
      places.set(kiosk, (places.get(kiosk) ?? 0) + 1);
      return kept(`id-${index}`, kiosk, places.get(kiosk) ?? 0, deviceAt, over);
    });
  });

describe(`whatever was kept (seed ${seed})`, () => {
  test('[A27] nothing is lost or doubled, no kiosk’s order is changed, and how it arrives is all one', () => {
    fc.assert(
      fc.property(anyBatch, fc.nat(), (all, turn) => {
        const found = merge(all, asks());
        expect(found.map((one) => one.answer.id).sort()).toEqual(all.map((one) => one.id).sort());
        for (const kiosk of ['k1', 'k2', 'k3']) {
          const places = found.filter((one) => one.answer.kiosk === kiosk).map((one) => one.answer.place);
          expect(places).toEqual([...places].sort((a, b) => a - b));
        }
        const by = all.length === 0 ? 0 : turn % all.length;
        const otherwise = [...all.slice(by), ...all.slice(0, by), ...all.slice(by)];
        expect(merge(otherwise, asks())).toEqual(found);
        const known = found.map(({ answer, time }) => ({ ...answer, time }));
        expect(merge(all, asks({ known }))).toEqual([]);
      }),
      { seed }
    );
  });
});
