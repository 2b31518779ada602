// Ids that clients make, so that sending something again is not doing it again.
import * as v from 'valibot';

/** 16 random bytes in hexadecimal. */
export const clientId = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/, 'must be 32 hexadecimal digits'));
