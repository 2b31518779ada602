// From keys with their times to badge codes. A scanner types like a keyboard, only faster; what a person types is never a badge.
import { keyMeaning, type Key } from './key-meaning.ts';

/** The longest pause between two keys of one scan. Scanners send a key every 7 to 20 ms; the slow profile is for old radio ones. */
export const KEY_GAP_MS = { normal: 35, slow: 60 } as const;
export type ScannerSpeed = keyof typeof KEY_GAP_MS;

/** After this pause what came before is over, ended or not. */
const HALF_AFTER_MS = 100;
/** What follows half a scan this closely is its other half, and might read as somebody else's code. */
const OTHER_HALF_MS = 1_000;
const SAME_CODE_MS = 2_000;
/** Enter and Tab reach the page only when nothing was typed for so long: the end of a bad scan must not press a button. */
const HANDS_MS = 1_000;
const SHORTEST = 3;
const LONGEST = 64;
// `]C1`, `]d2`, `]Q3`, `]e0`: the symbology in three characters, after ISO/IEC 15424.
const AIM_PREFIX = /^\][A-Za-z][0-9A-Za-z]/;

export interface ScanBuffer {
  readonly text: string;
  /** Keys came too slowly or held what no code holds: up to the next end or pause, nothing here is a code. */
  readonly spoiled: boolean;
  readonly lastAt: number;
  readonly halfAt: number;
  readonly code: string;
  readonly codeAt: number;
}

export const emptyBuffer: ScanBuffer = {
  text: '',
  spoiled: false,
  lastAt: -Infinity,
  halfAt: -Infinity,
  code: '',
  codeAt: -Infinity
};

export type Reading = { readonly type: 'code'; readonly code: string } | { readonly type: 'unreadable' };

export interface Heard {
  readonly buffer: ScanBuffer;
  readonly reading: Reading | null;
  /** Whether the page must not see this key. */
  readonly swallow: boolean;
}

/** Takes one key. `speed` says which scanner hangs at this kiosk. */
export function hear(before: ScanBuffer, key: Key, speed: ScannerSpeed): Heard {
  const pause = key.at - before.lastAt;
  const settled = pause > HALF_AFTER_MS ? drop(before) : { buffer: before, reading: null };
  const buffer = pause > KEY_GAP_MS[speed] ? spoil(settled.buffer) : settled.buffer;
  const heard = (next: Partial<ScanBuffer>, swallow: boolean, reading: Reading | null = null): Heard => ({
    buffer: { ...buffer, lastAt: key.at, ...next },
    reading: reading ?? settled.reading,
    swallow
  });

  const meaning = keyMeaning(key);
  switch (meaning.type) {
    case 'modifier':
      return { buffer: before, reading: null, swallow: false };
    case 'move':
      return { buffer, reading: settled.reading, swallow: false };
    case 'command':
      return heard({ spoiled: true }, true);
    case 'separator':
      return heard(isAtStart(buffer.text) ? {} : { spoiled: true }, true);
    case 'part': {
      // A lone space from a person presses the button that has the focus; no code begins with one.
      if (meaning.text === ' ' && buffer.text === '' && pause > HANDS_MS) {
        return { buffer, reading: settled.reading, swallow: false };
      }
      const isOtherHalf = buffer.text === '' && key.at - buffer.halfAt <= OTHER_HALF_MS;
      return heard({ text: lengthen(buffer.text, meaning.text), spoiled: buffer.spoiled || isOtherHalf }, true);
    }
    case 'end': {
      const { next, reading } = finish(buffer, key.at);
      return heard(next, pause <= HANDS_MS || key.ctrl === true, reading);
    }
    default:
      return meaning satisfies never;
  }
}

/** To be called when no key came for a while: says that a scan broke off, so that its worker tries again. */
export function pauseAt(buffer: ScanBuffer, at: number): Pick<Heard, 'buffer' | 'reading'> {
  return at - buffer.lastAt > HALF_AFTER_MS ? drop(buffer) : { buffer, reading: null };
}

function finish(buffer: ScanBuffer, at: number): { next: Partial<ScanBuffer>; reading: Reading | null } {
  const empty = { text: '', spoiled: false };
  const code = buffer.text.replace(AIM_PREFIX, '').trim();
  if (buffer.text.length < SHORTEST) return { next: empty, reading: null };
  const isOtherHalf = at - buffer.halfAt <= OTHER_HALF_MS + HALF_AFTER_MS;
  if (buffer.spoiled || code.length < SHORTEST || code.length > LONGEST) {
    return { next: empty, reading: isOtherHalf ? null : { type: 'unreadable' } };
  }
  const isRepeat = code === buffer.code && at - buffer.codeAt <= SAME_CODE_MS;
  return { next: { ...empty, code, codeAt: at }, reading: isRepeat ? null : { type: 'code', code } };
}

function drop(buffer: ScanBuffer): { buffer: ScanBuffer; reading: Reading | null } {
  const isHalf = buffer.text.length >= SHORTEST && !buffer.spoiled;
  const halfAt = isHalf ? buffer.lastAt : buffer.halfAt;
  return {
    buffer: { ...buffer, text: '', spoiled: false, halfAt },
    reading: isHalf ? { type: 'unreadable' } : null
  };
}

/** A pause within a scan: what came before and what comes now are not one code. */
function spoil(buffer: ScanBuffer): ScanBuffer {
  if (buffer.text === '') return buffer;
  // One or two keys at speed are a person's fingers; only more than that is a scan worth a word.
  return { ...buffer, spoiled: true, text: buffer.text.length < SHORTEST ? '' : buffer.text };
}

/** Bounded, so that a stuck key cannot fill the memory; anything over the limit is no code any more. */
function lengthen(text: string, part: string): string {
  return text.length > LONGEST + 3 ? text : text + part;
}

function isAtStart(text: string): boolean {
  return text.replace(AIM_PREFIX, '') === '';
}
