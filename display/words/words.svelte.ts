// All that is said to workers who answer, at kiosks and on phones, in their languages.
import type { Words } from './catalogue.ts';
import { catalogues } from './catalogues.svelte.ts';
import { en } from './en.ts';

export const { words, wordsFor, eachWords, speak } = catalogues(en, async () => (await import('./loaders.ts')).loaders);

/** `hour` is the site's wall clock, 0 to 23. Crews on nights are greeted without a time of day; who is not known by name, by none. */
export function greeting(words: Words, hour: number, name: string): string {
  if (name === '') return '';
  if (hour >= 4 && hour < 11) return words.greeting.morning(name);
  if (hour >= 11 && hour < 18) return words.greeting.day(name);
  if (hour >= 18 && hour < 23) return words.greeting.evening(name);
  return words.greeting.night(name);
}
