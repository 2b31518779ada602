// The arithmetic of legible sizes against the figures of the look, and the search for the largest that fits.
import { describe, expect, test } from 'vitest';
import { largestFit, legible, sizeAt } from './legible.ts';

const hall = { viewingDistanceM: 6, diagonalIn: 55 };

describe('legible', () => {
  test('at 6 m on a 55-inch full-HD panel text is at least 68 px and headlines 90 px', () => {
    const { title, body, honest } = legible({ width: 1920, height: 1080, ...hall });
    expect(body.least).toBeCloseTo(66.7, 0);
    expect(title.least).toBeCloseTo(89, 0);
    expect(honest).toBe(true);
  });

  test.each([
    [3840, 2160, 2],
    [1280, 720, 2 / 3],
    [480, 270, 1 / 4]
  ])('%i × %i is the same picture in other pixels', (width, height, scale) => {
    const hd = legible({ width: 1920, height: 1080, ...hall });
    const other = legible({ width, height, ...hall });
    expect(other.body.least).toBeCloseTo(hd.body.least * scale);
    expect(other.title.most).toBeCloseTo(hd.title.most * scale);
    expect(other.unit).toBeCloseTo(scale);
  });

  test('a glass hung upright has the sizes of one hung flat', () => {
    const upright = legible({ width: 1080, height: 1920, ...hall });
    expect(upright).toEqual(legible({ width: 1920, height: 1080, ...hall }));
  });

  test('a tablet seen from across the hall says that it cannot be read', () => {
    const tablet = legible({ width: 1280, height: 800, viewingDistanceM: 30, diagonalIn: 10 });
    expect(tablet.honest).toBe(false);
    expect(tablet.body.least).toBeLessThan(800 / 6);
  });

  test.each([0.3, 1, 6, 20, 50])('from %s m the largest is never below the smallest', (viewingDistanceM) => {
    for (const diagonalIn of [5, 10, 55, 200]) {
      const { title, body } = legible({ width: 1920, height: 1080, viewingDistanceM, diagonalIn });
      expect(title.most).toBeGreaterThanOrEqual(title.least);
      expect(body.most).toBeGreaterThanOrEqual(body.least);
    }
  });
});

describe('largestFit', () => {
  test.each([0, 0.1, 0.5, 0.77, 1])('finds %s to within 1/256 and never beyond', (limit) => {
    const found = largestFit((share) => share <= limit);
    expect(found).toBeLessThanOrEqual(limit);
    expect(found).toBeGreaterThan(limit - 1 / 128);
  });

  test('says that nothing fits', () => {
    expect(largestFit(() => false)).toBeNull();
  });
});

test('a share of a range lies within it', () => {
  expect([0, 0.5, 1].map((share) => sizeAt({ least: 10, most: 20 }, share))).toEqual([10, 15, 20]);
});
