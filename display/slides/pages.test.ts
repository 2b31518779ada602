// Pages of whole lines: none lost, none cut.
import { expect, test } from 'vitest';
import { linesOf, pageAt, pagesOf } from './pages.ts';

test('parts of one line are one line, tight neighbours are two', () => {
  const rects = [
    { top: 96, bottom: 200 },
    { top: 0, bottom: 100 },
    { top: 2, bottom: 100 },
    { top: 200, bottom: 200 }
  ];
  expect(linesOf(rects)).toEqual([
    { top: 0, bottom: 100 },
    { top: 96, bottom: 200 }
  ]);
});

test('every line stands on exactly one page and no page is too high', () => {
  const lines = Array.from({ length: 23 }, (_, index) => ({ top: index * 40, bottom: index * 40 + 36 }));
  const pages = pagesOf(lines, 200);
  expect(pages).toHaveLength(5);
  for (const line of lines) {
    expect(pages.filter((page) => page.top <= line.top && line.bottom <= page.bottom)).toHaveLength(1);
  }
  for (const page of pages) expect(page.bottom - page.top).toBeLessThanOrEqual(200);
});

test('the last page is not left with a single line', () => {
  const lines = Array.from({ length: 6 }, (_, index) => ({ top: index * 40, bottom: index * 40 + 36 }));
  expect(pagesOf(lines, 200).map((page) => page.bottom - page.top)).toEqual([116, 116]);
});

test('a line higher than the room still has a page', () => {
  expect(pagesOf([{ top: 0, bottom: 500 }], 200)).toEqual([{ top: 0, bottom: 500 }]);
});

test.each([
  [0, 3, 0],
  [0.34, 3, 1],
  [0.99, 3, 2],
  [1, 3, 2],
  [-1, 3, 0],
  [0.5, 1, 0]
])('at %s of the time of %i pages, page %i stands', (through, pages, page) => {
  expect(pageAt(through, pages)).toBe(page);
});
