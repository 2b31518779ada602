// Catalogues that are loaded when they are first asked for, so that a display carries only the languages it shows. English is always at hand.
import { baseOf } from './direction.ts';
import { isSpoken, spoken, type Spoken } from './spoken.ts';

export type Loaders<Catalogue> = Readonly<Record<Exclude<Spoken, 'en'>, () => Promise<Catalogue>>>;

export interface Catalogues<Catalogue> {
  /** The words for a language tag: its own catalogue, that of its base language (`pt-BR` → `pt`), or English, also until it is loaded. */
  words(language: string): Catalogue;
  /** The words for somebody who reads these languages, preferred first: the first that has a catalogue, or English. */
  wordsFor(languages: readonly string[]): Catalogue;
  /** The words for everybody who reads one of these languages, each catalogue once. */
  eachWords(languages: readonly string[]): readonly Catalogue[];
  /** Loads the catalogues of these languages; all there are where none is named. What could not be fetched is asked for again when it is needed. */
  speak(languages?: readonly string[]): Promise<void>;
}

export function catalogues<Catalogue>(
  en: Catalogue,
  loaders: () => Promise<Loaders<Catalogue>>
): Catalogues<Catalogue> {
  /** What is loaded; replaced as a whole, so that what is drawn in English for want of a catalogue is drawn again. */
  let known: Readonly<Record<string, Catalogue>> = $state.raw({ en });
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- nothing is drawn from it
  const asked = new Set<string>();

  function words(language: string): Catalogue {
    const name = catalogueOf(language) ?? 'en';
    const found = known[name];
    if (found === undefined && !asked.has(name)) void speak([name]);
    return found ?? en;
  }

  async function speak(languages: readonly string[] = spoken): Promise<void> {
    const names = languages.flatMap((one) => catalogueOf(one) ?? []);
    await Promise.all(names.filter((name) => known[name] === undefined).map(load));
  }

  async function load(name: Spoken): Promise<void> {
    asked.add(name);
    try {
      if (name === 'en') return;
      const words = await (await loaders())[name]();
      known = { ...known, [name]: words };
    } catch {
      // The server is away: English stands until somebody asks again.
      asked.delete(name);
    }
  }

  return {
    words,
    wordsFor: (languages) => words(languages.find((one) => catalogueOf(one) !== null) ?? 'en'),
    eachWords: (languages) => languages.map(words).filter((one, index, all) => all.indexOf(one) === index),
    speak
  };
}

function catalogueOf(language: string): Spoken | null {
  return [language, baseOf(language)].find(isSpoken) ?? null;
}
