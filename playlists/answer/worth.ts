// What a worker's answer is worth: nobody has understood what stood there in a language they don't read.
import type { Language } from '../site/values.ts';
import { reads } from './reads.ts';

/** Whether `understood` may count: the notice exists in the language shown, and the worker reads that [A3]. */
export function countsAsUnderstood(
  texts: Readonly<Partial<Record<Language, unknown>>>,
  shown: Language,
  languages: readonly Language[]
): boolean {
  return Object.keys(texts).includes(shown) && languages.some((one) => reads(one, shown));
}
