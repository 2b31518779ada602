// For tests: the keys that a page hears when a scanner set to one layout types at a computer set to another.
import type { Key } from './key-meaning.ts';
import { characterAt, placesOf, type LayoutName } from './layouts.ts';

/** Throws where the scanner's layout has no such character. */
export function pressed(code: string, scanner: LayoutName, computer: LayoutName, everyMs = 8): Key[] {
  const keys = [...code].map((character, index): Key => {
    const [place, held] = placesOf(scanner, character);
    const key = characterAt(computer, place, held) ?? 'Dead';
    return { key, code: place, at: index * everyMs, shift: held.shift, ctrl: held.altGr, alt: held.altGr };
  });
  return [...keys, { key: 'Enter', code: 'Enter', at: keys.length * everyMs }];
}
