// The files of pictures and videos, by hash: written aside, synced, then named, so that what has its name is whole.
import { constants } from 'node:fs';
import { access, copyFile, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { MediaHash } from '#playlists/site/ids.ts';
import type { Picture } from './picture.ts';
import { isMissing, makeFolder, syncFolder, writeSynced } from './private-files.ts';
import { mediaVariants, pictureVariants, type MediaVariant } from './stores.ts';

/** `workplace` is on the same disk and is emptied at every start: what a crash left half-written lies there, not among the files. */
export interface MediaFolders {
  readonly pictures: string;
  readonly workplace: string;
}

export function mediaFiles({ pictures, workplace }: MediaFolders) {
  const nameOf = (hash: MediaHash, variant: MediaVariant): string =>
    variant === 'video' ? `${hash}-video` : `${hash}-${variant}.webp`;
  const fileOf = (hash: MediaHash, variant: MediaVariant): string =>
    join(pictures, hash.slice(0, 2), nameOf(hash, variant));
  const draftOf = (hash: MediaHash, variant: MediaVariant): string => join(workplace, nameOf(hash, variant));

  async function keepPicture(hash: MediaHash, picture: Picture): Promise<void> {
    makeFolder(join(pictures, hash.slice(0, 2)));
    for (const variant of pictureVariants) {
      await writeSynced(draftOf(hash, variant), picture.variants[variant]);
      await rename(draftOf(hash, variant), fileOf(hash, variant));
    }
    await syncNames(hash);
  }

  async function keepVideo(hash: MediaHash, upload: string): Promise<void> {
    makeFolder(join(pictures, hash.slice(0, 2)));
    const draft = draftOf(hash, 'video');
    await copyFile(upload, draft, constants.COPYFILE_FICLONE);
    const handle = await open(draft, 'r+');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, fileOf(hash, 'video'));
    await syncNames(hash);
  }

  async function syncNames(hash: MediaHash): Promise<void> {
    await syncFolder(join(pictures, hash.slice(0, 2)));
    await syncFolder(pictures);
  }

  async function forget(hash: MediaHash): Promise<void> {
    for (const variant of mediaVariants) {
      await rm(draftOf(hash, variant), { force: true });
      await rm(fileOf(hash, variant), { force: true });
    }
  }

  async function areThere(hash: MediaHash, variants: readonly MediaVariant[]): Promise<boolean> {
    try {
      for (const variant of variants) await access(fileOf(hash, variant));
      return true;
    } catch (error) {
      if (isMissing(error)) return false;
      throw error;
    }
  }

  return { fileOf, keepPicture, keepVideo, forget, areThere };
}
