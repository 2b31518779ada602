// Packs and reports as the server hands them out: made beside it, sent while they are made, and few at a time.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Logger } from 'pino';
import type { SiteId } from '#playlists/site/ids.ts';
import { isRefusal, refuse, type Refusal } from '#playlists/site/refusal.ts';
import type { Site } from '#playlists/site/site.ts';
import type { PackChoice } from './pack-choice.ts';
import type { PackNews, PackWork } from './pack-worker.ts';

export interface Packs {
  /** Its bytes while they are made; whoever takes no more of them ends it. */
  make(makes: PackWork['makes'], site: Site, choice: PackChoice): Promise<ReadableStream<Uint8Array> | Refusal>;
  close(): Promise<void>;
}

interface Asks {
  readonly folder: string;
  /** Signs the ledger as it is now, so that its newest rows are in the pack. */
  readonly sign: (site: SiteId) => Promise<unknown>;
  readonly now: () => number;
  readonly log: Logger;
  /** The page that verifies packs, as it was built. */
  readonly verifier?: string;
}

const MOST_AT_ONCE = 2;
const MOST_MEMORY_MB = 1024;
/** Somebody who takes nothing for so long has gone; until then the database keeps every page that this one reads. */
const STALLED_MS = 60_000;

export const VERIFIER = join(import.meta.dirname, '../../../build/client/verify.html');

export function packs({ folder, sign, now, log, verifier = VERIFIER }: Asks): Packs {
  const threads = new Set<Worker>();
  /** Those that are being begun count too: they are asked for at the same instant. */
  let busy = 0;

  async function make(makes: PackWork['makes'], site: Site, choice: PackChoice) {
    if (busy >= MOST_AT_ONCE) return refuse('too-many', '', 'Two packs are being made already. Try again in a minute.');
    busy++;
    let isBegun = false;
    try {
      const page = makes === 'pack' ? await readVerifier(verifier) : '';
      if (isRefusal(page)) return page;
      await sign(site.id);
      const workerData: PackWork = { makes, folder, site, choice, at: now(), verifier: page };
      const thread = new Worker(new URL('./pack-worker.ts', import.meta.url), {
        workerData,
        resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
        env: {},
        execArgv: []
      });
      isBegun = true;
      threads.add(thread);
      thread.once('exit', () => {
        busy--;
        threads.delete(thread);
      });
      return await begun(thread, log);
    } finally {
      if (!isBegun) busy--;
    }
  }

  return {
    make,
    close: async () => {
      await Promise.all([...threads].map((thread) => thread.terminate()));
    }
  };
}

/** A refusal where that is the first word of the thread, else its bytes from the first on. */
function begun(thread: Worker, log: Logger): Promise<ReadableStream<Uint8Array> | Refusal> {
  return new Promise((resolve, reject) => {
    let controller: ReadableStreamDefaultController<Uint8Array> | null = null;
    let stalled: NodeJS.Timeout | undefined;
    let isOver = false;
    const ask = (): void => {
      clearTimeout(stalled);
      thread.postMessage('more');
    };
    /** Whatever the thread still says is nobody's news then. */
    const over = (): void => {
      clearTimeout(stalled);
      isOver = true;
    };
    const broken = (error: Error): void => {
      if (isOver) return;
      over();
      controller?.error(error);
      reject(error);
      void thread.terminate();
    };
    const cancel = (): void => {
      over();
      void thread.terminate();
    };
    const stream = (): ReadableStream<Uint8Array> =>
      new ReadableStream<Uint8Array>(
        { start: (given) => void (controller = given), pull: ask, cancel },
        { highWaterMark: 0 }
      );

    thread.on('message', (news: PackNews) => {
      if (isOver) return;
      if (news.type === 'refused') {
        over();
        return resolve(news.refusal);
      }
      if (controller === null) resolve(stream());
      if (news.type === 'ends') {
        over();
        return controller?.close();
      }
      controller?.enqueue(news.bytes);
      stalled = setTimeout(() => {
        log.warn('nobody took the rest of a pack');
        broken(new Error('Nobody took the rest'));
      }, STALLED_MS);
    });
    thread.once('error', (error) => broken(error instanceof Error ? error : new Error(String(error))));
    // Its last words may be on their way still.
    thread.once('exit', () => setImmediate(() => broken(new Error('The thread that made a pack ended early'))));
    ask();
  });
}

/** The page that verifies packs, as it was built. */
export const readVerifier = (file: string): Promise<string | Refusal> =>
  readFile(file, 'utf8').catch((thrown: NodeJS.ErrnoException) => {
    if (thrown.code !== 'ENOENT') throw thrown;
    return refuse(
      'not-found',
      '',
      'The page that verifies packs is not there: build the server first (npm run build).'
    );
  });
