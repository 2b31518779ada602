// A catalogue as a list of what it says, one line a word: for people who compare two languages, and for the tests that do.
import type { Words } from './catalogue.ts';

export interface Word {
  /** `greeting.morning` */
  readonly key: string;
  readonly says: string;
}

/** What stands where a name, a number or a time comes later. */
export type Gap = (place: number, places: number) => string;

/** A line to write on, as forms have it; where there are two, numbers that keep their order. */
const blank: Gap = (place, places) => (places === 1 ? '___' : (['2', '5'][place] ?? '9'));

const BESIDE = ['language', 'reviewed'];

export function everyWord(words: Words, gap: Gap = blank): readonly Word[] {
  return Object.entries(words)
    .filter(([key]) => !BESIDE.includes(key))
    .flatMap(([key, value]) => lines(key, value, gap));
}

function lines(key: string, value: unknown, gap: Gap): Word[] {
  if (typeof value === 'string') return [{ key, says: value }];
  if (typeof value === 'function') {
    const { length } = value;
    const gaps = Array.from({ length }, (_, place) => gap(place, length));
    return [{ key, says: (value as (...gaps: string[]) => string)(...gaps) }];
  }
  return Object.entries(value as object).flatMap(([name, inner]) => lines(`${key}.${name}`, inner, gap));
}
