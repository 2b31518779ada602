// The Merkle trees over each site's ledger and audit, in SQLite: every row's leaf stands in the row; of the nodes above only every eighth level is kept, which is
// one hash in 255. The rest is reckoned when it is asked for.
import { hash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import type { SiteId } from '#playlists/site/ids.ts';
import { growingRoot } from '#playlists/evidence/growing-root.ts';
import type { Hash, Hashing, NodeAt } from '#playlists/evidence/tree.ts';
import { query } from './database.ts';

const LEVELS = 8;
const LEAVES = 2 ** LEVELS;

/** Whether the nodes of a level above the leaves are kept. */
export const isKeptLevel = (level: number): boolean => level % LEVELS === 0;

/** A record that only grows, with its tree: by its tables. */
export interface Growing {
  readonly rows: 'ledger' | 'audit';
  readonly nodes: 'ledger_nodes' | 'audit_nodes';
  readonly states: 'checkpoints' | 'audit_checkpoints';
}
export const LEDGER: Growing = { rows: 'ledger', nodes: 'ledger_nodes', states: 'checkpoints' };
export const AUDIT: Growing = { rows: 'audit', nodes: 'audit_nodes', states: 'audit_checkpoints' };

export const sha256: Hashing = (bytes) => hash('sha256', bytes, 'buffer');

export interface LedgerTree {
  /** Keeps the nodes that the row `seq`, which has just been written, made whole. Runs inside the row's transaction. */
  grow(site: SiteId, seq: number): void;
  nodeAt(site: SiteId): NodeAt;
}

export function ledgerTree(database: DatabaseSync, { rows, nodes: nodesOf }: Growing): LedgerTree {
  const leaf = query<{ hash: Hash }>(database, `SELECT leaf AS hash FROM ${rows} WHERE site = ? AND seq = ?`);
  const leaves = query<{ hash: Hash }>(
    database,
    `SELECT leaf AS hash FROM ${rows} WHERE site = ? AND seq BETWEEN ? AND ? ORDER BY seq`
  );
  const node = query<{ hash: Hash }>(
    database,
    `SELECT hash FROM ${nodesOf} WHERE site = ? AND level = ? AND place = ?`
  );
  const nodes = query<{ hash: Hash }>(
    database,
    `SELECT hash FROM ${nodesOf} WHERE site = ? AND level = ? AND place BETWEEN ? AND ? ORDER BY place`
  );
  const keep = query(database, `INSERT INTO ${nodesOf} (site, level, place, hash) VALUES (?, ?, ?, ?)`);

  /** `count` neighbours on a level that is kept. */
  function kept(site: SiteId, level: number, from: number, count: number): Hash[] {
    const found =
      level === 0 ? leaves.all(site, from + 1, from + count) : nodes.all(site, level, from, from + count - 1);
    if (found.length !== count) throw new Error(`The tree of ${site} lacks nodes of level ${level} from ${from} on`);
    return found.map(({ hash }) => hash);
  }

  return {
    grow(site, seq) {
      for (let level = LEVELS; seq % 2 ** level === 0; level += LEVELS) {
        const place = seq / 2 ** level - 1;
        keep.run(site, level, place, folded(kept(site, level - LEVELS, place * LEAVES, LEAVES)));
      }
    },
    nodeAt: (site) => (level, index) => {
      const above = level % LEVELS;
      const count = 2 ** above;
      if (count > 1) return folded(kept(site, level - above, index * count, count));
      const found = level === 0 ? leaf.get(site, index + 1) : node.get(site, level, index);
      if (found === undefined) throw new Error(`The tree of ${site} lacks node ${index} of level ${level}`);
      return found.hash;
    }
  };
}

/** The root over a power of two of neighbours. */
function folded(hashes: readonly Hash[]): Hash {
  const growing = growingRoot(sha256);
  for (const hash of hashes) growing.add(hash);
  return growing.root();
}
