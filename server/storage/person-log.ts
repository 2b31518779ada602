// Who did what to whom: badges, PINs, what a supervisor did at a kiosk. Rows are only ever added.
import type { DatabaseSync } from 'node:sqlite';
import type { SiteId, WorkerId } from '#playlists/site/ids.ts';
import type { By, PersonAct, PersonLog, PersonLogEntry, Said } from './badge-stores.ts';
import { query } from './database.ts';
import type { GroupCommit } from './group-commit.ts';

interface Row {
  seq: number;
  at: number;
  by_json: string;
  worker: WorkerId;
  act: PersonAct;
  detail: string;
}

/** Writes an entry inside the transaction of what it tells of. */
export type Note = (site: SiteId, worker: WorkerId, act: PersonAct, detail: string, said: Said) => void;

export function personNote(database: DatabaseSync): Note {
  const insert = query(
    database,
    `INSERT INTO person_log (site, seq, at, by_json, worker, act, detail)
     VALUES (:site, (SELECT coalesce(max(seq), 0) + 1 FROM person_log WHERE site = :site), :at, :by, :worker, :act, :detail)`
  );
  return (site, worker, act, detail, { by, at }) => {
    insert.run({ site, at, by: JSON.stringify(by), worker, act, detail });
  };
}

export function personLog(database: DatabaseSync, commits: GroupCommit): PersonLog {
  const note = personNote(database);
  const newest = query<Row>(
    database,
    'SELECT * FROM person_log WHERE site = ? AND worker = ? ORDER BY seq DESC LIMIT ?'
  );
  const after = query<Row>(database, 'SELECT * FROM person_log WHERE site = ? AND seq > ? ORDER BY seq LIMIT ?');
  return {
    add: (site, worker, act, detail, said) => commits.write(() => note(site, worker, act, detail, said)),
    newest: async (site, worker, most) => newest.all(site, worker, most).map(toEntry),
    after: async (site, afterSeq, limit) => after.all(site, afterSeq, Math.min(Math.max(limit, 1), 1000)).map(toEntry)
  };
}

const toEntry = ({ seq, at, by_json, worker, act, detail }: Row): PersonLogEntry => ({
  seq,
  at,
  by: JSON.parse(by_json) as By,
  worker,
  act,
  detail
});
