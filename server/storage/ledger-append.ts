// How one row enters the ledger: numbered, judged against what the worker answered before, counted, and made a leaf of the site's tree. Runs inside a transaction.
import type { DatabaseSync } from 'node:sqlite';
import { recordBytes, recordOf, type Subject } from '#playlists/evidence/record.ts';
import { leafHash, type Hash } from '#playlists/evidence/tree.ts';
import type { SiteId } from '#playlists/site/ids.ts';
import { query } from './database.ts';
import { IdTaken } from './id-taken.ts';
import { isSameRow, toKept, toRecorded, type Kept } from './ledger-row.ts';
import { LEDGER, ledgerTree, sha256 } from './ledger-tree.ts';
import type { AcknowledgementRow, LedgerRow, Recorded } from './ledger-stores.ts';
import { newSalt, subjects, type Salt } from './subjects.ts';

/** The row with what the evidence adds. */
type Whole = Kept & {
  readonly subject: Subject;
  readonly salt: Salt;
  readonly leaf: Hash;
  readonly witness_subject: Subject | null;
};
const COLUMNS: readonly (keyof Whole)[] = [
  ...(['site', 'seq', 'id', 'type', 'at', 'worker', 'display', 'device_at', 'announcement', 'version'] as const),
  ...(['content_hash', 'language', 'outcome', 'assurance', 'presented_from', 'accepted', 'refers_to'] as const),
  ...(['worked_on', 'duty', 'reason', 'presented_until', 'to_the_end', 'choices', 'seed', 'passed', 'rule'] as const),
  ...(['earliest', 'latest', 'marks', 'huddle', 'subject', 'salt', 'leaf', 'witness', 'told'] as const),
  ...(['witness_subject', 'statement', 'page', 'reviewed', 'before_at', 'before_seq'] as const)
];

interface Judged {
  readonly accepted: 0 | 1;
  readonly refers_to: number | null;
  /** Whether it is the first with which the worker confirms the version. */
  readonly isNew: boolean;
}
const CHECKED_IN: Judged = { accepted: 1, refers_to: null, isNew: false };

/** What the worker answered last to the version. */
interface Earlier {
  readonly seq: number;
  readonly salt: Uint8Array | null;
}

/** Answers the row as it was recorded: the new one, or the one that the same id made before. */
export function ledgerAppend(database: DatabaseSync): (site: SiteId, row: LedgerRow, at: number) => Recorded {
  const byId = query<Kept>(database, 'SELECT * FROM ledger WHERE site = ? AND id = ?');
  const last = query<{ seq: number; at: number }>(
    database,
    'SELECT seq, at FROM ledger WHERE site = ? ORDER BY seq DESC LIMIT 1'
  );
  // Left to itself SQLite walks the site's whole ledger by seq, to save the sorting of two rows or a look into the table: INDEXED BY forbids it.
  const confirmed = query<{ seq: number; assurance: string }>(
    database,
    `SELECT seq, assurance FROM ledger INDEXED BY ledger_confirmed WHERE site = ? AND announcement = ? AND worker = ? AND version = ?
       AND accepted = 1 AND outcome = 'understood' ORDER BY seq`
  );
  const latest = query<Earlier>(
    database,
    `SELECT seq, salt FROM ledger INDEXED BY ledger_answered WHERE site = ? AND announcement = ? AND worker = ? AND version = ?
     ORDER BY seq DESC LIMIT 1`
  );
  // By place: to bind forty values by their names takes longer than to write them. That an id is there already is found by writing, and not by looking before each.
  const insert = query(
    database,
    `INSERT INTO ledger (${COLUMNS.join(', ')}) VALUES (${COLUMNS.map(() => '?').join(', ')}) ON CONFLICT (site, id) DO NOTHING`
  );
  const tree = ledgerTree(database, LEDGER);
  const subjectFor = subjects(database);
  const count = query(
    database,
    `INSERT INTO confirmed_counts (site, announcement, version, workers) VALUES (?, ?, ?, 1)
     ON CONFLICT DO UPDATE SET workers = workers + 1`
  );

  function judge(site: SiteId, row: AcknowledgementRow, earlier: Earlier | undefined): Judged {
    const refers_to = earlier?.seq ?? null;
    if (row.offline !== undefined && row.offline.marks.length > 0) return { accepted: 0, refers_to, isNew: false };
    const before = earlier === undefined ? [] : confirmed.all(site, row.announcement, row.worker, row.version);
    if (row.outcome === 'understood') {
      const repeats = before.find((one) => one.assurance === row.assurance);
      if (repeats !== undefined) return { accepted: 0, refers_to: repeats.seq, isNew: false };
    }
    // One more assurance is one more accepted row, but the same worker.
    return { accepted: 1, refers_to, isNew: row.outcome === 'understood' && before.length === 0 };
  }

  /** The row that has the id already: the same one that came again, or IdTaken. */
  function madeBefore(site: SiteId, row: LedgerRow): Recorded {
    const same = byId.get(site, row.id);
    if (same === undefined || !isSameRow(row, same)) throw new IdTaken(site, row.id);
    return toRecorded(same);
  }

  return (site, row, at) => {
    const head = last.get(site) ?? { seq: 0, at: 0 };
    const isAnswer = row.type === 'acknowledgement';
    const earlier = isAnswer ? latest.get(site, row.announcement, row.worker, row.version) : undefined;
    const { isNew, ...judged } = isAnswer ? judge(site, row, earlier) : CHECKED_IN;
    // A server clock that was set back must not put a later row before an earlier one.
    const kept = toKept(row, { site, seq: head.seq + 1, at: Math.max(at, head.at), ...judged });
    // One for all that a worker answers to a version: when it is let go of, nothing leads from these rows to the worker's others.
    const salt = isAnswer ? (earlier?.salt ?? newSalt()) : null;
    const subject = subjectFor(site, row.worker, salt);
    const stoodBy = kept.witness === null ? null : subjectFor(site, kept.witness, salt);
    const recorded = toRecorded(kept);
    const leaf = leafHash(sha256, recordBytes(recordOf(recorded, subject, stoodBy)));
    const whole: Whole = { ...kept, subject, salt, leaf, witness_subject: stoodBy };
    if (insert.run(...COLUMNS.map((column) => whole[column])).changes === 0) return madeBefore(site, row);
    if (isNew) count.run(site, kept.announcement, kept.version);
    tree.grow(site, kept.seq);
    return recorded;
  };
}
