// Everything in the data folder is for the server's own user alone: files 0600, folders 0700. Durable means synced, with the folder that names it.
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { open } from 'node:fs/promises';

export const FILE_MODE = 0o600;
const FOLDER_MODE = 0o700;

export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: FOLDER_MODE });
  } catch (error) {
    // Of a disk that can only be read Node says that the folder to be made is missing; asked for that one alone it says what is wrong.
    if (!isMissing(error)) throw error;
    mkdirSync(folder, { mode: FOLDER_MODE });
  }
}

/** Makes an empty file where there is none, so that what SQLite opens (and its -wal and -shm, which take its mode) is private from the start. */
export function createPrivately(file: string): void {
  closeSync(openSync(file, 'a', FILE_MODE));
}

/** Writes a new file or replaces one; its bytes are on the disk when this resolves, its name only after `syncFolder`. */
export async function writeSynced(file: string, bytes: string | Uint8Array): Promise<void> {
  const handle = await open(file, 'w', FILE_MODE);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Makes renames within the folder survive a power cut. */
export async function syncFolder(folder: string): Promise<void> {
  // Windows has no handle on a folder to sync; its renames are journalled by NTFS.
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

export function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
