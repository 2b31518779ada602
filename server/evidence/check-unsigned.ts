// What can be told of rows that no signed state covers yet. Whoever has the file can write such rows with right hashes; where they stand and when they came still gives some of them away.
import type { DatabaseSync } from 'node:sqlite';
import type { Checked, Finding } from '#playlists/evidence/check-ledger.ts';
import type { SiteId } from '#playlists/site/ids.ts';
import { lastSignOfLife, SIGN_OF_LIFE } from '../health/sign-of-life.ts';
import { query } from '../storage/database.ts';

/** Null where nothing speaks against them, and of ledgers from before anything was signed. */
export function checkUnsigned(database: DatabaseSync, site: SiteId, { rows, newest }: Checked): Finding | null {
  if (newest === null || newest.size === rows) return null;
  const [early] = query<{ seq: number }>(
    database,
    `SELECT later.seq FROM ledger AS later JOIN ledger AS before ON before.site = later.site AND before.seq = later.seq - 1
     WHERE later.site = ? AND later.seq > ? AND later.at < before.at ORDER BY later.seq LIMIT 1`
  ).all(site, newest.size);
  if (early !== undefined) return { type: 'out-of-turn', seq: early.seq };
  const [life] = query<{ value: string }>(database, 'SELECT value FROM notes WHERE key = ?').all(SIGN_OF_LIFE);
  return lastSignOfLife(life?.value ?? null)?.signed === true ? { type: 'put-in', seq: newest.size + 1 } : null;
}
