// Starts the thread that makes a backup.
import { Worker } from 'node:worker_threads';
import type { Answer } from './backup-worker.ts';
import type { Wish } from './take-backup.ts';

export interface UnderWay {
  readonly done: Promise<Answer>;
  /** Ends it where it is; what it left is taken away by the next one. */
  stop(): Promise<void>;
}

export function inItsThread(wish: Wish): UnderWay {
  const worker = new Worker(new URL('./backup-worker.ts', import.meta.url), {
    workerData: wish,
    env: {},
    execArgv: []
  });
  const done = new Promise<Answer>((resolve) => {
    worker.once('message', (answer: Answer) => resolve(answer));
    worker.once('error', (error: unknown) =>
      resolve({ type: 'failed', says: error instanceof Error ? error.message : String(error) })
    );
    worker.once('exit', () => resolve({ type: 'failed', says: 'It was stopped.' }));
  });
  return {
    done,
    async stop() {
      await worker.terminate();
    }
  };
}
