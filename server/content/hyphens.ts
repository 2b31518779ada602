// Soft hyphens in words too long for a glass, where their language divides them: a line of headline letters at six metres holds about
// sixteen. They are used only where the word would not fit otherwise (display/slides/fit.ts). Browsers cannot be relied on: televisions
// have no dictionaries.
import { createRequire } from 'node:module';

/** Fewer letters fit any line. */
const LONG = 16;
const LONG_WORD = new RegExp(`\\p{L}{${LONG}}`, 'u');
/** Tags, and what stands between spaces. */
const PART = /<[^>]*>|[^\s<>]+/g;
/** An address or part number is not divided. */
const NO_WORD = /^<|[/@_\d]|\.\p{L}/u;

const LANGUAGES = [
  'bg',
  'ca',
  'cs',
  'da',
  'de',
  'el',
  'en',
  'es',
  'et',
  'eu',
  'fi',
  'fr',
  'gl',
  'hr',
  'hu',
  'it',
  'lt',
  'lv'
].concat(['nb', 'nl', 'nn', 'pl', 'pt', 'ro', 'ru', 'sk', 'sl', 'sv', 'tr', 'uk']);

interface Patterns {
  hyphenateSync(text: string, options: { readonly minWordLength: number }): string;
}

const require = createRequire(import.meta.url);

/** `text` may hold HTML. Patterns of a language take a fifth of a second to read, so they are read when a word first needs them. */
export function withHyphens(text: string, language: string): string {
  const base = language.split('-')[0] ?? '';
  if (!LONG_WORD.test(text) || text.includes('\u00ad') || !LANGUAGES.includes(base)) return text;
  const patterns = require(`hyphen/${base}`) as Patterns;
  return text.replace(PART, (part) =>
    NO_WORD.test(part) || !LONG_WORD.test(part) ? part : patterns.hyphenateSync(part, { minWordLength: LONG })
  );
}
