// Number and PIN at a kiosk: in place of a forgotten badge, and as second factor beside one. PINs travel sealed.
import * as v from 'valibot';
import type { DeepReadonly } from '../site/readonly.ts';
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

export type SignIn = DeepReadonly<v.InferOutput<typeof signIn>>;
export type SignInAnswer = DeepReadonly<v.InferOutput<typeof signInAnswer>>;
export type Prove = DeepReadonly<v.InferOutput<typeof prove>>;
export type ProveAnswer = DeepReadonly<v.InferOutput<typeof proveAnswer>>;
