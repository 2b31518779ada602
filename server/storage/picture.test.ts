import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { isRefusal } from '#playlists/site/refusal.ts';
import { readPicture } from './picture.ts';

const folder = mkdtempSync(join(tmpdir(), 'floorcast-picture-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function read(bytes: Buffer) {
  const file = join(folder, 'upload');
  writeFileSync(file, bytes);
  return readPicture(file);
}

const size = { width: 60, height: 40, channels: 3, background: { r: 200, g: 40, b: 90 } } as const;
const plain = () => sharp({ create: size });
const noise = () =>
  sharp({ create: { ...size, width: 300, height: 200, noise: { type: 'gaussian', mean: 128, sigma: 30 } } });

describe('a picture', () => {
  it.each([
    ['JPEG', () => plain().jpeg()],
    ['CMYK JPEG', () => plain().toColourspace('cmyk').jpeg()],
    ['PNG', () => plain().png()],
    ['PNG of 16 bits', () => plain().toColourspace('rgb16').png()],
    ['PNG with a palette', () => plain().png({ palette: true })],
    ['grey PNG', () => plain().greyscale().png()],
    ['WebP', () => plain().webp()],
    ['GIF', () => plain().gif()]
  ])('is taken from %s', async (_, make) => {
    const picture = await read(await make().toBuffer());
    if (isRefusal(picture)) throw new Error(picture.says);
    expect(picture).toMatchObject({ width: 60, height: 40 });
    const { format, space, width } = await sharp(picture.variants['1080']).metadata();
    expect([format, space, width]).toEqual(['webp', 'srgb', 60]);
  });

  it('stands upright as the camera meant it, and tells nothing about the camera', async () => {
    const turned = await plain()
      .withExif({ IFD0: { Copyright: 'somebody' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const picture = await read(turned);
    if (isRefusal(picture)) throw new Error(picture.says);
    expect(picture).toMatchObject({ width: 40, height: 60 });
    const { width, height, exif } = await sharp(picture.variants.thumb).metadata();
    expect([width, height, exif]).toEqual([40, 60, undefined]);
  });

  it('keeps what shines through', async () => {
    const clear = sharp({ create: { ...size, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } });
    const picture = await read(await clear.png().toBuffer());
    if (isRefusal(picture)) throw new Error(picture.says);
    expect((await sharp(picture.variants['2160']).metadata()).hasAlpha).toBe(true);
  });

  it('is the first frame of an animation', async () => {
    const frames = await Promise.all(
      ['#f00', '#00f'].map((background) =>
        sharp({ create: { ...size, background } })
          .png()
          .toBuffer()
      )
    );
    const picture = await read(
      await sharp(frames, { join: { animated: true } })
        .gif()
        .toBuffer()
    );
    if (isRefusal(picture)) throw new Error(picture.says);
    expect(picture).toMatchObject({ width: 60, height: 40 });
    const { dominant } = await sharp(picture.variants['1080']).stats();
    expect(dominant.r).toBeGreaterThan(200);
  });
});

describe('refused with a sentence', () => {
  const unusable = 'This file is not a picture or video we can use. Use JPEG, PNG or WebP, or MP4 or WebM.';
  const damaged = 'This picture is damaged or was not uploaded whole.';

  it.each([
    ['an empty file', Buffer.alloc(0)],
    ['text', Buffer.from('hello')],
    [
      'SVG',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>')
    ],
    ['SVG with an XML header', Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['PDF', Buffer.from('%PDF-1.7\n')],
    ['TIFF', Buffer.from('II*\0\x08\0\0\0')],
    ['a program', Buffer.from('\x7fELF\x02\x01\x01\0\0\0\0\0', 'latin1')]
  ])('is %s', async (_, bytes) => {
    expect(await read(bytes)).toEqual({ refusal: 'wrong-type', field: 'file', says: unusable });
  });

  it.each([
    [
      'a JPEG header with SVG behind it',
      Buffer.from('\xff\xd8\xff<svg xmlns="http://www.w3.org/2000/svg"/>', 'latin1')
    ],
    ['a PNG header with nothing behind it', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')],
    ['a WebP header with nothing behind it', Buffer.from('RIFF\x04\0\0\0WEBP', 'latin1')],
    ['a GIF header with nothing behind it', Buffer.from('GIF89a', 'latin1')]
  ])('is %s', async (_, bytes) => {
    expect(await read(bytes)).toEqual({ refusal: 'damaged', field: 'file', says: damaged });
  });

  it.each(['jpeg', 'png', 'webp', 'gif'] as const)('is a %s cut at any place', async (format) => {
    const whole = await noise().toFormat(format).toBuffer();
    for (const part of [0.05, 0.3, 0.5, 0.9, 0.99]) {
      expect(await read(whole.subarray(0, whole.length * part))).toMatchObject({ refusal: 'damaged', says: damaged });
    }
  });

  it('is one of too many pixels, by what its header says, before it is decoded', async () => {
    const bomb = await sharp({ create: { ...size, width: 16_000, height: 16_000 }, limitInputPixels: false })
      .png({ compressionLevel: 9 })
      .toBuffer();
    expect(bomb.length).toBeLessThan(1_000_000);
    const says = 'This picture has 256 megapixels; at most 50 can be used.';
    expect(await read(bomb)).toEqual({ refusal: 'too-large', field: 'file', says });
  });
});
