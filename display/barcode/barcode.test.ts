// What is drawn is what readers read, by a reader that knows nothing of the drawing.
import {
  BinaryBitmap,
  Code128Reader,
  Code39Reader,
  HybridBinarizer,
  RGBLuminanceSource,
  type Reader
} from '@zxing/library';
import { expect, test } from 'vitest';
import { code128 } from './code-128.ts';
import { code39 } from './code-39.ts';

const SCALE = 4;
const HEIGHT = 80;

function read(reader: Reader, widths: readonly number[]): string {
  const row: number[] = [];
  const draw = (width: number, grey: number): void => {
    for (let n = 0; n < width * SCALE; n++) row.push(grey);
  };
  draw(10, 255);
  widths.forEach((width, index) => draw(width, index % 2 === 0 ? 0 : 255));
  draw(10, 255);
  const pixels = new Uint8ClampedArray(Array.from({ length: HEIGHT }, () => row).flat());
  return reader
    .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(pixels, row.length, HEIGHT))))
    .getText();
}

test.each(['4711', 'NH-2041-7', 'FLOOR-YZAQWM-0123456789', 'A.B $/+%'])('%s as Code 39', (text) => {
  expect(read(new Code39Reader(), code39(text))).toBe(text);
});

test.each(['4711', 'NH-2041-7', 'FLOOR-YZAQWM-0123456789', '~aZ !'])('%s as Code 128', (text) => {
  expect(read(new Code128Reader(), code128(text))).toBe(text);
});

test('what a code cannot hold is a bug', () => {
  expect(() => code39('abc')).toThrow('Code 39 has no a');
  expect(() => code39('A*B')).toThrow('Code 39 has no *');
  expect(() => code128('ä')).toThrow('Code 128 B has no ä');
});
