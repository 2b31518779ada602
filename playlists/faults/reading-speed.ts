// How fast text can be read, by language: what a slide must at least allow.
import type { Language } from '../site/values.ts';
import { type TextLength, textLength } from '../answer/text-length.ts';

/**
 * Words a minute, the means of the International Reading Speed Texts (Trauzettel-Klosinski and Dietz, "Standardized Assessment of Reading
 * Performance", Invest. Ophthalmol. Vis. Sci. 2012;53(9):5452-5461, doi:10.1167/iovs.11-8284): native speakers of 18 to 35 years reading
 * plain texts aloud at 40 cm. Adults read silently a little faster (English: 238 a minute; Brysbaert, J. Memory and Language 2019;109:104047),
 * but nobody on a floor stands at 40 cm. So this is no goal for a slide: it is what hardly anybody is faster than.
 */
const WORDS_A_MINUTE: Readonly<Record<string, number>> = {
  ar: 138,
  de: 179,
  en: 228,
  es: 218,
  fi: 161,
  fr: 195,
  he: 187,
  it: 188,
  nl: 202,
  pl: 166,
  pt: 181,
  ru: 184,
  sl: 180,
  sv: 199,
  tr: 166
};
/** The same study's mean of all its languages, for those it has not. */
const OTHER_WORDS_A_MINUTE = 184;
/** The same study, characters a minute: Chinese, and Japanese with its kana. */
const CHINESE_A_MINUTE = 255;
const JAPANESE_A_MINUTE = 357;
/** Ours: eyes must find the slide before they read it. */
const MS_TO_FIND = 1000;

/** The time for one reading, in milliseconds; none where there is nothing to read. */
export function quickestReadingMs(text: string, language: Language): number {
  const length = textLength(text);
  const minutes = length.words / wordsAMinute(language) + length.han / hanAMinute(language) + thaiMinutes(length);
  return minutes === 0 ? 0 : MS_TO_FIND + Math.round(minutes * 60_000);
}

const primary = (language: Language): string => language.split('-')[0] ?? '';
const wordsAMinute = (language: Language): number => WORDS_A_MINUTE[primary(language)] ?? OTHER_WORDS_A_MINUTE;
const hanAMinute = (language: Language): number => (primary(language) === 'ja' ? JAPANESE_A_MINUTE : CHINESE_A_MINUTE);

/** Scripts of which the study has none and which write without spaces: letters by fives, as words are counted there [A6]. */
const thaiMinutes = ({ thai }: TextLength): number => Math.ceil(thai / 5) / OTHER_WORDS_A_MINUTE;
