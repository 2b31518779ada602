// Who looked at named data, in SQLite. Rows are only ever added.
import type { DatabaseSync } from 'node:sqlite';
import { query } from './database.ts';
import type { GroupCommit } from './group-commit.ts';
import type { Look, Looks, NamedThing, Noted } from './look-stores.ts';

interface Row {
  place: number;
  at: number;
  by_type: Look['by']['type'];
  by_id: string;
  what: NamedThing;
  about: string;
}
const ONE_LOOK_MS = 10 * 60_000;

export function looks(database: DatabaseSync, commits: GroupCommit): Looks {
  const insert = query(
    database,
    `INSERT INTO looks (site, place, at, by_type, by_id, what, about)
     SELECT :site, (SELECT coalesce(max(place), 0) + 1 FROM looks WHERE site = :site), :at, :by_type, :by_id, :what, :about
     WHERE NOT EXISTS (SELECT 1 FROM looks WHERE site = :site AND by_id = :by_id AND by_type = :by_type AND what = :what
       AND about = :about AND at > :since AND at <= :at)`
  );
  const newest = query<Row>(
    database,
    'SELECT * FROM looks WHERE site = :site AND (:before IS NULL OR place < :before) ORDER BY place DESC LIMIT :most'
  );
  return {
    note: async (site, { by, what, about }, at) => {
      await commits.write(() =>
        insert.run({ site, at, by_type: by.type, by_id: by.id, what, about, since: at - ONE_LOOK_MS })
      );
    },
    newest: async (site, before, most) =>
      newest.all({ site, before, most: Math.min(Math.max(most, 1), 1000) }).map(read)
  };
}

const read = ({ place, at, by_type: type, by_id: id, what, about }: Row): Noted => ({
  place,
  at,
  by: { type, id },
  what,
  about
});
