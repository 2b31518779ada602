// How a row enters the audit: numbered, committed to without names, and made a leaf of the site's tree. Runs inside the transaction of what it tells of.
import type { DatabaseSync } from 'node:sqlite';
import { leafHash } from '#playlists/evidence/tree.ts';
import type { SiteId, WorkerId } from '#playlists/site/ids.ts';
import { auditRecord, toKeptAudit, type Commitments, type KeptAudit } from './audit-row.ts';
import type { AuditEntry } from './audit-stores.ts';
import { query } from './database.ts';
import { AUDIT, ledgerTree, sha256 } from './ledger-tree.ts';
import { subjects } from './subjects.ts';

/** Appends a row; the site is empty for the server's own. */
export type AuditNote = (site: SiteId, entry: AuditEntry, at: number) => void;

const COLUMNS = [
  ...['site', 'seq', 'at', 'by_type', 'by_id', 'by_display', 'act', 'what', 'about', 'worker'],
  ...['values_before', 'values_after', 'revision', 'covers', 'subject', 'by_subject', 'leaf']
];

/** `onGrown` is told of each site whose audit has a row more. */
export function auditAppend(database: DatabaseSync, onGrown: (site: SiteId) => void = () => undefined): AuditNote {
  const last = query<{ seq: number; at: number }>(
    database,
    'SELECT seq, at FROM audit WHERE site = ? ORDER BY seq DESC LIMIT 1'
  );
  const insert = query(
    database,
    `INSERT INTO audit (${COLUMNS.join(', ')}) VALUES (${COLUMNS.map((name) => `:${name}`).join(', ')})`
  );
  const tree = ledgerTree(database, AUDIT);
  const committed = auditCommitments(database);
  return (site, entry, at) => {
    const head = last.get(site) ?? { seq: 0, at: 0 };
    const kept = toKeptAudit(entry, { site, seq: head.seq + 1, at: Math.max(at, head.at) });
    const commitments = committed(kept);
    insert.run({ ...kept, ...commitments, leaf: leafHash(sha256, auditRecord(kept, commitments)) });
    tree.grow(site, kept.seq);
    onGrown(site);
  };
}

/** What stands for the worker it was done to, and for the supervisor who did it. */
export function auditCommitments(database: DatabaseSync): (row: KeptAudit) => Commitments {
  const subjectFor = subjects(database);
  return ({ site, worker, by_type, by_id }) => ({
    subject: worker === null ? null : subjectFor(site, worker),
    by_subject: by_type !== 'supervisor' || by_id === null ? null : subjectFor(site, by_id as WorkerId)
  });
}
