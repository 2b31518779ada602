// Brings what the box holds to the server, the oldest first, and forgets it only when the server said that it has it.
import type { KeptBatch, KeptRow, KeptTaken } from '#playlists/wire/kept.ts';

export interface Way {
  readonly isUp: boolean;
  /** Null where no answer came: the same rows may be sent again. */
  kept(batch: KeptBatch): Promise<KeptTaken | null>;
}
export interface Rows {
  after(place: number, most: number): Promise<readonly KeptRow[]>;
  forget(rows: readonly KeptRow[]): Promise<void>;
}

/** The line has badges to carry as well, and a socket that sends more than 20 a second is closed. */
const BETWEEN_MS = 150;

/** Answers how many stay that the server could not read: they wait for a version of it that can, and hold nobody up. */
export async function sendKept(
  rows: Rows,
  way: Way,
  most: number,
  pause: (ms: number) => Promise<void>
): Promise<number> {
  let beyond = 0;
  let unread = 0;
  let size = most;
  while (way.isUp) {
    const batch = await rows.after(beyond, size);
    const [first, last] = [batch[0], batch[batch.length - 1]];
    if (first === undefined || last === undefined) break;
    const taken = await way.kept({ rows: batch });
    if (taken?.type === 'durable') {
      await rows.forget(batch);
      beyond = last.place;
      size = most;
    } else if (taken?.type === 'refused' && taken.code === 'invalid') {
      // Which of them it is shows one by one.
      if (size === 1) {
        unread++;
        beyond = first.place;
      }
      size = 1;
    } else break;
    await pause(BETWEEN_MS);
  }
  return unread;
}
