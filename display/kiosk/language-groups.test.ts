// In which order languages are offered.
import { expect, test } from 'vitest';
import type { Language } from '#playlists/site/values.ts';
import { languageGroups } from './language-groups.ts';

const of = (tags: string): Language[] => (tags === '' ? [] : (tags.split(' ') as Language[]));

test.each([
  ['the worker’s own come first, though the notice lacks them', 'de en', 'fa tr', 'de', 'fa tr de', 'en'],
  ['then the floor’s in their order', 'en tr pl de', 'pl', 'de tr', 'pl de tr', 'en'],
  ['one of the floor’s that the notice lacks is not offered', 'de', 'de', 'de tr', 'de', ''],
  ['the rest stand by their names, Latin letters first', 'zh uk vi fr cs ar', 'de', 'de', 'de', 'cs fr vi uk ar zh']
])('%s', (_name, offered, reads, floor, near, rest) => {
  expect(languageGroups(of(offered), of(reads), of(floor))).toEqual({ near: of(near), rest: of(rest) });
});
