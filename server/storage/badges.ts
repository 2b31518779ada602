// The badges table: which code stands for whom, since when, until when, and why not any more.
import type { DatabaseSync } from 'node:sqlite';
import { badgeActs } from './badge-acts.ts';
import { toBadge, type BadgeRow } from './badge-row.ts';
import type { Badges } from './badge-stores.ts';
import { query } from './database.ts';
import type { AuditNote } from './audit-append.ts';
import type { GroupCommit } from './group-commit.ts';

export function badges(database: DatabaseSync, commits: GroupCommit, note: AuditNote): Badges {
  const one = query<BadgeRow>(database, 'SELECT * FROM badges WHERE site = ? AND code = ?');
  const ofWorker = query<BadgeRow>(database, 'SELECT * FROM badges WHERE site = ? AND worker = ? ORDER BY place, code');
  const ofSite = query<BadgeRow>(database, 'SELECT * FROM badges WHERE site = ? ORDER BY worker, place, code');
  const refused = query(database, 'UPDATE badges SET refused_at = ?, refused_display = ? WHERE site = ? AND code = ?');
  const carryOut = badgeActs(database, (site, code) => one.get(site, code), note);

  return {
    find: async (site, code) => {
      const row = one.get(site, code);
      return row === undefined ? null : toBadge(row);
    },
    list: async (site, worker) => (worker === null ? ofSite.all(site) : ofWorker.all(site, worker)).map(toBadge),
    act: (site, worker, act, said) => commits.write(() => carryOut(site, worker, act, said)),
    noteRefused: (site, code, display, at) => commits.write(() => void refused.run(at, display, site, code))
  };
}
