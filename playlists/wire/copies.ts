// The copies of the record's rows that kiosks keep, sealed by the server to itself: of what a restored backup had not, they are all that is left.
import * as v from 'valibot';
import type { DeepReadonly } from '../site/readonly.ts';
import { wholeNumber } from '../site/values.ts';

/** Of a day of a large plant and some more; a tablet has room for a hundred times as much. */
export const MOST_COPIES = 5000;
/** Longer than anybody leaves a floor without a backup. */
export const COPIES_KEPT_MS = 14 * 86_400_000;
/** Rows of an answer. */
export const MOST_GIVEN = 100;
/** Rows and characters that are brought at once: a message has 64 KB. */
export const MOST_BROUGHT = 40;
export const MOST_BROUGHT_LENGTH = 40_000;

const seq = wholeNumber(1, Number.MAX_SAFE_INTEGER);
/** A row's own, as its maker named it. */
const id = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/, 'must be the id of a row'));
const sealed = v.pipe(v.string(), v.regex(/^[\w-]{40,20000}$/, 'must be a sealed row'));

/** Kiosk to server: which rows came after the newest that it has a copy of? Null where it has none. */
export const copiesAsked = v.strictObject({ after: v.nullable(v.strictObject({ seq, id })) });
const copy = v.strictObject({
  seq,
  id,
  /** When it was recorded, epoch ms. */
  at: v.pipe(v.number(), v.integer()),
  sealed
});
export const copiesAnswer = v.variant('type', [
  /** In order; `isAll`: there are no more. */
  v.strictObject({
    type: v.literal('copies'),
    rows: v.pipe(v.array(copy), v.maxLength(MOST_GIVEN)),
    isAll: v.boolean()
  }),
  /** The record does not go on from that row: an older state of it was restored, and the kiosk brings what it has. */
  v.strictObject({ type: v.literal('older') }),
  v.object({ type: v.literal('refused'), code: v.string() })
]);

/** Kiosk to server, the oldest first. Brought again they are the same rows. */
export const copiesBrought = v.strictObject({
  rows: v.pipe(v.array(v.strictObject({ id, sealed })), v.minLength(1), v.maxLength(MOST_BROUGHT))
});
/** All are on the server's disk but those that it cannot open: another key sealed them. */
export const broughtAnswer = v.variant('type', [
  v.strictObject({ type: v.literal('taken'), unread: v.pipe(v.array(id), v.maxLength(MOST_BROUGHT)) }),
  v.object({ type: v.literal('refused'), code: v.string() })
]);

export type CopiesAsked = DeepReadonly<v.InferOutput<typeof copiesAsked>>;
export type Copy = DeepReadonly<v.InferOutput<typeof copy>>;
export type CopiesAnswer = DeepReadonly<v.InferOutput<typeof copiesAnswer>>;
export type CopiesBrought = DeepReadonly<v.InferOutput<typeof copiesBrought>>;
export type BroughtAnswer = DeepReadonly<v.InferOutput<typeof broughtAnswer>>;
