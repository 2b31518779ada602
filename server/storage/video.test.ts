import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readVideo } from './video.ts';

const folder = mkdtempSync(join(tmpdir(), 'floorcast-videos-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Recorded by Chromium, a second each (test/videos). */
const recorded = (name: string): Buffer => readFileSync(new URL(`../../test/videos/${name}`, import.meta.url));
let files = 0;
function read(bytes: Uint8Array) {
  const file = join(folder, `${++files}.upload`);
  writeFileSync(file, bytes);
  return readVideo(file);
}

describe('a video that every screen plays', () => {
  it.each([
    ['h264.mp4', 'video/mp4'],
    ['h264-whole.mp4', 'video/mp4'],
    ['h264-late.mp4', 'video/mp4'],
    ['vp8.webm', 'video/webm'],
    ['vp9-opus.webm', 'video/webm']
  ])('is taken: %s', async (name, type) => {
    const video = await read(recorded(name));
    expect(video).toMatchObject({ type, width: 320, height: 180 });
    expect('durationMs' in video && video.durationMs > 1000 && video.durationMs < 2000).toBe(true);
  });
});

describe('a video that not every screen plays', () => {
  it.each([
    ['av1.mp4', /^This video is AV1, which/],
    ['av1.webm', /^This video is AV1, which/],
    ['vp9.mp4', /^This video is VP9 in an MP4 file, which/],
    ['h264.mkv', /^This is a Matroska \(MKV\) file, which/],
    ['h264.mov', /^This is a QuickTime \(MOV\) file, which/]
  ])('is refused, and it is said why: %s', async (name, says) => {
    expect(await read(recorded(name))).toMatchObject({
      refusal: 'wrong-type',
      field: 'file',
      says: expect.stringMatching(says) as string
    });
  });

  it('is refused where the box of its codec is another than its name says', async () => {
    const bytes = recorded('h264-whole.mp4');
    bytes.write('encv', bytes.indexOf('avc1', bytes.indexOf('stsd')), 'latin1');
    expect(await read(bytes)).toMatchObject({ refusal: 'wrong-type' });
  });

  it('is refused where H.264 has more than 8 bits', async () => {
    const bytes = recorded('h264-whole.mp4');
    // The profile stands behind the version in avcC.
    bytes[bytes.indexOf('avcC') + 5] = 110;
    expect(await read(bytes)).toMatchObject({ says: expect.stringMatching(/more than 8 bits/) as string });
  });
});

const damaged = { refusal: 'damaged', field: 'file', says: 'This video is damaged or was not uploaded whole.' };

describe.each(['h264.mp4', 'h264-whole.mp4', 'h264-late.mp4', 'vp8.webm', 'vp9-opus.webm'])('of %s', (name) => {
  const bytes = recorded(name);

  it.each([0.05, 0.3, 0.6, 0.9, 0.999])('the first %f is refused', async (share) => {
    expect(await read(bytes.subarray(0, Math.floor(bytes.length * share)))).toEqual(damaged);
  });

  it.each([
    ['a page', '<!doctype html><script>alert(1)</script>'],
    ['an archive', 'PK\x03\x04\x14\x00\x08\x08evil'],
    ['nothing', '\0\0\0\0\0\0\0\0']
  ])('what has %s glued to it is refused', async (_name, tail) => {
    expect(await read(Buffer.concat([bytes, Buffer.from(tail, 'latin1')]))).toEqual(damaged);
  });

  it('what has something in front is refused', async () => {
    expect(await read(Buffer.concat([Buffer.from('<svg/>'), bytes]))).toEqual(damaged);
  });

  it('what has its middle knocked out is refused', async () => {
    const holed = Buffer.concat([bytes.subarray(0, bytes.length >> 2), bytes.subarray(bytes.length >> 1)]);
    expect(await read(holed)).toEqual(damaged);
  });

  it('any byte of its first kilobyte may be another: it is taken or refused', async () => {
    for (let at = 0; at < 1000; at += 197) {
      const flipped = Buffer.from(bytes);
      flipped[at] = (flipped[at] as number) ^ 0xff;
      const answer = await read(flipped);
      expect('refusal' in answer || 'type' in answer).toBe(true);
    }
  });
});

it('a box that says it is longer than any file is refused', async () => {
  const bytes = recorded('h264-whole.mp4');
  bytes.writeUInt32BE(0xffff_fff0, bytes.indexOf('moov') - 4);
  expect(await read(bytes)).toEqual(damaged);
});
