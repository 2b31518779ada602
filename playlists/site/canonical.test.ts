import { expect, test } from 'vitest';
import { canonical, same } from './canonical.ts';

test.each([
  ['keys are sorted', { b: 1, a: { d: [2, 1], c: null } }, '{"a":{"c":null,"d":[2,1]},"b":1}'],
  ['undefined is left out', { a: undefined, b: true }, '{"b":true}'],
  ['texts are NFC, in keys too', { 'e\u0301': 'e\u0301' }, '{"é":"é"}'],
  ['keys are sorted by code unit, not by language', { a: 1, Z: 2, ä: 3 }, '{"Z":2,"a":1,"ä":3}'],
  ['minus zero is zero', -0, '0'],
  ['an own key called __proto__ is a key', JSON.parse('{"__proto__":1}'), '{"__proto__":1}'],
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
