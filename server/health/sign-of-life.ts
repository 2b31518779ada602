// The server's last sign of life, as its note keeps it.
import * as v from 'valibot';
import { parse } from '#playlists/site/parse.ts';

/** The note's key. */
export const SIGN_OF_LIFE = 'server-alive';

const sign = v.object({
  at: v.number(),
  /** Whether it was the last one of a server that was stopped, with all that it had to do before. */
  stopped: v.boolean(),
  /** Whether it had signed all that it recorded by then. */
  signed: v.optional(v.boolean(), false)
});
export type SignOfLife = Readonly<v.InferOutput<typeof sign>>;

/** Null at the very first start, and of a note that a disk damaged. */
export function lastSignOfLife(text: string | null): SignOfLife | null {
  const found = parse(sign, json(text));
  return found.ok ? found.value : null;
}

function json(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
