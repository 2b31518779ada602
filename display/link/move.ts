// The server asks this display to go on over https: it looks whether its browser trusts that address, and goes, or says that it does not.
import * as v from 'valibot';
import { move as moveSchema, type MoveAnswer } from '#playlists/wire/floor.ts';
import { isTrusted, rememberMove } from './moved.ts';

/** The answer travels over the line that leaving cuts. */
const ANSWERED_MS = 500;

/** `done` is the acknowledgement. What cannot be read, or leads to another host, is not answered. */
export async function move(body: unknown, done: unknown): Promise<void> {
  const parsed = v.safeParse(moveSchema, body);
  if (!parsed.success || typeof done !== 'function') return;
  const { origin, claim } = parsed.output;
  if (new URL(origin).hostname !== location.hostname) return;
  const answer = done as (answer: MoveAnswer) => void;
  if (!(await isTrusted(origin))) return answer('untrusted');
  rememberMove(origin);
  answer('moving');
  const from = encodeURIComponent(location.origin);
  setTimeout(() => location.replace(`${origin}/display/arrive?claim=${claim}&from=${from}`), ANSWERED_MS);
}
