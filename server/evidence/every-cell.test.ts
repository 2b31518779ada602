// Whatever cell of whatever table another program changes, `verify` names it: every column of every table that the schema has, so that a table of a later step is in it by itself.
import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue, type SQLOutputValue } from 'node:sqlite';
import pino from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { canonical } from '#playlists/site/canonical.ts';
import type { ContentHash, WorkerId } from '#playlists/site/ids.ts';
import { aContent, aCheckIn, anAnswer, anEntry, AT, aWorker, HALLE } from '../../test/contract/values.ts';
import { SERVER } from '../storage/audit-stores.ts';
import { openDatabase } from '../storage/database.ts';
import { migrations } from '../storage/migrations.ts';
import { openStores } from '../storage/open.ts';
import { columnsOf } from '../storage/schema.ts';
import { auditOriginOf, checkpoints } from './checkpoints.ts';
import { readSigningKey } from './signing-key.ts';
import { verifyLedgers } from './verify-folder.ts';

const schema = columnsOf(migrations);
const [ZOE, BEN, LEAD] = ['w-7', 'w-8', 'w-9'] as [WorkerId, WorkerId, WorkerId];
const said = { by: { type: 'account', id: 'anna' }, at: AT } as const;
/** As many as make a node of a tree. */
const WHOLE = 256;

interface Made {
  readonly folder: string;
  readonly file: string;
  /** As another program opens it, with nothing in its way. */
  readonly database: DatabaseSync;
}
let few: Made;
let many: Made;
/** Reading many rows for each cell takes its time. */
const madeFor = (table: string): Made => (table.endsWith('_nodes') ? many : few);

beforeAll(async () => {
  [few, many] = [await make(1), await make(WHOLE)];
});
afterAll(async () => {
  for (const { database, folder } of [few, many]) {
    database.close();
    await rm(folder, { recursive: true });
  }
});

async function make(rows: number): Promise<Made> {
  const folder = await mkdtemp(join(tmpdir(), 'floorcast-cells-'));
  const file = join(folder, 'floorcast.sqlite');
  await fillByStores(folder, rows);
  fillTheRest(file);
  const database = new DatabaseSync(file);
  database.exec(
    'PRAGMA journal_mode = DELETE; PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON'
  );
  const triggers = database.prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'").all();
  for (const { name } of triggers) database.exec(`DROP TRIGGER ${String(name)}`);
  return { folder, file, database };
}

/** What the trees, the audit and the texts cover is written as a server writes it. */
async function fillByStores(folder: string, rows: number): Promise<void> {
  const stores = await openStores(folder, { now: () => AT });
  const { people, ledger, journal, audit, denominators, questions, retentions } = stores;
  const key = await readSigningKey(folder);
  await stores.evidence.signsWith(key.publicKey, AT);
  const { content } = aContent('ears');
  const ears = { content, hash: createHash('sha256').update(canonical(content)).digest('hex') as ContentHash };
  await people.put(HALLE, [aWorker('7'), aWorker('8'), aWorker('9')], said);
  for (let revision = 1; revision <= 3; revision++)
    await journal.append(anEntry(revision), revision === 2 ? [ears] : []);
  const { announcement, version } = anAnswer('');
  const asked = [ZOE, BEN].map((worker) => ({ worker, rule: { type: 'everybody' }, crew: null, since: AT }) as const);
  await denominators.add(HALLE, { announcement, version, scope: { type: 'version' }, frozenAt: AT, asked });
  await ledger.append(HALLE, anAnswer('old', { worker: ZOE }), AT);
  await retentions.letGo(HALLE, { announcement, first: version, last: version }, [{ worker: ZOE, at: AT }], AT);
  for (let id = 1; id <= rows; id++) await ledger.append(HALLE, aCheckIn(`in-${id}`, { worker: ZOE }), AT + id);
  const duty = { worker: BEN, shift: 'early', from: AT, until: AT + 1 } as never;
  await ledger.append(HALLE, anAnswer('asks', { worker: BEN, outcome: 'question', reason: 'unclear' as never }), AT);
  await ledger.append(HALLE, aCheckIn('rostered', { worker: BEN, work: { on: '2026-11-22' as never, duty } }), AT);
  await ledger.append(
    HALLE,
    {
      ...anAnswer('whole', { worker: BEN, choices: [1, null], seed: 's', passed: true, assurance: 'witnessed' }),
      ...{
        offline: { earliest: AT - 9, latest: AT, marks: [] },
        huddle: 'talk',
        witness: { worker: LEAD, isTold: false }
      },
      ...{ statement: 'Ich habe es verstanden.', reviewed: true, page: '1.2', recordedBefore: { at: AT - 5, seq: 3 } }
    },
    AT
  );
  await ledger.append(HALLE, anAnswer('again', { worker: BEN, toTheEnd: false }), AT);
  await questions.say(
    HALLE,
    { id: 'q', question: 'asks', type: 'answered', by: said.by, text: 'Press 4.', language: 'en' as never },
    AT
  );
  const lead = { type: 'supervisor', id: LEAD, display: 'kiosk' as never } as const;
  for (let act = 1; act <= rows; act++)
    await audit.note(HALLE, { by: lead, act: 'look', what: 'crew', about: `${act}`, worker: ZOE }, AT);
  const values = { before: { a: 1 }, after: { a: 2 } } as never;
  await audit.note(HALLE, { by: said.by, act: 'look', what: 'crew', values }, AT);
  await audit.note(SERVER, { by: { type: 'nobody' }, act: 'entrance', what: 'refused' }, AT);
  const signing = { key, now: () => AT, log: pino({ level: 'silent' }) };
  await checkpoints({ evidence: stores.evidence, ...signing }).sign(HALLE);
  const ofAudit = checkpoints({ evidence: stores.auditEvidence, ...signing, origin: auditOriginOf });
  for (const site of [HALLE, SERVER]) await ofAudit.sign(site);
  await stores.close();
}

/** What a column that may not hold anything holds. */
const FIT: Readonly<Record<string, Readonly<Record<string, SQLInputValue>>>> = {
  sessions: { account: 'id of accounts' },
  api_tokens: { access: 'read', sees_names: 0 },
  accounts: { sees_names: 0 },
  roll_call_words: { type: 'began', id: 'r', roll_call: 'r', by_type: 'account', worker: null },
  huddle_words: { type: 'began', id: 'h', huddle: 'h' },
  holds: { type: 'site' },
  table_sums: {}
};

/** One row for each table that has none, on a connection of ours. */
function fillTheRest(file: string): void {
  const ours = openDatabase(file);
  for (const [table, columns] of schema) {
    if (table.endsWith('_nodes') || ours.prepare(`SELECT 1 FROM ${table}`).get() !== undefined) continue;
    const types = new Map(
      ours
        .prepare('SELECT name, type FROM pragma_table_info(?)')
        .all(table)
        .map(({ name, type }) => [name, type])
    );
    const valueOf = (column: string): SQLInputValue => {
      const fit = FIT[table]?.[column];
      if (fit !== undefined) return fit;
      if (types.get(column) === 'INTEGER') return 1;
      return types.get(column) === 'BLOB' ? Buffer.from(column) : `${column} of ${table}`;
    };
    ours
      .prepare(`INSERT INTO ${table} (${columns.join()}) VALUES (${columns.map(() => '?').join()})`)
      .run(...columns.map(valueOf));
  }
  ours.close();
}

function isNamed({ file }: Made): boolean {
  const read = verifyLedgers(file);
  if ('unreadable' in read) return true;
  const { sites, audits, damage, tables } = read;
  return (
    damage.length + tables.length > 0 ||
    [...sites, ...audits].some(({ finding }) => finding !== null) ||
    audits.some(({ journal, asked }) => journal !== null || asked !== null)
  );
}

/** What a cell could be instead. */
function others(value: SQLOutputValue, type: string): readonly SQLInputValue[] {
  if (type === 'INTEGER' || typeof value === 'bigint') {
    const number = BigInt((value as bigint | null) ?? 0);
    return value === null ? [0n, 1n] : [number + 1n, number + 2n, null];
  }
  if (type === 'BLOB') {
    if (value === null) return [Buffer.from('x')];
    const changed = Buffer.from(value as Uint8Array);
    changed[0]! ^= 1;
    return [changed, null];
  }
  return value === null ? ['', 'x'] : [`${String(value)}x`, '', null];
}

/** The newest are one of each kind. */
const KINDS: Readonly<Record<string, number>> = { ledger: 3, audit: 2 };
/** SQLITE_CONSTRAINT and SQLITE_MISMATCH: another key would be the same, or of another type. */
const REFUSED = [19, 20];

/** Runs `sql`; false where the table itself refuses it. */
function isTaken(database: DatabaseSync, sql: string, values: readonly SQLInputValue[]): boolean {
  try {
    database.prepare(sql).run(...values);
    return true;
  } catch (error) {
    if (error instanceof Error && 'errcode' in error && REFUSED.includes(Number(error.errcode) & 0xff)) return false;
    throw error;
  }
}

type Row = Readonly<Record<string, SQLOutputValue>>;

function rowsOf(database: DatabaseSync, table: string): readonly Row[] {
  const read = database.prepare(`SELECT * FROM ${table}`);
  read.setReadBigInts(true);
  return read.all();
}
const where = (columns: readonly string[]): string => columns.map((one) => `${one} IS ?`).join(' AND ');
const valuesOf = (row: Row, columns: readonly string[]): SQLInputValue[] => columns.map((one) => row[one] ?? null);

function unnamedCells(table: string): string[] {
  const made = madeFor(table);
  const { database } = made;
  const columns = database.prepare('SELECT name, type, pk FROM pragma_table_info(?) ORDER BY cid').all(table);
  const all = columns.map(({ name }) => String(name));
  const rows = rowsOf(database, table).slice(-(KINDS[table] ?? 1));
  expect(rows.length, `${table} has rows`).toBeGreaterThan(0);
  const unnamed: string[] = [];
  for (const row of rows) {
    for (const { name, type } of columns) {
      const column = String(name);
      const before = row[column] ?? null;
      const change = `UPDATE ${table} SET ${column} = ? WHERE ${where(all)}`;
      for (const other of others(before, String(type))) {
        if (other === before || !isTaken(database, change, [other, ...valuesOf(row, all)])) continue;
        if (!isNamed(made)) unnamed.push(`${column}: ${String(before)} → ${String(other)}`);
        const back = { ...row, [column]: other as SQLOutputValue };
        database.prepare(change).run(before, ...valuesOf(back, all));
      }
    }
  }
  return unnamed;
}

const tables = [...schema.keys(), 'sqlite_sequence'];

test('nothing is wrong with what nobody touched', () => expect([few, many].map(isNamed)).toEqual([false, false]));

test.each(tables)('a changed cell of %s is named, whichever it is', (table) => {
  expect(unnamedCells(table)).toEqual([]);
  expect(isNamed(madeFor(table)), 'as it was').toBe(false);
});

test.each(tables)('a row of %s that was taken out is named, and one that was put in', (table) => {
  const made = madeFor(table);
  const { database } = made;
  // The first: behind the last one of a record nothing shows that there was one more until a state is signed.
  const row = rowsOf(database, table)[0]!;
  const columns = Object.keys(row);
  const put = `INSERT INTO ${table} (${columns.join()}) VALUES (${columns.map(() => '?').join()})`;
  const take = (one: Row): void =>
    void database.prepare(`DELETE FROM ${table} WHERE ${where(columns)}`).run(...valuesOf(one, columns));
  take(row);
  expect(isNamed(made), 'taken out').toBe(true);
  database.prepare(put).run(...valuesOf(row, columns));
  expect(isNamed(made), 'put back').toBe(false);
  const ids = columns.map((one) => [one, typeof row[one] === 'string' ? `${row[one]}-2` : (row[one] ?? null)] as const);
  const other = Object.fromEntries(ids);
  const hasRoom = isTaken(database, put, valuesOf(other, columns));
  expect(isNamed(made), 'put in').toBe(hasRoom);
  if (hasRoom) take(other);
  expect(isNamed(made), 'as it was').toBe(false);
});
