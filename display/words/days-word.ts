// The plural of days, by each language's own grammar.
import type { GlassWords } from './catalogue.ts';

/** The word that stands after a number of days. */
export function daysWord(words: GlassWords, count: number): string {
  return words.days[new Intl.PluralRules(words.language).select(count)] ?? words.days.other;
}
