// From keys with their times to badge codes. A scanner types like a keyboard, only faster; what a person types is never a badge. A page cannot
// know which of two scanners pressed a key: what could be two of them at once is refused.
import { codeOf, fits, SHORTEST, LONGEST } from './code-of.ts';
import { keyMeaning, type Key, type Meaning } from './key-meaning.ts';
import { KEY_GAP_MS, type ScannerProfile } from './profile.ts';
import type { Reading, Unread } from './reader.ts';

/** After this pause what came before is over, ended or not. */
const HALF_AFTER_MS = 100;
/** What follows half a scan this closely is its other half, and might read as somebody else's code. */
const OTHER_HALF_MS = 1_000;
/** Enter and Tab reach the page only when nothing was typed for so long: the end of a bad scan must not press a button. */
const HANDS_MS = 1_000;
/** The same code with two ends twice within this time is a scanner that always sends two. */
const AGAIN_MS = 10_000;

interface Ended {
  readonly code: string;
  readonly by: Extract<Meaning, { type: 'end' }>['by'];
  readonly times: number;
}

export interface ScanBuffer {
  readonly text: string;
  /** Why nothing here is a code, up to the next end or pause. */
  readonly spoiled: Unread | null;
  readonly lastAt: number;
  /** Something was refused then; what follows closely is what is left of it. */
  readonly halfAt: number;
  /** Whether that was said. One or two keys may be a person's fingers, and are worth no word before more of a scan comes. */
  readonly isHalfSaid: boolean;
  /** A code whose end was heard. It counts only when no other scanner was still typing. */
  readonly ended: Ended | null;
  /** Refused for its two ends. */
  readonly doubted: { readonly code: string; readonly at: number } | null;
  readonly endsTwice: boolean;
  /** Places of the keys that are down, first pressed first. */
  readonly down: readonly string[];
  /** Whether this page hears of keys that are let go. */
  readonly hearsLifts: boolean;
}

export const emptyBuffer: ScanBuffer = {
  text: '',
  spoiled: null,
  lastAt: -Infinity,
  halfAt: -Infinity,
  isHalfSaid: false,
  ended: null,
  doubted: null,
  endsTwice: false,
  down: [],
  hearsLifts: false
};

export interface Heard {
  readonly buffer: ScanBuffer;
  readonly reading: Unhow | null;
  /** Whether the page must not see this key. */
  readonly swallow: boolean;
}
type Unhow = Extract<Reading, { type: 'unreadable' }> | { readonly type: 'code'; readonly code: string };

/** Takes one key that was pressed. */
export function hear(before: ScanBuffer, key: Key, profile: ScannerProfile): Heard {
  const gap = KEY_GAP_MS[profile.speed];
  const pause = key.at - before.lastAt;
  const settled = pauseAt(before, key.at, profile);
  const buffer = pause > gap ? spoil(settled.buffer) : settled.buffer;
  const heard = (next: Partial<ScanBuffer>, swallow: boolean, reading: Unhow | null = null): Heard => ({
    buffer: press({ ...buffer, lastAt: key.at, ...next }, key.code),
    reading: reading ?? settled.reading,
    swallow
  });

  const meaning = keyMeaning(key, profile.typing);
  switch (meaning.type) {
    case 'modifier':
      return { buffer: before, reading: null, swallow: false };
    case 'move':
      return { buffer, reading: settled.reading, swallow: false };
    case 'again':
      return {
        buffer: buffer.text === '' ? buffer : { ...buffer, spoiled: 'together' },
        reading: settled.reading,
        swallow: true
      };
    case 'command':
      return heard({ spoiled: 'half' }, true);
    case 'lost':
      return heard({ spoiled: buffer.spoiled ?? (profile.typing.type === 'unset' ? 'not-set-up' : 'half') }, true);
    case 'separator':
      return heard(codeOf(buffer.text) === '' ? {} : { spoiled: 'half' }, true);
    case 'part': {
      // A lone space from a person presses the button that has the focus; no code begins with one.
      if (meaning.text === ' ' && buffer.text === '' && pause > HANDS_MS) {
        return { buffer, reading: settled.reading, swallow: false };
      }
      // Another scanner is in the middle of its code: whose the keys before this one's end were, nobody can say.
      if (buffer.ended !== null) return heard(refused('together', key.at), true, unreadable('together'));
      const isOtherHalf = buffer.text === '' && key.at - buffer.halfAt <= OTHER_HALF_MS;
      const spoiled = buffer.spoiled ?? (isOtherHalf ? 'half' : meaning.isClear ? null : 'not-set-up');
      return heard({ text: lengthen(buffer.text, meaning.text), spoiled }, true);
    }
    case 'end': {
      const { next, reading } = finish(buffer, meaning.by, key.at, profile);
      return heard(next, pause <= HANDS_MS || key.ctrl === true, reading);
    }
    default:
      return meaning satisfies never;
  }
}

/** Takes one key that was let go. A scanner lets go of each before it presses the next; another one that is down is somebody else's. */
export function lift(buffer: ScanBuffer, place: string, profile: ScannerProfile): ScanBuffer {
  if (!buffer.down.includes(place)) return buffer;
  const isTwo = buffer.down.length > 1 && !profile.overlaps && (buffer.text !== '' || buffer.ended !== null);
  const down = buffer.down.filter((one) => one !== place);
  return { ...buffer, down, hearsLifts: true, spoiled: isTwo ? 'together' : buffer.spoiled };
}

/** To be called when no key came for a while: tells the code that ended, or that a scan broke off, so that its worker tries again. */
export function pauseAt(buffer: ScanBuffer, at: number, profile: ScannerProfile): Pick<Heard, 'buffer' | 'reading'> {
  const pause = at - buffer.lastAt;
  if (buffer.ended !== null && pause > KEY_GAP_MS[profile.speed]) return deliver(buffer, buffer.ended, profile);
  return pause > HALF_AFTER_MS ? drop(buffer) : { buffer, reading: null };
}

function deliver(buffer: ScanBuffer, { code }: Ended, profile: ScannerProfile): Pick<Heard, 'buffer' | 'reading'> {
  // Only the end itself can be down still.
  const isTwo = buffer.hearsLifts && buffer.down.length > 1 && !profile.overlaps;
  if (isTwo || buffer.spoiled !== null) {
    const why = buffer.spoiled ?? 'together';
    return { buffer: { ...buffer, ...refused(why, buffer.lastAt), spoiled: null, down: [] }, reading: unreadable(why) };
  }
  return { buffer: { ...buffer, ended: null, down: [] }, reading: { type: 'code', code } };
}

function finish(
  buffer: ScanBuffer,
  by: Ended['by'],
  at: number,
  profile: ScannerProfile
): { next: Partial<ScanBuffer>; reading: Unhow | null } {
  if (buffer.ended !== null) return endAgain(buffer, buffer.ended, by, at, profile);
  const empty = { text: '', spoiled: null };
  if (buffer.text.length < SHORTEST) return { next: empty, reading: null };
  const code = codeOf(buffer.text);
  const isOtherHalf = at - buffer.halfAt <= OTHER_HALF_MS + HALF_AFTER_MS;
  if (buffer.spoiled === null && fits(code, profile.form))
    return { next: { ...empty, ended: { code, by, times: 1 } }, reading: null };
  const why = buffer.spoiled ?? 'half';
  const isSaid = isOtherHalf && buffer.isHalfSaid;
  return { next: { ...empty, halfAt: at, isHalfSaid: true }, reading: isSaid ? null : unreadable(why) };
}

/** CR and LF end a scan once. Two Enters do where the scanner is known for it; otherwise each may be another scanner's. */
function endAgain(
  buffer: ScanBuffer,
  ended: Ended,
  by: Ended['by'],
  at: number,
  profile: ScannerProfile
): { next: Partial<ScanBuffer>; reading: Unhow | null } {
  if (ended.by === 'enter' && by === 'line-feed') return { next: {}, reading: null };
  const again = { ...ended, times: ended.times + 1 };
  const isSeenAgain = buffer.doubted?.code === ended.code && at - buffer.doubted.at <= AGAIN_MS;
  const isKnown = profile.endsTwice || buffer.endsTwice || isSeenAgain;
  if (again.times === 2 && isKnown) return { next: { ended: again, endsTwice: true, doubted: null }, reading: null };
  const doubted = { code: ended.code, at };
  return { next: { ...refused('together', at), spoiled: null, doubted }, reading: unreadable('together') };
}

function drop(buffer: ScanBuffer): Pick<Heard, 'buffer' | 'reading'> {
  const isHalf = buffer.text !== '' && (buffer.spoiled === null || buffer.spoiled === 'not-set-up');
  const isSaid = isHalf && buffer.text.length >= SHORTEST;
  // However short: a code without its first letters may be somebody else's.
  const half = isHalf ? { halfAt: buffer.lastAt, isHalfSaid: isSaid } : {};
  return {
    buffer: { ...buffer, text: '', spoiled: null, ...half, down: [], hearsLifts: false },
    reading: isSaid ? unreadable('half') : null
  };
}

/** A pause within a scan: what came before and what comes now are not one code. */
function spoil(buffer: ScanBuffer): ScanBuffer {
  if (buffer.text === '') return buffer;
  // One or two keys at speed are a person's fingers; only more than that is a scan worth a word.
  return { ...buffer, spoiled: 'half', text: buffer.text.length < SHORTEST ? '' : buffer.text };
}

const refused = (why: Unread, at: number): Partial<ScanBuffer> => ({
  ...{ text: '', spoiled: why, ended: null },
  ...{ halfAt: at, isHalfSaid: true }
});
const unreadable = (why: Unread): Unhow => ({ type: 'unreadable', why });

function press(buffer: ScanBuffer, place: string | undefined): ScanBuffer {
  // Bounded: a page that never hears of keys let go must not gather them.
  return place ? { ...buffer, down: [...buffer.down, place].slice(-LONGEST) } : buffer;
}

/** Bounded, so that a stuck key cannot fill the memory; anything over the limit is no code any more. */
function lengthen(text: string, part: string): string {
  return text.length > LONGEST + 3 ? text : text + part;
}
