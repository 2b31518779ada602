// That a folder was restored, from the command that did it to the server that starts on it and writes it down.
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isMissing, writeSynced } from '../storage/private-files.ts';

const FILE = 'restored-from';

/** `name`: of the backup's folder. */
export const leaveRestored = (folder: string, name: string): Promise<void> => writeSynced(join(folder, FILE), name);

/** Calls `written` with the name where a restore left one, once. */
export async function takeRestored(folder: string, written: (name: string) => Promise<void>): Promise<void> {
  const file = join(folder, FILE);
  try {
    await written((await readFile(file, 'utf8')).slice(0, 64));
  } catch (error) {
    if (isMissing(error)) return;
    throw error;
  }
  await rm(file);
}
