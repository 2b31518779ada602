// Whether a pack goes on from a state that somebody kept elsewhere, in a sentence.
import { toHex } from '#playlists/evidence/bytes.ts';
import { parseNote } from '#playlists/evidence/checkpoint.ts';
import type { Outcome } from './work.ts';

/** `text` as it was typed, pasted or read from paper. */
export function keptSaid(text: string, states: Outcome['states']): string {
  const note = parseNote(`${text.trim().replaceAll('\r\n', '\n')}\n`);
  if (note === null) return 'This is not all of a signed state: it has six lines, the fifth of them empty.';
  const { origin, size, root } = note.checkpoint;
  if (states.some((one) => one.origin !== origin)) return `It is of another ledger: ${origin}.`;
  const same = states.find((one) => one.size === size);
  if (same === undefined)
    return `The pack has no state of ${size} rows to compare it with. Ask the plant for a pack that has.`;
  return same.root === toHex(root)
    ? `It is the same: what was in the ledger at ${size} rows is still what it was.`
    : `It is another one: the ledger was rewritten since you got yours, or yours is not genuine.`;
}
