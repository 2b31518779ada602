// Brings what waits in the queue to the server, the oldest first, one batch at a time.
import type { PlaysAnswer, PlaysBatch } from '#playlists/wire/plays.ts';
import type { ServerClock } from '../link/server-clock.ts';
import { setRight, toSend, type KeptBatch } from './play-batch.ts';
import type { PlayQueue } from './play-queue.ts';

export interface Way {
  readonly isUp: boolean;
  /** Null where no answer came. */
  plays(batch: PlaysBatch): Promise<PlaysAnswer | null>;
}

/** After weeks alone there are thousands of batches: the socket has badges and programs to carry as well. */
const BETWEEN_MS = 250;

export interface Asks {
  readonly queue: PlayQueue;
  readonly way: Way;
  readonly clock: Pick<ServerClock, 'atMonotonic' | 'uncertaintyMs'>;
  /** Names this run of the page, whose clock can still be set right. */
  readonly boot: string;
  readonly note: (trouble: string) => void;
  readonly pause: (ms: number) => Promise<void>;
}

/** Answers after how many milliseconds the server wants to be asked again; null where it said nothing of it. */
export async function sendPlays({ queue, way, clock, boot, note, pause }: Asks): Promise<number | null> {
  while (way.isUp) {
    const batch = await queue.oldest();
    if (batch === null) return null;
    const answer = await way.plays(toSend(timed(batch, clock, boot)));
    switch (answer?.type) {
      case undefined:
        return null;
      case 'later':
        return answer.afterMs;
      case 'kept':
        await queue.sent();
        break;
      case 'refused':
        // A full disk at the server passes; a batch that it cannot read would be refused for ever.
        if (answer.code !== 'invalid') return null;
        note('plays were refused');
        await queue.refused();
        break;
      default:
        return answer satisfies never;
    }
    await pause(BETWEEN_MS);
  }
  return null;
}

/** What this page stamped before it had heard the server gets the time that is known now. */
function timed(batch: KeptBatch, clock: Asks['clock'], boot: string): KeptBatch {
  const error = clock.uncertaintyMs();
  if (batch.guessedOffsetMs === null || batch.boot !== boot || error === null) return batch;
  return setRight(batch, clock.atMonotonic(0) - batch.guessedOffsetMs, error);
}
