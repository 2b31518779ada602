// Who stands behind the commitments of a pack: known here alone, so that a pack without its names says nothing of anybody.
import type { DatabaseSync } from 'node:sqlite';
import type { SiteId, WorkerId } from '#playlists/site/ids.ts';
import { query } from '../../storage/database.ts';
import { printedAs, type PrintedAs } from '../../storage/printed-as.ts';
import { subjectOf } from '../../storage/subjects.ts';

export interface Person {
  readonly worker: WorkerId;
  readonly number: string;
  readonly firstName: string;
  readonly lastName: string;
}

export interface PackPeople {
  /** What stands for a worker: their commitment; of whom the server has no key, something that means nothing outside of this pack. */
  subjectFor(worker: WorkerId): string;
  /** Null where the server does not know them any more. */
  person(worker: WorkerId): Person | null;
  /** By what stands for them. */
  bySubject(subject: string): Person | null;
  /** How they were called when they signed row `seq`; null where the server does not know them any more. */
  printed(subject: string, seq: number): PrintedAs | null;
  /** The lines of names/people.jsonl: of everybody who was asked for so far and is known. */
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
  const known = new Map<WorkerId, { subject: string; key: Uint8Array | null; person: Person | null }>();
  const subjects = new Map<string, Person | null>();

  function told(worker: WorkerId) {
    const before = known.get(worker);
    if (before !== undefined) return before;
    const key = keyOf.get(site, worker)?.key ?? null;
    const row = named.get(site, worker);
    const subject = key === null ? `none-${known.size + 1}` : subjectOf(key, site, worker);
    const person =
      row === undefined ? null : { worker, number: row.number, firstName: row.first_name, lastName: row.last_name };
    const one = { subject, key, person };
    known.set(worker, one);
    subjects.set(subject, person);
    return one;
  }

  return {
    subjectFor: (worker) => told(worker).subject,
    person: (worker) => told(worker).person,
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
