// Pictures and videos into a backup. Their files never change, so what the backup before has as well is there a second name for the same file, where the disk knows
// such names: many backups cost the media once.
import { link, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isMissing, makeFolder, syncFolder } from '../storage/private-files.ts';
import { copySummed, sumOf } from './sum-file.ts';
import type { Sums } from './backup-folder.ts';

/** The newest backup before this one. */
export interface Before {
  readonly folder: string;
  readonly sums: Sums;
}

/** What the folders of media are called, and their files. */
const FOLDER = /^[\da-f]{2}$/;
const FILE = /^[\w-]+(?:\.webp)?$/;

/** Adds the sum of each file to `sums`, by its path in the backup. */
export async function copyMedia(
  dataDir: string,
  into: string,
  before: Before | null,
  sums: Map<string, string>
): Promise<void> {
  for (const part of await namesIn(join(dataDir, 'media'), FOLDER)) {
    const names = await namesIn(join(dataDir, 'media', part), FILE);
    if (names.length === 0) continue;
    makeFolder(join(into, 'media', part));
    for (const name of names) {
      const path = `media/${part}/${name}`;
      const sum =
        (before === null ? null : await linked(before, path, into)) ??
        (await copySummed(join(dataDir, path), join(into, path)));
      sums.set(path, sum);
    }
    await syncFolder(join(into, 'media', part));
  }
}

/** Null where the backup before lacks the file, its copy is not what it was, or the disk knows no second names. */
async function linked({ folder, sums }: Before, path: string, into: string): Promise<string | null> {
  const known = sums.get(path);
  if (known === undefined) return null;
  try {
    // Read once more: a copy that the disk damaged must not go on from backup to backup.
    if ((await sumOf(join(folder, path))) !== known) return null;
    await link(join(folder, path), join(into, path));
    return known;
  } catch (error) {
    if (isWithout(error)) return null;
    throw error;
  }
}

/** No such file; another disk, no second names on this one, or too many of this file. */
const WITHOUT = new Set(['ENOENT', 'EXDEV', 'EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EACCES', 'EIO']);
const isWithout = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && WITHOUT.has(String(error.code));

async function namesIn(folder: string, which: RegExp): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => which.test(name)).sort();
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}
