// The languages to choose from in the order in which hands find them: the worker's own, then the floor's, then the rest by their names.
import type { Language } from '#playlists/site/values.ts';
import { languageName } from '../words/language-name.ts';

export interface LanguageGroups {
  /** The worker's and the floor's. */
  readonly near: readonly Language[];
  readonly rest: readonly Language[];
}

export function languageGroups(
  offered: readonly Language[],
  reads: readonly Language[],
  floor: readonly Language[]
): LanguageGroups {
  const near = [...new Set([...reads, ...floor])].filter((one) => reads.includes(one) || offered.includes(one));
  const rest = offered.filter((one) => !near.includes(one)).sort((a, b) => compare(languageName(a), languageName(b)));
  return { near, rest };
}

/** Latin before the others, whatever the browser's own language. */
const compare = (a: string, b: string): number => a.localeCompare(b, 'en');
