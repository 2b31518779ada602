// What stands for a worker in the evidence: a commitment under a key that is the worker's alone. With the key it can be shown to be theirs; once the key
// is gone nobody can tell whose it was.
import { createHmac, randomBytes } from 'node:crypto';
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
  const erased = query(database, 'SELECT 1 FROM erasures WHERE site = ? AND worker = ?');
  return (site, worker) => {
    const held = known.get(site, worker);
    // Somebody who was erased gets no key again: what comes in late for them stands for nobody.
    if (held === undefined && erased.get(site, worker) !== undefined)
      return randomBytes(32).toString('base64url') as Subject;
    const found = held ?? make.get(site, worker);
    if (found === undefined) throw new Error(`No key was made for a worker of ${site}`);
    return subjectOf(found.key, site, worker);
  };
}

/**
 * Whether a commitment is that of the worker who is named beside it, or of somebody who was erased and whose key is gone. For reading many rows: what was asked of a worker
 * once is remembered.
 */
export function knownSubjects(
  database: DatabaseSync
): (site: SiteId, worker: WorkerId | null, subject: Subject | null) => boolean {
  // Copies from before there were commitments have neither.
  if (query(database, "SELECT 1 FROM sqlite_master WHERE name = 'worker_keys'").get() === undefined) return () => true;
  const key = query<{ key: Uint8Array }>(database, 'SELECT key FROM worker_keys WHERE site = ? AND worker = ?');
  const erased = erasedIn(database);
  const known = new Map<string, Subject | null>();
  return (site, worker, subject) => {
    if (worker === null) return subject === null;
    const id = `${site} ${worker}`;
    let theirs = known.get(id);
    if (theirs === undefined) {
      const found = key.get(site, worker);
      // Nobody's key is gone but of those who were erased: any other name was put there.
      const gone = erased(site, worker) ? null : NOBODYS;
      theirs = found === undefined ? gone : subjectOf(found.key, site, worker);
      known.set(id, theirs);
    }
    return theirs === null || theirs === subject;
  };
}

const NOBODYS = '' as Subject;

/** Copies of databases from before anybody could be erased are read too. */
function erasedIn(database: DatabaseSync): (site: SiteId, worker: WorkerId) => boolean {
  if (query(database, "SELECT 1 FROM sqlite_master WHERE name = 'erasures'").get() === undefined) return () => true;
  const listed = query(database, 'SELECT 1 FROM erasures WHERE site = ? AND worker = ?');
  return (site, worker) => listed.get(site, worker) !== undefined;
}

/** HMAC-SHA-256 of site and worker under the worker's key, as base64url. */
export const subjectOf = (key: Uint8Array, site: SiteId, worker: WorkerId): Subject =>
  createHmac('sha256', key)
    .update(JSON.stringify([site, worker]))
    .digest('base64url') as Subject;
