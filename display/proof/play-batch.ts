// A batch of plays as the device keeps it and the server takes it: each thing and revision is named once.
import type { Play } from '#playlists/proof/played.ts';
import { MOST_PLAYS, type PlaysBatch } from '#playlists/wire/plays.ts';
import type { Stamped } from './stamp.ts';

export interface KeptBatch extends PlaysBatch {
  /** As of `Stamped`: all plays of a batch have the same. */
  readonly guessedOffsetMs: number | null;
}

/** Null where it does not fit into this batch. */
export function withPlay(batch: KeptBatch, n: number, { play, guessedOffsetMs }: Stamped): KeptBatch | null {
  if (batch.plays.length >= MOST_PLAYS || batch.guessedOffsetMs !== guessedOffsetMs) return null;
  const [shows, thing] = indexIn(batch.shows, play.shows);
  const [revisions, revision] = indexIn(batch.revisions, play.revision);
  const { from, until, uncertaintyMs } = play;
  return {
    ...batch,
    shows,
    revisions,
    plays: [...batch.plays, { n, from, until, shows: thing, revision, uncertaintyMs }]
  };
}

export function batchOf(boot: string, n: number, stamped: Stamped): KeptBatch {
  const empty = { boot, guessedOffsetMs: stamped.guessedOffsetMs, shows: [], revisions: [], plays: [] };
  return withPlay(empty, n, stamped) as KeptBatch;
}

/** Says of the whole time of some batches that it was measured and is lost. */
export function lostBatch(boot: string, n: number, lost: readonly KeptBatch[]): KeptBatch {
  const all = lost.flatMap((one) => one.plays);
  const play: Play = {
    shows: { type: 'lost' },
    revision: '',
    from: Math.min(...all.map(({ from }) => from)),
    until: Math.max(...all.map(({ until }) => until)),
    uncertaintyMs: null
  };
  return batchOf(boot, n, { play, guessedOffsetMs: null });
}

export const isLost = ({ shows }: KeptBatch): boolean => shows.every(({ type }) => type === 'lost');

/** With the times that a clock gives that the server has set since: `addedMs` later, give or take `uncertaintyMs`. */
export function setRight(batch: KeptBatch, addedMs: number, uncertaintyMs: number): KeptBatch {
  const shift = Math.round(addedMs);
  const plays = batch.plays.map((one) => ({
    ...one,
    from: one.from + shift,
    until: one.until + shift,
    uncertaintyMs: Math.ceil(uncertaintyMs)
  }));
  return { ...batch, plays, guessedOffsetMs: null };
}

/** Without what is the device's own. */
export function toSend({ boot, shows, revisions, plays }: KeptBatch): PlaysBatch {
  return { boot, shows, revisions, plays };
}

function indexIn<T>(all: readonly T[], one: T): [readonly T[], number] {
  const written = JSON.stringify(one);
  const known = all.findIndex((other) => JSON.stringify(other) === written);
  return known >= 0 ? [all, known] : [[...all, one], all.length];
}
