// From the picture of a camera to the code in it. Pure, so that the worker, the tests and the benchmark ask the same function.
import {
  BinaryBitmap,
  Code128Reader,
  Code39Reader,
  Exception,
  HybridBinarizer,
  QRCodeReader,
  RGBLuminanceSource,
  type Reader
} from '@zxing/library';
import { alongLines, sharpened } from './along-lines.ts';
import { otherWay } from './other-way.ts';
import type { Grey } from './grey.ts';

export type Kind = 'qr' | 'code-128' | 'code-39';
export interface Seen {
  readonly kind: Kind;
  readonly text: string;
}

/** Beside straight lines one of these a frame, in degrees: a hand holds a card as it likes, and the next frame is at hand. */
const TURNS = [18, 90, -18, 40, -40, 65, -65];

const qr = new QRCodeReader();
// The library's reader of many formats writes a warning to the console for each that it does not find.
const lines: readonly (readonly [Kind, Reader])[] = [
  ['code-128', new Code128Reader()],
  ['code-39', new Code39Reader()]
];

/** `frame` counts up, so that each looks along another direction. Null where there is no code to be read. */
export function decode(grey: Grey, frame: number): Seen | null {
  const text = read(qr, frame % 2 === 0 ? grey : otherWay(grey));
  if (text !== null) return { kind: 'qr', text };
  const straight = alongLines(grey, 0);
  const turned = alongLines(grey, TURNS[frame % TURNS.length] ?? 0);
  for (const strip of [straight, sharpened(straight), frame % 2 === 0 ? turned : sharpened(turned)]) {
    for (const [kind, reader] of lines) {
      const text = read(reader, strip);
      if (text !== null) return { kind, text };
    }
  }
  return null;
}

function read(reader: Reader, { data, width, height }: Grey): string | null {
  try {
    const source = new RGBLuminanceSource(data, width, height);
    return reader.decode(new BinaryBitmap(new HybridBinarizer(source)), NO_HINTS).getText();
  } catch (error) {
    // Not found, a checksum, a format: what the picture holds is no code of this kind.
    if (error instanceof Exception) return null;
    throw error;
  } finally {
    reader.reset();
  }
}

const NO_HINTS = new Map();
