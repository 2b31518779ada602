// How long a notice takes to read on the floor.
import { textLength } from './text-length.ts';

const MS_PER_WORD = 500; // 120 words a minute: half of fluent reading, for people who stand, read a second language, and check twice.
const MS_TO_BEGIN = 2000;

/** Scripts that write without spaces are counted by what a word takes there: two characters of Han and kana, five of Thai and its kin. */
export function readingTimeMs(text: string): number {
  const { words, han, thai } = textLength(text);
  return MS_TO_BEGIN + MS_PER_WORD * (words + Math.ceil(han / 2) + Math.ceil(thai / 5));
}
