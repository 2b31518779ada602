// Who was erased, kept beside the backups: a restored backup may be older than an erasure, and must not bring a name back. Numbers of the server's own, no names.
import { readFile, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { erasedIn, parseErasures } from '../storage/erased-before.ts';
import type { Erasure } from '../storage/erasure-stores.ts';
import { isMissing, makeFolder, syncFolder, writeSynced } from '../storage/private-files.ts';
import { StorageError } from '../storage/storage-error.ts';
import { DATABASE } from './backup-folder.ts';

/** In the folder that holds the backups. */
export const ERASED = 'erased.json';

/** Adds to the list in `folder`; who is once on it stays. */
export async function keepErased(folder: string, more: readonly Erasure[]): Promise<void> {
  if (more.length === 0) return;
  makeFolder(folder);
  const file = join(folder, ERASED);
  const before = await readErased(file);
  const all = together(before, more);
  if (all.length === before.length) return;
  await writeSynced(`${file}.new`, `${JSON.stringify(all)}\n`);
  await rename(`${file}.new`, file);
  await syncFolder(folder);
}

/** All that is known around a backup and the folder that it is restored into. */
export async function erasedAround(backup: string, dataDir: string): Promise<readonly Erasure[]> {
  return together(
    await readErased(join(dirname(backup), ERASED)),
    await readErased(join(dataDir, 'backups', ERASED)),
    erasedIn(join(dataDir, DATABASE))
  );
}

/** Empty where there is none. Throws a StorageError where it is damaged: to go on without it would bring names back. */
async function readErased(file: string): Promise<readonly Erasure[]> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (isMissing(error)) return '[]';
    throw error;
  });
  const all = parseErasures(text);
  if (all !== null) return all;
  throw new StorageError(
    'DAMAGED',
    `${file} is damaged: it says who was erased, and without it names come back. Mend it, or move it away if nobody was.`
  );
}

/** Each once, oldest first. */
function together(...lists: readonly (readonly Erasure[])[]): readonly Erasure[] {
  const all = new Map<string, Erasure>();
  for (const one of lists.flat().sort((a, b) => a.at - b.at)) {
    const key = JSON.stringify([one.site, one.worker]);
    if (!all.has(key)) all.set(key, one);
  }
  return [...all.values()];
}
