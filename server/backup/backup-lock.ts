// One backup of a data folder at a time: two would take each other's drafts for what a killed one left.
import { join } from 'node:path';
import { lockFolder } from '../storage/lock.ts';
import { isStorageError, StorageError } from '../storage/storage-error.ts';

/** Answers how to give it back. */
export function lockBackups(dataDir: string): () => void {
  try {
    return lockFolder(dataDir, join(dataDir, 'backup-lock.sqlite'));
  } catch (error) {
    if (isStorageError(error, 'FOLDER_IN_USE'))
      throw new StorageError(
        'BACKUP_RUNS',
        `A backup of ${dataDir} is being made just now. Try again when it is done.`
      );
    // A disk that takes no more writes is one to take a backup of.
    if (error instanceof Error && 'code' in error && error.code === 'EROFS') return () => undefined;
    throw error;
  }
}
