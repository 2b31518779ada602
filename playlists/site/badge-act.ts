// What is done to one worker's badges: by the desk, by the API, by a supervisor at a kiosk. One schema for all of them.
import * as v from 'valibot';
import type { DeepReadonly } from './readonly.ts';
import { timestamp } from './values.ts';
import { badgeCode } from './worker.ts';

/** Why a badge was blocked; a list, so that nobody writes down what is nobody's business. */
export const blockReasons = ['lost', 'stolen', 'damaged', 'given-back', 'other'] as const;
export type BlockReason = (typeof blockReasons)[number];

const why = v.picklist(blockReasons, `must be one of ${blockReasons.join(', ')}`);
/** Null makes a new code. */
const newCode = v.optional(v.nullable(badgeCode), null);
const dates = {
  validFrom: v.optional(v.nullable(timestamp), null),
  /** The badge stands for nobody from this instant on. */
  validUntil: v.optional(v.nullable(timestamp), null)
};

export const badgeAct = v.variant('type', [
  v.strictObject({ type: v.literal('issue'), badge: newCode, ...dates }),
  v.strictObject({ type: v.literal('date'), badge: badgeCode, ...dates }),
  v.strictObject({ type: v.literal('block'), badge: badgeCode, why }),
  v.strictObject({ type: v.literal('unblock'), badge: badgeCode }),
  /** Blocks the one and issues the other, with the same dates, in one step. */
  v.strictObject({ type: v.literal('replace'), badge: badgeCode, by: newCode, why })
]);
export type BadgeAct = DeepReadonly<v.InferOutput<typeof badgeAct>>;
