// Sums over tables, over real SQLite: true after whatever our connections write, off after whatever another does, and as far off after a step of the schema as before it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkTables } from '../evidence/check-tables.ts';
import { verifyLedgers } from '../evidence/verify-folder.ts';
import { acceptTable } from './accept-table.ts';
import { openDatabase } from './database.ts';
import { migrations } from './migrations.ts';
import { rewriteTable } from './rewrite-table.ts';
import { columnsOf } from './schema.ts';

let folder: string;
let database: DatabaseSync;
const file = (): string => join(folder, 'floorcast.sqlite');
const wrong = (): string[] => checkTables(database).map(({ type, table }) => `${type} ${table}`);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'floorcast-sums-'));
  database = openDatabase(file());
  database.exec(`
    INSERT INTO accounts VALUES ('a', 'Anna', 'anna', 'x', 1, 1), ('b', 'Ben', 'ben', 'x', 1, 0);
    INSERT INTO sessions VALUES ('s', x'01', 'a', 1, 1), ('t', x'02', 'a', 1, 9007199254740993), ('u', x'03', 'b', 1, 1);
    INSERT INTO notes VALUES ('k', 'Grüße 👋'), ('l', '');
    INSERT INTO incidents (site, display, why, from_at) VALUES ('p', 'd', 'w', 1), ('p', 'e', 'w', 1);
  `);
});
afterEach(() => {
  database.close();
  rmSync(folder, { recursive: true });
});

function byHand(sql: string): void {
  const other = new DatabaseSync(file());
  other.exec(sql);
  other.close();
}

test.each([
  ['rows that are put in', "INSERT INTO notes VALUES ('m', 'x'), ('n', 'y')"],
  ['rows that are changed, key and all', "UPDATE notes SET key = key || 'x', value = NULLIF(value, 'x') || 1"],
  ['an upsert', "INSERT INTO notes VALUES ('k', 'y') ON CONFLICT DO UPDATE SET value = excluded.value"],
  ['a row that takes another one’s place', "INSERT OR REPLACE INTO notes VALUES ('k', 'y')"],
  ['one that takes two places', "INSERT OR REPLACE INTO sessions VALUES ('s', x'02', 'b', 2, 2)"],
  ['a table that is emptied', 'DELETE FROM notes'],
  ['rows that go with another', "DELETE FROM accounts WHERE id = 'a'"],
  ['what is undone', "BEGIN; DELETE FROM notes; INSERT INTO notes VALUES ('z', 'z'); ROLLBACK"],
  [
    'a part that is undone',
    'BEGIN; SAVEPOINT o; DELETE FROM notes; ROLLBACK TO o; RELEASE o; DELETE FROM sessions; COMMIT'
  ],
  [
    'numbers that SQLite gives',
    "DELETE FROM incidents; INSERT INTO incidents (site, display, why, from_at) VALUES ('p', 'f', 'w', 2)"
  ]
])('are true after %s', (_, sql) => {
  database.exec(sql);
  expect(wrong()).toEqual([]);
});

test('are true for two connections that write in turns', () => {
  const beside = openDatabase(file(), { migrates: false });
  for (const [index, one] of [database, beside, database, beside].entries())
    one.exec(`INSERT INTO notes VALUES ('n${index}', 'x'); UPDATE notes SET value = value || ${index}`);
  beside.close();
  expect(wrong()).toEqual([]);
});

test('are right at every moment for somebody who reads beside a server that writes', async () => {
  const ours = fileURLToPath(new URL('./database.ts', import.meta.url));
  const writes = `const { openDatabase } = await import(${JSON.stringify(ours)});
    const database = openDatabase(${JSON.stringify(file())});
    const note = database.prepare("INSERT INTO notes VALUES ('busy', '1') ON CONFLICT DO UPDATE SET value = value + 1");
    const seen = database.prepare('UPDATE sessions SET last_seen_at = last_seen_at % 1000 + 1');
    for (;;) { note.run(); seen.run(); }`;
  const writer = spawn(process.execPath, ['--input-type=module', '-e', writes], { stdio: 'inherit' });
  const busy = (): number =>
    Number(database.prepare("SELECT value FROM notes WHERE key = 'busy'").get()?.['value'] ?? 0);
  try {
    await expect.poll(busy, { timeout: 20_000 }).toBeGreaterThan(0);
    const before = busy();
    for (let read = 0; read < 40; read++) expect(verifyLedgers(file())).toMatchObject({ tables: [] });
    await expect.poll(busy, { timeout: 20_000 }).toBeGreaterThan(before);
  } finally {
    writer.kill('SIGKILL');
    await once(writer, 'exit');
  }
  expect(wrong()).toEqual([]);
});

test.each([
  ['a changed row', "UPDATE notes SET value = 'x' WHERE key = 'l'", 'table-changed notes'],
  ['one that was put in', "INSERT INTO notes VALUES ('m', '')", 'table-changed notes'],
  ['one that was taken out', "DELETE FROM sessions WHERE id = 'u'", 'table-changed sessions'],
  [
    'a number of another size',
    'UPDATE sessions SET last_seen_at = 9007199254740992 WHERE id = ’t’'.replaceAll('’', "'"),
    'table-changed sessions'
  ],
  ['a sum that is missing', "DELETE FROM table_sums WHERE name = 'notes'", 'table-unsummed notes'],
  ['a sum of nothing', "INSERT INTO table_sums VALUES ('ghosts', x'00')", 'table-missing ghosts'],
  ['a table that nobody knows', 'CREATE TABLE ghosts (id TEXT)', 'table-unsummed ghosts'],
  ['the next number', 'UPDATE sqlite_sequence SET seq = 7', 'table-changed sqlite_sequence']
])('%s of another program is named, and stays so while the server writes', (_, sql, says) => {
  byHand(sql);
  expect(wrong()).toEqual([says]);
  database.exec("INSERT INTO notes VALUES ('q', 'x'); UPDATE sessions SET last_seen_at = last_seen_at % 7 + 1");
  expect(wrong()).toEqual([says]);
  database.close();
  database = openDatabase(file());
  expect(wrong()).toEqual([says]);
  expect(acceptTable(file(), says.split(' ')[1]!, 1)).toBe('accepted');
  expect(wrong()).toEqual([]);
  const told = database.prepare("SELECT what, about FROM audit WHERE act = 'command'").all();
  expect(told).toEqual([{ what: 'accept', about: says.split(' ')[1] }]);
});

test('what is right or unknown cannot be accepted, and nothing tells of it', () => {
  expect(['notes', 'ghosts', 'ledger'].map((table) => acceptTable(file(), table, 1))).toEqual([
    'right',
    'unknown',
    'unknown'
  ]);
  expect(database.prepare('SELECT count(*) AS rows FROM audit').get()).toEqual({ rows: 0 });
});

test('a table that is written anew keeps its sum, and what was wrong with it', () => {
  const anew = (): void => {
    database.exec('BEGIN');
    rewriteTable(database, 'notes', (row) => (row['key'] === 'k' ? null : { ...row, value: 'anew' }));
    database.exec('COMMIT');
  };
  anew();
  expect(wrong()).toEqual([]);
  database.exec("INSERT INTO notes VALUES ('k', 'x'); DELETE FROM notes WHERE key = 'k'");
  expect(wrong()).toEqual([]);
  byHand("INSERT INTO notes VALUES ('m', '')");
  anew();
  expect(wrong()).toEqual(['table-changed notes']);
});

test('a table that is written anew in vain keeps its sum and its triggers', () => {
  database.exec('BEGIN; SAVEPOINT one');
  const fails = () =>
    rewriteTable(database, 'notes', () => {
      throw new Error('no');
    });
  expect(fails).toThrow('no');
  database.exec('ROLLBACK TO one; RELEASE one; COMMIT');
  database.exec("INSERT INTO notes VALUES ('q', 'x')");
  expect(wrong()).toEqual([]);
});

test('a step of the schema makes the sums of what it changed, and takes what was wrong along', () => {
  byHand("INSERT INTO notes VALUES ('m', ''); DELETE FROM table_sums WHERE name = 'workers'");
  database.close();
  const step = `ALTER TABLE notes ADD COLUMN more TEXT; ALTER TABLE sessions ADD COLUMN more INTEGER NOT NULL DEFAULT 5;
    CREATE TABLE fresh (id TEXT PRIMARY KEY) STRICT; INSERT INTO fresh VALUES ('x'); DROP TABLE media`;
  database = openDatabase(file(), { migrations: [...migrations, step] });
  expect(wrong()).toEqual(['table-changed notes', 'table-unsummed workers']);
  database.exec("INSERT INTO fresh VALUES ('y'); INSERT INTO sessions VALUES ('v', x'04', 'b', 1, 1, 2)");
  expect(wrong()).toEqual(['table-changed notes', 'table-unsummed workers']);
});

test('a folder from before there were sums gets them when it is opened', () => {
  database.close();
  rmSync(file());
  const before = openDatabase(file(), {
    migrations: migrations.slice(
      0,
      migrations.findIndex((step) => step.includes('table_sums'))
    )
  });
  before.exec("INSERT INTO notes VALUES ('k', 'v')");
  expect(checkTables(before)).toEqual([]);
  before.close();
  database = openDatabase(file());
  expect(wrong()).toEqual([]);
  byHand("UPDATE notes SET value = 'w'");
  expect(wrong()).toEqual(['table-changed notes']);
});

test('SQLite gives numbers to one table alone: the sum over its note of them is of that one', () => {
  const numbered = database.prepare("SELECT name FROM sqlite_master WHERE sql LIKE '%AUTOINCREMENT%'").all();
  expect(numbered).toEqual([{ name: 'incidents' }]);
  expect([...columnsOf(migrations).keys()]).toContain('table_sums');
});
