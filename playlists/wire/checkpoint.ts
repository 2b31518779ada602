// The signed states of the ledger that displays keep: whoever takes the server's disk cannot take them as well.
import * as v from 'valibot';

const note = v.pipe(v.string(), v.maxLength(1000));

/**
 * Display to server, on each connection: the newest one that it keeps, or null. Answered with the one that it is to keep from now on, once the server has seen to
 * what it brought; null where nothing is signed yet.
 */
export const broughtCheckpoint = v.strictObject({ note: v.nullable(note) });
/** Server to display, whenever one is signed. */
export const newCheckpoint = v.strictObject({ note });

export type BroughtCheckpoint = v.InferOutput<typeof broughtCheckpoint>;
export type NewCheckpoint = v.InferOutput<typeof newCheckpoint>;
