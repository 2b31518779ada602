// What may stand on any glass, in the languages that are shown there.
import { catalogues } from './catalogues.svelte.ts';
import { en } from './glass/en.ts';

export const { words, wordsFor, eachWords, speak } = catalogues(
  en,
  async () => (await import('./glass-loaders.ts')).loaders
);
