// The brightness of a picture, stretched: a dim hall and a dirty lens leave a code in a few shades.

export interface Grey {
  /** A byte a pixel, row by row. */
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

/** Of the darkest and the brightest pixels so many are left out: a lamp in the picture is not the paper's white. */
const OUTLIERS = 0.02;

/** `rgba` are four bytes a pixel. */
export function greyOf(rgba: Uint8ClampedArray, width: number, height: number): Grey {
  const data = new Uint8ClampedArray(width * height);
  const counts = new Uint32Array(256);
  for (let at = 0, pixel = 0; at < data.length; at++, pixel += 4) {
    // Green counts twice: near enough to what the eye sees, and integers are fast.
    const grey = ((rgba[pixel] ?? 0) + 2 * (rgba[pixel + 1] ?? 0) + (rgba[pixel + 2] ?? 0)) >> 2;
    data[at] = grey;
    counts[grey] = (counts[grey] ?? 0) + 1;
  }
  const [dark, bright] = [rank(counts, data.length * OUTLIERS), rank(counts, data.length * (1 - OUTLIERS))];
  const factor = 255 / Math.max(24, bright - dark);
  if (factor > 1.3) for (let at = 0; at < data.length; at++) data[at] = ((data[at] ?? 0) - dark) * factor;
  return { data, width, height };
}

/** The shade below which so many pixels are. */
function rank(counts: Uint32Array, pixels: number): number {
  let sum = 0;
  for (const [grey, count] of counts.entries()) if ((sum += count) >= pixels) return grey;
  return 255;
}
