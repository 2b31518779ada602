// The append-only record of check-ins and acknowledgements, in SQLite: rows that arrive together share one durable transaction.
import type { DatabaseSync } from 'node:sqlite';
import type { Confirmation } from '#playlists/answer/confirmation.ts';
import type { ContentHash, SiteId, WorkerId } from '#playlists/site/ids.ts';
import { query } from './database.ts';
import type { GroupCommit } from './group-commit.ts';
import { ledgerAppend } from './ledger-append.ts';
import { toRecorded, toWork, type Kept, type KeptReading } from './ledger-row.ts';
import type { AcknowledgementRow, CheckInRow, Ledger, LedgerRow, Recorded } from './ledger-stores.ts';

/** Word for word the condition of the index ledger_confirmed, or SQLite does not use it. */
const CONFIRMED = `accepted = 1 AND outcome = 'understood'`;
const MOST_ROWS = 1000;

export function ledger(database: DatabaseSync, commits: GroupCommit): Ledger {
  const append = ledgerAppend(database);
  const byId = query<Kept>(database, 'SELECT * FROM ledger WHERE site = ? AND id = ?');
  const answers = query<Kept>(
    database,
    `SELECT * FROM ledger INDEXED BY ledger_answered WHERE site = :site AND announcement = :announcement
       AND (:version IS NULL OR version = :version) AND
       CASE :which WHEN 'all' THEN 1 WHEN 'others' THEN outcome <> 'understood' ELSE ${CONFIRMED} END ORDER BY seq`
  );
  const confirmedBy = query<Confirmation>(
    database,
    `SELECT announcement, version, assurance FROM json_each(:announcements) AS asked CROSS JOIN ledger INDEXED BY ledger_confirmed
       WHERE site = :site AND announcement = asked.value AND worker = :worker AND ${CONFIRMED}`
  );
  const confirmedText = query<{ content_hash: ContentHash }>(
    database,
    `SELECT content_hash FROM ledger INDEXED BY ledger_confirmed WHERE site = :site AND announcement = :announcement
       AND worker = :worker AND version = :version AND ${CONFIRMED} LIMIT 1`
  );
  // Within a site `at` never goes back: so the rows since an instant are those beyond the last one before it, and years of others are not walked.
  const checkInsOf = query<KeptReading>(
    database,
    `SELECT coalesce(before_at, at) AS at, worked_on, duty FROM ledger INDEXED BY ledger_checked_in WHERE site = :site AND worker = :worker
       AND announcement IS NULL AND seq > coalesce((
         SELECT seq FROM ledger INDEXED BY ledger_checked_in WHERE site = :site AND worker = :worker AND announcement IS NULL
           AND at < :since ORDER BY seq DESC LIMIT 1), 0)
     ORDER BY seq DESC LIMIT ${MOST_ROWS}`
  );
  const checkInsOn = query<Kept>(
    database,
    'SELECT * FROM ledger INDEXED BY ledger_worked WHERE site = ? AND worked_on = ? ORDER BY seq'
  );
  const confirmedWorkers = query<{ worker: WorkerId; at: number }>(
    database,
    `SELECT worker, min(coalesce(before_at, at)) AS at FROM ledger INDEXED BY ledger_answered WHERE site = ? AND announcement = ?
       AND version BETWEEN ? AND ? AND ${CONFIRMED} GROUP BY worker`
  );
  const ofHuddle = query<Kept>(
    database,
    'SELECT * FROM ledger INDEXED BY ledger_huddle WHERE site = ? AND huddle = ? AND huddle IS NOT NULL ORDER BY seq'
  );
  const lastCheckIn = query<Kept>(
    database,
    'SELECT * FROM ledger INDEXED BY ledger_checked_in WHERE site = ? AND worker = ? AND announcement IS NULL ORDER BY seq DESC LIMIT 1'
  );
  const rows = query<Kept>(
    database,
    `SELECT * FROM ledger WHERE site = :site AND seq > :after AND (:type IS NULL OR type = :type)
     ORDER BY seq LIMIT :limit`
  );
  const size = query<{ rows: number }>(database, 'SELECT coalesce(max(seq), 0) AS rows FROM ledger WHERE site = ?');
  const counts = query<{ announcement: string; version: number; workers: number }>(
    database,
    'SELECT announcement, version, workers FROM confirmed_counts WHERE site = ?'
  );

  return {
    append: <R extends LedgerRow>(site: SiteId, row: R, at: number) =>
      commits.write(() => append(site, row, at) as unknown as Recorded<R>),
    find: async (site, id) => {
      const kept = byId.get(site, id);
      return kept === undefined ? null : toRecorded(kept);
    },
    answers: async (site, announcement, version, which = 'confirmed') =>
      answers
        .all({ site, announcement, version, which })
        .map((kept) => toRecorded(kept) as Recorded<AcknowledgementRow>),
    confirmedBy: async (site, worker, announcements) =>
      confirmedBy.all({ site, worker, announcements: JSON.stringify(announcements) }).map((one) => ({ ...one })),
    confirmedText: async (site, worker, announcement, version) =>
      confirmedText.get({ site, announcement, worker, version })?.content_hash ?? null,
    checkInsOf: async (site, worker, since) =>
      checkInsOf
        .all({ site, worker, since })
        .map((row) => ({ at: row.at, work: toWork(row) }))
        .reverse(),
    checkInsOn: async (site, date) =>
      checkInsOn.all(site, date).map((kept) => toRecorded(kept) as Recorded<CheckInRow>),
    confirmedWorkers: async (site, announcement, first, last) =>
      new Map(confirmedWorkers.all(site, announcement, first, last).map(({ worker, at }) => [worker, at])),
    ofHuddle: async (site, huddle) =>
      ofHuddle.all(site, huddle).map((kept) => toRecorded(kept) as Recorded<AcknowledgementRow>),
    lastCheckIn: async (site, worker) => {
      const kept = lastCheckIn.get(site, worker);
      return kept === undefined ? null : (toRecorded(kept) as Recorded<CheckInRow>);
    },
    size: async (site) => size.get(site)?.rows ?? 0,
    rows: async (site, type, afterSeq, limit) =>
      rows.all({ site, type, after: afterSeq, limit: Math.min(Math.max(limit, 1), MOST_ROWS) }).map(toRecorded),
    confirmedCounts: async (site) =>
      new Map(counts.all(site).map((row) => [`${row.announcement}:${row.version}`, row.workers]))
  };
}
