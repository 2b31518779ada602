// Every accepted change of every site, in SQLite: the truth from which a site's document can always be rebuilt.
import type { DatabaseSync } from 'node:sqlite';
import { journalled } from '#playlists/site/change.ts';
import { parse } from '#playlists/site/parse.ts';
import type { SiteId } from '#playlists/site/ids.ts';
import type { Timestamp } from '#playlists/site/values.ts';
import { query } from './database.ts';
import type { GroupCommit } from './group-commit.ts';
import type { AuditNote } from './audit-append.ts';
import { denominatorTable } from './denominators.ts';
import { IdTaken } from './id-taken.ts';
import { journalHash, type JournalRow } from './journal-hash.ts';
import { listWorkers } from './people.ts';
import { StorageError } from './storage-error.ts';
import type { Actor, Journal, JournalEntry } from './stores.ts';

export class StaleRevision extends StorageError {
  constructor(site: SiteId, revision: number) {
    super(
      'STALE_REVISION',
      `Site ${site} has a revision ${revision} already; the change must be made on the newest one.`
    );
  }
}

export function journal(database: DatabaseSync, commits: GroupCommit, note: AuditNote): Journal {
  const byId = query<JournalRow>(database, 'SELECT * FROM journal WHERE site = ? AND id = ?');
  const head = query<{ revision: number }>(
    database,
    'SELECT revision FROM journal WHERE site = ? ORDER BY revision DESC LIMIT 1'
  );
  const insert = query(
    database,
    `INSERT INTO journal (site, revision, id, at, takes_effect_at, actor_type, actor_id, change)
     VALUES (:site, :revision, :id, :at, :takes_effect_at, :actor_type, :actor_id, :change)`
  );
  const keep = query(database, 'INSERT INTO contents (site, hash, content) VALUES (?, ?, ?) ON CONFLICT DO NOTHING');
  const after = query<JournalRow>(
    database,
    'SELECT * FROM journal WHERE site = ? AND revision > ? ORDER BY revision LIMIT ?'
  );
  const inForce = query<{ revision: number | null }>(
    database,
    'SELECT max(revision) AS revision FROM journal WHERE site = ? AND takes_effect_at <= ?'
  );
  const newest = query<JournalRow>(database, 'SELECT * FROM journal WHERE site = ? ORDER BY revision DESC LIMIT ?');
  const workers = listWorkers(database);
  const asked = denominatorTable(database, note);
  const sites = query<{ site: SiteId }>(database, 'SELECT site FROM journal WHERE revision = 1 ORDER BY site');

  return {
    append: (entry, published, freezing, told) =>
      commits.write(() => {
        const row = toRow(entry);
        const same = byId.get(entry.site, entry.id);
        if (same !== undefined) {
          if (same.revision === row.revision && same.change === row.change) return;
          throw new IdTaken(entry.site, entry.id);
        }
        const revision = head.get(entry.site)?.revision ?? 0;
        if (entry.revision <= revision) throw new StaleRevision(entry.site, entry.revision);
        if (entry.revision > revision + 1) {
          throw new RangeError(`Site ${entry.site} is at revision ${revision}; ${entry.revision} would leave a gap.`);
        }
        insert.run({ ...row });
        const { actor: by, change, stamp } = entry;
        const hashed = { revision: row.revision, hash: journalHash(row) };
        note(entry.site, { by, act: 'change', what: change.type, ...told, journal: hashed }, Date.parse(stamp.at));
        for (const { hash, content } of published) keep.run(entry.site, hash, JSON.stringify(content));
        const held = asked.held.bind(null, entry.site);
        for (const one of freezing?.(workers(entry.site), held) ?? []) asked.freeze(entry.site, one);
      }),
    find: async (site, id) => {
      const row = byId.get(site, id);
      return row === undefined ? null : toEntry(row);
    },
    // SQLite takes a negative limit for none.
    after: async (site, revision, most = -1) => after.all(site, revision, most).map(toEntry),
    inForce: async (site, at) => inForce.get(site, new Date(at).toISOString())?.revision ?? null,
    newest: async (site, limit) => newest.all(site, limit).map(toEntry),
    sites: async () => sites.all().map((row) => row.site)
  };
}

function toRow(entry: JournalEntry): JournalRow {
  return {
    site: entry.site,
    revision: entry.revision,
    id: entry.id,
    at: entry.stamp.at,
    takes_effect_at: entry.stamp.takesEffectAt,
    actor_type: entry.actor.type,
    actor_id: 'id' in entry.actor ? entry.actor.id : null,
    change: JSON.stringify(entry.change)
  };
}

function toActor({ actor_type: type, actor_id: id }: JournalRow): Actor {
  switch (type) {
    case 'account':
    case 'token':
      return { type, id: id ?? '' };
    case 'server':
    case 'library':
      return { type };
    default:
      return type satisfies never;
  }
}

function toEntry(row: JournalRow): JournalEntry {
  const change = parse(journalled, JSON.parse(row.change));
  if (!change.ok) {
    const faults = change.faults.map((fault) => `${fault.field} ${fault.says}`).join('; ');
    throw new StorageError('DAMAGED', `Change ${row.revision} of site ${row.site} cannot be read: ${faults}.`);
  }
  return {
    id: row.id,
    site: row.site,
    revision: row.revision,
    actor: toActor(row),
    stamp: { at: row.at as Timestamp, takesEffectAt: row.takes_effect_at as Timestamp },
    change: change.value
  };
}
