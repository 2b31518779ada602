// The signed states that go into a pack, and what shows each to go on from the one before.
import type { DatabaseSync } from 'node:sqlite';
import { toBase64 } from '#playlists/evidence/bytes.ts';
import { consistencyProof, type Hash } from '#playlists/evidence/tree.ts';
import { sharedProof } from '#playlists/evidence/pack/shared-proof.ts';
import type { SiteId } from '#playlists/site/ids.ts';
import { query } from '../../storage/database.ts';
import { LEDGER, ledgerTree, sha256 } from '../../storage/ledger-tree.ts';

export interface State {
  readonly size: number;
  readonly at: number;
  readonly note: string;
}

/** A year of days: beyond it only every so many-th goes along. */
const MOST = 400;
const DAY_MS = 86_400_000;

/** Null where nothing was signed yet. */
export function newestState(database: DatabaseSync, site: SiteId): State | null {
  const newest = query<State>(
    database,
    'SELECT size, at, note FROM checkpoints WHERE site = ? AND size > 0 ORDER BY size DESC LIMIT 1'
  );
  return newest.get(site) ?? null;
}

/** From the first that covers row `seq` to the one of `size` rows: all of them, or where they are many the last of each day. */
export function statesFrom(database: DatabaseSync, site: SiteId, seq: number, size: number): readonly State[] {
  const all = query<State>(
    database,
    'SELECT size, at, note FROM checkpoints WHERE site = ? AND size BETWEEN ? AND ? ORDER BY size'
  ).all(site, Math.max(seq, 1), size);
  if (all.length <= MOST) return all;
  const dayOf = ({ at }: State): number => Math.floor(at / DAY_MS);
  const daily = all.filter(
    (one, index) => index === 0 || index === all.length - 1 || dayOf(one) !== dayOf(all[index + 1] as State)
  );
  const step = Math.ceil(daily.length / MOST);
  return daily.filter((_, index) => index === daily.length - 1 || index % step === 0);
}

/** The lines of consistency.txt. */
export function consistencyLines(database: DatabaseSync, site: SiteId, states: readonly State[]): string {
  const at = ledgerTree(database, LEDGER).nodeAt(site);
  return states
    .slice(1)
    .map(({ size }, index) => {
      const before = (states[index] as State).size;
      return `${[before, size, ...consistencyProof(sha256, before, size, at).map(toBase64)].join(' ')}\n`;
    })
    .join('');
}

/** The hashes of proof.bin. */
export const proofOf = (database: DatabaseSync, site: SiteId, seqs: readonly number[], size: number): readonly Hash[] =>
  sharedProof(
    sha256,
    seqs.map((seq) => seq - 1),
    size,
    ledgerTree(database, LEDGER).nodeAt(site)
  );
