// Whether a ledger is what it was when its states were signed: reads it once from its first row and names the first thing that is wrong. The same for the
// live ledger, a backup and a pack.
import { parseNote, type Checkpoint, type Signature } from './checkpoint.ts';
import { growingRoot } from './growing-root.ts';
import { isSame } from './proofs.ts';
import { leafHash, type Hash, type Hashing } from './tree.ts';

/** A row as it is read: its place, from 1; its bytes now; and the hash that was written with it, null where none is. */
export interface ReadRow {
  readonly seq: number;
  readonly record: Uint8Array;
  readonly leaf: Hash | null;
}

export type Finding =
  | { readonly type: 'row-missing'; readonly seq: number }
  | { readonly type: 'row-changed'; readonly seq: number }
  /** The signed text is damaged, another ledger's, or not signed by a key that is ours. */
  | { readonly type: 'checkpoint-forged'; readonly place: number }
  /** It covers more rows than there are: an older state was put in its place. */
  | { readonly type: 'rows-lost'; readonly rows: number; readonly covered: number }
  /** Rows beyond `after`, the last state that still holds, were rewritten together with their hashes. */
  | { readonly type: 'rewritten'; readonly after: number; readonly upTo: number }
  /** Beyond the newest signed state, and dated before the row that it follows. */
  | { readonly type: 'out-of-turn'; readonly seq: number }
  /** Rows from `seq` on came after the server had signed its last and stopped. */
  | { readonly type: 'put-in'; readonly seq: number };

export interface Checked {
  readonly rows: number;
  readonly root: Hash;
  /** How many signed states hold, and the newest of them. */
  readonly checkpoints: number;
  readonly newest: Checkpoint | null;
  /** Null where nothing is wrong. */
  readonly finding: Finding | null;
}

export interface Ledger {
  readonly origin: string;
  readonly rows: Iterable<ReadRow>;
  /** Signed notes in any order. */
  readonly notes: readonly string[];
  /** Told of each whole subtree of the rows that were read (growing-root.ts), for whoever keeps some of them. */
  readonly onWhole?: (level: number, index: number, root: Hash) => void;
}

/** `isSigned`: whether a key that is ours made this signature of the text. */
export function checkLedger(
  { origin, rows, notes, onWhole }: Ledger,
  hash: Hashing,
  isSigned: (text: string, signature: Signature) => boolean
): Checked {
  const growing = growingRoot(hash, onWhole);
  let newest: Checkpoint | null = null;
  let held = 0;
  const so = (finding: Finding | null): Checked => ({
    rows: growing.size,
    root: growing.root(),
    checkpoints: held,
    newest,
    finding
  });

  const checkpoints: Checkpoint[] = [];
  for (const [index, note] of notes.entries()) {
    const read = parseNote(note);
    if (read === null || read.checkpoint.origin !== origin || !isSigned(read.text, read.signature))
      return so({ type: 'checkpoint-forged', place: index + 1 });
    checkpoints.push(read.checkpoint);
  }
  checkpoints.sort((a, b) => a.size - b.size);

  const wrongHere = (): Finding | null => {
    for (let next = checkpoints[held]; next?.size === growing.size; next = checkpoints[held]) {
      if (!isSame(growing.root(), next.root)) return { type: 'rewritten', after: newest?.size ?? 0, upTo: next.size };
      newest = next;
      held++;
    }
    return null;
  };
  const atStart = wrongHere();
  if (atStart !== null) return so(atStart);
  for (const { seq, record, leaf } of rows) {
    if (seq !== growing.size + 1) return so({ type: 'row-missing', seq: growing.size + 1 });
    const now = leafHash(hash, record);
    if (leaf === null || !isSame(now, leaf)) return so({ type: 'row-changed', seq });
    growing.add(now);
    const wrong = wrongHere();
    if (wrong !== null) return so(wrong);
  }
  const lost = checkpoints.at(-1);
  return so(
    lost !== undefined && held < checkpoints.length
      ? { type: 'rows-lost', rows: growing.size, covered: lost.size }
      : null
  );
}
