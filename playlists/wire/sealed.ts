// What leaves a device sealed to the server's key, and the names both ends must agree on.
import * as v from 'valibot';

export const SEAL_INFO = 'floorcast sealed 1';

/** A sealed PIN of six digits: 32 bytes of a key, 6 and a tag of 16, in base64url. */
export const sealedPin = v.pipe(v.string(), v.regex(/^[\w-]{72}$/, 'must be a sealed PIN'));
/** A public key of 32 bytes in base64url. */
export const sealKey = v.pipe(v.string(), v.regex(/^[\w-]{43}$/, 'must be a key'));

/** What a PIN is sealed for, so that it opens for nothing else: an event, and the session or id it belongs to. */
export type SealedFor = 'phone' | 'prove' | 'set-pin' | 'sign-in' | 'supervise' | 'witness';
export const sealPurpose = (event: SealedFor, of: string): string => `${event} ${of}`;
