// Every catalogue beside English: nothing is missing, no name or number is lost, and nothing is left in another language or script.
import { readdirSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Words } from './catalogue.ts';
import { en } from './en.ts';
import { everyWord, type Gap } from './every-word.ts';
import { languageName } from './language-name.ts';
import { spoken } from './spoken.ts';
import { speak, words } from './words.svelte.ts';

beforeAll(() => speak());

/** Words that more languages than English have. */
const EVERYWHERE = ['Supervisor', 'Questions'];

const others = spoken.filter((one) => one !== 'en');

test('every file of words is one that can be loaded', () => {
  const files = readdirSync(import.meta.dirname).flatMap((name) => /^([a-z]{2,3})\.ts$/.exec(name)?.[1] ?? []);
  expect(files.toSorted()).toEqual([...spoken].toSorted());
});

test.each(spoken)('%s says which language it is, and has a name of its own', (language) => {
  expect(words(language).language).toBe(language);
  expect(languageName(language).toLowerCase()).not.toBe(language);
});

describe.each(others)('%s', (language) => {
  const list = (catalogue: Words, gap?: Gap) => new Map(everyWord(catalogue, gap).map(({ key, says }) => [key, says]));
  const isDays = (key: string) => key.startsWith('days.');

  test('says each word that English says', () => {
    const keys = (catalogue: Words) => [...list(catalogue).keys()].filter((key) => !isDays(key)).toSorted();
    expect(keys(words(language))).toEqual(keys(en));
    expect([...list(words(language))].filter(([, says]) => says.trim() !== says || says === '')).toEqual([]);
  });

  test('has a word for days in each plural form that its grammar knows', () => {
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
    expect(Object.keys(words(language).days).toSorted()).toEqual(expect.arrayContaining(pluralCategories.toSorted()));
  });

  test('keeps each name, number and time, once', () => {
    // Numbers, so that a word which counts may ask for its plural; far apart, so that none is found within another.
    const gap: Gap = (place) => ['7104', '9358'][place] ?? '';
    const gaps = (says: string) => (says.match(/7104|9358/g) ?? []).toSorted();
    const theirs = list(words(language), gap);
    for (const [key, says] of list(en, gap)) {
      if (!isDays(key)) expect([key, ...gaps(theirs.get(key) ?? '')]).toEqual([key, ...gaps(says)]);
    }
  });

  test('ends a sentence where English ends one', () => {
    const isSentence = (says: string) => /[.。۔।؟?？]$/.test(says);
    // Greek asks with a semicolon.
    const isTheirs = (says: string) => isSentence(language === 'el' ? says.replace(/;$/, '?') : says);
    const theirs = list(words(language));
    const unlike = [...list(en)].filter(
      ([key, says]) => !isDays(key) && isSentence(says) !== isTheirs(theirs.get(key) ?? '')
    );
    expect(unlike.map(([key]) => `${key}: ${theirs.get(key) ?? ''}`)).toEqual([]);
  });

  test('is not left in English', () => {
    const theirs = list(words(language));
    const same = [...list(en)].filter(
      ([key, says]) => theirs.get(key) === says && /[a-z]{4}/.test(says) && !EVERYWHERE.includes(says)
    );
    expect(same.map(([key, says]) => `${key}: ${says}`)).toEqual([]);
  });

  test('mixes no scripts within a word', () => {
    const scripts = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u];
    const mixed = everyWord(words(language))
      .flatMap(({ says }) => says.split(/[^\p{L}\p{M}]+/u))
      .filter((word) => scripts.filter((script) => script.test(word)).length > 1);
    expect(mixed).toEqual([]);
  });
});
