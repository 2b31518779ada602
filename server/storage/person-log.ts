// Who did what to whom: badges, PINs, what a supervisor did at a kiosk. Rows of the audit, told as a worker's page tells them.
import type { DatabaseSync } from 'node:sqlite';
import type { ChangedValues } from '#playlists/evidence/changed-values.ts';
import type { SiteId, WorkerId } from '#playlists/site/ids.ts';
import type { AuditNote } from './audit-append.ts';
import { toAuditRow, type KeptAudit } from './audit-row.ts';
import type { PersonAct, PersonLog, PersonLogEntry, Said } from './badge-stores.ts';
import { query } from './database.ts';
import type { GroupCommit } from './group-commit.ts';

/** Writes an entry inside the transaction of what it tells of. */
export type PersonNote = (
  site: SiteId,
  worker: WorkerId,
  act: PersonAct,
  detail: string,
  said: Said,
  values?: ChangedValues
) => void;

export const personNote =
  (note: AuditNote): PersonNote =>
  (site, worker, what, detail, { by, at }, values) => {
    const told = values ?? (detail === '' ? undefined : { before: null, after: { says: detail } });
    note(site, { by, act: 'person', what, worker, ...(told && { values: told }) }, at);
  };

export function personLog(database: DatabaseSync, commits: GroupCommit, audited: AuditNote): PersonLog {
  const note = personNote(audited);
  const newest = query<KeptAudit>(
    database,
    `SELECT * FROM audit INDEXED BY audit_worker WHERE site = ? AND worker = ? AND worker IS NOT NULL AND act = 'person' ORDER BY seq DESC LIMIT ?`
  );
  return {
    add: (site, worker, act, detail, said) => commits.write(() => note(site, worker, act, detail, said)),
    newest: async (site, worker, most) => newest.all(site, worker, most).map(toEntry)
  };
}

function toEntry(kept: KeptAudit): PersonLogEntry {
  const { seq, at, by, what, worker, values } = toAuditRow(kept);
  const detail = values.after?.['says'];
  return {
    ...{ seq, at, by },
    worker: worker as WorkerId,
    act: what as PersonAct,
    detail: typeof detail === 'string' ? detail : ''
  };
}
