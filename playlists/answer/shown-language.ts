// In which language a worker is shown a notice.
import type { Language } from '../site/values.ts';
import { reads } from './reads.ts';

/**
 * The first of the worker's languages that the notice has, else its own first; `read` says whether the worker reads it [A2].
 * `available` must not be empty, `wanted` is preferred first.
 */
export function shownLanguage(
  available: readonly Language[],
  wanted: readonly Language[]
): { readonly language: Language; readonly read: boolean } {
  const [first] = available;
  if (first === undefined) throw new RangeError('shownLanguage: a notice has at least one language');
  for (const want of wanted) {
    const found = available.find((one) => one === want) ?? available.find((one) => reads(want, one));
    if (found !== undefined) return { language: found, read: true };
  }
  return { language: first, read: false };
}
