// Whether the counts of who confirmed are what the ledger's rows give: they are kept beside it, for counting millions of rows takes seconds.
import type { DatabaseSync } from 'node:sqlite';
import type { SiteId } from '#playlists/site/ids.ts';
import { query } from '../storage/database.ts';
import type { Kept } from '../storage/ledger-row.ts';

export interface CountCheck {
  readonly onRow: (row: Kept) => void;
  /** A sentence for each count that is another. Asked once all rows were read; of `broken` sites they were not, and nothing can be told. */
  readonly wrong: (broken: ReadonlySet<SiteId>) => string[];
}

export function checkCounts(database: DatabaseSync): CountCheck {
  const counts = new Map<string, number>();
  // Unary plus: by seq SQLite would walk the ledger.
  const confirmedBefore = query(
    database,
    `SELECT 1 FROM ledger WHERE site = ? AND worker = ? AND announcement = ? AND version = ?
       AND accepted = 1 AND outcome = 'understood' AND +seq < ? LIMIT 1`
  );
  return {
    onRow({ site, seq, worker, announcement, version, accepted, outcome, refers_to }) {
      if (accepted !== 1 || outcome !== 'understood') return;
      // What a worker says first to a version points back to nothing.
      if (refers_to !== null && confirmedBefore.get(site, worker, announcement, version, seq) !== undefined) return;
      const key = keyOf(site, announcement, version);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    },
    wrong(broken) {
      const kept = query<Count>(database, 'SELECT site, announcement, version, workers FROM confirmed_counts').all();
      const keptOf = new Map(kept.map((one) => [keyOf(one.site, one.announcement, one.version), one.workers]));
      return [...new Set([...keptOf.keys(), ...counts.keys()])].flatMap((key) => {
        const [site, announcement, version] = JSON.parse(key) as [SiteId, string, number];
        const [told, rows] = [keptOf.get(key) ?? 0, counts.get(key) ?? 0];
        if (told === rows || broken.has(site)) return [];
        return [
          `the count of who confirmed version ${version} of ${announcement} at ${site} is ${told}, and its rows give ${rows}`
        ];
      });
    }
  };
}

interface Count {
  site: SiteId;
  announcement: string;
  version: number;
  workers: number;
}

const keyOf = (...of: readonly [site: SiteId, announcement: string | null, version: number | null]): string =>
  JSON.stringify(of);
