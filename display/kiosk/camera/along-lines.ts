// Readers of bars look along rows. For a card that is held askew, rows are taken from the picture at an angle: a small picture of a few lines, cheaper by
// far than the whole one turned.
import type { Grey } from './grey.ts';

/** As many as the library looks at. */
const ROWS = 15;
/** Of the height, around the middle. */
const SPREAD = 0.6;
/** Each row is the mean of so many lines beside one another: bars are long, noise is not. */
const THICK = 3;
/** Pixels to either side, about as far as a narrow bar is wide; and how much of the difference is added. */
const REACH = 4;
const STRENGTH = 3;

/** `turn` in degrees. */
export function alongLines({ data, width, height }: Grey, turn: number): Grey {
  const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
  const length = Math.round(Math.abs(width * cos) + Math.abs(height * sin));
  const across = Math.abs(width * sin) + Math.abs(height * cos);
  const strip = new Uint8ClampedArray(length * ROWS);
  for (let row = 0; row < ROWS; row++) {
    const middle = ((row + 0.5) / ROWS - 0.5) * across * SPREAD;
    for (let at = 0; at < length; at++) {
      const along = at - length / 2;
      let sum = 0;
      for (let line = 0; line < THICK; line++) {
        const off = middle + line - (THICK - 1) / 2;
        const x = Math.round(width / 2 + along * cos - off * sin);
        const y = Math.round(height / 2 + along * sin + off * cos);
        // Beside the picture is paper: a code may reach its edge.
        sum += x < 0 || y < 0 || x >= width || y >= height ? 255 : (data[y * width + x] ?? 255);
      }
      strip[row * length + at] = sum / THICK;
    }
  }
  return { data: strip, width: length, height: ROWS };
}

/** Out of focus, narrow bars are grey between wide ones: what differs from its neighbours is made to differ more. */
export function sharpened({ data, width, height }: Grey): Grey {
  const sharp = new Uint8ClampedArray(data.length);
  for (let row = 0; row < height; row++) {
    const start = row * width;
    for (let at = 0; at < width; at++) {
      let sum = 0;
      for (let off = -REACH; off <= REACH; off++) sum += data[start + Math.min(width - 1, Math.max(0, at + off))] ?? 0;
      const own = data[start + at] ?? 0;
      sharp[start + at] = own + STRENGTH * (own - sum / (2 * REACH + 1));
    }
  }
  return { data: sharp, width, height };
}
