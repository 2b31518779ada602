// Reads the QR code on a glass as a phone's camera would: from pixels.
import { BinaryBitmap, HybridBinarizer, QRCodeReader, RGBLuminanceSource } from '@zxing/library';
import type { Page } from 'playwright';
import sharp from 'sharp';

/** The text of the QR code that the page shows now. Throws where no code can be read. */
export async function readQr(page: Page): Promise<string> {
  const { data, info } = await sharp(await page.screenshot())
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const source = new RGBLuminanceSource(new Uint8ClampedArray(data), info.width, info.height);
  return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText();
}
