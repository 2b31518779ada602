// Empties the log of the database: what was overwritten stands in it until then, and a long read beside us keeps it for a while.
import type { DatabaseSync } from 'node:sqlite';
import { query } from './database.ts';

const AGAIN_MS = 1000;

/** `empty` tries until it is done. */
export function logEmptier(database: DatabaseSync): { empty(): void; stop(): void } {
  let again: NodeJS.Timeout | undefined;

  function empty(): void {
    clearTimeout(again);
    const { busy_timeout: patience } = query<{ busy_timeout: number }>(database, 'PRAGMA busy_timeout').get() ?? {
      busy_timeout: 0
    };
    try {
      // Without waiting: that would hold up the whole server.
      database.exec('PRAGMA busy_timeout = 0');
      const done = query<{ busy: number }>(database, 'PRAGMA wal_checkpoint(TRUNCATE)').get();
      if (done?.busy === 1) again = setTimeout(empty, AGAIN_MS).unref();
    } finally {
      database.exec(`PRAGMA busy_timeout = ${patience}`);
    }
  }

  return { empty, stop: () => clearTimeout(again) };
}
