// What is held, in SQLite: since when, why and until when. A hold that is over stays on record.
import type { DatabaseSync } from 'node:sqlite';
import type { SiteId, WorkerId } from '#playlists/site/ids.ts';
import type { AuditNote } from './audit-append.ts';
import type { AuditSaid } from './audit-stores.ts';
import { query } from './database.ts';
import type { GroupCommit } from './group-commit.ts';
import type { Hold, Holds } from './retention-stores.ts';

const ROW = `id, type, about, reason, set_by AS setBy, set_at AS setAt, until_at AS until, ended_at AS endedAt FROM holds WHERE site = ?`;
const STANDS = 'ended_at IS NULL AND until_at > ?';

export function holds(database: DatabaseSync, commits: GroupCommit, note: AuditNote): Holds {
  const insert = query(
    database,
    `INSERT INTO holds (site, id, type, about, reason, set_by, set_at, until_at)
     VALUES (:site, :id, :type, :about, :reason, :set_by, :set_at, :until_at)`
  );
  const renew = query<Hold>(
    database,
    `UPDATE holds SET until_at = :until WHERE site = :site AND id = :id AND ended_at IS NULL AND until_at > :at RETURNING type, about`
  );
  const end = query<Hold>(
    database,
    `UPDATE holds SET ended_at = :at, ended_by = :by WHERE site = :site AND id = :id AND ended_at IS NULL AND until_at > :at RETURNING type, about`
  );
  const all = query<Hold>(database, `SELECT ${ROW} ORDER BY set_at DESC, id LIMIT ?`);
  const now = standingHolds(database);
  const covering = coveringHold(database);

  const tell = (
    site: SiteId,
    what: string,
    { type, about }: Pick<Hold, 'type' | 'about'>,
    until: number,
    said: AuditSaid
  ) =>
    note(
      site,
      {
        ...{ by: said.by, act: 'retention', what },
        about: type === 'announcement' ? about : '',
        worker: type === 'worker' ? (about as WorkerId) : null,
        values: { before: null, after: { of: type, until: new Date(until).toISOString() } }
      },
      said.at
    );
  return {
    set: async (site, hold, said) => {
      await commits.write(() => {
        const { id, type, about, reason, until } = hold;
        const place = { site, id, type, about, reason, until_at: until };
        insert.run({ ...place, set_by: sayerId(said), set_at: said.at });
        tell(site, 'hold-set', hold, until, said);
      });
    },
    renew: (site, id, until, said) =>
      commits.write(() => {
        const held = renew.get({ site, id, until, at: said.at });
        if (held !== undefined) tell(site, 'hold-renewed', held, until, said);
        return held !== undefined;
      }),
    end: (site, id, said) =>
      commits.write(() => {
        const held = end.get({ site, id, at: said.at, by: sayerId(said) });
        if (held !== undefined) tell(site, 'hold-ended', held, said.at, said);
        return held !== undefined;
      }),
    list: async (site, most) => all.all(site, Math.min(Math.max(most, 1), 1000)).map((one) => ({ ...one })),
    standing: async (site, at) => now(site, at),
    covering: async (site, worker, at) => covering(site, worker, at)
  };
}

/** Inside a transaction too. */
export function standingHolds(database: DatabaseSync): (site: SiteId, at: number) => readonly Hold[] {
  const standing = query<Hold>(database, `SELECT ${ROW} AND ${STANDS} ORDER BY until_at DESC, id`);
  return (site, at) => standing.all(site, at).map((one) => ({ ...one }));
}

/** As Holds has it; inside a transaction too. */
export function coveringHold(database: DatabaseSync): (site: SiteId, worker: WorkerId, at: number) => Hold | null {
  const standing = standingHolds(database);
  const answered = query(
    database,
    'SELECT 1 FROM ledger INDEXED BY ledger_answered WHERE site = ? AND announcement = ? AND worker = ? LIMIT 1'
  );
  const asked = query(
    database,
    `SELECT 1 FROM denominators WHERE site = ? AND announcement = ? AND instr(asked, ?) > 0 LIMIT 1`
  );
  const isOf = (site: SiteId, worker: WorkerId, { type, about }: Hold): boolean => {
    switch (type) {
      case 'site':
        return true;
      case 'worker':
        return about === worker;
      case 'announcement':
        return (
          answered.get(site, about, worker) !== undefined ||
          asked.get(site, about, JSON.stringify(worker)) !== undefined
        );
      default:
        return type satisfies never;
    }
  };
  return (site, worker, at) => standing(site, at).find((hold) => isOf(site, worker, hold)) ?? null;
}

const sayerId = ({ by }: AuditSaid): string => ('id' in by ? by.id : by.type);
