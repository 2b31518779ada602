// Writes a small table anew, so that nothing of what is left out stays in its pages: where SQLite moves rows about, copies of them remain in the gaps of
// a page that is in use, and only a page that is freed is overwritten whole (secure_delete).
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import { query } from './database.ts';
import { sumAside } from './table-sums.ts';

/**
 * `kept` answers the row as it stays, or null where it goes. Runs inside a transaction. The table is held in memory, and neither refers to another nor is referred
 * to; its triggers do not see it, and its sum is reckoned beside them.
 */
export function rewriteTable(
  database: DatabaseSync,
  table: string,
  kept: (row: Readonly<Record<string, SQLOutputValue>>) => Readonly<Record<string, SQLOutputValue>> | null
): void {
  const read = database.prepare(`SELECT * FROM ${table}`);
  read.setReadBigInts(true);
  const rows = read.all();
  const sum = sumAside(database, table);
  const triggers = query<{ name: string; sql: string }>(
    database,
    `SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ?`
  ).all(table);
  for (const { name } of triggers) database.exec(`DROP TRIGGER ${name}`);
  database.exec(`DELETE FROM ${table}`);
  const columns = Object.keys(rows[0] ?? {});
  if (columns.length > 0) {
    const insert = query(
      database,
      `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((name) => `:${name}`).join(', ')})`
    );
    for (const row of rows) {
      const stays = kept(row);
      if (stays !== null) insert.run(stays);
      if (stays === row) continue;
      sum.fold(row);
      if (stays !== null) sum.fold(stays);
    }
  }
  for (const { sql } of triggers) database.exec(sql);
  sum.back();
}
