// Somebody outside who keeps the states of a site's trees: reads them beside the server, signs them with a key of their own, and later holds the folder against all that was kept.
import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { checkLedger } from '#playlists/evidence/check-ledger.ts';
import { checkpointText } from '#playlists/evidence/checkpoint.ts';
import { growingRoot, type GrowingRoot } from '#playlists/evidence/growing-root.ts';
import type { Hash } from '#playlists/evidence/tree.ts';
import type { SiteId } from '#playlists/site/ids.ts';
import { auditOriginOf, originOf } from '#server/evidence/checkpoints.ts';
import { ledgerSaid } from '#server/evidence/finding-said.ts';
import { isSignedBy, type SigningKey } from '#server/evidence/signing-key.ts';
import { readAudit, readRecords } from '#server/storage/evidence.ts';
import { AUDIT, LEDGER, sha256, type Growing } from '#server/storage/ledger-tree.ts';

interface Kept {
  readonly growing: Growing;
  readonly origin: string;
  readonly read: typeof readRecords;
  readonly seen: GrowingRoot;
  readonly notes: string[];
}

export interface KeptStates {
  /** Keeps the states as they are, beside a working server or a killed one. */
  keep(at: number): void;
  /** Reads every row and says where a tree does not go on from what was kept: of the newest states, or of all; and from `told`, which the server signed for its ledger. */
  wrong(told: readonly string[], which: 'newest' | 'all'): string[];
  /** How many were kept, of both trees together. */
  count(): number;
}

export function keptStates(folder: string, site: SiteId, own: SigningKey): KeptStates {
  const trees: readonly Kept[] = [
    { growing: LEDGER, origin: originOf(site), read: readRecords, seen: growingRoot(sha256), notes: [] },
    { growing: AUDIT, origin: auditOriginOf(site), read: readAudit, seen: growingRoot(sha256), notes: [] }
  ];

  function reading<T>(look: (database: DatabaseSync) => T): T {
    const database = new DatabaseSync(join(folder, 'floorcast.sqlite'), { readOnly: true });
    try {
      database.exec('BEGIN');
      return look(database);
    } finally {
      database.close();
    }
  }
  const newestOr = (notes: readonly string[], which: 'newest' | 'all'): readonly string[] =>
    which === 'all' ? notes : notes.slice(-1);

  return {
    keep: (at) =>
      reading((database) => {
        for (const { growing, origin, seen, notes } of trees) {
          const before = seen.size;
          const leaves = database.prepare(`SELECT leaf FROM ${growing.rows} WHERE site = ? AND seq > ? ORDER BY seq`);
          for (const { leaf } of leaves.iterate(site, before) as Iterable<{ leaf: Hash }>) seen.add(leaf);
          if (seen.size === before) continue;
          notes.push(own.sign(origin, checkpointText({ origin, size: seen.size, root: seen.root(), at })));
        }
      }),
    wrong: (told, which) =>
      reading((database) => {
        const keys = database.prepare('SELECT key FROM signing_keys').all() as { key: Uint8Array }[];
        const isSigned = isSignedBy([own.publicKey, ...keys.map(({ key }) => key)]);
        return trees.flatMap(({ growing, origin, read, notes }) => {
          const signed = growing === LEDGER ? newestOr(told, which) : [];
          const rows = read(database)(site, 0, -1);
          const checked = checkLedger(
            { origin, rows, notes: [...newestOr(notes, which), ...signed] },
            sha256,
            isSigned
          );
          return checked.finding === null ? [] : [`${growing.rows}: ${ledgerSaid(checked)}`];
        });
      }),
    count: () => trees.reduce((sum, { notes }) => sum + notes.length, 0)
  };
}
