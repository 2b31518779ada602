// What one key press means to a scanner's reader: part of a code, its end, or something a kiosk must never obey.

export interface Key {
  /** `KeyboardEvent.key`. */
  readonly key: string;
  /** Monotonic milliseconds (`KeyboardEvent.timeStamp`). */
  readonly at: number;
  readonly ctrl?: boolean;
  readonly alt?: boolean;
  readonly meta?: boolean;
  readonly repeat?: boolean;
}

export type Meaning =
  | { readonly type: 'part'; readonly text: string }
  /** FNC1, which some scanners send before the code. */
  | { readonly type: 'separator' }
  | { readonly type: 'end' }
  /** Moves the focus or the view: a person at a keyboard. */
  | { readonly type: 'move' }
  /** Shift and its like stand before a capital letter. */
  | { readonly type: 'modifier' }
  /** Closes, reloads, opens tools: never for a kiosk, wherever it comes from. */
  | { readonly type: 'command' };

const MODIFIERS = ['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock', 'NumLock', 'Dead', 'Unidentified'];
const MOVES = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown', 'Home', 'End'];
const ENDS = ['Enter', 'Tab', '\r', '\n', '\t'];
// Scanners that send control characters type them as Ctrl and a letter: CR is Ctrl+M, LF Ctrl+J, Tab Ctrl+I.
const CONTROL_ENDS = ['m', 'j', 'i'];

export function keyMeaning(key: Key): Meaning {
  if (MODIFIERS.includes(key.key)) return { type: 'modifier' };
  // AltGr arrives as Ctrl+Alt and makes an ordinary character (`@` on German layouts).
  const isPlain = (key.ctrl ?? false) === (key.alt ?? false);
  if (key.meta) return { type: 'command' };
  if (!isPlain) return key.ctrl ? controlMeaning(key.key) : { type: 'command' };
  if (key.key === '\u001d') return { type: 'separator' };
  if (ENDS.includes(key.key)) return key.ctrl ? { type: 'command' } : { type: 'end' };
  if (Array.from(key.key).length === 1) return key.repeat ? { type: 'modifier' } : { type: 'part', text: key.key };
  if (MOVES.includes(key.key) && !key.ctrl) return { type: 'move' };
  return { type: 'command' };
}

function controlMeaning(key: string): Meaning {
  if (key === ']') return { type: 'separator' };
  return CONTROL_ENDS.includes(key) ? { type: 'end' } : { type: 'command' };
}
