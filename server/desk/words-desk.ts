// What the floor says in each language there is a catalogue for: which of them a person has checked, how many workers of a site read it, and
// one of them word by word beside English.
import type { Site } from '#playlists/site/site.ts';
import type { Worker } from '#playlists/site/worker.ts';
import { en } from '#display/words/en.ts';
import { everyWord } from '#display/words/every-word.ts';
import { languageName } from '#display/words/language-name.ts';
import { isSpoken, spoken } from '#display/words/spoken.ts';
import { direction } from '#display/words/direction.ts';
import { speak, words } from '#display/words/words.svelte.ts';

export interface SpokenLine {
  readonly language: string;
  readonly name: string;
  readonly inEnglish: string;
  readonly isReviewed: boolean;
  readonly words: number;
  /** Whether it is one of the floor's own. */
  readonly isOfFloor: boolean;
  /** Workers who read it, as their records say. */
  readonly readers: number;
}
export interface WordsBeside {
  readonly line: SpokenLine;
  readonly direction: 'ltr' | 'rtl';
  readonly words: readonly { readonly key: string; readonly english: string; readonly says: string }[];
}

const inEnglish = new Intl.DisplayNames('en', { type: 'language' });
const base = (tag: string): string => tag.split('-')[0] ?? tag;

/** Those the floor needs first: its own in their order, then by readers, then by their English names. */
export async function spokenLines(site: Site, people: readonly Worker[]): Promise<readonly SpokenLine[]> {
  await speak();
  const floor = site.languages.map(base);
  const place = ({ language }: SpokenLine) => (floor.includes(language) ? floor.indexOf(language) : floor.length);
  return spoken
    .map((language) => line(language, floor, people))
    .sort((a, b) => place(a) - place(b) || b.readers - a.readers || a.inEnglish.localeCompare(b.inEnglish, 'en'));
}

/** Null where there is no catalogue for it. */
export async function wordsBeside(
  language: string,
  site: Site,
  people: readonly Worker[]
): Promise<WordsBeside | null> {
  if (!isSpoken(language)) return null;
  await speak([language]);
  const says = new Map(everyWord(words(language)).map((one) => [one.key, one.says]));
  const english = new Map(everyWord(en).map((one) => [one.key, one.says]));
  // Plural forms that English does not have stand where its own stand.
  const keys = [...english.keys(), ...[...says.keys()].filter((key) => !english.has(key))];
  return {
    line: line(language, site.languages.map(base), people),
    direction: direction(language),
    words: keys
      .filter((key) => says.has(key))
      .map((key) => ({ key, english: english.get(key) ?? en.days.other, says: says.get(key) ?? '' }))
  };
}

function line(language: string, floor: readonly string[], people: readonly Worker[]): SpokenLine {
  const catalogue = words(language);
  return {
    language,
    name: languageName(language),
    inEnglish: inEnglish.of(language) ?? language,
    isReviewed: catalogue.reviewed,
    words: everyWord(catalogue).length,
    isOfFloor: floor.includes(language),
    readers: people.filter(({ languages }) => languages.some((one) => base(one) === language)).length
  };
}
