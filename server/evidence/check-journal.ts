// Whether the journal is what the audit says: each entry by its hash, none missing, none beside them. Reads both once, in order.
import type { DatabaseSync } from 'node:sqlite';
import type { SiteId } from '#playlists/site/ids.ts';
import type { LetGoFinding } from './check-let-go.ts';
import { journalHash, type JournalRow } from '../storage/journal-hash.ts';

export type JournalFinding =
  | LetGoFinding
  | { readonly type: 'entry-changed'; readonly revision: number }
  | { readonly type: 'entry-missing'; readonly revision: number }
  /** It is in the journal, and no row of the audit tells of it. */
  | { readonly type: 'entry-untold'; readonly revision: number };

interface Told {
  readonly revision: number;
  readonly covers: string | null;
}

/** The first thing that is wrong, or null. Rows of the audit come in the order of revisions, as they were written. */
export function checkJournal(database: DatabaseSync, site: SiteId): JournalFinding | null {
  const told = database.prepare(
    'SELECT revision, covers FROM audit WHERE site = ? AND revision IS NOT NULL ORDER BY seq'
  );
  const entries = database.prepare('SELECT * FROM journal WHERE site = ? ORDER BY revision').iterate(site);
  for (const one of told.iterate(site)) {
    const { revision, covers } = one as unknown as Told;
    const next = entries.next();
    const entry = next.done ? null : (next.value as unknown as JournalRow);
    if (entry === null || entry.revision > revision) return { type: 'entry-missing', revision };
    if (entry.revision < revision) return { type: 'entry-untold', revision: entry.revision };
    if (journalHash(entry) !== covers) return { type: 'entry-changed', revision };
  }
  const left = entries.next();
  return left.done ? null : { type: 'entry-untold', revision: (left.value as unknown as JournalRow).revision };
}
