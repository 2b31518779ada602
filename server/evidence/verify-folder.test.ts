import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import pino from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Finding } from '#playlists/evidence/check-ledger.ts';
import type { DisplayId, SiteId, WorkerId } from '#playlists/site/ids.ts';
import { openStores } from '../storage/open.ts';
import type { CheckInRow, Stores } from '../storage/stores.ts';
import { checkpoints } from './checkpoints.ts';
import { readSigningKey } from './signing-key.ts';
import { verifyLedgers, type Verified } from './verify-folder.ts';

const SITE = 'plant' as SiteId;
const AT = Date.UTC(2026, 10, 23);
const log = pino({ level: 'silent' });
let folder: string;
let stores: Stores;
let isOpen: boolean;

async function close(): Promise<void> {
  if (isOpen) await stores.close();
  isOpen = false;
}

const row = (id: number): CheckInRow => ({
  type: 'check-in',
  id: `row-${id}`,
  worker: `w-${id % 5}` as WorkerId,
  display: 'kiosk' as DisplayId,
  readAt: AT + id,
  work: null
});
function verified(path: string): Verified {
  const read = verifyLedgers(path);
  if ('unreadable' in read) throw new Error(read.unreadable);
  return read;
}
const file = (): string => join(folder, 'floorcast.sqlite');

/** Rows 1 to 20; signed states of 5, 12 and 20 rows. */
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'floorcast-verify-'));
  stores = await openStores(folder, { now: () => AT });
  isOpen = true;
  const key = await readSigningKey(folder);
  await stores.evidence.signsWith(key.publicKey, AT);
  const signing = checkpoints({ evidence: stores.evidence, key, now: () => AT, log });
  for (let id = 1; id <= 20; id++) {
    await stores.ledger.append(SITE, row(id), AT + id);
    if ([5, 12, 20].includes(id)) await signing.sign(SITE);
  }
});
afterEach(async () => {
  await close();
  await rm(folder, { recursive: true });
});

/** The finding after somebody with the file and a database program did this. */
async function after(sql: string): Promise<Finding | null> {
  await close();
  const database = new DatabaseSync(file());
  for (const one of sql.split(';')) database.exec(one);
  database.close();
  const { sites, damage } = verified(file());
  expect(damage).toEqual([]);
  return sites[0]!.finding;
}

describe('verifying a folder', () => {
  it('finds every ledger whole, also while the server writes', async () => {
    expect(verified(file())).toMatchObject({
      sites: [{ site: SITE, rows: 20, checkpoints: 3, newest: { size: 20 }, finding: null }],
      damage: []
    });
    const writing = Promise.all(
      Array.from({ length: 50 }, (_, index) => stores.ledger.append(SITE, row(21 + index), AT))
    );
    expect(verified(file()).sites[0]!.finding).toBeNull();
    await writing;
    expect(verified(file()).sites[0]).toMatchObject({ rows: 70, finding: null });
  });

  it.each<[string, string, Finding]>([
    [
      'a row that was changed',
      "UPDATE ledger SET worker = 'w-9', device_at = 1 WHERE seq = 7",
      { type: 'row-changed', seq: 7 }
    ],
    ['a row of another person', "UPDATE ledger SET subject = 'x' WHERE seq = 7", { type: 'row-changed', seq: 7 }],
    ['a row without its hash', 'UPDATE ledger SET leaf = NULL WHERE seq = 7', { type: 'row-changed', seq: 7 }],
    ['a row that was taken out', 'DELETE FROM ledger WHERE seq = 9', { type: 'row-missing', seq: 9 }],
    [
      'a row that was taken out, with all after it moved up',
      'DELETE FROM ledger WHERE seq = 9; UPDATE ledger SET seq = -seq WHERE seq > 9; UPDATE ledger SET seq = -seq - 1 WHERE seq < 0',
      { type: 'row-changed', seq: 9 }
    ],
    ['an older state', 'DELETE FROM ledger WHERE seq > 17', { type: 'rows-lost', rows: 17, covered: 20 }],
    [
      'a state that nobody signed',
      "UPDATE checkpoints SET note = replace(note, '12', '13') WHERE size = 12",
      { type: 'checkpoint-forged', place: 2 }
    ],
    ['a key that was exchanged', 'UPDATE signing_keys SET key = zeroblob(32)', { type: 'checkpoint-forged', place: 1 }]
  ])('names %s', async (_, sql, finding) => {
    expect(await after(sql)).toEqual(finding);
  });

  it('names what was rewritten together with its hash, by the signed states that it lies between', async () => {
    const other = await mkdtemp(join(tmpdir(), 'floorcast-forger-'));
    const forger = await openStores(other, { now: () => AT });
    for (let id = 1; id <= 20; id++) await forger.ledger.append(SITE, row(id === 7 ? 99 : id), AT + id);
    await forger.close();
    const finding = await after(
      `ATTACH '${join(other, 'floorcast.sqlite')}' AS forged; DELETE FROM ledger; INSERT INTO ledger SELECT * FROM forged.ledger`
    );
    // The commitments are under other keys: so the forgery begins with the first row.
    expect(finding).toEqual({ type: 'rewritten', after: 0, upTo: 5 });
    await rm(other, { recursive: true });
  });

  it('names a flipped bit of the file wherever it changes what is read, and is never ended by one', async () => {
    await close();
    for (const name of await readdir(folder))
      if (/-(wal|shm)$/.test(name)) expect((await stat(join(folder, name))).size).toBe(0);
    const whole = await readFile(file());
    const copy = join(folder, 'copy.sqlite');
    const before = JSON.stringify(readAll(file()));
    let named = 0;
    let random = 42;
    for (let flip = 0; flip < 60; flip++) {
      random = (random * 1_103_515_245 + 12_345) % 2 ** 31;
      const bytes = Buffer.from(whole);
      bytes[random % whole.length]! ^= 1 << (flip % 8);
      await writeFile(copy, bytes);
      const said = verdict(copy);
      if (said === 'whole') expect(JSON.stringify(readAll(copy))).toBe(before);
      else named++;
    }
    expect(named).toBeGreaterThan(0);
  });

  it.each([
    ['is not there', 'nowhere.sqlite', null],
    ['is no database', 'text.sqlite', 'no database at all, but long enough to be read as one. '.repeat(20)],
    ['is empty', 'empty.sqlite', '']
  ])('says why a file that %s cannot be read', async (_, name, holds) => {
    const path = join(folder, name);
    if (holds !== null) await writeFile(path, holds);
    expect(verifyLedgers(path)).toEqual({ unreadable: expect.stringMatching(/\w/) as string });
  });

  it('is a command that says so, and ends with 0 or 1', async () => {
    const run = () =>
      spawnSync(process.execPath, ['server/command.ts', 'verify'], {
        env: { ...process.env, DATA_DIR: folder },
        encoding: 'utf8'
      });
    expect(run()).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(
        /^plant: 20 rows, nothing is wrong\. 3 signed states hold; .* covers 20 rows\.\n$/
      ) as string
    });
    await after('DELETE FROM ledger WHERE seq = 9');
    expect(run()).toMatchObject({ status: 1, stdout: 'plant: Row 9 is missing.\n' });
  });

  it('finds an older copy whole, made before rows had all the columns that they have now', async () => {
    await close();
    const database = new DatabaseSync(file());
    for (const column of ['statement', 'reviewed', 'page', 'told', 'witness', 'witness_subject'])
      database.exec(`ALTER TABLE ledger DROP COLUMN ${column}`);
    database.close();
    expect(verified(file()).sites[0]).toMatchObject({ rows: 20, checkpoints: 3, finding: null });
  });

  it('reads a copy made elsewhere', async () => {
    await close();
    await cp(file(), join(folder, 'backup.sqlite'));
    expect(verified(join(folder, 'backup.sqlite')).sites[0]).toMatchObject({ rows: 20, finding: null });
  });
});

function verdict(path: string): 'whole' | 'named' {
  const read = verifyLedgers(path);
  if ('unreadable' in read) return 'named';
  const { sites, damage } = read;
  return damage.length === 0 && sites.length === 1 && sites[0]!.finding === null ? 'whole' : 'named';
}

function readAll(path: string): unknown {
  const database = new DatabaseSync(path, { readOnly: true });
  try {
    return database.prepare('SELECT * FROM ledger ORDER BY site, seq').all();
  } finally {
    database.close();
  }
}
