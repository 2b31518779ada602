// Takes backups away that rotation outlived: the name first, so that what is half gone looks like none.
import { readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { syncFolder } from '../storage/private-files.ts';
import { going } from './backup-folder.ts';
import { outlived, type Keep } from './rotation.ts';

/** `fresh`, the name of the one that was just made, stays whatever its date. Answers the names of those that went. */
export async function dropOutlived(into: string, keep: Keep, fresh: string): Promise<readonly string[]> {
  const names = outlived(await readdir(into), keep).filter((name) => name !== fresh);
  for (const name of names) {
    await rename(join(into, name), join(into, going(name)));
    await syncFolder(into);
    await rm(join(into, going(name)), { recursive: true, force: true });
  }
  return names;
}
