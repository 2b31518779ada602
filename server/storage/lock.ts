// One server per data folder: an exclusive lock that the operating system takes back when the process dies, however it dies.
import { DatabaseSync } from 'node:sqlite';
import { createPrivately } from './private-files.ts';
import { StorageError } from './storage-error.ts';

export class FolderInUse extends StorageError {
  constructor(folder: string) {
    super(
      'FOLDER_IN_USE',
      `Another Floorcast server is using the data folder ${folder}. Stop it, or set DATA_DIR to another folder.`
    );
  }
}

const SQLITE_BUSY = 5;

/** Takes the lock in `file` (made where it is missing) and answers how to give it back. Throws FolderInUse where another process, or this one, holds it. */
export function lockFolder(folder: string, file: string): () => void {
  createPrivately(file);
  // SQLite's own locks: held by the process, so kill -9 frees them, and a stale file means nothing.
  const lock = new DatabaseSync(file, { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY) throw new FolderInUse(folder);
    throw error;
  }
  return () => lock.close();
}
