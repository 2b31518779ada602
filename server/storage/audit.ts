// The audit in SQLite: who did what, when, to what. Rows are only ever added.
import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import type { SiteId } from '#playlists/site/ids.ts';
import type { AuditNote } from './audit-append.ts';
import { toAuditRow, type KeptAudit } from './audit-row.ts';
import type { Audit, AuditEntry, AuditFilter } from './audit-stores.ts';
import { query, type Query } from './database.ts';
import type { GroupCommit } from './group-commit.ts';

const ONE_LOOK_MS = 10 * 60_000;
const MOST = 1000;

export function audit(database: DatabaseSync, commits: GroupCommit, note: AuditNote): Audit {
  const sameLook = query(
    database,
    `SELECT 1 FROM audit INDEXED BY audit_act WHERE site = :site AND act = 'look' AND what = :what AND about = :about
       AND worker IS :worker AND by_type = :by_type AND by_id IS :by_id AND at > :since AND at <= :at
       AND seq > coalesce((SELECT max(seq) FROM audit INDEXED BY audit_at WHERE site = :site AND at <= :since), 0)`
  );
  const after = query<KeptAudit>(database, 'SELECT * FROM audit WHERE site = ? AND seq > ? ORDER BY seq LIMIT ?');
  const search = searching(database);

  const isNoted = (site: SiteId, { by, act, what, about = '', worker = null }: AuditEntry, at: number): boolean =>
    act === 'look' &&
    sameLook.get({
      ...{ site, what, about, worker, at, since: at - ONE_LOOK_MS },
      ...{ by_type: by.type, by_id: 'id' in by ? by.id : null }
    }) !== undefined;

  return {
    note: (site, entry, at) =>
      commits.write(() => {
        if (!isNoted(site, entry, at)) note(site, entry, at);
      }),
    newest: async (site, filter, before, most) => search(site, filter, before, within(most)).map(toAuditRow),
    after: async (site, seq, most) => after.all(site, seq, within(most)).map(toAuditRow)
  };
}

const within = (most: number): number => Math.min(Math.max(most, 1), MOST);

/** One statement for each set of what is looked for, so that SQLite finds the index for it. */
function searching(database: DatabaseSync) {
  const known = new Map<string, Query<KeptAudit>>();
  return (site: SiteId, filter: AuditFilter, before: number | null, most: number): KeptAudit[] => {
    const wanted: [condition: string, name: string, value: SQLInputValue | null][] = [
      ['seq < :before', 'before', before],
      ['(by_id = :by OR by_type = :by)', 'by', filter.by],
      ['act IN (SELECT value FROM json_each(:acts))', 'acts', filter.acts && JSON.stringify(filter.acts)],
      ['what = :what', 'what', filter.what],
      ["(about = :about AND about <> '')", 'about', filter.about],
      ['(worker = :worker AND worker IS NOT NULL)', 'worker', filter.worker],
      ['seq >= (SELECT min(seq) FROM audit WHERE site = :site AND at >= :from)', 'from', filter.from],
      ['at < :until', 'until', filter.until]
    ];
    const set = wanted.filter(([, , value]) => value !== null);
    const where = ['site = :site', ...set.map(([condition]) => condition)].join(' AND ');
    const found =
      known.get(where) ??
      query<KeptAudit>(database, `SELECT * FROM audit WHERE ${where} ORDER BY seq DESC LIMIT :most`);
    known.set(where, found);
    return found.all({ site, most, ...Object.fromEntries(set.map(([, name, value]) => [name, value])) });
  };
}
