// What was logged before there was a tree gets its leaves, in its order: done once, when the folder is opened after the step of the schema.
import type { DatabaseSync } from 'node:sqlite';
import { leafHash, type Hash } from '#playlists/evidence/tree.ts';
import { auditCommitments } from './audit-append.ts';
import { auditRecord, type KeptAudit } from './audit-row.ts';
import { query } from './database.ts';
import { journalHash, type JournalRow } from './journal-hash.ts';
import { AUDIT, ledgerTree, sha256 } from './ledger-tree.ts';

export function sealAudit(database: DatabaseSync): void {
  const unsealed = query<KeptAudit & { leaf: Hash | null }>(
    database,
    'SELECT * FROM audit INDEXED BY audit_unsealed WHERE leaf IS NULL ORDER BY site, seq LIMIT 1000'
  );
  const entry = query<JournalRow>(database, 'SELECT * FROM journal WHERE site = ? AND revision = ?');
  const seal = query(
    database,
    'UPDATE audit SET covers = :covers, subject = :subject, by_subject = :by_subject, leaf = :leaf WHERE site = :site AND seq = :seq'
  );
  const committed = auditCommitments(database);
  const tree = ledgerTree(database, AUDIT);
  database.exec('BEGIN IMMEDIATE');
  try {
    for (let rows = unsealed.all(); rows.length > 0; rows = unsealed.all()) {
      for (const { leaf: _leaf, ...row } of rows) {
        const told = row.revision === null ? undefined : entry.get(row.site, row.revision);
        const kept: KeptAudit = { ...row, covers: told === undefined ? null : journalHash(told) };
        const commitments = committed(kept);
        const leaf = leafHash(sha256, auditRecord(kept, commitments));
        const { site, seq, covers } = kept;
        seal.run({ site, seq, covers, subject: commitments.subject, by_subject: commitments.by_subject, leaf });
        tree.grow(site, seq);
      }
    }
    database.exec('COMMIT');
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
}
