// What the tables of a server hold, asked of the schema itself and not of what somebody wrote about it.
import { DatabaseSync } from 'node:sqlite';
import { query } from './database.ts';

/** Every table with its columns, as the steps leave them. */
export function columnsOf(migrations: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const database = new DatabaseSync(':memory:');
  try {
    for (const step of migrations) database.exec(step);
    const tables = query<{ name: string }>(
      database,
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
    ).all();
    const columns = query<{ name: string }>(database, 'SELECT name FROM pragma_table_info(?) ORDER BY cid');
    return new Map(tables.map(({ name }) => [name, columns.all(name).map((one) => one.name)]));
  } finally {
    database.close();
  }
}
