// From an uploaded file to what is known of a video. It is kept as it is: to encode it anew would take minutes of the machine that answers badges.
import { Worker } from 'node:worker_threads';
import { isRefusal, refuse, type Refusal } from '#playlists/site/refusal.ts';
import { playable, type VideoType } from './playable.ts';
import type { VideoAnswer } from './video-worker.ts';

export interface Video {
  readonly type: VideoType;
  readonly width: number;
  readonly height: number;
  readonly durationMs: number;
}

/** A whole video is looked through in about a second. */
const LONGEST_MS = 20_000;
const MOST_MEMORY_MB = 256;

const damaged = refuse('damaged', 'file', 'This video is damaged or was not uploaded whole.');

export async function readVideo(file: string): Promise<Video | Refusal> {
  const found = await inItsOwnThread(file);
  if (found === null) return damaged;
  const type = playable(found);
  if (isRefusal(type)) return type;
  const { width, height, durationMs } = found;
  return { type, width, height, durationMs };
}

function inItsOwnThread(file: string): Promise<VideoAnswer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./video-worker.ts', import.meta.url), {
      workerData: file,
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
      env: {},
      execArgv: [],
      // What the library warns of is in the answer; the log is JSON lines.
      stdout: true,
      stderr: true
    });
    const tooLong = setTimeout(() => {
      void worker.terminate();
      resolve(null);
    }, LONGEST_MS);
    worker.once('message', (answer: VideoAnswer) => resolve(answer));
    worker.once('error', (error: unknown) => {
      const full = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      if (full) resolve(null);
      else reject(error instanceof Error ? error : new Error(String(error)));
    });
    worker.once('exit', () => {
      clearTimeout(tooLong);
      resolve(null);
    });
  });
}
