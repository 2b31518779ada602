// The pictures and videos of an export, laid beside the others: each is what its sum says, and decodes; it has its name only when all are right.
import { createHash } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Unpackable, type Zip } from '#playlists/evidence/pack/read-zip.ts';
import { isRefusal, refuse, type Refusal } from '#playlists/site/refusal.ts';
import { FILE_MODE, makeFolder, syncFolder } from '../storage/private-files.ts';
import { mediaFiles } from '../storage/media-files.ts';
import { isPicture } from '../storage/picture.ts';
import type { MediaVariant } from '../storage/stores.ts';
import { readVideo } from '../storage/video.ts';
import { pathOf, variantsOf, type About, type ExportedMedium } from './export-format.ts';

export interface Laid {
  /** Gives them their names. */
  place(): Promise<void>;
  /** Takes away what was not placed. */
  drop(): Promise<void>;
}

/** Pictures and videos are packed already: what grows to many times the whole file is there to fill the disk. */
const PACKED = 3;
const SMALL = 16 * 1024 * 1024;

/** `folder` is the data folder; its `incoming` is emptied at every start. */
export async function takeMedia(
  { zip, size }: { readonly zip: Zip; readonly size: number },
  { media }: About,
  folder: string
): Promise<Laid | Refusal> {
  const draft = join(folder, 'incoming', 'import');
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true, mode: 0o700 });
  const drop = (): Promise<void> => rm(draft, { recursive: true, force: true });
  const room = { left: PACKED * size + SMALL };
  const laid: { one: ExportedMedium; variant: MediaVariant; file: string }[] = [];
  for (const one of media)
    for (const variant of variantsOf(one)) {
      const file = join(draft, `${one.hash}-${variant}`);
      const wrong = await unpack(zip, one, variant, file, room);
      if (wrong !== null) {
        await drop();
        return wrong;
      }
      laid.push({ one, variant, file });
    }
  const files = mediaFiles({ pictures: join(folder, 'media'), workplace: join(folder, 'incoming') });
  return {
    drop,
    async place() {
      const folders = new Set<string>();
      for (const { one, variant, file } of laid) {
        // Another site’s, of the same upload: it stays as it was made here.
        if (await files.areThere(one.hash, variantsOf(one))) continue;
        const at = join(folder, 'media', one.hash.slice(0, 2));
        makeFolder(at);
        folders.add(at);
        await rename(file, files.fileOf(one.hash, variant));
      }
      for (const at of [...folders, join(folder, 'media')]) await syncFolder(at);
      await drop();
    }
  };
}

async function unpack(
  zip: Zip,
  one: ExportedMedium,
  variant: MediaVariant,
  file: string,
  room: { left: number }
): Promise<Refusal | null> {
  const path = pathOf(one, variant);
  const bad = (says: string): Refusal => refuse('damaged', path, `${path} ${says}`);
  const sum = createHash('sha256');
  const handle = await open(file, 'w', FILE_MODE);
  try {
    for await (const piece of zip.read(path)) {
      room.left -= piece.length;
      if (room.left < 0) return bad('is larger than a picture or video can be packed.');
      sum.update(piece);
      await handle.writeFile(piece);
    }
    await handle.sync();
  } catch (error) {
    if (!(error instanceof Unpackable)) throw error;
    return bad('is damaged.');
  } finally {
    await handle.close();
  }
  const hash = sum.digest('hex');
  if (hash !== one.files[variant]) return bad('is not what export.json says of it.');
  if (variant !== 'video') return (await isPicture(file)) ? null : bad('is no picture that displays show.');
  if (hash !== one.hash) return bad('is not the video that it is named for.');
  const read = await readVideo(file);
  if (isRefusal(read)) return bad(`cannot be shown: ${read.says}`);
  const isSame = read.width === one.width && read.height === one.height && read.type === one.video?.type;
  return isSame ? null : bad('is another video than export.json says.');
}
