// Verifies the ledgers of a data folder or of a database that was copied out of one: reads beside a working server, of one moment, and writes nothing.
import { DatabaseSync } from 'node:sqlite';
import { checkLedger, type Checked } from '#playlists/evidence/check-ledger.ts';
import type { SiteId } from '#playlists/site/ids.ts';
import { query } from '../storage/database.ts';
import { readRecords } from '../storage/evidence.ts';
import { sha256 } from '../storage/ledger-tree.ts';
import { originOf } from './checkpoints.ts';
import { isSignedBy } from './signing-key.ts';

export interface VerifiedSite extends Checked {
  readonly site: SiteId;
}

export interface Verified {
  readonly sites: readonly VerifiedSite[];
  /** What SQLite says of its file, a line each; empty where it is whole. */
  readonly damage: readonly string[];
}

/** Why a file is none that can be verified: it is not there, no database of ours, or too damaged to be read to its end. */
export interface Unreadable {
  readonly unreadable: string;
}

/** Every site's ledger of the database `file`. */
export function verifyLedgers(file: string): Verified | Unreadable {
  try {
    return read(new DatabaseSync(file, { readOnly: true }));
  } catch (error) {
    if (error instanceof Error && 'errcode' in error) return { unreadable: error.message };
    throw error;
  }
}

function read(database: DatabaseSync): Verified {
  try {
    // One moment for all that is read, however long it takes and whatever is written meanwhile.
    database.exec('BEGIN');
    const sites = query<{ site: SiteId }>(
      database,
      'SELECT site FROM ledger GROUP BY site UNION SELECT site FROM checkpoints ORDER BY site'
    ).all();
    const keys = query<{ key: Uint8Array }>(database, 'SELECT key FROM signing_keys').all();
    const notes = query<{ note: string }>(database, 'SELECT note FROM checkpoints WHERE site = ? ORDER BY size');
    const records = readRecords(database);
    const isSigned = isSignedBy(keys.map(({ key }) => key));
    return {
      sites: sites.map(({ site }) => ({
        site,
        ...checkLedger(
          {
            origin: originOf(site),
            rows: records(site, 0, -1),
            notes: notes.all(site).map(({ note }) => note)
          },
          sha256,
          isSigned
        )
      })),
      damage: damageOf(database)
    };
  } finally {
    database.close();
  }
}

function damageOf(database: DatabaseSync): string[] {
  const found = query<{ integrity_check: string }>(database, 'PRAGMA integrity_check(20)').all();
  return found.map(({ integrity_check: says }) => says).filter((says) => says !== 'ok');
}
