// From an uploaded file to the WebP variants that displays load. Only sharp's decoders for four formats are let in.
import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { refuse, type Refusal } from '#playlists/site/refusal.ts';
import { firstBytes } from './first-bytes.ts';
import type { PictureVariant } from './stores.ts';

// libvips knows dozens of formats (SVG, PDF, TIFF, ...), each a way in: all are shut but these.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp', 'VipsForeignLoadNsgif']
});
// One picture at a time on one thread: displays and the ledger share the machine's two cores.
sharp.concurrency(1);
sharp.cache(false);

const MOST_PIXELS = 50_000_000;
/** Encoding a 12-megapixel picture takes well under a second; a file made to be slow is cut off. */
const LONGEST_SECONDS = 30;
const BOXES: Readonly<Record<PictureVariant, readonly [width: number, height: number]>> = {
  '2160': [3840, 2160],
  '1080': [1920, 1080],
  thumb: [480, 270]
};

export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly variants: Readonly<Record<PictureVariant, Buffer>>;
}

/** Reads a picture (of an animation the first frame), upright, without metadata. Refuses what is not a whole picture that we can use. */
export async function readPicture(file: string): Promise<Picture | Refusal> {
  if (!isOurs(await firstBytes(file))) {
    return refuse(
      'wrong-type',
      'file',
      'This file is not a picture or video we can use. Use JPEG, PNG or WebP, or MP4 or WebM.'
    );
  }
  const size = await sizeOf(file);
  if (size === null) return damaged;
  const pixels = size.width * size.height;
  if (pixels > MOST_PIXELS) {
    const megapixels = Math.ceil(pixels / 1_000_000);
    return refuse(
      'too-large',
      'file',
      `This picture has ${megapixels} megapixels; at most ${MOST_PIXELS / 1_000_000} can be used.`
    );
  }
  try {
    return { ...size, variants: await render(file) };
  } catch {
    // The header was sound, so what libvips cannot decode is cut short or broken.
    return damaged;
  }
}

const damaged = refuse('damaged', 'file', 'This picture is damaged or was not uploaded whole.');

async function sizeOf(file: string): Promise<{ width: number; height: number } | null> {
  try {
    // Without the limit only the header is read: so that the refusal can name the size.
    const { autoOrient } = await sharp(file, { limitInputPixels: false, failOn: 'truncated' }).metadata();
    return { width: autoOrient.width, height: autoOrient.height };
  } catch {
    return null;
  }
}

async function render(file: string): Promise<Picture['variants']> {
  // Decoded once, at the largest size that is wanted.
  const { data, info } = await sharp(file, { limitInputPixels: MOST_PIXELS, failOn: 'truncated' })
    .timeout({ seconds: LONGEST_SECONDS })
    .autoOrient()
    .resize(...BOXES['2160'], { fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const encode = (variant: PictureVariant): Promise<Buffer> =>
    sharp(data, { raw: { width, height, channels } })
      .timeout({ seconds: LONGEST_SECONDS })
      .resize(...BOXES[variant], { fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 82, effort: 2 })
      .toBuffer();
  return { '2160': await encode('2160'), '1080': await encode('1080'), thumb: await encode('thumb') };
}

function isOurs(bytes: Buffer): boolean {
  const text = bytes.toString('latin1');
  return (
    text.startsWith('\xff\xd8\xff') ||
    text.startsWith('\x89PNG\r\n\x1a\n') ||
    /^RIFF[^]{4}WEBP/.test(text) ||
    /^GIF8[79]a/.test(text)
  );
}

/** Whether a file is a variant as we make them: a whole WebP of at most the largest size, with nothing behind it. */
export async function isPicture(file: string): Promise<boolean> {
  const bytes = await readFile(file);
  const isWebp = bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP';
  if (!isWebp || bytes.readUInt32LE(4) + 8 !== bytes.length) return false;
  try {
    const { width, height, exif, xmp, pages = 1 } = await sharp(bytes, { limitInputPixels: MOST_PIXELS }).metadata();
    if (width > BOXES['2160'][0] || height > BOXES['2160'][1] || exif || xmp || pages > 1) return false;
    // Decoded whole, as a browser will.
    await sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'truncated' })
      .timeout({ seconds: LONGEST_SECONDS })
      .raw()
      .toBuffer();
    return true;
  } catch {
    return false;
  }
}
