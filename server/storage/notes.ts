// Small values that outlive a restart and belong to nobody else.
import type { DatabaseSync } from 'node:sqlite';
import { query } from './database.ts';
import type { GroupCommit } from './group-commit.ts';
import type { Notes } from './stores.ts';

export function notes(database: DatabaseSync, commits: GroupCommit): Notes {
  const get = query<{ value: string }>(database, 'SELECT value FROM notes WHERE key = ?');
  const set = query(
    database,
    'INSERT INTO notes (key, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value'
  );
  const remove = query(database, 'DELETE FROM notes WHERE key = ?');

  return {
    get: async (key) => get.get(key)?.value ?? null,
    set: async (key, value) => {
      await commits.write(() => (value === null ? remove.run(key) : set.run(key, value)));
    }
  };
}
