// What changed between two versions of a text, by words, for somebody who knows the old one.

export interface Piece {
  readonly type: 'same' | 'gone' | 'new';
  readonly text: string;
}

/** The pieces of both texts in order: without what is new they are the old one, without what is gone the new one [A17]. */
export function difference(before: string, after: string): Piece[] {
  const [old, fresh] = [wordsOf(before), wordsOf(after)];
  const [start, end] = sharedEnds(old, fresh);
  const middle = between(old.slice(start, old.length - end), fresh.slice(start, fresh.length - end));
  const same = (text: string): Piece => ({ type: 'same', text });
  return joined([...old.slice(0, start).map(same), ...middle, ...old.slice(old.length - end).map(same)]);
}

/** Words, signs and spaces; where words do not stand apart (Han, kana, Thai and its kin) each character with its marks. */
function wordsOf(text: string): string[] {
  return text.match(WORD) ?? [];
}
const ALONE =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
const WORD = new RegExp(`[${ALONE}]\\p{M}*|(?:(?![${ALONE}])[\\p{L}\\p{M}\\p{N}])+|\\s+|[^]`, 'gu');

function sharedEnds(old: readonly string[], fresh: readonly string[]): readonly [number, number] {
  const most = Math.min(old.length, fresh.length);
  let start = 0;
  while (start < most && old[start] === fresh[start]) start += 1;
  let end = 0;
  while (end < most - start && old[old.length - 1 - end] === fresh[fresh.length - 1 - end]) end += 1;
  return [start, end];
}

/** By the longest common subsequence: a notice has some hundreds of words. */
function between(old: readonly string[], fresh: readonly string[]): Piece[] {
  const width = fresh.length + 1;
  const longest = new Uint16Array((old.length + 1) * width);
  const at = (row: number, column: number): number => longest[row * width + column] ?? 0;
  for (let row = old.length - 1; row >= 0; row -= 1)
    for (let column = fresh.length - 1; column >= 0; column -= 1)
      longest[row * width + column] =
        old[row] === fresh[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));

  const pieces: Piece[] = [];
  let [row, column] = [0, 0];
  while (row < old.length || column < fresh.length) {
    const [gone, here] = [old[row], fresh[column]];
    if (gone !== undefined && gone === here) {
      pieces.push({ type: 'same', text: gone });
      row += 1;
      column += 1;
    } else if (gone !== undefined && (here === undefined || at(row + 1, column) >= at(row, column + 1))) {
      pieces.push({ type: 'gone', text: gone });
      row += 1;
    } else if (here !== undefined) {
      pieces.push({ type: 'new', text: here });
      column += 1;
    }
  }
  return pieces;
}

/** Pieces of a kind are one, what is gone stands before what is new, and a space alone between two changes is part of both. */
function joined(pieces: readonly Piece[]): Piece[] {
  const all: Piece[] = [];
  let [gone, fresh] = ['', ''];
  const flush = (): void => {
    if (gone !== '') all.push({ type: 'gone', text: gone });
    if (fresh !== '') all.push({ type: 'new', text: fresh });
    [gone, fresh] = ['', ''];
  };
  for (const [index, { type, text }] of pieces.entries()) {
    const inChange = gone + fresh !== '' && (pieces[index + 1]?.type ?? 'same') !== 'same';
    if (type === 'same' && !(inChange && /^\s+$/u.test(text))) {
      flush();
      const last = all[all.length - 1];
      if (last?.type === 'same') all[all.length - 1] = { type, text: last.text + text };
      else all.push({ type, text });
      continue;
    }
    if (type !== 'new') gone += text;
    if (type !== 'gone') fresh += text;
  }
  flush();
  return all;
}
