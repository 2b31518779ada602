// A badge as its table holds it, and as everybody else reads it.
import type { BlockReason } from '#playlists/site/badge-act.ts';
import type { DisplayId, WorkerId } from '#playlists/site/ids.ts';
import type { BadgeCode } from '#playlists/site/worker.ts';
import type { By, KeptBadge } from './badge-stores.ts';

export interface BadgeRow {
  code: BadgeCode;
  worker: WorkerId;
  place: number;
  issued_at: number | null;
  valid_from: number | null;
  valid_until: number | null;
  blocked_at: number | null;
  blocked_why: BlockReason | null;
  blocked_by: string | null;
  replaced_by: BadgeCode | null;
  refused_at: number | null;
  refused_display: DisplayId | null;
}

/** What the log says of a badge: enough to tell it from the worker's others, too little to print one. */
export const endOf = (code: string): string => `…${code.slice(-Math.min(4, Math.ceil(code.length / 2)))}`;

export const toBadge = (row: BadgeRow): KeptBadge => ({
  code: row.code,
  worker: row.worker,
  issuedAt: row.issued_at,
  validFrom: row.valid_from,
  validUntil: row.valid_until,
  blockedAt: row.blocked_at,
  blocked:
    row.blocked_at === null || row.blocked_why === null || row.blocked_by === null
      ? null
      : { at: row.blocked_at, why: row.blocked_why, by: JSON.parse(row.blocked_by) as By },
  replacedBy: row.replaced_by,
  refused:
    row.refused_at === null || row.refused_display === null
      ? null
      : { at: row.refused_at, display: row.refused_display }
});
