// Which catalogue speaks a language, and the small rules around it: greeting by the hour, plural of days, direction of writing.
import { ar } from './ar.ts';
import type { Words } from './catalogue.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { pl } from './pl.ts';
import { ro } from './ro.ts';
import { tr } from './tr.ts';
import { uk } from './uk.ts';

const catalogues: Readonly<Record<string, Words>> = { ar, de, en, pl, ro, tr, uk };

/** The words for a language tag: its own catalogue, that of its base language (`pt-BR` → `pt`), or English. */
export function words(language: string): Words {
  return catalogues[language] ?? catalogues[base(language)] ?? en;
}

/** The words for somebody who reads these languages, preferred first: the first that has a catalogue, or English. */
export function wordsFor(languages: readonly string[]): Words {
  return words(languages.find((one) => one in catalogues || base(one) in catalogues) ?? 'en');
}

/** `hour` is the site's wall clock, 0 to 23. Crews on nights are greeted without a time of day. */
export function greeting(words: Words, hour: number, name: string): string {
  if (hour >= 4 && hour < 11) return words.greeting.morning(name);
  if (hour >= 11 && hour < 18) return words.greeting.day(name);
  if (hour >= 18 && hour < 23) return words.greeting.evening(name);
  return words.greeting.night(name);
}

/** The word that stands after a number of days. */
export function daysWord(words: Words, count: number): string {
  return words.days[new Intl.PluralRules(words.language).select(count)] ?? words.days.other;
}

const RIGHT_TO_LEFT = ['ar', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi'];

export function direction(language: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.includes(base(language)) ? 'rtl' : 'ltr';
}

function base(language: string): string {
  return language.split('-')[0] ?? language;
}
