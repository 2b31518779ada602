// Reads the QR code on a glass as a phone's camera would: from pixels, nearer where it cannot be read from afar, and turned to one side where
// something else in the picture, such as noise, looks like the corners of a code.
import { BinaryBitmap, HybridBinarizer, QRCodeReader, RGBLuminanceSource } from '@zxing/library';
import type { Page } from 'playwright';
import sharp from 'sharp';

const DISTANCES = [1, 2, 3, 1.5];
/** Which part of the width is looked at. */
const SIDES = [
  [0, 1],
  [0, 0.6],
  [0.4, 1]
] as const;

/** The text of the QR code that the page shows now. Throws where no code can be read. */
export async function readQr(page: Page): Promise<string> {
  const shot = await page.screenshot();
  let reason: unknown;
  for (const side of SIDES)
    for (const nearer of DISTANCES) {
      try {
        return await decode(await look(shot, side), nearer);
      } catch (error) {
        reason = error;
      }
    }
  throw new Error(`No QR code can be read on ${page.url()}`, { cause: reason });
}

async function look(shot: Buffer, [from, to]: readonly [number, number]): Promise<Buffer> {
  const { width = 0, height = 0 } = await sharp(shot).metadata();
  const part = { left: Math.round(width * from), top: 0, width: Math.round(width * (to - from)), height };
  return sharp(shot).extract(part).png().toBuffer();
}

async function decode(shot: Buffer, nearer: number): Promise<string> {
  const { width = 0 } = await sharp(shot).metadata();
  const grey = sharp(shot)
    .resize(Math.round(width * nearer))
    .greyscale()
    .raw();
  const { data, info } = await grey.toBuffer({ resolveWithObject: true });
  const source = new RGBLuminanceSource(new Uint8ClampedArray(data), info.width, info.height);
  return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText();
}
