// The one SQLite file: opened for durability before speed, and brought to the schema that this version knows.
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { migrations as ofFloorcast } from './migrations.ts';
import { createPrivately } from './private-files.ts';
import { StorageError } from './storage-error.ts';
import { acrossStep, keepSums } from './table-sums.ts';

/** SQLite before 3.51.3 can lose pages when a WAL is reset while another connection reads (https://sqlite.org/wal.html#walresetbug). */
const OLDEST_SQLITE = '3.51.3';

/** An answer finds its place in three indexes of a ledger of millions: 2 MB, SQLite's own, hold not even the pages above their leaves. */
const CACHE_KB = 64 * 1024;
/** 16 MB: pages that many answers change are then written back once for all of them, and nobody waits for long meanwhile. */
const LOG_PAGES = 4000;

interface Opening {
  readonly sqliteVersion?: string | undefined;
  /** False beside a running server, which may be an older one: then a schema that is not exactly ours is refused. */
  readonly migrates?: boolean;
  /** The schema's steps; those of floorcast.sqlite where none are given. */
  readonly migrations?: readonly string[];
}

export function openDatabase(
  file: string,
  { sqliteVersion = process.versions['sqlite'] ?? '0', migrates = true, migrations = ofFloorcast }: Opening = {}
): DatabaseSync {
  if (isOlder(sqliteVersion, OLDEST_SQLITE)) {
    throw new StorageError(
      'OLD_SQLITE',
      `This Node has SQLite ${sqliteVersion}; Floorcast needs ${OLDEST_SQLITE} or later to keep what it records. Use the Node that package.json names.`
    );
  }
  createPrivately(file);
  const database = new DatabaseSync(file, { timeout: 5000, enableForeignKeyConstraints: true, defensive: true });
  try {
    // secure_delete: what is deleted is overwritten, so that an erased name is not left in the file.
    database.exec(
      `PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA trusted_schema = OFF; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY;
       PRAGMA cache_size = -${CACHE_KB}; PRAGMA wal_autocheckpoint = ${LOG_PAGES};`
    );
    migrate(database, migrations, migrates);
    keepSums(database);
  } catch (error) {
    database.close();
    throw isDamage(error) ? damaged(file, error) : error;
  }
  return database;
}

/** A prepared statement whose rows are known to be `Row`: the tables are STRICT and written by this room alone. */
export interface Query<Row> {
  get(...values: SQLInputValue[]): Row | undefined;
  get(named: Record<string, SQLInputValue>): Row | undefined;
  all(...values: SQLInputValue[]): Row[];
  all(named: Record<string, SQLInputValue>): Row[];
  run(...values: SQLInputValue[]): { changes: number | bigint };
  run(named: Record<string, SQLInputValue>): { changes: number | bigint };
}

export function query<Row = never>(database: DatabaseSync, sql: string): Query<Row> {
  return database.prepare(sql) as unknown as Query<Row>;
}

function migrate(database: DatabaseSync, migrations: readonly string[], migrates: boolean): void {
  const { user_version: found } = query<{ user_version: number }>(database, 'PRAGMA user_version').get() ?? {
    user_version: 0
  };
  if (found > migrations.length) {
    throw new StorageError(
      'NEWER_SCHEMA',
      `The data folder was written by a newer Floorcast (schema ${found}; this one knows ${migrations.length}). Start that version, or restore a backup made before it.`
    );
  }
  if (!migrates && found < migrations.length) {
    throw new StorageError(
      'OLDER_SCHEMA',
      `The data folder is of an older Floorcast (schema ${found}; this one writes ${migrations.length}). Start the new server first.`
    );
  }
  for (const [index, sql] of migrations.entries()) {
    if (index < found) continue;
    database.exec('BEGIN IMMEDIATE');
    acrossStep(database, () => database.exec(`${sql}; PRAGMA user_version = ${index + 1}`));
    database.exec('COMMIT');
  }
}

const SQLITE_CORRUPT = 11;
const SQLITE_NOTADB = 26;

function isDamage(error: unknown): boolean {
  if (!(error instanceof Error) || !('errcode' in error)) return false;
  const primary = Number(error.errcode) & 0xff;
  return primary === SQLITE_CORRUPT || primary === SQLITE_NOTADB;
}

function damaged(file: string, cause: unknown): StorageError {
  const says = `The database ${file} is damaged and was left as it is. Restore the newest backup, and keep the damaged file for whoever examines it.`;
  return new StorageError('DAMAGED', says, { cause });
}

function isOlder(version: string, than: string): boolean {
  const [a, b] = [version.split('.').map(Number), than.split('.').map(Number)];
  for (const [index, wanted] of b.entries()) {
    const found = a[index] ?? 0;
    if (found !== wanted) return found < wanted;
  }
  return false;
}
