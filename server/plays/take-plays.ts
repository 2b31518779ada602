// Takes in what displays measured on their glass: what no clock that was set can have said is left out, and what comes all at once is asked to come later.
import type { Logger } from 'pino';
import type { DisplayId, SiteId } from '#playlists/site/ids.ts';
import type { PlaysAnswer, PlaysBatch } from '#playlists/wire/plays.ts';
import { bucket } from '../http/bucket.ts';
import type { NumberedPlay, Plays } from '../storage/display-stores.ts';

export interface Asks {
  readonly plays: Pick<Plays, 'add'>;
  readonly now: () => number;
  /** False while the server reckons without the machine's clock: displays may know the time better then. */
  readonly isSure: () => boolean;
  /** Milliseconds that only count up. */
  readonly monotonic: () => number;
  readonly log: Pick<Logger, 'warn'>;
  /** What is older is forgotten anyway. */
  readonly keepMs: number;
}

/**
 * 3,000 displays that change every ten seconds send 300 pieces a second. After days without a server they have millions: those come at
 * this rate, which leaves the rest of the server nine tenths of its time.
 */
const PIECES_PER_S = 5000;
const LATER_MS = 10_000;
/** Two clocks that were set to each other may differ by their uncertainty, which a display tells, and a little. */
const AHEAD_MS = 5000;

export function takePlays({ plays, now, isSure, monotonic, log, keepMs }: Asks) {
  const allowed = bucket(PIECES_PER_S, PIECES_PER_S);

  return async (site: SiteId, display: DisplayId, batch: PlaysBatch): Promise<PlaysAnswer> => {
    if (!allowed.take(monotonic(), batch.plays.length)) return { type: 'later', afterMs: LATER_MS };
    const at = now();
    const all = numbered(batch);
    const possible = all.filter((one) => one.until <= at + AHEAD_MS + (one.uncertaintyMs ?? 0));
    if (possible.length < all.length && !isSure()) return { type: 'later', afterMs: LATER_MS };
    if (possible.length < all.length)
      log.warn({ site, display, pieces: all.length - possible.length }, 'proof of play from the future was left out');
    const fresh = possible.filter((one) => one.from >= at - keepMs);
    if (fresh.length > 0) await plays.add(site, display, batch.boot, fresh);
    return { type: 'kept' };
  };
}

/** With names in the place of indexes: those that the schema let in lead somewhere. */
function numbered({ shows, revisions, plays }: PlaysBatch): readonly Omit<NumberedPlay, 'boot'>[] {
  return plays.flatMap(({ shows: thing, revision: program, ...one }) => {
    const [what, revision] = [shows[thing], revisions[program]];
    return what === undefined || revision === undefined ? [] : [{ ...one, shows: what, revision }];
  });
}
