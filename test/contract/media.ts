// The contract of Media: pictures come in whole or not at all, and belong to the site that uploaded them.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { isRefusal } from '#playlists/site/refusal.ts';
import { everything } from '#server/storage/audit-stores.ts';
import { pictureVariants, type Medium } from '#server/storage/stores.ts';
import type { MakeSubject, Subject } from './subject.ts';
import { AT, HALLE, LODZ } from './values.ts';

export function mediaContract(make: MakeSubject): void {
  describe('media', () => {
    it('what is added stands in the audit, by whom it is said and without its name', async () => {
      const subject = await make();
      const { audit, media } = subject.stores;
      const file = await upload(subject, await picture(40, 30));
      const by = { type: 'account', id: 'anna' } as const;
      const medium = await media.add(HALLE, file, 'Jana Kowalska.png', AT, by);
      await media.add(HALLE, file, 'Jana Kowalska.png', AT + 1, by);
      await media.share(HALLE, LODZ, 'hash' in medium ? medium.hash : ('' as never), AT + 2);
      const rows = await audit.newest(HALLE, everything, null, 10);
      expect(rows).toMatchObject([{ act: 'media', what: 'added', by, about: 'hash' in medium ? medium.hash : '' }]);
      expect(JSON.stringify(rows)).not.toContain('Kowalska');
      expect(await audit.newest(LODZ, everything, null, 10)).toMatchObject([
        { what: 'shared', by: { type: 'library' } }
      ]);
    });

    it('keeps a picture in its variants, none of them enlarged, over a restart', async () => {
      const subject = await make();
      const medium = await added(subject, await picture(2400, 1600));
      expect(medium).toMatchObject({ name: 'press.png', width: 2400, height: 1600, addedAt: AT });
      const { media } = await subject.reopen();
      expect(await media.list(HALLE)).toEqual([medium]);
      const sizes = await Promise.all(
        pictureVariants.map(async (variant) => {
          const { format, width, height } = await sharp((await media.path(HALLE, medium.hash, variant))!).metadata();
          return [format, width, height];
        })
      );
      expect(sizes).toEqual([
        ['webp', 2400, 1600],
        ['webp', 1620, 1080],
        ['webp', 405, 270]
      ]);
    });

    it('keeps a video as it came, over a restart, and lends it', async () => {
      const subject = await make();
      const bytes = await readFile(new URL('../videos/h264.mp4', import.meta.url));
      const medium = await added(subject, bytes);
      expect(medium).toMatchObject({ width: 320, height: 180, video: { type: 'video/mp4' } });
      await subject.stores.media.share(HALLE, LODZ, medium.hash, AT + 1);
      const { media } = await subject.reopen();
      expect(await media.list(LODZ)).toEqual([{ ...medium, addedAt: AT + 1 }]);
      expect(await media.find(HALLE, medium.hash)).toEqual(medium);
      expect(await readFile((await media.path(LODZ, medium.hash, 'video'))!)).toEqual(bytes);
    });

    it('has of a picture no video, and of a video no picture', async () => {
      const subject = await make();
      const { media } = subject.stores;
      const still = await added(subject, await picture(40, 30));
      const moving = await added(subject, await readFile(new URL('../videos/vp8.webm', import.meta.url)));
      expect(await media.path(HALLE, still.hash, 'video')).toBeNull();
      for (const variant of pictureVariants) expect(await media.path(HALLE, moving.hash, variant)).toBeNull();
    });

    it('is of the site that has it, also where another site has the same picture', async () => {
      const subject = await make();
      const { media } = subject.stores;
      const bytes = await picture(40, 30);
      const { hash } = await added(subject, bytes);
      expect(await media.has(HALLE, hash)).toBe(true);
      expect(await media.has(LODZ, hash)).toBe(false);
      expect(await media.path(LODZ, hash, '1080')).toBeNull();
      expect(await media.list(LODZ)).toEqual([]);
      const file = await upload(subject, bytes);
      expect(await media.add(LODZ, file, 'ours.png', AT + 1)).toMatchObject({ hash, name: 'ours.png' });
      expect((await media.list(HALLE)).map((one) => one.name)).toEqual(['press.png']);
    });

    it('takes the same picture, uploaded twenty times at once, once', async () => {
      const subject = await make();
      const bytes = await picture(64, 48);
      const all = await Promise.all(Array.from({ length: 20 }, () => added(subject, bytes)));
      expect(new Set(all.map((medium) => medium.hash)).size).toBe(1);
      expect(await subject.stores.media.list(HALLE)).toHaveLength(1);
    });

    it('is lent to another site, which then has it itself, once', async () => {
      const subject = await make();
      const { media } = subject.stores;
      const medium = await added(subject, await picture(40, 30));
      for (const at of [AT + 1, AT + 2]) expect(await media.share(HALLE, LODZ, medium.hash, at)).toBeNull();
      expect(await media.list(LODZ)).toEqual([{ ...medium, addedAt: AT + 1 }]);
      expect(await media.path(LODZ, medium.hash, '1080')).toBe(await media.path(HALLE, medium.hash, '1080'));
      const unknown = 'f'.repeat(64) as typeof medium.hash;
      expect(await media.share(HALLE, LODZ, unknown, AT)).toBeNull();
      expect(await media.has(LODZ, unknown)).toBe(false);
    });

    it('leaves the upload itself to the caller', async () => {
      const subject = await make();
      const bytes = await picture(40, 30);
      const file = await upload(subject, bytes);
      await subject.stores.media.add(HALLE, file, 'press.png', AT);
      expect(await readFile(file)).toEqual(bytes);
    });

    it('keeps nothing of what it refuses', async () => {
      const subject = await make();
      const bytes = await picture(400, 300);
      const file = await upload(subject, bytes.subarray(0, bytes.length / 2));
      expect(isRefusal(await subject.stores.media.add(HALLE, file, 'half.png', AT))).toBe(true);
      expect(await subject.stores.media.list(HALLE)).toEqual([]);
    });
  });
}

let uploads = 0;

async function upload(subject: Subject, bytes: Buffer): Promise<string> {
  const file = join(subject.uploads, `upload-${++uploads}`);
  await writeFile(file, bytes);
  return file;
}

async function added(subject: Subject, bytes: Buffer): Promise<Medium> {
  const medium = await subject.stores.media.add(HALLE, await upload(subject, bytes), 'press.png', AT);
  if (isRefusal(medium)) throw new Error(medium.says);
  return medium;
}

function picture(width: number, height: number): Promise<Buffer> {
  return sharp({
    create: { width, height, channels: 3, background: '#204060', noise: { type: 'gaussian', mean: 128, sigma: 20 } }
  })
    .png({ compressionLevel: 1 })
    .toBuffer();
}
