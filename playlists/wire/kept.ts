// What a kiosk keeps while it has no line, and how it sends it afterwards: the notices it may show then, and answers in batches.
import * as v from 'valibot';
import { announcementId, contentHash } from '../site/ids.ts';
import { MOST_QUESTIONS } from '../site/confirming.ts';
import type { DeepReadonly } from '../site/readonly.ts';
import { language, line, wholeNumber } from '../site/values.ts';
import { clientId } from './client-id.ts';
import { outcomes, reasons, statement, version } from './floor.ts';
import { sealKey } from './sealed.ts';

/** A batch of the longest rows stays below the 64 KB of a message. */
export const MOST_KEPT = 40;
/** More notices than these nobody reads at a kiosk; the most urgent are there. */
export const MOST_STOCKED = 60;

const instant = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8.64e15));
const milliseconds = v.pipe(v.number(), v.finite(), v.minValue(0));
/** Also a clock that stands before 1970. */
const deviceInstant = v.pipe(v.number(), v.integer(), v.minValue(-8.64e15), v.maxValue(8.64e15));

/** What a badge is sealed for, so that it opens for no other answer. */
export const keptPurpose = (id: string): string => `kept ${id}`;
/** 32 bytes of a key, a badge's code and a tag of 16, in base64url. */
const sealedBadge = v.pipe(v.string(), v.regex(/^[\w-]{65,410}$/, 'must be a sealed badge'));

/** One that a kiosk without a line may show to everybody; half-open, null is open. Its words come by their hash. */
const stocked = v.strictObject({
  announcement: announcementId,
  version: wholeNumber(1, 1_000_000),
  contentHash,
  from: v.nullable(instant),
  until: v.nullable(instant)
});
/** `key` is what badges are sealed to. The most urgent notice stands first. */
export const stock = v.strictObject({
  revision: v.pipe(v.string(), v.maxLength(64)),
  key: sealKey,
  notices: v.pipe(v.array(stocked), v.maxLength(MOST_STOCKED))
});
/** Kiosk to server: what should it keep for times without a line? `revision` of what it has. */
export const stockAsked = v.strictObject({ revision: v.nullable(v.pipe(v.string(), v.maxLength(64))) });
export const stockAnswer = v.variant('type', [
  v.strictObject({ type: v.literal('current') }),
  v.strictObject({ type: v.literal('stock'), stock }),
  v.object({ type: v.literal('refused'), code: v.string() })
]);

export const keptAnswer = v.strictObject({
  id: clientId,
  /** 1, 2, 3 … as the kiosk kept them. */
  place: wholeNumber(1, Number.MAX_SAFE_INTEGER),
  sealed: sealedBadge,
  announcement: announcementId,
  version: wholeNumber(1, 1_000_000),
  contentHash,
  language,
  outcome: v.picklist(outcomes),
  reason: v.nullable(v.picklist(reasons)),
  /** How long before the answer it began to stand before the worker, and ended to: by the clock that only counts up. */
  presentedFromMs: milliseconds,
  presentedUntilMs: milliseconds,
  toTheEnd: v.boolean(),
  choices: v.nullable(v.pipe(v.array(v.nullable(wholeNumber(0, 5))), v.maxLength(MOST_QUESTIONS))),
  seed: v.nullable(line(1, 64)),
  statement: v.optional(statement),
  page: v.optional(version),
  /** As in `DeviceTime` (answer/honest-time.ts). */
  deviceAt: deviceInstant,
  offsetMs: v.nullable(v.pipe(v.number(), v.finite())),
  errorMs: milliseconds,
  sinceOffsetMs: milliseconds
});
/** Kiosk to server, the oldest first. Sent again they are the same rows. */
export const kept = v.strictObject({
  rows: v.pipe(v.array(keptAnswer), v.minLength(1), v.maxLength(MOST_KEPT))
});
/** `durable`: all of them are on the server's disk, and the kiosk may forget them. */
export const keptTaken = v.variant('type', [
  v.strictObject({ type: v.literal('durable') }),
  v.object({ type: v.literal('refused'), code: v.string() })
]);

export type Stock = DeepReadonly<v.InferOutput<typeof stock>>;
export type Stocked = Stock['notices'][number];
export type StockAsked = DeepReadonly<v.InferOutput<typeof stockAsked>>;
export type StockAnswer = DeepReadonly<v.InferOutput<typeof stockAnswer>>;
export type KeptRow = DeepReadonly<v.InferOutput<typeof keptAnswer>>;
export type KeptBatch = DeepReadonly<v.InferOutput<typeof kept>>;
export type KeptTaken = DeepReadonly<v.InferOutput<typeof keptTaken>>;
