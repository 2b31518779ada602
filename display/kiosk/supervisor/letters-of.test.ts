// What can be typed on a kiosk's glass, and how it is written.
import { describe, expect, test } from 'vitest';
import { spoken } from '../../words/spoken.ts';
import { asTyped, letterPages, type Typed } from './letters-of.ts';

const typed = (keys: string, kind: Typed, language = 'en') =>
  [...keys].reduce((text, key) => text + (key === ' ' ? ' ' : asTyped(key, text, kind, language)), '');

describe('keys', () => {
  test.each(spoken)(
    '%s: no page has more than three rows, no key stands twice on one, and names have A to Z',
    (language) => {
      for (const kind of ['name', 'code', 'sentence'] as const) {
        const pages = letterPages(language, kind);
        for (const page of pages) {
          expect(page.length).toBeGreaterThan(0);
          expect(page.length).toBeLessThanOrEqual(27);
          expect(new Set(page).size).toBe(page.length);
        }
      }
      expect(letterPages(language, 'name').flat()).toEqual(expect.arrayContaining([...'AZ']));
    }
  );

  test('a number has letters, digits and what stands between them', () => {
    expect(letterPages('ar', 'code').flat()).toEqual(expect.arrayContaining([...'A-17Z/.']));
  });

  test('a sentence has digits and marks, and the letters of its language', () => {
    expect(letterPages('pl', 'sentence').flat()).toEqual(expect.arrayContaining([...'Ł0.?']));
    expect(letterPages('uk', 'sentence').flat()).toEqual(expect.arrayContaining([...'Ї9!']));
  });
});

test.each<[string, Typed, string, string]>([
  ['ANA-MARIA POP', 'name', 'ro', 'Ana-Maria Pop'],
  ['A-17B', 'code', 'en', 'A-17B'],
  ['WAIT FOR ME. I COME', 'sentence', 'en', 'Wait for me. I come'],
  ['IŞIK', 'name', 'tr', 'Işık'],
  ['ОЛЬГА', 'name', 'uk', 'Ольга']
])('%s as %s in %s is %s', (keys, kind, language, text) => {
  expect(typed(keys, kind, language)).toBe(text);
});
