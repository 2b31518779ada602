// The rows of a pack, one after the other: each against the hash that the pack has for it, so that the first that was changed is named.
import { isSame } from '../proofs.ts';
import { leafHash, type Hash } from '../tree.ts';
import { readJson, type About } from './manifest.ts';
import { decoded, hashesOf, linesOf, wholeOf, type Tools } from './pack-files.ts';
import type { Zip } from './read-zip.ts';
import type { PackFinding, RowPlace } from './verify-pack.ts';

const ROWS = 'rows.jsonl';
export const LEAVES = 'leaves.bin';

export interface RowsRead {
  /** Places in the tree, from 0, and the hash of each. */
  readonly places: readonly number[];
  readonly leaves: readonly Hash[];
  /** What rows name as the text that was shown, each with the first row that does. */
  readonly contents: ReadonlyMap<string, RowPlace>;
  /** Whom they are about. */
  readonly subjects: ReadonlySet<string>;
}

/** Throws an Unpackable where their bytes cannot be had. */
export async function checkRows(zip: Zip, about: About, { hash, onRead }: Tools): Promise<RowsRead | PackFinding> {
  const held = await wholeOf(zip, LEAVES);
  const expected = held === null ? null : hashesOf(held);
  if (expected === null) return { type: 'file-unreadable', path: LEAVES };
  const places: number[] = [];
  const leaves: Hash[] = [];
  const contents = new Map<string, RowPlace>();
  const subjects = new Set<string>();
  for await (const lines of linesOf(zip, ROWS)) {
    for (const line of lines) {
      onRead?.(line.length + 1);
      const told = toldBy(line);
      const row = { line: places.length + 1, seq: told?.seq ?? null };
      const leaf = leafHash(hash, line);
      const should = expected[places.length];
      if (should === undefined || told === null || !isSame(leaf, should)) return { type: 'row-changed', row };
      const before = places.at(-1);
      // In a run the next row is the next one of the ledger.
      if (before !== undefined && (about.isRun ? told.seq !== before + 2 : told.seq <= before + 1))
        return { type: 'row-changed', row };
      places.push(told.seq - 1);
      leaves.push(leaf);
      if (told.contentHash !== null && !contents.has(told.contentHash)) contents.set(told.contentHash, row);
      if (told.subject !== null) subjects.add(told.subject);
    }
  }
  if (places.length !== about.rows || expected.length !== about.rows)
    return { type: 'rows-short', rows: places.length, said: about.rows };
  return { places, leaves, contents, subjects };
}

interface Told {
  readonly seq: number;
  readonly contentHash: string | null;
  readonly subject: string | null;
}

/** Null where the line is no row of a ledger. */
function toldBy(line: Uint8Array): Told | null {
  const row = readJson(decoded(line) ?? '') as Partial<Told> | null;
  if (typeof row !== 'object' || row === null || !Number.isSafeInteger(row.seq) || (row.seq ?? 0) < 1) return null;
  const text = (one: unknown): string | null => (typeof one === 'string' ? one : null);
  return { seq: row.seq as number, contentHash: text(row.contentHash), subject: text(row.subject) };
}
