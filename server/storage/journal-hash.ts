// What of a journal's entry the audit covers: the whole row, by its hash.
import { recordBytes } from '#playlists/evidence/record.ts';
import { leafHash } from '#playlists/evidence/tree.ts';
import type { SiteId } from '#playlists/site/ids.ts';
import type { Actor } from './stores.ts';
import { sha256 } from './ledger-tree.ts';

export interface JournalRow {
  site: SiteId;
  revision: number;
  id: string;
  at: string;
  takes_effect_at: string;
  actor_type: Actor['type'];
  actor_id: string | null;
  /** JSON. */
  change: string;
}

/** In hexadecimal digits. */
export function journalHash(row: JournalRow): string {
  const { site, revision, id, at, takes_effect_at, actor_type, actor_id, change } = row;
  const told = { site, revision, id, at, takes_effect_at, actor_type, actor_id, change };
  return Buffer.from(leafHash(sha256, recordBytes(told))).toString('hex');
}
