// What stands for a worker in the evidence: a commitment under a key that is the worker's alone, of an answer together with a random salt of that answer. With both
// it can be shown to be theirs; once the key is gone nobody can tell whose any of them was, once the salt is gone whose this one was.
import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import type { Subject } from '#playlists/evidence/record.ts';
import { isStandIn } from '#playlists/evidence/stand-in.ts';
import type { SiteId, WorkerId } from '#playlists/site/ids.ts';
import { query } from './database.ts';

/** Null of what commits to the worker as such: check-ins, and what was done at the desk. */
export type Salt = Uint8Array | null;

/** 16 bytes, 122 bits of them random: of a UUID, for which Node fetches chance for 128 at a time. Fetched for each alone it would take a tenth of the time that an answer takes. */
export const newSalt = (): Uint8Array => Buffer.from(randomUUID().replaceAll('-', ''), 'hex');

/** The key is made when it is first needed. Runs inside a transaction. */
export function subjects(database: DatabaseSync): (site: SiteId, worker: WorkerId, salt?: Salt) => Subject {
  const known = query<{ key: Uint8Array }>(database, 'SELECT key FROM worker_keys WHERE site = ? AND worker = ?');
  const make = query<{ key: Uint8Array }>(
    database,
    'INSERT INTO worker_keys (site, worker, key) VALUES (?, ?, randomblob(32)) RETURNING key'
  );
  const erased = query(database, 'SELECT 1 FROM erasures WHERE site = ? AND worker = ?');
  return (site, worker, salt = null) => {
    const held = known.get(site, worker);
    // Somebody who was erased gets no key again: what comes in late for them stands for nobody.
    if (held === undefined && erased.get(site, worker) !== undefined)
      return randomBytes(32).toString('base64url') as Subject;
    const found = held ?? make.get(site, worker);
    if (found === undefined) throw new Error(`No key was made for a worker of ${site}`);
    return subjectOf(openingKey(found.key, salt), site, worker);
  };
}

/**
 * Whether a commitment is that of the worker who is named beside it, of somebody who was erased and whose key is gone, or of whom a stand-in was put there. For reading many rows:
 * the keys are remembered.
 */
export function knownSubjects(
  database: DatabaseSync
): (site: SiteId, worker: WorkerId | null, subject: Subject | null, salt: Salt) => boolean {
  // Copies from before there were commitments have neither.
  if (!hasTable(database, 'worker_keys')) return () => true;
  const keyOf = query<{ key: Uint8Array }>(database, 'SELECT key FROM worker_keys WHERE site = ? AND worker = ?');
  const erased = erasedIn(database);
  const letGo = letGoIn(database);
  const keys = new Map<string, Uint8Array | null>();
  const bare = new Map<string, Subject>();
  return (site, worker, subject, salt) => {
    if (worker === null) return subject === null;
    if (isStandIn(worker)) return subject !== null && letGo(site, worker, subject);
    const id = `${site} ${worker}`;
    let key = keys.get(id);
    if (key === undefined) keys.set(id, (key = keyOf.get(site, worker)?.key ?? null));
    // Erasing alone takes a key away: whoever has none and was not erased was put there.
    if (key === null) return erased(site, worker);
    if (salt !== null) return subjectOf(openingKey(key, salt), site, worker) === subject;
    let theirs = bare.get(id);
    if (theirs === undefined) bare.set(id, (theirs = subjectOf(key, site, worker)));
    return theirs === subject;
  };
}

const hasTable = (database: DatabaseSync, name: string): boolean =>
  query(database, 'SELECT 1 FROM sqlite_master WHERE name = ?').get(name) !== undefined;

/** Copies of databases from before anybody could be erased are read too. */
function erasedIn(database: DatabaseSync): (site: SiteId, worker: WorkerId) => boolean {
  if (!hasTable(database, 'erasures')) return () => true;
  const listed = query(database, 'SELECT 1 FROM erasures WHERE site = ? AND worker = ?');
  return (site, worker) => listed.get(site, worker) !== undefined;
}

/** And from before anybody could be let go of. */
function letGoIn(database: DatabaseSync): (site: SiteId, standIn: WorkerId, subject: Subject) => boolean {
  if (!hasTable(database, 'let_go')) return () => false;
  const listed = query(database, 'SELECT 1 FROM let_go WHERE site = ? AND stand_in = ? AND subject = ?');
  return (site, standIn, subject) => listed.get(site, standIn, subject) !== undefined;
}

/** What opens a commitment, and no other one of the worker's. */
export const openingKey = (key: Uint8Array, salt: Salt): Uint8Array =>
  salt === null ? key : createHmac('sha256', key).update(salt).digest();

/** HMAC-SHA-256 of site and worker under what opens it, as base64url. */
export const subjectOf = (key: Uint8Array, site: SiteId, worker: WorkerId): Subject =>
  createHmac('sha256', key)
    .update(JSON.stringify([site, worker]))
    .digest('base64url') as Subject;
