// What the test page finds out from one scan of the printed test code.
import { describe, expect, test } from 'vitest';
import { layoutNames } from '../reading/layouts.ts';
import { pressed } from '../reading/pressed.ts';
import { TEST_CODE, tryOut, type Press } from './try-out.ts';

const presses = (keys: ReturnType<typeof pressed>, heldMs = 2): Press[] =>
  keys.map((key) => ({ ...key, liftedAt: key.at + heldMs }));
const found = (keys: readonly Press[]) => {
  const tried = tryOut(keys);
  return tried.type === 'found' ? tried.types : tried;
};
const normal = { speed: 'normal', endsTwice: false, overlaps: false };
// The test code says nothing about the signs in which these two differ.
const alike = (name: string): string => (name === 'uk' ? 'us' : name);
const pairs = layoutNames.flatMap((scanner) => layoutNames.map((computer) => [scanner, computer] as const));

test.each(pairs)('a %s scanner at a %s computer', (scanner, computer) => {
  const typing = { type: 'places', layout: alike(scanner) };
  expect(found(presses(pressed(TEST_CODE, scanner, computer)))).toEqual({ ...normal, typing });
});

describe('without places', () => {
  const bare = (scanner: 'us', computer: (typeof layoutNames)[number]): Press[] =>
    presses(pressed(TEST_CODE, scanner, computer)).map((key) => ({ ...key, code: '' }));

  test('what agrees is read as it is typed', () => {
    expect(found(bare('us', 'us'))).toEqual({ ...normal, typing: { type: 'as-typed' } });
  });

  test('what is swapped is learned, small letters too', () => {
    expect(found(bare('us', 'german'))).toMatchObject({
      typing: { type: 'swapped', pairs: { Y: 'Z', Z: 'Y', y: 'z', z: 'y', ß: '-' } }
    });
  });

  test('and digits where they are signs', () => {
    expect(found(bare('us', 'french'))).toMatchObject({
      typing: { type: 'swapped', pairs: { '&': '1', à: '0', Q: 'A' } }
    });
  });
});

describe('how it types', () => {
  const typed = (everyMs: number, more: readonly string[] = []): Press[] => {
    const keys = pressed(TEST_CODE, 'us', 'us', everyMs);
    const last = keys[keys.length - 1]?.at ?? 0;
    return presses([...keys, ...more.map((key, index) => ({ key, at: last + (index + 1) * everyMs }))]);
  };

  test.each([
    [3, 'normal'],
    [20, 'normal'],
    [33, 'slow'],
    [55, 'slow']
  ])('%i ms a key is %s', (everyMs, speed) => {
    expect(found(typed(everyMs))).toMatchObject({ speed });
  });

  test('too slow for any profile', () => {
    expect(tryOut(typed(80))).toEqual({ type: 'obstacles', obstacles: [{ type: 'too-slow', gapMs: 80 }] });
  });

  test('two Enters, and CR with LF', () => {
    expect(found(typed(8, ['Enter']))).toMatchObject({ endsTwice: true });
    expect(found(typed(8, ['\n']))).toMatchObject({ endsTwice: false });
  });

  test('no end at all', () => {
    expect(tryOut(typed(8).slice(0, -1))).toEqual({ type: 'obstacles', obstacles: [{ type: 'no-end' }] });
  });

  test('keys pressed before the last was let go', () => {
    expect(found(presses(pressed(TEST_CODE, 'us', 'us', 8), 12))).toMatchObject({ overlaps: true });
  });
});

describe('what the scanner adds or changes', () => {
  test('an AIM prefix is nothing to speak of', () => {
    expect(found(presses(pressed(`]C1${TEST_CODE}`, 'us', 'german')))).toMatchObject({ typing: { layout: 'us' } });
  });

  test('characters around it', () => {
    expect(tryOut(presses(pressed(`*${TEST_CODE}*`, 'us', 'us')))).toEqual({
      type: 'obstacles',
      obstacles: [{ type: 'around', before: '*', after: '*' }]
    });
  });

  test('small letters', () => {
    expect(tryOut(presses(pressed(TEST_CODE.toLowerCase(), 'us', 'us')))).toEqual({
      type: 'obstacles',
      obstacles: [{ type: 'other-case' }]
    });
  });
});

test.each(['NH-2041-7', '12345678901234567890123', 'ABCDE-FGHIJKLMNOPQRSTUV'])('%s is another code', (code) => {
  expect(tryOut(presses(pressed(code, 'us', 'us')))).toEqual({ type: 'other' });
});
