// What stands for a worker in the evidence: a commitment under a key that is the worker's alone. With the key it can be shown to be theirs; once the key
// is gone nobody can tell whose it was.
import { createHmac } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import type { Subject } from '#playlists/evidence/record.ts';
import type { SiteId, WorkerId } from '#playlists/site/ids.ts';
import { query } from './database.ts';

/** The key is made when it is first needed. Runs inside a transaction. */
export function subjects(database: DatabaseSync): (site: SiteId, worker: WorkerId) => Subject {
  const known = query<{ key: Uint8Array }>(database, 'SELECT key FROM worker_keys WHERE site = ? AND worker = ?');
  const make = query<{ key: Uint8Array }>(
    database,
    'INSERT INTO worker_keys (site, worker, key) VALUES (?, ?, randomblob(32)) RETURNING key'
  );
  return (site, worker) => {
    const found = known.get(site, worker) ?? make.get(site, worker);
    if (found === undefined) throw new Error(`No key was made for a worker of ${site}`);
    return subjectOf(found.key, site, worker);
  };
}

/** HMAC-SHA-256 of site and worker under the worker's key, as base64url. */
export const subjectOf = (key: Uint8Array, site: SiteId, worker: WorkerId): Subject =>
  createHmac('sha256', key)
    .update(JSON.stringify([site, worker]))
    .digest('base64url') as Subject;
