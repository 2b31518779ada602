// How a display sends what it measured on its glass: in batches that name each thing once. A piece's id is `boot` and `n`: sent twice it counts once.
import * as v from 'valibot';
import { played } from '../proof/played.ts';
import type { DeepReadonly } from '../site/readonly.ts';
import { clientId } from './client-id.ts';

/** So that a batch of the longest names stays below the 64 KB of a message. */
export const MOST_PLAYS = 150;

/** A page that is looked at once a second cuts what stands at a minute; a hidden one is looked at once a minute. */
export const LONGEST_PIECE_MS = 180_000;

const instant = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8.64e15));
const index = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST_PLAYS - 1));

const piece = v.pipe(
  v.strictObject({
    /** Counted by the page since it began. */
    n: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2 ** 40)),
    from: instant,
    until: instant,
    /** Indexes into `shows` and `revisions`. */
    shows: index,
    revision: index,
    uncertaintyMs: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0)))
  }),
  v.check(({ from, until }) => from < until, 'must end after it begins')
);

const isShort = ({ from, until }: v.InferOutput<typeof piece>): boolean => until - from <= LONGEST_PIECE_MS;

export const plays = v.pipe(
  v.strictObject({
    /** Random: names this run of the page. */
    boot: clientId,
    shows: v.pipe(v.array(played), v.maxLength(MOST_PLAYS)),
    revisions: v.pipe(v.array(v.pipe(v.string(), v.maxLength(64))), v.maxLength(MOST_PLAYS)),
    plays: v.pipe(v.array(piece), v.minLength(1), v.maxLength(MOST_PLAYS))
  }),
  v.check(
    (batch) => batch.plays.every((one) => one.shows < batch.shows.length && one.revision < batch.revisions.length),
    'must name only what it lists'
  ),
  v.check(
    (batch) => batch.plays.every((one) => isShort(one) || batch.shows[one.shows]?.type === 'lost'),
    'must hold pieces of at most three minutes'
  )
);

/** `kept`: durable, and the display may forget it. `later`: not taken, for many send at once. */
export const playsAnswer = v.variant('type', [
  v.strictObject({ type: v.literal('kept') }),
  v.strictObject({ type: v.literal('later'), afterMs: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
  v.object({ type: v.literal('refused'), code: v.string() })
]);

export type PlaysBatch = DeepReadonly<v.InferOutput<typeof plays>>;
export type PlaysAnswer = DeepReadonly<v.InferOutput<typeof playsAnswer>>;
