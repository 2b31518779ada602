// Who stands behind the commitments of a pack: known here alone, so that a pack without its names says nothing of anybody.
import type { DatabaseSync } from 'node:sqlite';
import type { AnnouncementId, SiteId, WorkerId } from '#playlists/site/ids.ts';
import { query } from '../../storage/database.ts';
import { printedAs, type PrintedAs } from '../../storage/printed-as.ts';
import { openingKey, subjectOf, type Salt } from '../../storage/subjects.ts';

export interface Person {
  readonly worker: WorkerId;
  readonly number: string;
  readonly firstName: string;
  readonly lastName: string;
}

export interface PackPeople {
  /** What stands for a worker: their commitment, with the salt of an answer that one's; of whom the server has no key, something that means nothing outside of this pack. */
  subjectFor(worker: WorkerId, salt?: Salt): string;
  /** What stands for a worker in their answers to a version; of who did not answer it, what stands for the worker as such. */
  subjectIn(of: { readonly announcement: AnnouncementId; readonly version: number }, worker: WorkerId): string;
  /** Null where the server does not know them any more. */
  person(worker: WorkerId): Person | null;
  /** By what stands for them. */
  bySubject(subject: string): Person | null;
  /** How they were called when they signed row `seq`; null where the server does not know them any more. */
  printed(subject: string, seq: number): PrintedAs | null;
  /** The lines of names/people.jsonl: of everybody who was asked for so far and is known, one for each commitment. */
  lines(): Iterable<object>;
}

export function packPeople(database: DatabaseSync, site: SiteId): PackPeople {
  const keyOf = query<{ key: Uint8Array }>(database, 'SELECT key FROM worker_keys WHERE site = ? AND worker = ?');
  const named = query<{ number: string; first_name: string; last_name: string }>(
    database,
    'SELECT number, first_name, last_name FROM workers WHERE site = ? AND id = ?'
  );
  const printed = printedAs(database);
  const names = query<{ sinceSeq: number; name: string; jobTitle: string; employer: string }>(
    database,
    `SELECT since_seq AS sinceSeq, name, job_title AS jobTitle, employer FROM printed_as WHERE site = ? AND worker = ?
     ORDER BY since_seq`
  );
  const answered = query<{ salt: Salt; subject: string | null }>(
    database,
    `SELECT salt, subject FROM ledger INDEXED BY ledger_answered WHERE site = ? AND announcement = ? AND worker = ? AND version = ?
     ORDER BY seq DESC LIMIT 1`
  );
  const known = new Map<string, { subject: string; key: Uint8Array | null; person: Person | null }>();
  const nobodies = new Map<WorkerId, string>();
  const subjects = new Map<string, Person | null>();

  function told(worker: WorkerId, salt: Salt) {
    const id = salt === null ? worker : `${worker} ${Buffer.from(salt).toString('base64')}`;
    const before = known.get(id);
    if (before !== undefined) return before;
    const master = keyOf.get(site, worker)?.key ?? null;
    const key = master === null ? null : openingKey(master, salt);
    const subject = key === null ? nobody(worker) : subjectOf(key, site, worker);
    const one = { subject, key, person: personOf(worker) };
    known.set(id, one);
    subjects.set(subject, one.person);
    return one;
  }

  function personOf(worker: WorkerId): Person | null {
    const row = named.get(site, worker);
    return row === undefined
      ? null
      : { worker, number: row.number, firstName: row.first_name, lastName: row.last_name };
  }

  function nobody(worker: WorkerId): string {
    const before = nobodies.get(worker) ?? `none-${nobodies.size + 1}`;
    nobodies.set(worker, before);
    return before;
  }

  return {
    subjectFor: (worker, salt = null) => told(worker, salt).subject,
    subjectIn({ announcement, version }, worker) {
      const row = answered.get(site, announcement, worker, version);
      const one = told(worker, row?.salt ?? null);
      // Whose key or salt is gone: what their rows carry is still there.
      return one.key === null ? (row?.subject ?? one.subject) : one.subject;
    },
    person: personOf,
    bySubject: (subject) => subjects.get(subject) ?? null,
    printed(subject, seq) {
      const person = subjects.get(subject) ?? null;
      return person === null ? null : printed(site, person.worker, seq);
    },
    *lines() {
      for (const { subject, key, person } of known.values())
        if (person !== null)
          yield {
            subject,
            ...(key !== null && { key: Buffer.from(key).toString('base64url') }),
            ...person,
            printed: names.all(site, person.worker).map((one) => ({ ...one }))
          };
    }
  };
}
