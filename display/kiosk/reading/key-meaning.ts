// What one key press means to a scanner's reader: part of a code, its end, or something a kiosk must never obey.
import { characterAt } from './layouts.ts';
import type { Typing } from './profile.ts';

export interface Key {
  /** `KeyboardEvent.key`. */
  readonly key: string;
  /** `KeyboardEvent.code`: the key's place on the keyboard; empty where the browser does not know. */
  readonly code?: string;
  /** Monotonic milliseconds (`KeyboardEvent.timeStamp`). */
  readonly at: number;
  readonly shift?: boolean;
  readonly ctrl?: boolean;
  readonly alt?: boolean;
  readonly meta?: boolean;
  /** Caps Lock is on. */
  readonly caps?: boolean;
  readonly repeat?: boolean;
}

export type Meaning =
  /** `isClear` is false where the key's place means another character to most scanners. */
  | { readonly type: 'part'; readonly text: string; readonly isClear: boolean }
  /** A character that cannot be known: a dead key, an input method, one that the profile does not name. */
  | { readonly type: 'lost' }
  /** The key is held down; no scanner does so. */
  | { readonly type: 'again' }
  /** FNC1, which some scanners send before the code. */
  | { readonly type: 'separator' }
  | { readonly type: 'end'; readonly by: 'enter' | 'tab' | 'line-feed' }
  /** Moves the focus or the view: a person at a keyboard. */
  | { readonly type: 'move' }
  /** Shift and its like stand before a capital letter. */
  | { readonly type: 'modifier' }
  /** Closes, reloads, opens tools: never for a kiosk, wherever it comes from. */
  | { readonly type: 'command' };

const MODIFIERS = ['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock', 'NumLock'];
// Dead keys wait for the next one; an input method (`Process`) has taken the key for itself.
const LOST = ['Dead', 'Unidentified', 'Process'];
const MOVES = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown', 'Home', 'End'];
const ENDS = { Enter: 'enter', '\r': 'enter', Tab: 'tab', '\t': 'tab', '\n': 'line-feed' } as const;
// Scanners that send control characters type them as Ctrl and a letter: CR is Ctrl+M, LF Ctrl+J, Tab Ctrl+I.
const CONTROL_ENDS = { m: 'enter', i: 'tab', j: 'line-feed' } as const;

export function keyMeaning(key: Key, typing: Typing): Meaning {
  if (MODIFIERS.includes(key.key)) return { type: 'modifier' };
  if (key.meta) return { type: 'command' };
  // AltGr arrives as Ctrl+Alt and makes an ordinary character (`@` on German layouts).
  const isPlain = (key.ctrl ?? false) === (key.alt ?? false);
  if (!isPlain)
    return key.ctrl ? controlMeaning(characterOf({ ...key, ctrl: false }, typing) ?? key.key) : { type: 'command' };
  if (key.key === '\u001d') return { type: 'separator' };
  const by = ENDS[key.key as keyof typeof ENDS];
  if (by !== undefined) return key.ctrl ? { type: 'command' } : { type: 'end', by };
  const text = characterOf(key, typing);
  if (text !== null) return key.repeat ? { type: 'again' } : { type: 'part', text, isClear: isClear(key, typing) };
  if (LOST.includes(key.key) || isCharacter(key.key)) return { type: 'lost' };
  return MOVES.includes(key.key) && !key.ctrl ? { type: 'move' } : { type: 'command' };
}

/** The character that the scanner meant; null where the key is none, or nobody can know which. */
export function characterOf(key: Key, typing: Typing): string | null {
  switch (typing.type) {
    case 'unset':
    case 'as-typed':
      return isCharacter(key.key) ? key.key : null;
    case 'places':
      return atPlace(key, typing.layout);
    case 'swapped':
      if (!isCharacter(key.key)) return null;
      return typing.pairs[key.key] ?? (/^[A-Za-z0-9 ]$/.test(key.key) ? key.key : null);
    default:
      return typing satisfies never;
  }
}

/** Caps Lock turns capitals round; and at its place the key should type what it types on a scanner that was just unpacked. */
function isClear(key: Key, typing: Typing): boolean {
  if (typing.type === 'places' || typing.type === 'swapped') return true;
  if (key.caps === true && /[A-Za-z]/.test(key.key)) return false;
  return typing.type === 'as-typed' || !key.code || atPlace(key, 'us')?.toLowerCase() === key.key.toLowerCase();
}

function atPlace(key: Key, layout: Parameters<typeof characterAt>[0]): string | null {
  const altGr = key.ctrl === true && key.alt === true;
  return key.code ? characterAt(layout, key.code, { shift: key.shift === true, altGr }) : null;
}

function controlMeaning(letter: string): Meaning {
  if (letter === ']') return { type: 'separator' };
  const by = CONTROL_ENDS[letter as keyof typeof CONTROL_ENDS];
  return by === undefined ? { type: 'command' } : { type: 'end', by };
}

const isCharacter = (key: string): boolean => Array.from(key).length === 1;
