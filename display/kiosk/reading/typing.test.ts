// The same key on scanners and computers that disagree about the keyboard. Each row is a badge as it is printed, what the scanner is set to, and what
// the computer makes of the keys.
import { describe, expect, test } from 'vitest';
import type { Key } from './key-meaning.ts';
import { characterAt, layoutNames, type LayoutName } from './layouts.ts';
import { noProfile, type ScannerProfile, type Typing } from './profile.ts';
import { emptyBuffer, hear, pauseAt, type Heard } from './scan-buffer.ts';
import { pressed } from './pressed.ts';

function read(keys: readonly Key[], typing: Typing): string {
  const profile: ScannerProfile = { ...noProfile, typing };
  let buffer = emptyBuffer;
  let refused: Heard['reading'] = null;
  for (const key of keys) {
    const heard = hear(buffer, key, profile);
    buffer = heard.buffer;
    refused ??= heard.reading;
  }
  const reading = refused ?? pauseAt(buffer, 1e6, profile).reading;
  return reading === null ? '' : reading.type === 'code' ? reading.code : `(${reading.why})`;
}

const codes = ['NH-2041-7', 'XYZ/99', 'qwertz_ab', 'A+B=C?'];
const pairs = layoutNames.flatMap((scanner) => layoutNames.map((computer) => [scanner, computer] as const));

test.each(pairs)('a %s scanner at a %s computer is read by the places of its keys', (scanner, computer) => {
  for (const code of codes) {
    const keys = pressed(code, scanner, computer);
    expect(read(keys, { type: 'places', layout: scanner })).toBe(code);
  }
});

describe('where nobody has set it up', () => {
  test('a scanner and a computer that agree are read', () => {
    for (const code of codes) expect(read(pressed(code, 'us', 'us'), { type: 'unset' })).toBe(code);
  });

  test.each<[string, LayoutName, LayoutName]>([
    ['XYZ/99', 'us', 'german'],
    ['XYZ/99', 'german', 'german'],
    ['NH-2041-7', 'us', 'french'],
    ['2041', 'us', 'french'],
    ['A+B=C?', 'us', 'german']
  ])('%s by a %s scanner at a %s computer is nobody', (code, scanner, computer) => {
    expect(read(pressed(code, scanner, computer), { type: 'unset' })).toMatch(/^\((not-set-up|half)\)$/);
  });

  test('what both read alike is read', () => {
    expect(read(pressed('NH2041', 'us', 'german'), { type: 'unset' })).toBe('NH2041');
  });

  test('letters under Caps Lock are nobody', () => {
    const keys = pressed('ab12', 'us', 'us').map((key) => ({
      ...key,
      key: key.key.length === 1 ? key.key.toUpperCase() : key.key,
      caps: true
    }));
    expect(read(keys, { type: 'unset' })).toBe('(not-set-up)');
    expect(read(keys, { type: 'places', layout: 'us' })).toBe('ab12');
  });
});

test('keys without a place are read by what was learned, and nothing else is guessed', () => {
  const typing: Typing = { type: 'swapped', pairs: { z: 'y', y: 'z', ß: '-' } };
  const keys = (text: string): Key[] => [...text, 'Enter'].map((key, index) => ({ key, at: 8 * index }));
  expect(read(keys('xzyß12'), typing)).toBe('xyz-12');
  expect(read(keys('xz;12'), typing)).toBe('(half)');
});

test('digits of the number pad are digits though Num Lock is off', () => {
  const keys = [
    { key: 'Home', code: 'Numpad7', at: 0 },
    { key: 'ArrowUp', code: 'Numpad8', at: 8 },
    { key: 'PageUp', code: 'Numpad9', at: 16 },
    { key: 'Enter', code: 'NumpadEnter', at: 24 }
  ];
  expect(read(keys, { type: 'places', layout: 'us' })).toBe('789');
});

test('every layout types each character of a badge once at most', () => {
  for (const name of layoutNames) {
    const typed = ['A', 'Z', '0', '9', '-'].map((one) => pressed(one, name, name)[0]);
    expect(typed.every((key) => key !== undefined)).toBe(true);
    expect(characterAt(name, 'F5', { shift: false, altGr: false })).toBeNull();
  }
});
