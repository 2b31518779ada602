// Which catalogue speaks a language, and the small rules around it: greeting by the hour, plural of days, direction of writing.
// A catalogue is loaded when it is first asked for, so that a display carries only the languages it shows.
import type { Words } from './catalogue.ts';
import { en } from './en.ts';
import { isSpoken, spoken, type Spoken } from './spoken.ts';

/** What is loaded; replaced as a whole, so that what is drawn in English for want of a catalogue is drawn again. */
let known: Readonly<Record<string, Words>> = $state.raw({ en });
// eslint-disable-next-line svelte/prefer-svelte-reactivity -- nothing is drawn from it
const asked = new Set<string>();

/** The words for a language tag: its own catalogue, that of its base language (`pt-BR` → `pt`), or English, also until it is loaded. */
export function words(language: string): Words {
  const name = catalogueOf(language) ?? 'en';
  const found = known[name];
  if (found === undefined && !asked.has(name)) void speak([name]);
  return found ?? en;
}

/** The words for somebody who reads these languages, preferred first: the first that has a catalogue, or English. */
export function wordsFor(languages: readonly string[]): Words {
  return words(languages.find((one) => catalogueOf(one) !== null) ?? 'en');
}

/** The words for everybody who reads one of these languages, each catalogue once. */
export function eachWords(languages: readonly string[]): readonly Words[] {
  return languages.map(words).filter((one, index, all) => all.indexOf(one) === index);
}

/** Loads the catalogues of these languages; all there are where none is named. What could not be fetched is asked for again when it is needed. */
export async function speak(languages: readonly string[] = spoken): Promise<void> {
  const names = languages.flatMap((one) => catalogueOf(one) ?? []);
  await Promise.all(names.filter((name) => known[name] === undefined).map(load));
}

async function load(name: Spoken): Promise<void> {
  asked.add(name);
  try {
    if (name === 'en') return;
    const { loaders } = await import('./loaders.ts');
    const words = await loaders[name]();
    known = { ...known, [name]: words };
  } catch {
    // The server is away: English stands until somebody asks again.
    asked.delete(name);
  }
}

function catalogueOf(language: string): Spoken | null {
  return [language, base(language)].find(isSpoken) ?? null;
}

/** `hour` is the site's wall clock, 0 to 23. Crews on nights are greeted without a time of day; who is not known by name, by none. */
export function greeting(words: Words, hour: number, name: string): string {
  if (name === '') return '';
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
