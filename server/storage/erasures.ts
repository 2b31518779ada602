// Who was erased: the act, and the list by which a backup that is restored is erased anew.
import type { DatabaseSync } from 'node:sqlite';
import type { SiteId, WorkerId } from '#playlists/site/ids.ts';
import { query } from './database.ts';
import { logEmptier } from './empty-log.ts';
import { workerEraser } from './erase-worker.ts';
import type { Erasure, Erasures } from './erasure-stores.ts';
import type { AuditNote } from './audit-append.ts';
import type { GroupCommit } from './group-commit.ts';
import { coveringHold } from './holds.ts';

export function erasures(database: DatabaseSync, commits: GroupCommit, note: AuditNote): Erasures & { stop(): void } {
  const list = query<Erasure>(database, 'SELECT site, worker, at FROM erasures ORDER BY at, site, worker');
  const add = query(database, 'INSERT INTO erasures (site, worker, at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING');
  const known = query<{ at: number }>(database, 'SELECT at FROM erasures WHERE site = ? AND worker = ?');
  const here = query(database, 'SELECT 1 FROM workers WHERE site = ? AND id = ?');
  const isHere = (site: SiteId, worker: WorkerId): boolean => here.get(site, worker) !== undefined;
  const erase = workerEraser(database);
  const log = logEmptier(database);
  const holdOf = coveringHold(database);

  return {
    erase: async (site, worker, { by, at }) => {
      const done = await commits.write(() => {
        if (!isHere(site, worker)) return false;
        const hold = holdOf(site, worker, at);
        if (hold !== null) return hold;
        // Before the key goes: the row commits to whom it was done to as all others do.
        note(site, { by, act: 'person', what: 'erased', worker }, at);
        const wasThere = erase(site, worker);
        add.run(site, worker, at);
        return wasThere;
      });
      log.empty();
      return done;
    },
    list: async () => list.all().map((one) => ({ ...one })),
    take: async (others) => {
      let found = 0;
      for (const { site, worker, at } of others) {
        await commits.write(() => {
          if (isHere(site, worker)) note(site, { by: { type: 'server' }, act: 'person', what: 'erased', worker }, at);
          if (erase(site, worker)) found++;
          if (known.get(site, worker) === undefined) add.run(site, worker, at);
        });
      }
      log.empty();
      return found;
    },
    stop: () => log.stop()
  };
}
