// A row of the audit as SQLite keeps it, the way back, and the bytes that the tree covers: all of it, with commitments in place of workers.
import { recordBytes } from '#playlists/evidence/record.ts';
import type { DisplayId, SiteId, WorkerId } from '#playlists/site/ids.ts';
import type { Subject } from '#playlists/evidence/record.ts';
import type { Values } from '#playlists/evidence/changed-values.ts';
import type { AuditAct, AuditBy, AuditEntry, AuditRow } from './audit-stores.ts';

export interface KeptAudit {
  site: SiteId;
  seq: number;
  at: number;
  by_type: AuditBy['type'];
  by_id: string | null;
  by_display: DisplayId | null;
  act: AuditAct;
  what: string;
  about: string;
  worker: WorkerId | null;
  values_before: string | null;
  values_after: string | null;
  revision: number | null;
  covers: string | null;
}
export interface Commitments {
  subject: Subject | null;
  by_subject: Subject | null;
}

export function toKeptAudit(entry: AuditEntry, place: Pick<KeptAudit, 'site' | 'seq' | 'at'>): KeptAudit {
  const { by, act, what, about = '', worker = null, values, journal } = entry;
  return {
    ...place,
    by_type: by.type,
    by_id: 'id' in by ? by.id : null,
    by_display: 'display' in by ? by.display : null,
    ...{ act, what, about, worker },
    values_before: textOf(values?.before),
    values_after: textOf(values?.after),
    revision: journal?.revision ?? null,
    covers: journal?.hash ?? null
  };
}

export const toAuditRow = (kept: KeptAudit): AuditRow => ({
  ...{ site: kept.site, seq: kept.seq, at: kept.at, by: byOf(kept), act: kept.act, what: kept.what },
  ...{ about: kept.about, worker: kept.worker, revision: kept.revision },
  values: { before: valuesOf(kept.values_before), after: valuesOf(kept.values_after) }
});

/** As text where it is JSON, so that whatever a disk made of it can still be hashed. */
export function auditRecord(kept: KeptAudit, { subject, by_subject }: Commitments): Uint8Array {
  const { worker: _worker, by_id, ...told } = kept;
  const isPerson = kept.by_type === 'supervisor';
  const all = { ...told, by_id: isPerson ? null : by_id, subject, by_subject };
  return recordBytes(Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null && value !== '')));
}

function byOf({ by_type: type, by_id, by_display: display }: KeptAudit): AuditBy {
  switch (type) {
    case 'account':
    case 'token':
      return { type, id: by_id ?? '' };
    case 'supervisor':
      return { type, id: (by_id ?? '') as WorkerId, display };
    case 'server':
    case 'library':
    case 'command':
    case 'nobody':
      return { type };
    default:
      return type satisfies never;
  }
}

const textOf = (values: Values | null | undefined): string | null => (values == null ? null : JSON.stringify(values));
const valuesOf = (text: string | null): Values | null => (text === null ? null : (JSON.parse(text) as Values));
