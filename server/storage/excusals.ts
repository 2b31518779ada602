// Why somebody need not answer, in SQLite. One that ends keeps until when it was said to hold. The audit tells of each and of its end, by whose hash `verify` knows it.
import type { DatabaseSync } from 'node:sqlite';
import type { Excuse, Sayer } from '#playlists/answer/excusal.ts';
import type { AnnouncementId, SiteId, WorkerId } from '#playlists/site/ids.ts';
import { recordBytes } from '#playlists/evidence/record.ts';
import { leafHash } from '#playlists/evidence/tree.ts';
import type { Ending, Excusals, KeptExcusal } from './asked-stores.ts';
import type { AuditNote } from './audit-append.ts';
import type { Said } from './badge-stores.ts';
import { query } from './database.ts';
import type { GroupCommit } from './group-commit.ts';
import { IdTaken } from './id-taken.ts';
import { sha256 } from './ledger-tree.ts';
import { personNote } from './person-log.ts';

export interface ExcusalRow {
  site: SiteId;
  id: string;
  worker: WorkerId;
  reason: Excuse;
  from_at: number;
  /** FOREVER where it is open, so that one index finds what holds. */
  until_at: number;
  said_until: number;
  announcement: AnnouncementId | null;
  by_type: Sayer['type'];
  by_id: string | null;
  said_at: number;
}

/** What the audit says of one as it is then; rows from before it did so say the reason alone. */
export interface ToldExcusal {
  readonly says: Excuse;
  readonly excusal: string;
  readonly hash: string;
}

/** Of the row but for people, whom the audit names itself, by commitments; in hexadecimal. */
export function excusalHash({ worker: _worker, by_id: _by, ...told }: ExcusalRow): string {
  return Buffer.from(leafHash(sha256, recordBytes(told))).toString('hex');
}

const FOREVER = Number.MAX_SAFE_INTEGER;

export function excusals(database: DatabaseSync, commits: GroupCommit, note: AuditNote): Excusals {
  const byId = query<ExcusalRow>(database, 'SELECT * FROM excusals WHERE site = ? AND id = ?');
  const insert = query(
    database,
    `INSERT INTO excusals (site, id, worker, reason, from_at, until_at, said_until, announcement, by_type, by_id, said_at)
     VALUES (:site, :id, :worker, :reason, :from_at, :until_at, :said_until, :announcement, :by_type, :by_id, :said_at)`
  );
  const end = query<ExcusalRow>(
    database,
    'UPDATE excusals SET until_at = max(from_at, min(until_at, ?)) WHERE site = ? AND id = ? RETURNING *'
  );
  const holding = query<ExcusalRow>(
    database,
    `SELECT * FROM excusals INDEXED BY excusals_until WHERE site = :site AND until_at > :from AND from_at < :until
       AND from_at < until_at ORDER BY from_at, id`
  );
  const ofWorker = query<ExcusalRow>(
    database,
    `SELECT * FROM excusals INDEXED BY excusals_worker WHERE site = :site AND worker = :worker AND until_at > :from
       AND from_at < :until AND from_at < until_at ORDER BY from_at, id`
  );

  const tellPerson = personNote(note);
  const tell = (act: 'excused' | Ending, row: ExcusalRow, said: Said): void => {
    const told: ToldExcusal = { says: row.reason, excusal: row.id, hash: excusalHash(row) };
    tellPerson(row.site, row.worker, act, row.reason, said, { before: null, after: { ...told } });
  };

  return {
    add: (site, excusal, by) =>
      commits.write(() => {
        const same = byId.get(site, excusal.id);
        const row = toRow(site, excusal);
        if (same !== undefined && !isSame(row, same)) throw new IdTaken(site, excusal.id);
        if (same !== undefined) return;
        insert.run({ ...row });
        tell('excused', row, { by, at: excusal.saidAt });
      }),
    end: (site, id, at, said, act = 'excusal-ended') =>
      commits.write(() => {
        const row = end.get(at, site, id);
        if (row === undefined) return null;
        tell(act, { ...row }, said);
        return toExcusal(row);
      }),
    holding: async (site, from, until, worker) =>
      (worker === undefined ? holding.all({ site, from, until }) : ofWorker.all({ site, worker, from, until })).map(
        toExcusal
      )
  };
}

/** Every one of a site that ever held, by their starts. */
export const everyExcusal = (database: DatabaseSync, site: SiteId): readonly KeptExcusal[] =>
  query<ExcusalRow>(database, 'SELECT * FROM excusals WHERE site = ? AND from_at < until_at ORDER BY from_at, id')
    .all(site)
    .map(toExcusal);

function toRow(site: SiteId, { until, from, by, announcement, saidAt, ...one }: KeptExcusal): ExcusalRow {
  return {
    site,
    ...one,
    from_at: from,
    until_at: until ?? FOREVER,
    said_until: until ?? FOREVER,
    announcement,
    by_type: by.type,
    by_id: 'id' in by ? by.id : null,
    said_at: saidAt
  };
}

function toExcusal(row: ExcusalRow): KeptExcusal {
  const by = row.by_type === 'roster' ? { type: row.by_type } : ({ type: row.by_type, id: row.by_id ?? '' } as Sayer);
  const { id, worker, reason, announcement, from_at: from, said_at: saidAt } = row;
  return { id, worker, reason, from, until: row.until_at === FOREVER ? null : row.until_at, announcement, by, saidAt };
}

/** Also where it has ended since, and but for when it was said. */
const isSame = (again: ExcusalRow, kept: ExcusalRow): boolean =>
  (['worker', 'reason', 'from_at', 'said_until', 'announcement', 'by_type', 'by_id'] as const).every(
    (column) => again[column] === kept[column]
  );
