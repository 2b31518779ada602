// Answers that kiosks kept without a line, in SQLite: each with its row in the ledger in one transaction, so that none is there half or twice.
import type { DatabaseSync } from 'node:sqlite';
import type { DisplayId, SiteId } from '#playlists/site/ids.ts';
import type { KeptRow } from '#playlists/wire/kept.ts';
import { query } from './database.ts';
import type { GroupCommit } from './group-commit.ts';
import type { KeptAnswers, ToKeep } from './kept-stores.ts';
import { ledgerAppend } from './ledger-append.ts';
import { toRecorded, type Kept } from './ledger-row.ts';
import { isStorageError } from './storage-error.ts';
import type { AcknowledgementRow, Recorded } from './ledger-stores.ts';

interface Row {
  kiosk: DisplayId;
  received_at: number;
  at: number;
  earliest: number;
  latest: number;
  /** JSON, as is the body. */
  marks: string;
  body: string;
}

export function keptAnswers(database: DatabaseSync, commits: GroupCommit): KeptAnswers {
  const append = ledgerAppend(database);
  const here = query<{ place: number }>(
    database,
    'SELECT place FROM kept_answers WHERE site = ? AND kiosk = ? AND place = ? AND id = ?'
  );
  const until = query<{ until: number | null }>(
    database,
    'SELECT max(earliest) AS until FROM kept_answers WHERE site = ? AND kiosk = ?'
  );
  const answersOf = query<Kept>(
    database,
    'SELECT * FROM ledger INDEXED BY ledger_answered WHERE site = ? AND announcement = ? AND worker = ? AND version = ? ORDER BY seq DESC LIMIT 100'
  );
  const insert = query(
    database,
    `INSERT INTO kept_answers (site, kiosk, place, id, received_at, at, earliest, latest, marks, body, ledger_seq)
     VALUES (:site, :kiosk, :place, :id, :received_at, :at, :earliest, :latest, :marks, :body, :ledger_seq)`
  );
  const nobodys = query<Row>(
    database,
    `SELECT * FROM kept_answers INDEXED BY kept_answers_nobodys WHERE site = ? AND ledger_seq IS NULL
     ORDER BY received_at DESC, place DESC LIMIT ?`
  );
  const isHere = (site: SiteId, kiosk: DisplayId, { place, id }: KeptRow): boolean =>
    here.get(site, kiosk, place, id) !== undefined;

  function addOne(
    site: SiteId,
    kiosk: DisplayId,
    { sent, time, marks, row }: ToKeep,
    receivedAt: number
  ): Recorded | null {
    if (isHere(site, kiosk, sent)) return null;
    const recorded = row === null ? null : orNull(() => append(site, row, receivedAt));
    const isTaken = row !== null && recorded === null;
    insert.run({
      ...{ site, kiosk, place: sent.place, id: sent.id, received_at: receivedAt },
      ...{ at: Math.round(time.at), earliest: time.earliest, latest: time.latest },
      marks: JSON.stringify(isTaken ? [...marks, 'id-taken'] : marks),
      // Only the badge that is nobody's stays in it, sealed as it came.
      body: JSON.stringify(recorded === null ? sent : { ...sent, sealed: '' }),
      ledger_seq: recorded?.seq ?? null
    });
    return recorded;
  }

  return {
    missing: async (site, kiosk, rows) => rows.filter((row) => !isHere(site, kiosk, row)),
    sentUntil: async (site, kiosk) => until.get(site, kiosk)?.until ?? 0,
    answersOf: async (site, worker, announcement, version) =>
      answersOf
        .all(site, announcement, worker, version)
        .map((one) => toRecorded(one) as Recorded<AcknowledgementRow>)
        .reverse(),
    add: (site, kiosk, all, receivedAt) =>
      commits.write(
        () =>
          all.flatMap((one) => {
            const recorded = addOne(site, kiosk, one, receivedAt);
            return recorded === null ? [] : [recorded as Recorded<AcknowledgementRow>];
          }),
        2 * all.length
      ),
    nobodys: async (site, most) =>
      nobodys.all(site, most).map((row) => ({
        kiosk: row.kiosk,
        sent: JSON.parse(row.body) as KeptRow,
        receivedAt: row.received_at,
        time: { at: row.at, earliest: row.earliest, latest: row.latest },
        marks: JSON.parse(row.marks) as string[]
      }))
  };
}

/** Null where the id stands for another fact already. */
function orNull<T>(append: () => T): T | null {
  try {
    return append();
  } catch (error) {
    if (isStorageError(error, 'ID_TAKEN')) return null;
    throw error;
  }
}
