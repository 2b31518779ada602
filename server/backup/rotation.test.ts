import { expect, test } from 'vitest';
import { nameAt } from './backup-folder.ts';
import { outlived } from './rotation.ts';

const DAY_MS = 86_400_000;
/** A Monday. */
const MONDAY = Date.UTC(2026, 10, 23, 2, 30);
const daily = (count: number): string[] => Array.from({ length: count }, (_, day) => nameAt(MONDAY - day * DAY_MS));
const left = (names: readonly string[], days: number, weeks: number): string[] => {
  const gone = outlived(names, { days, weeks });
  return names.filter((name) => !gone.includes(name)).map((name) => name.slice(0, 10));
};

test('the last of each of the newest days and weeks stays', () => {
  expect(left(daily(40), 3, 3)).toEqual(['2026-11-23', '2026-11-22', '2026-11-21', '2026-11-15']);
  expect(left(daily(40), 1, 0)).toEqual(['2026-11-23']);
});

test('of two of one day the later stays', () => {
  const names = [nameAt(MONDAY), nameAt(MONDAY + 1000)];
  expect(outlived(names, { days: 7, weeks: 4 })).toEqual([names[0]]);
});

test('days without a backup count for nothing: who comes back after a year loses none', () => {
  const old = daily(5).map((name) => name.replace('2026', '2025'));
  expect(left([nameAt(MONDAY), ...old], 7, 0)).toHaveLength(6);
});

test('whatever else lies there is not ours to take', () => {
  const others = ['lost+found', '.under-way-2026-11-23T02-30-00Z', '2026-11-23', '2026-13-45T02-30-00Z', 'notes.txt'];
  expect(outlived([...others, ...daily(2)], { days: 1, weeks: 0 })).toEqual(daily(2).slice(1));
});

test('one always stays', () => {
  expect(outlived(daily(1), { days: 0, weeks: 0 })).toEqual([]);
});
