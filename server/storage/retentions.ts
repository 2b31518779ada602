// How long names are kept, in SQLite: who answered what, letting go of them in small transactions, and the list by which a restored backup lets go anew.
import type { DatabaseSync } from 'node:sqlite';
import { isStandIn } from '#playlists/evidence/stand-in.ts';
import type { Change } from '#playlists/site/change.ts';
import type { AnnouncementId, SiteId, WorkerId } from '#playlists/site/ids.ts';
import type { AuditNote } from './audit-append.ts';
import { query } from './database.ts';
import { logEmptier } from './empty-log.ts';
import type { GroupCommit } from './group-commit.ts';
import { standingHolds } from './holds.ts';
import { lettingGo, type GivenBefore, type Gone } from './letting-go.ts';
import type { AnsweredBy, LetGo, Retentions } from './retention-stores.ts';

const MOST_CHANGES = 1000;

export function retentions(
  database: DatabaseSync,
  commits: GroupCommit,
  note: AuditNote
): Retentions & { stop(): void } {
  const published = query<{ seq: number; what: string; at: string; change: string }>(
    database,
    `SELECT a.seq, a.what, j.at, CASE WHEN a.what IN ('publish-announcement', 'put-shared') THEN j.change ELSE '' END AS change
     FROM audit AS a INDEXED BY audit_act JOIN journal AS j ON j.site = a.site AND j.revision = a.revision
     WHERE a.site = ? AND a.act = 'change' AND a.seq > ? ORDER BY a.seq LIMIT ${MOST_CHANGES}`
  );
  const answeredBy = query<AnsweredBy>(
    database,
    `SELECT worker, max(at) AS at FROM ledger INDEXED BY ledger_answered WHERE site = ? AND announcement = ?
       AND version BETWEEN ? AND ? AND subject IS NOT NULL GROUP BY worker`
  );
  const newest = ['ledger', 'audit'].map((table) =>
    query<{ at: number }>(database, `SELECT at FROM ${table} WHERE site = ? ORDER BY seq DESC LIMIT 1`)
  );
  const list = query<LetGo>(
    database,
    'SELECT site, announcement, version, subject, stand_in AS standIn, at FROM let_go'
  );
  const ofVersion = query<{ worker: WorkerId; subject: string; at: number }>(
    database,
    `SELECT worker, subject, at FROM ledger INDEXED BY ledger_answered WHERE site = ? AND announcement = ? AND version = ? AND subject IS NOT NULL`
  );
  const standing = standingHolds(database);
  const letGo = lettingGo(database);
  const log = logEmptier(database);

  function tell(site: SiteId, announcement: AnnouncementId, { answers, stood, listed }: Gone, at: number): void {
    if (answers === 0) return;
    const after = { answers, people: stood.size, listed };
    note(
      site,
      {
        by: { type: 'server' },
        act: 'retention',
        what: 'let-go',
        about: announcement,
        values: { before: null, after }
      },
      at
    );
  }

  function takeVersion({ site, announcement, version }: LetGo, all: readonly LetGo[]): number {
    const given = new Map(all.map((one) => [one.subject, one.standIn]));
    const before: GivenBefore = (of, subject) => (of === version ? given.get(subject) : undefined);
    const rows = ofVersion.all(site, announcement, version);
    const of = new Map<WorkerId, number>();
    for (const row of rows) if (given.has(row.subject) && !isStandIn(row.worker)) of.set(row.worker, Infinity);
    const at = Math.max(...all.map((one) => one.at));
    const gone = letGo(site, { announcement, first: version, last: version }, of, at, before);
    tell(site, announcement, gone, at);
    return gone.answers;
  }

  return {
    publications: async (site, after) => {
      const rows = published.all(site, after);
      const found = rows.flatMap(({ at, change }) =>
        change === '' ? [] : [{ at: Date.parse(at), change: JSON.parse(change) as Change }]
      );
      return { found, next: rows.length < MOST_CHANGES ? null : (rows.at(-1)?.seq ?? null) };
    },
    answeredBy: async (site, { announcement, first, last }) =>
      answeredBy
        .all(site, announcement, first, last)
        .filter(({ worker }) => !isStandIn(worker))
        .map((one) => ({ ...one })),
    newestRow: async (site) => {
      const instants = newest.map((one) => one.get(site)?.at ?? -Infinity);
      const last = Math.max(...instants);
      return last === -Infinity ? null : last;
    },
    letGo: (site, text, of, at) =>
      commits.write(() => {
        const held = standing(site, at).filter(
          ({ type, about }) => type !== 'announcement' || about === text.announcement
        );
        const isHeld = (worker: WorkerId): boolean =>
          held.some(({ type, about }) => type !== 'worker' || about === worker);
        const free = of.filter(({ worker }) => !isHeld(worker));
        const gone = letGo(site, text, new Map(free.map((one) => [one.worker, one.at])), at);
        tell(site, text.announcement, gone, at);
        return { answers: gone.answers, people: gone.stood.size };
      }, 4 * of.length),
    list: async () => list.all().map((one) => ({ ...one })),
    take: async (all) => {
      const versions = Map.groupBy(all, (one) => JSON.stringify([one.site, one.announcement, one.version]));
      let answers = 0;
      for (const some of versions.values()) {
        const [first] = some;
        if (first !== undefined) answers += await commits.write(() => takeVersion(first, some));
      }
      log.empty();
      return answers;
    },
    settle: async () => log.empty(),
    stop: () => log.stop()
  };
}
