import { expect, test } from 'vitest';
import { instantOf, isLeft, nameAt, parseSums, sumsText, underWay } from './backup-folder.ts';

const sum = 'a'.repeat(64);

test('a backup is named by its instant, and read back', () => {
  const at = Date.UTC(2026, 10, 23, 2, 30);
  expect(nameAt(at)).toBe('2026-11-23T02-30-00Z');
  expect(instantOf(nameAt(at))).toBe(at);
  expect(instantOf(underWay(nameAt(at)))).toBeNull();
  expect([underWay(nameAt(at)), nameAt(at), '.under-way-other'].map(isLeft)).toEqual([true, false, false]);
});

test('sums are read as they were written', () => {
  const sums = new Map([
    ['media/ab/x-1080.webp', sum],
    ['backup.json', 'b'.repeat(64)]
  ]);
  expect(parseSums(sumsText(sums))).toEqual(sums);
});

test.each([
  ['nothing', ''],
  ['a line without its end', `${sum}  a`],
  ['a path out of the folder', `${sum}  ../a\n`],
  ['a path from the root', `${sum}  /etc/passwd\n`],
  ['a path through the folder', `${sum}  a/../../b\n`],
  ['a file twice', `${sum}  a\n${sum}  a\n`],
  ['a short sum', `${sum.slice(1)}  a\n`],
  ['capital letters', `${sum.toUpperCase()}  a\n`]
])('%s is no list of sums', (_, text) => {
  expect(parseSums(text)).toBeNull();
});
