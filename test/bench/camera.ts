// What a camera costs a kiosk: looking at one picture for all three kinds of badges, along another direction each time. The limit is the library's QR reader alone
// on the same pictures, in the same run.
import { BinaryBitmap, Exception, HybridBinarizer, QRCodeReader, RGBLuminanceSource } from '@zxing/library';
import sharp from 'sharp';
import { decode } from '#display/kiosk/camera/decode.ts';
import { greyOf, type Grey } from '#display/kiosk/camera/grey.ts';
import { badgePicture, emptyHall, type Symbology } from '../browser/badge-picture.ts';
import { measure, median, processorMs, type Measure } from './measure.ts';

/** As the kiosk takes them out of 1280 by 720. */
const LOOKED_AT = { width: 960, height: 540 };
const FRAMES = 60;
const kinds: readonly Symbology[] = ['qr', 'code-128', 'code-39'];

export async function camera(): Promise<readonly Measure[]> {
  const against = "the library's QR reader alone on the same pictures";
  const hall = await pixels(await emptyHall());
  const held = await Promise.all(
    kinds.map(async (kind) => pixels(await (await badgePicture(kind, 'NH-2041-7', 'tilted')).jpeg()))
  );
  return [
    measure('a picture without a badge looked at', 'ms', perFrame(own, [hall]), perFrame(bare, [hall]), against),
    measure('a picture with a badge held askew', 'ms', perFrame(own, held), perFrame(bare, held), against)
  ];
}

type Look = (rgba: Uint8ClampedArray, frame: number) => unknown;

const own: Look = (rgba, frame) => decode(greyOf(rgba, LOOKED_AT.width, LOOKED_AT.height), frame);

const reader = new QRCodeReader();
const bare: Look = (rgba) => {
  const { data, width, height }: Grey = greyOf(rgba, LOOKED_AT.width, LOOKED_AT.height);
  try {
    return reader.decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(data, width, height))), new Map());
  } catch (error) {
    if (error instanceof Exception) return null;
    throw error;
  }
};

function perFrame(look: Look, pictures: readonly Uint8ClampedArray[]): number {
  const times: number[] = [];
  for (let frame = 0; frame < 2 * FRAMES; frame++) {
    const picture = pictures[frame % pictures.length]!;
    const ms = processorMs(() => look(picture, frame));
    // The first half is for the compiler.
    if (frame >= FRAMES) times.push(ms);
  }
  return median(times);
}

async function pixels(jpeg: Buffer): Promise<Uint8ClampedArray> {
  const { width, height } = LOOKED_AT;
  return new Uint8ClampedArray(await sharp(jpeg).resize(width, height).ensureAlpha().raw().toBuffer());
}
