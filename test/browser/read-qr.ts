// Reads the QR code on a glass as a phone's camera would: from pixels, nearer where it cannot be read from afar.
import { BinaryBitmap, HybridBinarizer, QRCodeReader, RGBLuminanceSource } from '@zxing/library';
import type { Page } from 'playwright';
import sharp from 'sharp';

const DISTANCES = [1, 2, 3, 1.5];

/** The text of the QR code that the page shows now. Throws where no code can be read. */
export async function readQr(page: Page): Promise<string> {
  const shot = await page.screenshot();
  let reason: unknown;
  for (const nearer of DISTANCES) {
    try {
      return await decode(shot, nearer);
    } catch (error) {
      reason = error;
    }
  }
  throw new Error(`No QR code can be read on ${page.url()}`, { cause: reason });
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
