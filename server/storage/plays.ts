// What was on the glass of displays, in a SQLite file of its own: it is large, it may be forgotten, and it must not make the backup of the ledger heavy.
import type { DatabaseSync } from 'node:sqlite';
import { LONGEST_PIECE_MS } from '#playlists/wire/plays.ts';
import { query } from './database.ts';
import type { NumberedPlay, Plays } from './display-stores.ts';
import type { GroupCommit } from './group-commit.ts';
import { playNames } from './play-names.ts';

interface Row {
  from_at: number;
  boot: number;
  n: number;
  lasts_ms: number;
  thing: number;
  revision: number;
  uncertainty_ms: number | null;
}

const MOST_ROWS = 100_000;
/** About 5 ms of deleting. */
const FORGOTTEN_AT_ONCE = 2000;
/** Names are kept longer than the rows that were written with them. */
const DAY_MS = 86_400_000;
const NAMES_LONGER_MS = 3 * DAY_MS;

export function plays(database: DatabaseSync, commits: GroupCommit, now: () => number): Plays {
  const names = playNames(database);
  let namesUntil = -Infinity;
  const putPlace = query<{ key: number }>(
    database,
    `INSERT INTO places (site, display) VALUES (?, ?) ON CONFLICT DO UPDATE SET site = excluded.site RETURNING key`
  );
  const place = query<{ key: number }>(database, 'SELECT key FROM places WHERE site = ? AND display = ?');
  const places = query<{ key: number }>(database, 'SELECT key FROM places');
  const insert = query(
    database,
    `INSERT INTO plays (place, from_at, boot, n, lasts_ms, thing, revision, uncertainty_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT DO NOTHING`
  );
  const between = query<Row>(
    database,
    `SELECT * FROM plays WHERE place = ? AND from_at > ? AND from_at < ? AND from_at + lasts_ms > ? ORDER BY from_at, boot, n LIMIT ?`
  );
  const lastOf = query<{ from_at: number }>(
    database,
    'SELECT from_at FROM plays WHERE place = ? AND from_at < ? ORDER BY from_at LIMIT 1 OFFSET ?'
  );
  const remove = query(database, 'DELETE FROM plays WHERE place = ? AND from_at < ?');

  function append(...[site, display, boot, all]: Parameters<Plays['add']>): number {
    const at = now();
    const there = place.get(site, display) ?? putPlace.get(site, display);
    if (there === undefined) throw new Error('plays: SQLite answered no place');
    let added = 0;
    for (const { n, from, until, shows, revision, uncertaintyMs } of all) {
      const keys = [
        names.keyOf('boot', boot, at),
        names.keyOf('thing', JSON.stringify(shows), at),
        names.keyOf('revision', revision, at)
      ] as const;
      const [run, thing, program] = keys;
      added += Number(insert.run(there.key, from, run, n, until - from, thing, program, uncertaintyMs).changes);
    }
    return added;
  }

  function read(row: Row): NumberedPlay[] {
    const shows = names.thingOf(row.thing);
    if (shows === null) return [];
    // A day of a display is thousands of rows: taking them apart by a rest pattern made this several times as slow.
    const { n, from_at: from, lasts_ms: lasts, uncertainty_ms: uncertaintyMs } = row;
    const [boot, revision] = [names.textOf(row.boot), names.textOf(row.revision)];
    return [{ boot, n, shows, revision, from, until: from + lasts, uncertaintyMs }];
  }

  function forgetOf(key: number, at: number): number {
    const beyond = lastOf.get(key, at, FORGOTTEN_AT_ONCE)?.from_at ?? at;
    return Number(remove.run(key, beyond).changes);
  }

  return {
    add: (...asked) =>
      commits.write(() => {
        try {
          return append(...asked);
        } catch (error) {
          names.forgetRemembered();
          throw error;
        }
      }, asked[3].length),
    between: async (site, display, from, until, most = MOST_ROWS) => {
      const there = place.get(site, display);
      if (there === undefined) return [];
      return between.all(there.key, from - LONGEST_PIECE_MS, until, from, Math.min(most, MOST_ROWS)).flatMap(read);
    },
    forget: (at) =>
      commits.write(() => {
        let forgotten = 0;
        for (const { key } of places.all()) {
          forgotten += forgetOf(key, at);
          if (forgotten >= FORGOTTEN_AT_ONCE) return forgotten;
        }
        if (namesUntil < at - DAY_MS) names.forget((namesUntil = at) - NAMES_LONGER_MS);
        return forgotten;
      })
  };
}
