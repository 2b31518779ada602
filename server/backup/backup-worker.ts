// Makes a backup in a thread of its own: copying and checking take seconds of reckoning, in which a badge must not wait.
import { parentPort, workerData } from 'node:worker_threads';
import { diskTrouble } from '../storage/disk-trouble.ts';
import { StorageError } from '../storage/storage-error.ts';
import { takeBackup, type Taken, type Wish } from './take-backup.ts';

export type Answer = Taken | { readonly type: 'failed'; readonly says: string };

parentPort?.postMessage(await answer(workerData as Wish));

async function answer(wish: Wish): Promise<Answer> {
  try {
    return await takeBackup(wish);
  } catch (error) {
    return { type: 'failed', says: said(error) };
  }
}

function said(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof StorageError) return message;
  const trouble = diskTrouble(error);
  return trouble === null ? message : `The disk of the backups is full or cannot be written (${message}).`;
}
