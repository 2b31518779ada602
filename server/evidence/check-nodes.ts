// Whether the nodes that are kept of a tree are what its rows give: proofs are made of them, and a damaged one would make proofs that nobody believes.
import type { DatabaseSync } from 'node:sqlite';
import { isSame } from '#playlists/evidence/proofs.ts';
import type { Hash } from '#playlists/evidence/tree.ts';
import type { SiteId } from '#playlists/site/ids.ts';
import { query } from '../storage/database.ts';
import { isKeptLevel, type Growing } from '../storage/ledger-tree.ts';

export interface NodeCheck {
  /** Takes each whole subtree as it is reckoned from the rows. */
  readonly onWhole: (level: number, index: number, root: Hash) => void;
  /** A sentence for the first that is another or missing, and for those that no rows stand for. Asked once all rows were read. */
  readonly wrong: () => string[];
}

export function checkNodes(database: DatabaseSync, { nodes, rows }: Growing, site: SiteId): NodeCheck {
  const at = query<{ hash: Hash }>(database, `SELECT hash FROM ${nodes} WHERE site = ? AND level = ? AND place = ?`);
  const count = query<{ nodes: number }>(database, `SELECT count(*) AS nodes FROM ${nodes} WHERE site = ?`);
  const wrong: string[] = [];
  let known = 0;
  return {
    onWhole(level, index, root) {
      if (!isKeptLevel(level)) return;
      known++;
      const kept = at.get(site, level, index)?.hash;
      if (wrong.length === 0 && (kept === undefined || !isSame(kept, root)))
        wrong.push(
          `the tree of ${rows} of ${site || 'the server'}: node ${index} of level ${level} is not what its rows give`
        );
    },
    wrong() {
      const more = (count.get(site)?.nodes ?? 0) - known;
      return more <= 0
        ? wrong
        : [...wrong, `the tree of ${rows} of ${site || 'the server'} has ${more} nodes that no rows stand for`];
    }
  };
}

/** A sentence where there are nodes of a site that has no rows. */
export function strayNodes(database: DatabaseSync, { nodes, rows }: Growing, sites: readonly SiteId[]): string[] {
  const all = query<{ site: SiteId }>(database, `SELECT DISTINCT site FROM ${nodes}`).all();
  const strays = all.filter(({ site }) => !sites.includes(site));
  return strays.map(({ site }) => `the tree of ${rows} of ${site || 'the server'} has nodes, and there are no rows`);
}
