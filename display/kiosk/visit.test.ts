// How a notice stands before a worker: in which language, whether it can be confirmed so, and which languages are offered.
import { describe, expect, test } from 'vitest';
import type { Language } from '#playlists/site/values.ts';
import type { Due } from '#playlists/wire/floor.ts';
import { languagesFor, shownTo } from './visit.ts';

const notice = (languages: string) =>
  ({
    content: {
      texts: Object.fromEntries(languages.split(' ').map((one) => [one, { title: '', bodyHtml: '', alt: '' }]))
    }
  }) as unknown as Pick<Due, 'content'>;
const list = (languages: string) => languages.split(' ') as Language[];
const reader = (reads: string, chosen: string | null = null, floor = 'de en') => ({
  reads: list(reads),
  floor: list(floor),
  chosen: chosen as Language | null
});

describe('a notice', () => {
  test.each([
    ['in the worker’s language', 'de pl', reader('pl de'), { language: 'pl', missing: null, canConfirm: true }],
    ['in the worker’s second language', 'de en', reader('pl de'), { language: 'de', missing: 'pl', canConfirm: true }],
    [
      'in none of the worker’s languages',
      'ar en de',
      reader('ro'),
      { language: 'de', missing: 'ro', canConfirm: false }
    ],
    ['in a regional form', 'pt-BR en', reader('pt'), { language: 'pt-BR', missing: null, canConfirm: true }],
    ['in a chosen language', 'de pl en', reader('pl de', 'de'), { language: 'de', missing: null, canConfirm: true }],
    [
      'in a chosen language that the worker does not read',
      'de en',
      reader('de', 'en'),
      { language: 'en', missing: null, canConfirm: false }
    ],
    [
      'not in the language that was chosen',
      'de en',
      reader('de tr', 'tr'),
      { language: 'de', missing: 'tr', canConfirm: true }
    ]
  ])('%s', (_name, languages, who, shown) => {
    expect(shownTo(who, notice(languages))).toEqual(shown);
  });

  test('offers the worker’s languages first, then its others', () => {
    expect(languagesFor(list('ro pl'), notice('de pl en'))).toEqual(['ro', 'pl', 'de', 'en']);
  });
});
