// Number and PIN at a kiosk: in place of a forgotten badge, as second factor beside one, and a supervisor's as a witness. PINs travel sealed.
import * as v from 'valibot';
import { announcementId } from '../site/ids.ts';
import type { DeepReadonly } from '../site/readonly.ts';
import { line, wholeNumber } from '../site/values.ts';
import { clientId } from './client-id.ts';
import { sealedPin } from './sealed.ts';

export const session = v.pipe(v.string(), v.maxLength(256));
const refused = v.strictObject({
  type: v.literal('refused'),
  code: v.string(),
  says: v.string(),
  /** How long to wait, with code `wait`. */
  seconds: v.optional(v.number())
});

/**
 * Kiosk to server: number and PIN in place of a badge. The answer's `pass` is read like a badge's code, at this kiosk, for a minute. The PIN is
 * sealed for `sign-in` and the id.
 */
export const signIn = v.strictObject({
  id: clientId,
  number: v.pipe(v.string(), v.maxLength(20)),
  pin: sealedPin
});
export const signInAnswer = v.variant('type', [
  v.strictObject({ type: v.literal('in'), pass: v.pipe(v.string(), v.maxLength(64)) }),
  refused
]);

/** Kiosk to server: the worker's PIN, sealed for `prove` and the session, which the answer raises. */
export const prove = v.strictObject({ session, pin: sealedPin });
export const proveAnswer = v.variant('type', [v.strictObject({ type: v.literal('proven'), session }), refused]);

/** Kiosk to server: may whoever has this badge witness for the worker of the session? Any other badge is the next worker's. */
export const witnessBadge = v.strictObject({ session, code: line(1, 64) });
export const witnessBadgeAnswer = v.variant('type', [
  v.strictObject({ type: v.literal('witness') }),
  v.strictObject({ type: v.literal('somebody-else') }),
  refused
]);

/**
 * Kiosk to server: a supervisor's badge and PIN, sealed for `witness` and the worker's session. The answer's session answers that version of that
 * notice before the witness. `isTold`: to a worker who could not read it.
 */
export const witness = v.strictObject({
  session,
  code: line(1, 64),
  pin: sealedPin,
  announcement: announcementId,
  version: wholeNumber(1, 1_000_000),
  isTold: v.boolean()
});
export const witnessAnswer = v.variant('type', [v.strictObject({ type: v.literal('witnessed'), session }), refused]);

export type SignIn = DeepReadonly<v.InferOutput<typeof signIn>>;
export type SignInAnswer = DeepReadonly<v.InferOutput<typeof signInAnswer>>;
export type Prove = DeepReadonly<v.InferOutput<typeof prove>>;
export type ProveAnswer = DeepReadonly<v.InferOutput<typeof proveAnswer>>;
export type WitnessBadge = DeepReadonly<v.InferOutput<typeof witnessBadge>>;
export type WitnessBadgeAnswer = DeepReadonly<v.InferOutput<typeof witnessBadgeAnswer>>;
export type Witness = DeepReadonly<v.InferOutput<typeof witness>>;
export type WitnessAnswer = DeepReadonly<v.InferOutput<typeof witnessAnswer>>;
