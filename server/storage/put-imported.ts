// An imported site into the database in one transaction: its first change, its pictures' rows and its people are all there, or none of them.
import type { SiteId } from '#playlists/site/ids.ts';
import type { Refusal } from '#playlists/site/refusal.ts';
import type { Site } from '#playlists/site/site.ts';
import { listed } from '#playlists/site/lookup.ts';
import type { Timestamp } from '#playlists/site/values.ts';
import type { Worker } from '#playlists/site/worker.ts';
import { auditAppend } from './audit-append.ts';
import { SERVER } from './audit-stores.ts';
import { openDatabase, query } from './database.ts';
import type { GroupCommit } from './group-commit.ts';
import { journal } from './journal.ts';
import { people } from './people.ts';
import type { Medium, Told } from './stores.ts';

export interface Imported {
  readonly site: Site;
  readonly media: readonly Medium[];
  readonly people: readonly Worker[];
  /** What the audit says of it. */
  readonly told: Told;
  /** Of the change; unique within the site. */
  readonly id: string;
  /** Epoch ms. */
  readonly at: number;
}

/** Whoever calls holds the folder's lock. Nothing is written of what is refused. */
export async function putImported(
  file: string,
  { site, media, people: workers, told, id, at }: Imported
): Promise<Refusal | null> {
  const database = openDatabase(file, { migrates: false });
  // Within one transaction: each write is a part of it.
  const within: GroupCommit = { write: async (write) => write(), close: () => undefined };
  const note = auditAppend(database);
  try {
    database.exec('BEGIN IMMEDIATE');
    const instant = new Date(at).toISOString() as Timestamp;
    const entry = {
      ...{ id, site: site.id, revision: 1, actor: { type: 'server' } as const },
      ...{ stamp: { at: instant, takesEffectAt: instant }, change: { type: 'import-site', site } as const }
    };
    const published = listed(site.announcements).flatMap((one) =>
      one.published === null ? [] : [{ hash: one.published.contentHash, content: one.published.content }]
    );
    await journal(database, within, note).append(entry, published, undefined, told);
    const insert = query(
      database,
      'INSERT INTO media (site, hash, name, width, height, added_at, video_type, duration_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?)'
    );
    for (const { hash, name, width, height, addedAt, video } of media)
      insert.run(site.id, hash, name, width, height, addedAt, video?.type ?? null, video?.durationMs ?? null);
    const refused =
      workers.length === 0
        ? null
        : await people(database, within, note).put(site.id, workers, { by: { type: 'server' }, at });
    if (refused !== null) {
      database.exec('ROLLBACK');
      return refused;
    }
    note(SERVER as SiteId, { by: { type: 'command' }, act: 'command', what: 'import', about: site.id }, at);
    database.exec('COMMIT');
    return null;
  } finally {
    // What is not committed is undone with it.
    database.close();
  }
}
