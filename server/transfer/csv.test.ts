import { expect, test } from 'vitest';
import { csvFile } from './csv.ts';

test('every cell is quoted, lines end as spreadsheets want, and UTF-8 is marked', () => {
  expect(
    csvFile([
      ['Name', 'Seq'],
      ['Oksana “Ksu” Melnyk, "K"', 7]
    ])
  ).toBe('\ufeff"Name","Seq"\r\n"Oksana “Ksu” Melnyk, ""K""","7"\r\n');
});

test.each(['=1+1', '+49 40', '-2', '@SUM(A1)', '\tx', '\rx'])('%j is text and no formula', (text) => {
  expect(csvFile([[text]])).toBe(`\ufeff"'${text}"\r\n`);
});
