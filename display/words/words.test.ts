// The catalogues: which one answers, and the rules around them.
import { beforeAll, describe, expect, test } from 'vitest';
import { languageName } from './language-name.ts';
import { daysWord } from './days-word.ts';
import { direction } from './direction.ts';
import { greeting, speak, words } from './words.svelte.ts';

beforeAll(() => speak());

describe('words', () => {
  test.each([
    ['de', 'de'],
    ['pl', 'pl'],
    ['ar', 'ar'],
    ['de-AT', 'de'],
    ['uk-UA', 'uk'],
    ['xx', 'en']
  ])('%s is spoken by the catalogue %s', (asked, spoken) => {
    expect(words(asked).language).toBe(spoken);
  });

  test.each([
    [3, 'Hallo, Ana'],
    [4, 'Guten Morgen, Ana'],
    [10, 'Guten Morgen, Ana'],
    [11, 'Guten Tag, Ana'],
    [18, 'Guten Abend, Ana'],
    [23, 'Hallo, Ana']
  ])('at %i o’clock the greeting is %s', (hour, said) => {
    expect(greeting(words('de'), hour, 'Ana')).toBe(said);
  });

  test.each([
    ['en', 1, 'day'],
    ['en', 0, 'days'],
    ['de', 214, 'Tage'],
    ['pl', 1, 'dzień'],
    ['pl', 22, 'dni'],
    ['uk', 21, 'день'],
    ['uk', 24, 'дні'],
    ['uk', 25, 'днів'],
    ['ro', 214, 'zile'],
    ['ro', 225, 'de zile'],
    ['ar', 3, 'أيام']
  ])('in %s, %i is followed by %s', (language, count, word) => {
    expect(daysWord(words(language), count)).toBe(word);
  });

  test.each([
    ['ar', 'rtl'],
    ['fa-IR', 'rtl'],
    ['de', 'ltr']
  ])('%s is written %s', (language, written) => {
    expect(direction(language)).toBe(written);
  });

  test.each([
    ['pl', 'Polski'],
    ['de', 'Deutsch'],
    ['pt-BR', 'Português (Brasil)'],
    ['xx', 'Xx']
  ])('%s calls itself %s', (language, name) => {
    expect(languageName(language)).toBe(name);
  });
});
