// What the keys of a keyboard type, by their place (`KeyboardEvent.code`). A scanner presses places: which character it meant is a question of the
// layout that the scanner was set to, whatever the computer believes. Rows as on the keyboard, after CLDR's keyboards.

const places = [
  ...['Backquote', 'Digit1', 'Digit2', 'Digit3', 'Digit4', 'Digit5', 'Digit6', 'Digit7', 'Digit8', 'Digit9', 'Digit0'],
  ...['Minus', 'Equal'],
  ...['KeyQ', 'KeyW', 'KeyE', 'KeyR', 'KeyT', 'KeyY', 'KeyU', 'KeyI', 'KeyO', 'KeyP', 'BracketLeft', 'BracketRight'],
  ...['KeyA', 'KeyS', 'KeyD', 'KeyF', 'KeyG', 'KeyH', 'KeyJ', 'KeyK', 'KeyL', 'Semicolon', 'Quote', 'Backslash'],
  ...['IntlBackslash', 'KeyZ', 'KeyX', 'KeyC', 'KeyV', 'KeyB', 'KeyN', 'KeyM', 'Comma', 'Period', 'Slash']
];

interface Layout {
  readonly plain: string;
  readonly shift: string;
  readonly altGr: Readonly<Record<string, string>>;
}

// Where a key types nothing that a code can hold stands a space.
const layouts = {
  us: {
    plain: '`1234567890-=' + 'qwertyuiop[]' + "asdfghjkl;'\\" + '\\zxcvbnm,./',
    shift: '~!@#$%^&*()_+' + 'QWERTYUIOP{}' + 'ASDFGHJKL:"|' + '|ZXCVBNM<>?',
    altGr: {}
  },
  uk: {
    plain: '`1234567890-=' + 'qwertyuiop[]' + "asdfghjkl;'#" + '\\zxcvbnm,./',
    shift: ' !"£$%^&*()_+' + 'QWERTYUIOP{}' + 'ASDFGHJKL:@~' + '|ZXCVBNM<>?',
    altGr: {}
  },
  german: {
    plain: '^1234567890ß´' + 'qwertzuiopü+' + 'asdfghjklöä#' + '<yxcvbnm,.-',
    shift: '°!"§$%&/()=?`' + 'QWERTZUIOPÜ*' + "ASDFGHJKLÖÄ'" + '>YXCVBNM;:_',
    altGr: { q: '@', 7: '{', 8: '[', 9: ']', 0: '}', ß: '\\', '+': '~', '<': '|' }
  },
  french: {
    plain: '²&é"\'(-è_çà)=' + 'azertyuiop^$' + 'qsdfghjklmù*' + '<wxcvbn,;:!',
    shift: ' 1234567890°+' + 'AZERTYUIOP¨£' + 'QSDFGHJKLM%µ' + '>WXCVBN?./§',
    altGr: { é: '~', '"': '#', "'": '{', '(': '[', '-': '|', è: '`', _: '\\', ç: '^', à: '@', ')': ']', '=': '}' }
  }
} satisfies Record<string, Layout>;

export type LayoutName = keyof typeof layouts;
export const layoutNames = Object.keys(layouts) as readonly LayoutName[];

const onThePad: Readonly<Record<string, string>> = {
  NumpadAdd: '+',
  NumpadSubtract: '-',
  NumpadMultiply: '*',
  NumpadDivide: '/',
  NumpadDecimal: '.'
};

export interface Held {
  readonly shift: boolean;
  readonly altGr: boolean;
}
const ways: readonly Held[] = [
  { shift: false, altGr: false },
  { shift: true, altGr: false },
  { shift: false, altGr: true }
];

/** The character that a scanner set to this layout means by the key at this place; null where it means none. */
export function characterAt(name: LayoutName, place: string, held: Held): string | null {
  if (place === 'Space') return ' ';
  const digit = /^Numpad([0-9])$/.exec(place)?.[1];
  if (digit !== undefined) return digit;
  const layout: Layout = layouts[name];
  const index = places.indexOf(place);
  if (index < 0) return onThePad[place] ?? null;
  const plain = layout.plain.charAt(index);
  const character = held.altGr ? layout.altGr[plain] : held.shift ? layout.shift.charAt(index) : plain;
  return character === undefined || character === ' ' ? null : character;
}

/** Where a scanner set to this layout presses for the character. Throws where it has no key for it. */
export function placesOf(name: LayoutName, character: string): readonly [place: string, held: Held] {
  for (const held of ways)
    for (const place of places) if (characterAt(name, place, held) === character) return [place, held];
  throw new Error(`No key of ${name} types ${character}`);
}
