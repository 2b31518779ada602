// The states of each site's tree, its proofs and its signed states, in SQLite.
import type { DatabaseSync } from 'node:sqlite';
import type { ReadRow } from '#playlists/evidence/check-ledger.ts';
import { recordBytes, recordOf, type Subject } from '#playlists/evidence/record.ts';
import { consistencyProof, inclusionProof, rootOf, type Hash } from '#playlists/evidence/tree.ts';
import type { SiteId, WorkerId } from '#playlists/site/ids.ts';
import { auditRecord, type Commitments, type KeptAudit } from './audit-row.ts';
import { query } from './database.ts';
import type { Evidence, KeptCheckpoint } from './evidence-stores.ts';
import type { GroupCommit } from './group-commit.ts';
import { toKept, toRecorded, unknownYet as ofRows, type Kept } from './ledger-row.ts';
import { ledgerTree, sha256, type Growing } from './ledger-tree.ts';
import type { Recorded } from './ledger-stores.ts';
import { knownSubjects } from './subjects.ts';

const MOST = 1000;

interface KeptEvidence {
  readonly subject: Subject;
  readonly witness_subject: Subject | null;
  readonly salt: Uint8Array | null;
  readonly leaf: Hash | null;
}

/** Of the record that `growing` names, whose rows `read` reads. */
export function evidence(
  database: DatabaseSync,
  commits: GroupCommit,
  { growing, read }: { readonly growing: Growing; readonly read: typeof readRecords }
): Evidence {
  const { rows: kept, states } = growing;
  const tree = ledgerTree(database, growing);
  const count = query<{ rows: number }>(database, `SELECT coalesce(max(seq), 0) AS rows FROM ${kept} WHERE site = ?`);
  const records = read(database);
  const keep = query(
    database,
    `INSERT INTO ${states} (site, size, at, note) VALUES (:site, :size, :at, :note) ON CONFLICT DO NOTHING`
  );
  const newest = query<KeptCheckpoint>(
    database,
    `SELECT size, at, note FROM ${states} WHERE site = ? ORDER BY size DESC LIMIT 1`
  );
  const checkpoints = query<KeptCheckpoint>(
    database,
    `SELECT size, at, note FROM ${states} WHERE site = ? AND size > ? ORDER BY size LIMIT ?`
  );
  const keys = query<{ key: Uint8Array }>(database, 'SELECT key FROM signing_keys ORDER BY since');
  const addKey = query(database, 'INSERT INTO signing_keys (key, since) VALUES (?, ?) ON CONFLICT DO NOTHING');

  return {
    state: async (site, size) => {
      const rows = size ?? count.get(site)?.rows ?? 0;
      return { size: rows, root: rootOf(sha256, rows, tree.nodeAt(site)) };
    },
    inclusion: async (site, seq, size) => inclusionProof(sha256, seq - 1, size, tree.nodeAt(site)),
    consistency: async (site, before, size) => consistencyProof(sha256, before, size, tree.nodeAt(site)),
    records: async (site, after, limit) => [...records(site, after, within(limit))],
    keep: async (site, checkpoint) => {
      await commits.write(() => keep.run({ site, ...checkpoint }));
    },
    newest: async (site) => asRead(newest.get(site)),
    checkpoints: async (site, after, limit) => checkpoints.all(site, after, within(limit)).map((one) => ({ ...one })),
    signsWith: (key, at) =>
      commits.write(() => {
        const others = keys.all().length;
        return { isNewEpoch: addKey.run(key, at).changes === 1 && others > 0 };
      }),
    keys: async () => keys.all().map(({ key }) => key)
  };
}

/** What a database of an older schema has no column for, a backup as a rule. */
const unknownYet = { ...ofRows, subject: null, witness_subject: null, salt: null, leaf: null };

/** Rows as the tree covers them, one after the other: a ledger of millions is never held at once. `onRow` is told of each. */
export function readRecords(
  database: DatabaseSync,
  onRow: (row: Kept) => void = () => undefined
): (site: SiteId, after: number, limit: number) => Iterable<ReadRow> {
  const rows = database.prepare('SELECT * FROM ledger WHERE site = ? AND seq > ? ORDER BY seq LIMIT ?');
  const isTheirs = knownSubjects(database);
  return function* (site, after, limit) {
    for (const row of rows.iterate(site, after, limit)) {
      const {
        subject,
        witness_subject: stoodBy,
        salt,
        leaf,
        ...kept
      } = { ...unknownYet, ...row } as unknown as Kept & KeptEvidence;
      const { seq, worker, witness } = kept as Kept;
      onRow(kept as Kept);
      const names = isTheirs(site, worker, subject, salt) && isTheirs(site, witness, stoodBy, salt);
      yield { seq, record: names ? recordRead(kept as Kept, subject, stoodBy) : UNREADABLE, leaf };
    }
  };
}

/** Rows of the audit, in the same way. */
export function readAudit(database: DatabaseSync): (site: SiteId, after: number, limit: number) => Iterable<ReadRow> {
  const rows = database.prepare('SELECT * FROM audit WHERE site = ? AND seq > ? ORDER BY seq LIMIT ?');
  const isTheirs = knownSubjects(database);
  return function* (site, after, limit) {
    for (const row of rows.iterate(site, after, limit)) {
      const { subject, by_subject, leaf, ...kept } = row as unknown as KeptAudit & Commitments & { leaf: Hash | null };
      const by = kept.by_type === 'supervisor' ? (kept.by_id as WorkerId | null) : null;
      const names = isTheirs(site, kept.worker, subject, null) && isTheirs(site, by, by_subject, null);
      yield {
        seq: kept.seq,
        record: names && isAuditAsWritten(kept) ? auditRecord(kept, { subject, by_subject }) : UNREADABLE,
        leaf
      };
    }
  };
}

/** The bytes of no row: what names another person than it was recorded for, or cannot be read, is not what was recorded. */
const UNREADABLE = new Uint8Array();

function recordRead(kept: Kept, subject: Subject, stoodBy: Subject | null): Uint8Array {
  try {
    const recorded = toRecorded(kept);
    return isAsWritten(kept, recorded) ? recordBytes(recordOf(recorded, subject, stoodBy)) : UNREADABLE;
  } catch (error) {
    // A disk may make anything of a text that holds JSON.
    if (error instanceof SyntaxError || error instanceof TypeError) return UNREADABLE;
    throw error;
  }
}

/** Whether each cell is what the server writes of the row: reading alone sees no difference between 0 and 2, and nothing in columns of another kind of row. */
function isAsWritten(kept: Kept, recorded: Recorded): boolean {
  const { site, seq, at, accepted, refersTo } = recorded;
  const written = toKept(recorded, { site, seq, at, accepted: accepted ? 1 : 0, refers_to: refersTo });
  for (const column of Object.keys(kept) as (keyof Kept)[]) if (kept[column] !== written[column]) return false;
  return true;
}

/** The record knows no difference between nothing and an empty text; the server writes nothing. */
const isAuditAsWritten = ({ by_id, by_display, worker, values_before, values_after, covers }: KeptAudit): boolean =>
  [by_id, by_display, worker, values_before, values_after, covers].every((text) => text !== '');

const within = (limit: number): number => Math.min(Math.max(limit, 1), MOST);
const asRead = (found: KeptCheckpoint | undefined): KeptCheckpoint | null =>
  found === undefined ? null : { ...found };
