// What a signed state that was kept elsewhere (by a display, on paper, in a mail) says of the ledger as it is now.
import { parseNote, type Signature } from './checkpoint.ts';
import { isSame } from './proofs.ts';
import type { Hash } from './tree.ts';

export type Witnessed =
  /** The ledger goes on from it. */
  | { readonly type: 'holds' }
  /** No signed state of this ledger: another site's, or none that can be read. */
  | { readonly type: 'foreign' }
  | { readonly type: Distrust; readonly size: number; readonly at: number };

/** `unknown-key`: signed by a key that this server does not know; `rows-lost`: it covers more rows than there are; `rewritten`: those that it covers are others now. */
export type Distrust = 'unknown-key' | 'rows-lost' | 'rewritten';

export interface LedgerNow {
  readonly origin: string;
  readonly rows: number;
  /** Of the first `size` rows; asked for at most once, with `size` ≤ `rows`. */
  readonly rootOf: (size: number) => Promise<Hash>;
  /** Whether a key that ever signed here made this signature. */
  readonly isSigned: (text: string, signature: Signature) => boolean;
}

export async function witnessed(note: string, { origin, rows, rootOf, isSigned }: LedgerNow): Promise<Witnessed> {
  const read = parseNote(note);
  if (read === null || read.checkpoint.origin !== origin) return { type: 'foreign' };
  const { size, at, root } = read.checkpoint;
  if (!isSigned(read.text, read.signature)) return { type: 'unknown-key', size, at };
  if (size > rows) return { type: 'rows-lost', size, at };
  return isSame(await rootOf(size), root) ? { type: 'holds' } : { type: 'rewritten', size, at };
}
