// A picture seen another way: half as large and with rows for columns. The library finds some codes lying that it does not find standing, and the other way
// round; a reader of QR takes a mirrored one as well.
import type { Grey } from './grey.ts';

export function otherWay({ data, width, height }: Grey): Grey {
  const [across, down] = [Math.floor(height / 2), Math.floor(width / 2)];
  const small = new Uint8ClampedArray(across * down);
  for (let y = 0; y < down; y++) {
    for (let x = 0; x < across; x++) {
      const at = 2 * x * width + 2 * y;
      const sum = (data[at] ?? 0) + (data[at + 1] ?? 0) + (data[at + width] ?? 0) + (data[at + width + 1] ?? 0);
      small[y * across + x] = sum >> 2;
    }
  }
  return { data: small, width: across, height: down };
}
