// Which keys are a badge and which are not. Each row is what arrives at a kiosk's page; times are between keys.
import { describe, expect, test } from 'vitest';
import type { Key } from './key-meaning.ts';
import { noProfile, type ScannerProfile } from './profile.ts';
import { emptyBuffer, hear, pauseAt, type Heard } from './scan-buffer.ts';

/** Keys one after the other, `gap` ms apart; a number in the list is an extra pause. */
function keys(list: readonly (string | number | Partial<Key>)[], gap = 8): Key[] {
  let at = 10_000;
  const all: Key[] = [];
  for (const one of list) {
    if (typeof one === 'number') at += one - gap;
    else if (typeof one === 'object') all.push({ key: 'x', ...one, at: (at += gap) });
    else if (NAMED.includes(one)) all.push({ key: one, at: (at += gap) });
    else for (const char of one) all.push({ key: char, at: (at += gap) });
  }
  return all;
}
const NAMED = ['Enter', 'Tab', 'Shift', 'F5', 'F12', 'Escape', 'ArrowDown'];

const slow: ScannerProfile = { ...noProfile, speed: 'slow' };
/** Longer than keys of one scan are apart, and shorter than anybody notices. */
const NEXT = 90;

function read(all: readonly Key[], profile: ScannerProfile = noProfile) {
  let buffer = emptyBuffer;
  const readings: string[] = [];
  const passed: string[] = [];
  const note = (reading: Heard['reading']) => {
    if (reading !== null) readings.push(reading.type === 'code' ? reading.code : `(${reading.why})`);
  };
  for (const key of all) {
    const heard = hear(buffer, key, profile);
    buffer = heard.buffer;
    note(heard.reading);
    if (!heard.swallow) passed.push(key.key);
  }
  note(pauseAt(buffer, (all[all.length - 1]?.at ?? 0) + 101, profile).reading);
  return { readings, passed };
}

describe('a scan', () => {
  test.each<[string, (string | number | Partial<Key>)[], string[]]>([
    ['ended by Enter is a code', ['4711', 'Enter'], ['4711']],
    ['ended by Tab is a code', ['4711', 'Tab'], ['4711']],
    ['ended by CR is a code', ['4711', '\r'], ['4711']],
    ['ended by LF is a code', ['4711', '\n'], ['4711']],
    ['ended by CR and LF is one code', ['4711', '\r', '\n'], ['4711']],
    ['ended by Enter and Ctrl+J is one code', ['4711', 'Enter', { key: 'j', ctrl: true }], ['4711']],
    ['ended by Ctrl+M is a code', ['4711', { key: 'm', ctrl: true }], ['4711']],
    ['with capitals comes with Shift keys between', ['Shift', 'A', 'Shift', 'B', '12', 'Enter'], ['AB12']],
    ['with AltGr keeps its character', ['a', { key: '@', ctrl: true, alt: true }, '1', 'Enter'], ['a@1']],
    ['loses ]C1', [']C14711', 'Enter'], ['4711']],
    ['loses ]d2', [']d24711', 'Enter'], ['4711']],
    ['loses ]Q3', [']Q34711', 'Enter'], ['4711']],
    ['loses ]e0', [']e04711', 'Enter'], ['4711']],
    ['loses a leading GS', ['\u001d4711', 'Enter'], ['4711']],
    ['loses a GS after the prefix', [']d2', { key: ']', ctrl: true }, '4711', 'Enter'], ['4711']],
    ['with a GS inside is no badge', ['47\u001d11', 'Enter'], ['(half)']],
    ['of three characters is a code', ['471', 'Enter'], ['471']],
    ['of two characters is nothing', ['47', 'Enter'], []],
    ['of a prefix alone is no badge', [']C1', 'Enter'], ['(half)']],
    ['of 64 characters is a code', ['7'.repeat(64), 'Enter'], ['7'.repeat(64)]],
    ['of 65 characters is no badge', ['7'.repeat(65), 'Enter'], ['(half)']],
    ['of 5,000 characters is no badge', ['7'.repeat(5000), 'Enter'], ['(half)']],
    ['that breaks off is told, once', ['4711'], ['(half)']],
    ['that breaks off is not joined with the next', ['4711', 2000, '4712', 'Enter'], ['(half)', '4712']],
    ['whose halves come 150 ms apart is nobody', ['471', 150, '1234', 'Enter'], ['(half)']],
    ['that stops for 150 ms after its first letter is nobody', ['N', 150, 'H-2041-7', 'Enter'], ['(half)']],
    ['that stops for 150 ms after its second is nobody', ['NH', 150, '-2041-7', 'Enter'], ['(half)']],
    [
      'that stops so and is scanned again is a code',
      ['N', 150, 'H-20', 'Enter', 1500, 'NH-20', 'Enter'],
      ['(half)', 'NH-20']
    ],
    ['with a pause of 50 ms is no badge', ['471', 50, '1234', 'Enter'], ['(half)']],
    ['of another badge right after is the next', ['4711', 'Enter', NEXT, '4712', 'Enter'], ['4711', '4712']],
    ['with a dead key inside is no badge', ['47', { key: 'Dead' }, '11', 'Enter'], ['(not-set-up)']],
    ['that an input method took is no badge', ['47', { key: 'Process' }, '11', 'Enter'], ['(not-set-up)']],
    ['with a letter that no badge holds is none', ['47ß11', 'Enter'], ['(half)']],
    ['in which a key is held down is no badge', ['471', { key: '1', repeat: true }, '1', 'Enter'], ['(together)']],
    ['that holds Ctrl+W is no badge', ['471', { key: 'w', ctrl: true }, '12', 'Enter'], ['(half)']],
    ['that holds F5 is no badge', ['4711', 'F5', 'Enter'], ['(half)']]
  ])('%s', (_name, list, readings) => {
    expect(read(keys(list)).readings).toEqual(readings);
  });

  test('35 ms apart is a scan, 36 ms is not', () => {
    expect(read(keys(['471123', 'Enter'], 35)).readings).toEqual(['471123']);
    expect(read(keys(['471123', 'Enter'], 36)).readings).not.toContain('471123');
  });

  test('of a slow scanner may take 60 ms a key', () => {
    expect(read(keys(['4711', 'Enter'], 60), slow).readings).toEqual(['4711']);
    expect(read(keys(['4711', 'Enter'], 61), slow).readings).not.toContain('4711');
  });

  test('that broke off swallows the Enter that a hand presses right after', () => {
    expect(read(keys(['4711', 300, 'Enter'])).passed).toEqual([]);
  });
});

describe('a person', () => {
  test.each([80, 120, 200])('who types a number at %i ms a key is not a badge', (gap) => {
    expect(read(keys(['471123', 'Enter'], gap)).readings).toEqual([]);
  });

  test('reaches the buttons with Tab, arrows, Space and Enter', () => {
    const hands = ['Tab', 'Tab', 'ArrowDown', ' ', 'Enter'].map((key, index) => ({ key, at: 50_000 + index * 1_500 }));
    expect(read(hands).passed).toEqual(['Tab', 'Tab', 'ArrowDown', ' ', 'Enter']);
  });
});

describe('a command is swallowed, wherever it comes from', () => {
  test.each<[string, Partial<Key>]>([
    ['Ctrl+W', { key: 'w', ctrl: true }],
    ['Ctrl+Shift+I', { key: 'I', ctrl: true }],
    ['Ctrl+J', { key: 'j', ctrl: true }],
    ['Ctrl+P', { key: 'p', ctrl: true }],
    ['Ctrl+Tab', { key: 'Tab', ctrl: true }],
    ['F5', { key: 'F5' }],
    ['F11', { key: 'F11' }],
    ['F12', { key: 'F12' }],
    ['Alt+F4', { key: 'F4', alt: true }],
    ['Alt+ArrowLeft', { key: 'ArrowLeft', alt: true }],
    ['Meta+L', { key: 'l', meta: true }],
    ['Escape', { key: 'Escape' }],
    ['Backspace', { key: 'Backspace' }]
  ])('%s', (_name, key) => {
    expect(read(keys([key]))).toEqual({ readings: [], passed: [] });
  });
});
