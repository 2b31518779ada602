// A sum over the rows of each table that no tree covers, kept true in the transaction of every write by triggers of the connection (TEMP): whoever writes by another program leaves a
// sum that is not that of the rows. They are made where the database is opened, so no code of ours can write without them.
import { hash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { emptySum, folded, rowText, type Cell, type Sum } from '#playlists/evidence/row-sum.ts';

/** Everything else is summed. */
const UNSUMMED: Readonly<Record<string, string>> = {
  ledger: 'The signed tree covers it.',
  ledger_nodes: 'They are reckoned from the ledger.',
  confirmed_counts: 'They are reckoned from the ledger.',
  audit: 'Its own signed tree covers it.',
  audit_nodes: 'They are reckoned from the audit.',
  table_sums: 'The sums themselves.'
};

/** SQLite's own note of the last number that it gave; no trigger may stand on it. */
const NUMBERS = 'sqlite_sequence';
/** The one table that it gives numbers to. */
const NUMBERED = 'incidents';

const FOLD = 'floorcast_fold';

/** From the step of the schema on that made the table. */
export const hasSums = (database: DatabaseSync): boolean =>
  database.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'table_sums'").get() !== undefined;

/** Every table that has a sum, with its columns in order. */
export function summedTables(database: DatabaseSync): ReadonlyMap<string, readonly string[]> {
  const tables = database.prepare(
    `SELECT name FROM sqlite_master WHERE type = 'table' AND (name NOT LIKE 'sqlite_%' OR name = '${NUMBERS}') ORDER BY name`
  );
  const columns = database.prepare('SELECT name FROM pragma_table_info(?) ORDER BY cid');
  const names = tables.all().map(({ name }) => String(name));
  const summed = names.filter((name) => !Object.hasOwn(UNSUMMED, name));
  return new Map(summed.map((table) => [table, columns.all(table).map(({ name }) => String(name))]));
}

/** The sum of the rows as they are now. */
export function sumOf(database: DatabaseSync, table: string, columns: readonly string[]): Sum {
  const rows = database.prepare(`SELECT ${columns.map(named).join(', ')} FROM ${named(table)}`);
  rows.setReadBigInts(true);
  rows.setReturnArrays(true);
  let sum = emptySum();
  for (const cells of rows.iterate() as Iterable<unknown> as Iterable<Cell[]>)
    sum = folded(sum, rowHash(table, columns, cells));
  return sum;
}

/** What takes the rows of `table` in or out of a sum. */
const rowHash = (table: string, columns: readonly string[], cells: readonly Cell[]): Uint8Array =>
  hash('sha256', rowText(table, columns, cells), 'buffer');

/** The sums as they are kept. */
export const keptSums = (database: DatabaseSync): ReadonlyMap<string, Sum> =>
  new Map(
    database
      .prepare('SELECT name, sum FROM table_sums')
      .all()
      .map(({ name, sum }) => [String(name), sum as Sum])
  );

/** By which each table's sum is another than that of its rows: all zero where it is right, null where there is none. */
export function sumsOff(database: DatabaseSync): ReadonlyMap<string, Sum | null> {
  const kept = keptSums(database);
  return new Map(
    [...summedTables(database)].map(([table, columns]) => {
      const sum = kept.get(table);
      return [table, sum === undefined ? null : folded(sum, sumOf(database, table, columns))];
    })
  );
}

/** A step of the schema, inside its transaction: a sum that was off before it is off by as much after it, for nobody has looked at those rows. */
export function acrossStep(database: DatabaseSync, step: () => void): void {
  const off = hasSums(database) ? sumsOff(database) : null;
  step();
  if (!hasSums(database)) return;
  database.exec('DELETE FROM table_sums');
  for (const [table, columns] of summedTables(database)) {
    const before = off?.get(table);
    if (before !== null) putSum(database, table, folded(sumOf(database, table, columns), before ?? emptySum()));
  }
}

export function putSum(database: DatabaseSync, table: string, sum: Sum): void {
  const put = 'INSERT INTO table_sums (name, sum) VALUES (?, ?) ON CONFLICT DO UPDATE SET sum = excluded.sum';
  database.prepare(put).run(table, sum);
}

export function dropSum(database: DatabaseSync, table: string): void {
  database.prepare('DELETE FROM table_sums WHERE name = ?').run(table);
}

/** From here on every write of this connection keeps the sums. Nothing where there are none: a database of another kind. */
export function keepSums(database: DatabaseSync): void {
  if (!hasSums(database)) return;
  const tables = summedTables(database);
  database.function(FOLD, { varargs: true, useBigIntArguments: true }, (sum, table, ...cells) =>
    folded(sum as Sum, rowHash(table as string, tables.get(table as string) ?? [], cells as Cell[]))
  );
  // REPLACE takes rows out without a word otherwise.
  database.exec('PRAGMA recursive_triggers = ON');
  for (const [table, columns] of tables) if (table !== NUMBERS) database.exec(triggersOf(table, columns));
}

export interface Aside {
  /** Takes a row into the sum that was not there, or out that was. */
  fold(row: Readonly<Record<string, Cell>>): void;
  /** From then on the triggers do it again. */
  back(): void;
}

/** Sets the triggers of `table` aside, inside a transaction: under them SQLite empties no table at once. */
export function sumAside(database: DatabaseSync, table: string): Aside {
  const columns = summedTables(database).get(table);
  if (columns === undefined || !hasSums(database)) return { fold: () => undefined, back: () => undefined };
  for (const act of ACTS) database.exec(`DROP TRIGGER temp.${triggerName(table, act)}`);
  let change = emptySum();
  return {
    fold(row) {
      change = folded(
        change,
        rowHash(
          table,
          columns,
          columns.map((column) => row[column] ?? null)
        )
      );
    },
    back() {
      const kept = keptSums(database).get(table);
      if (kept !== undefined) putSum(database, table, folded(kept, change));
      database.exec(triggersOf(table, columns));
    }
  };
}

const ACTS = ['INSERT', 'UPDATE', 'DELETE'] as const;
type Act = (typeof ACTS)[number];
const ROWS: Readonly<Record<Act, readonly string[]>> = { INSERT: ['NEW'], UPDATE: ['OLD', 'NEW'], DELETE: ['OLD'] };

function triggersOf(table: string, columns: readonly string[]): string {
  const fold = (sum: string, row: string): string =>
    `${FOLD}(${[sum, `'${table}'`, ...columns.map((column) => `${row}.${named(column)}`)].join(', ')})`;
  const numbers =
    table === NUMBERED
      ? `UPDATE table_sums SET sum = ${FOLD}(zeroblob(32), '${NUMBERS}', '${table}', NEW.id) WHERE name = '${NUMBERS}';`
      : '';
  return ACTS.map(
    (act) => `CREATE TEMP TRIGGER ${triggerName(table, act)} AFTER ${act} ON main.${named(table)} BEGIN
      UPDATE table_sums SET sum = ${ROWS[act].reduce(fold, 'sum')} WHERE name = '${table}'; ${act === 'INSERT' ? numbers : ''} END;`
  ).join('\n');
}

const triggerName = (table: string, act: Act): string => named(`sum_${table}_${act.toLowerCase()}`);
/** As SQL writes a name. */
const named = (name: string): string => `"${name}"`;
