import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonical, same } from './canonical.ts';

test.each([
  ['keys are sorted', { b: 1, a: { d: [2, 1], c: null } }, '{"a":{"c":null,"d":[2,1]},"b":1}'],
  ['undefined is left out', { a: undefined, b: true }, '{"b":true}'],
  ['texts are NFC, in keys too', { 'e\u0301': 'e\u0301' }, '{"é":"é"}'],
  ['keys are sorted by code unit, not by language', { a: 1, Z: 2, ä: 3 }, '{"Z":2,"a":1,"ä":3}'],
  ['minus zero is zero', -0, '0'],
  ['an own key called __proto__ is a key', JSON.parse('{"__proto__":1}'), '{"__proto__":1}'],
  ['keys that look like numbers are sorted as text', { 10: 1, 9: 2, a: 3 }, '{"10":1,"9":2,"a":3}'],
  ['an empty key is one', { '': 1, b: 2, a: 3 }, '{"":1,"a":3,"b":2}'],
  ['line ends stay as they are', 'a\n"b"', '"a\\n\\"b\\""']
])('%s', (_name, value, text) => {
  expect(canonical(value)).toBe(text);
});

test.each([[NaN], [Infinity], [undefined], [() => 1], [[undefined]]])('%s is a bug', (value) => {
  expect(() => canonical(value)).toThrow('no canonical form');
});

test('what is not there is the same only as what is not there', () => {
  expect([
    same(undefined, undefined),
    same(undefined, null),
    same({ a: 1 }, undefined),
    same({ a: 1 }, { a: 1 })
  ]).toEqual([true, false, false, true]);
});

const seed = Number(process.env['FLOOR_SEED'] ?? Math.floor(Math.random() * 2 ** 31));

test(`it is sorted, composed JSON of any value, whichever of its ways is gone (seed ${seed})`, () => {
  const sorted = (value: unknown): unknown => {
    if (typeof value === 'string') return value.normalize('NFC');
    if (Array.isArray(value)) return value.map(sorted);
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).map(([key, inner]) => [key.normalize('NFC'), sorted(inner)] as const);
    return entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  };
  const written = (value: unknown, at: unknown): string => {
    if (Array.isArray(value)) return `[${value.map((one, index) => written(one, (at as unknown[])[index])).join()}]`;
    if (typeof value !== 'object' || value === null) return JSON.stringify(at);
    const entries = at as [string, unknown][];
    const unsorted = new Map(Object.entries(value).map(([key, inner]) => [key.normalize('NFC'), inner]));
    return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${written(unsorted.get(key), inner)}`).join()}}`;
  };
  const key = fc.oneof(
    fc.constantFrom('a', 'A', 'b_c', '10', '9', 'e\u0301', '"', ''),
    fc.string({ unit: 'binary', maxLength: 3 })
  );
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      fc.string({ unit: 'binary' }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.constant(null),
      fc.boolean(),
      fc.array(tie('value')),
      tie('object')
    ),
    object: fc
      .uniqueArray(fc.tuple(key, tie('value')), { selector: ([name]) => name.normalize('NFC') })
      .map(Object.fromEntries)
  }));
  fc.assert(
    fc.property(value, (one) => {
      expect(canonical(one)).toBe(written(one, sorted(one)));
    }),
    { seed, numRuns: 500 }
  );
});
