// Who was erased: the act, and the list by which a backup that is restored is erased anew.
import type { DatabaseSync } from 'node:sqlite';
import type { SiteId, WorkerId } from '#playlists/site/ids.ts';
import { query } from './database.ts';
import { workerEraser } from './erase-worker.ts';
import type { Erasure, Erasures } from './erasure-stores.ts';
import type { AuditNote } from './audit-append.ts';
import type { GroupCommit } from './group-commit.ts';

const AGAIN_MS = 1000;

export function erasures(database: DatabaseSync, commits: GroupCommit, note: AuditNote): Erasures & { stop(): void } {
  const list = query<Erasure>(database, 'SELECT site, worker, at FROM erasures ORDER BY at, site, worker');
  const add = query(database, 'INSERT INTO erasures (site, worker, at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING');
  const known = query<{ at: number }>(database, 'SELECT at FROM erasures WHERE site = ? AND worker = ?');
  const here = query(database, 'SELECT 1 FROM workers WHERE site = ? AND id = ?');
  const isHere = (site: SiteId, worker: WorkerId): boolean => here.get(site, worker) !== undefined;
  const erase = workerEraser(database);
  let again: NodeJS.Timeout | undefined;

  /** What was written before stands in the log until it is emptied; a long read beside us keeps it for a while. */
  function emptyLog(): void {
    clearTimeout(again);
    const { busy_timeout: patience } = query<{ busy_timeout: number }>(database, 'PRAGMA busy_timeout').get() ?? {
      busy_timeout: 0
    };
    try {
      // Without waiting: that would hold up the whole server.
      database.exec('PRAGMA busy_timeout = 0');
      const done = query<{ busy: number }>(database, 'PRAGMA wal_checkpoint(TRUNCATE)').get();
      if (done?.busy === 1) again = setTimeout(emptyLog, AGAIN_MS).unref();
    } finally {
      database.exec(`PRAGMA busy_timeout = ${patience}`);
    }
  }

  return {
    erase: async (site, worker, { by, at }) => {
      const isDone = await commits.write(() => {
        if (!isHere(site, worker)) return false;
        // Before the key goes: the row commits to whom it was done to as all others do.
        note(site, { by, act: 'person', what: 'erased', worker }, at);
        const wasThere = erase(site, worker);
        add.run(site, worker, at);
        return wasThere;
      });
      emptyLog();
      return isDone;
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
      emptyLog();
      return found;
    },
    stop: () => clearTimeout(again)
  };
}
