// Makes a backup in a thread of its own: copying and checking take seconds of reckoning, in which a badge must not wait.
import { parentPort, workerData } from 'node:worker_threads';
import { diskSaid } from '../storage/disk-said.ts';
import { takeBackup, type Taken, type Wish } from './take-backup.ts';

export type Answer = Taken | { readonly type: 'failed'; readonly says: string };

parentPort?.postMessage(await answer(workerData as Wish));

async function answer(wish: Wish): Promise<Answer> {
  try {
    return await takeBackup(wish);
  } catch (error) {
    return { type: 'failed', says: diskSaid(error) ?? (error instanceof Error ? error.message : String(error)) };
  }
}
