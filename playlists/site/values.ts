// The small values a site's document is made of: texts that are safe to store, languages, calendar dates, wall times, timestamps.
import * as v from 'valibot';

// NUL and other controls, lone surrogates, non-characters, and the bidi controls that can reorder "Stop line 12".
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/u;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** One line of text: NFC, no control characters, `min` to `max` UTF-16 units, and not only spaces where it must not be empty. */
export const line = (min: number, max: number) =>
  v.pipe(
    v.string('must be text'),
    v.minLength(min, min === 1 ? 'must not be empty' : `must have at least ${min} characters`),
    v.maxLength(max, `must have at most ${max} characters`),
    v.check((text) => isCleanText(text) && !/[\n\r\t]/.test(text), 'must be one line without control characters'),
    v.check((text) => min === 0 || text.trim().length > 0, 'must not be empty')
  );

/** Text of several lines: NFC, no control characters but newline and tab, at most `max` UTF-16 units; may be empty. */
export const paragraphs = (max: number) =>
  v.pipe(
    v.string('must be text'),
    v.maxLength(max, `must have at most ${max} characters`),
    v.check(isCleanText, 'must not contain control characters')
  );

/** Whether text can be stored as it is: already NFC and free of what could break a page, a log or the order of words. */
export function isCleanText(text: string): boolean {
  return !FORBIDDEN.test(text) && !LONE_SURROGATE.test(text) && text.normalize('NFC') === text;
}

/** Text from a form or file made storable: line ends unified, NFC, forbidden characters dropped, ends trimmed. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(new RegExp(FORBIDDEN, 'gu'), '')
    .replace(new RegExp(LONE_SURROGATE, 'g'), '')
    .normalize('NFC')
    .trim();
}

/** A BCP 47 language tag as floors use them: `de`, `pt-BR`, `zh-Hans`. */
export const language = v.pipe(
  v.string('must be text'),
  v.regex(/^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?$/, 'must be a language tag such as de, pl or pt-BR'),
  v.brand('Language')
);
export type Language = v.InferOutput<typeof language>;

/** A calendar date `YYYY-MM-DD`, 1970 to 2199, that exists. */
export const localDate = v.pipe(
  v.string('must be text'),
  v.regex(/^(?:19[7-9]\d|2[01]\d\d)-\d\d-\d\d$/, 'must be a date such as 2026-11-22'),
  v.check(isCalendarDate, 'must be a date that exists'),
  v.brand('LocalDate')
);
export type LocalDate = v.InferOutput<typeof localDate>;

/** A wall-clock time `HH:MM`, 00:00 to 23:59. */
export const wallTime = v.pipe(
  v.string('must be text'),
  v.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'must be a time such as 06:00'),
  v.brand('WallTime')
);
export type WallTime = v.InferOutput<typeof wallTime>;

/** An instant as documents and the API write it: ISO 8601 in UTC with `Z`, 1970 to 2199. */
export const timestamp = v.pipe(
  v.string('must be text'),
  v.regex(
    /^(?:19[7-9]\d|2[01]\d\d)-\d\d-\d\dT(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,3})?)?Z$/,
    'must be an instant such as 2026-11-22T06:00:00Z'
  ),
  v.check((text) => isCalendarDate(text.slice(0, 10)), 'must be a date that exists'),
  v.brand('Timestamp')
);
export type Timestamp = v.InferOutput<typeof timestamp>;

/** An IANA time zone this runtime knows. */
export const timeZone = v.pipe(
  v.string('must be text'),
  v.maxLength(64, 'must be a time zone such as Europe/Berlin'),
  v.check(isTimeZone, 'must be a time zone such as Europe/Berlin'),
  v.brand('TimeZone')
);
export type TimeZone = v.InferOutput<typeof timeZone>;

/** A short word that groups displays: `hall-2`, `canteen`. */
export const tag = v.pipe(
  v.string('must be text'),
  v.regex(/^[\p{L}\p{N}](?:[\p{L}\p{N} -]{0,28}[\p{L}\p{N}])?$/u, 'must be 1 to 30 letters, digits, spaces or hyphens')
);

export const wholeNumber = (min: number, max: number) =>
  v.pipe(
    v.number('must be a number'),
    v.integer('must be a whole number'),
    v.minValue(min, `must be at least ${min}`),
    v.maxValue(max, `must be at most ${max}`)
  );

function isCalendarDate(text: string): boolean {
  const [year, month, day] = text.split('-').map(Number) as [number, number, number];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return days !== undefined && day >= 1 && day <= days;
}

// Intl takes these beyond IANA's: abbreviations that stand for several zones, and rules of the 1980s. Temporal throws on them.
const OF_ICU_ALONE = new RegExp(
  '^(?:SystemV/.*|US/Pacific-New|Canada/East-Saskatchewan|ACT|AET|AGT|ART|AST|BET|BST|CAT|CNT|CST|CTT|EAT|ECT|IET|IST|' +
    'JST|MIT|NET|NST|PLT|PNT|PRT|PST|SST|VST)$',
  'i'
);

function isTimeZone(name: string): boolean {
  // Offsets such as +02:00 are accepted by Intl but are no place on earth: DST would be lost.
  if (!/^[A-Za-z]/.test(name) || OF_ICU_ALONE.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
