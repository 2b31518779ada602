import { describe, expect, it } from 'vitest';
import { emptySum, folded, rowText, type Cell } from './row-sum.ts';

const text = (...cells: readonly Cell[]): string => rowText('t', ['a', 'b'], cells);

describe('the text of a row', () => {
  it('is another for each other value, type, place, column and table', () => {
    const values: Cell[] = [
      null,
      0n,
      1n,
      -1n,
      2n ** 53n,
      2n ** 53n + 1n,
      1,
      1.5,
      '',
      '1',
      'null',
      'nothing',
      'whole 1',
      '"',
      'a',
      'b'
    ];
    const bytes = [new Uint8Array(), Uint8Array.of(0), Uint8Array.of(1), Uint8Array.of(0, 1)];
    const all = [...values, ...bytes].flatMap((one) => [text(one, 'x'), text('x', one), text(one, one)]);
    const others = [
      rowText('u', ['a', 'b'], ['1', 'x']),
      rowText('t', ['a', 'c'], ['1', 'x']),
      rowText('t', ['a'], ['1'])
    ];
    // ('x', 'x') is in none of them, so each stands for itself.
    expect(new Set([...all, ...others]).size).toBe(all.length + others.length);
  });

  it('is the same for the same row', () => {
    expect(text('x', 1n)).toBe(text('x', 1n));
    expect(text(Uint8Array.of(1, 255), null)).toBe('["t","a","bytes 01ff","b","nothing"]');
  });
});

describe('a sum', () => {
  const [one, two] = [Uint8Array.from({ length: 32 }, (_, at) => at), new Uint8Array(32).fill(7)];

  it('takes rows in and out in any order', () => {
    expect(folded(folded(emptySum(), one), two)).toEqual(folded(folded(emptySum(), two), one));
    expect(folded(folded(folded(emptySum(), one), two), one)).toEqual(two);
    expect(folded(one, one)).toEqual(emptySum());
  });
});
