import { spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
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
import { anEntry } from '../../test/contract/values.ts';
import { SERVER } from '../storage/audit-stores.ts';
import { auditOriginOf, checkpoints } from './checkpoints.ts';
import { readSigningKey } from './signing-key.ts';
import { wrongKey } from './check-key.ts';
import type { JournalFinding } from './check-journal.ts';
import { verifyLedgers, type Verified } from './verify-folder.ts';

const SITE = 'plant' as SiteId;
const AT = Date.UTC(2026, 10, 23);
const log = pino({ level: 'silent' });
const EVE = 'w-3' as WorkerId;
const LEAD = { type: 'supervisor', id: 'w-4' as WorkerId, display: 'kiosk' as DisplayId } as const;
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
  const auditing = checkpoints({ evidence: stores.auditEvidence, key, now: () => AT, log, origin: auditOriginOf });
  for (let revision = 1; revision <= 10; revision++) {
    await stores.journal.append(anEntry(revision, { site: SITE }), []);
    await stores.audit.note(SITE, { by: LEAD, act: 'look', what: 'crew', about: `${revision}`, worker: EVE }, AT + 50);
    if ([4, 10].includes(revision)) await auditing.sign(SITE);
  }
  await stores.audit.note(SERVER, { by: { type: 'nobody' }, act: 'entrance', what: 'refused' }, AT);
  await auditing.sign(SERVER);
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
      audits: [
        { site: SERVER, rows: 1, checkpoints: 1, finding: null, journal: null, asked: null },
        { site: SITE, rows: 20, checkpoints: 2, newest: { size: 20 }, finding: null, journal: null, asked: null }
      ],
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
    [
      'a row put down to another person',
      "UPDATE ledger SET worker = 'w-1' WHERE seq = 7",
      { type: 'row-changed', seq: 7 }
    ],
    [
      'a row put down to nobody known',
      "UPDATE ledger SET worker = 'x-1' WHERE seq = 7",
      { type: 'row-changed', seq: 7 }
    ],
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

  it.each<[string, string, Finding | JournalFinding]>([
    [
      'a row of the audit that was changed',
      "UPDATE audit SET what = 'x' WHERE seq = 7",
      { type: 'row-changed', seq: 7 }
    ],
    ['one put down to another', "UPDATE audit SET worker = 'w-4' WHERE seq = 8", { type: 'row-changed', seq: 8 }],
    ['one said to be by another', "UPDATE audit SET by_id = 'w-3' WHERE seq = 8", { type: 'row-changed', seq: 8 }],
    ['one that was taken out', 'DELETE FROM audit WHERE seq = 9', { type: 'row-missing', seq: 9 }],
    ['an older audit', 'DELETE FROM audit WHERE seq > 17', { type: 'rows-lost', rows: 17, covered: 20 }],
    [
      'a change that says something else',
      "UPDATE journal SET change = replace(change, 'Crew 6', 'Crew 7') WHERE revision = 6",
      { type: 'entry-changed', revision: 6 }
    ],
    [
      'a change by another',
      "UPDATE journal SET actor_id = 'eve' WHERE revision = 6",
      { type: 'entry-changed', revision: 6 }
    ],
    ['a change that is missing', 'DELETE FROM journal WHERE revision = 6', { type: 'entry-missing', revision: 6 }],
    [
      'a change that nobody made',
      "INSERT INTO journal SELECT site, 11, 'x', at, takes_effect_at, actor_type, actor_id, change FROM journal WHERE revision = 10",
      { type: 'entry-untold', revision: 11 }
    ]
  ])('names %s', async (_, sql, finding) => {
    await after(`DROP TRIGGER audit_stays; DROP TRIGGER audit_kept; ${sql}`);
    const { finding: inAudit, journal } = verified(file()).audits.find(({ site }) => site === SITE)!;
    expect(inAudit ?? journal).toEqual(finding);
  });

  it.each<[string, string, RegExp]>([
    [
      'a node of a tree that was changed',
      'UPDATE ledger_nodes SET hash = zeroblob(32)',
      /^the tree of ledger of plant: node 0 of level 8 is not/
    ],
    ['one that is missing', 'DELETE FROM ledger_nodes', /node 0 of level 8 is not/],
    [
      'one that was put in',
      "INSERT INTO ledger_nodes VALUES ('plant', 8, 1, zeroblob(32))",
      /has 1 nodes that no rows stand for/
    ],
    [
      'a published text that says something else',
      "INSERT INTO contents VALUES ('plant', 'f00', '{\"title\":\"x\"}')",
      /^the text f00 of plant is not/
    ]
  ])('names %s', async (_, sql, says) => {
    for (let id = 21; id <= 256; id++) await stores.ledger.append(SITE, row(id), AT + id);
    await close();
    const database = new DatabaseSync(file());
    database.exec(sql);
    database.close();
    expect(verified(file()).damage).toEqual([expect.stringMatching(says)]);
  });

  it('names a key that never signed here, and one that is none', async () => {
    expect(await wrongKey(folder)).toBeNull();
    const path = join(folder, 'keys/ledger.pem');
    const other = generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' });
    await writeFile(path, other);
    expect(await wrongKey(folder)).toMatch(/its key never signed here/);
    await writeFile(path, 'no key');
    expect(await wrongKey(folder)).toMatch(/holds no key/);
    await rm(path);
    expect(await wrongKey(folder)).toBeNull();
  });

  it('names what was rewritten together with its hash, by the signed states that it lies between', async () => {
    const other = await mkdtemp(join(tmpdir(), 'floorcast-forger-'));
    const forger = await openStores(other, { now: () => AT });
    for (let id = 1; id <= 20; id++) await forger.ledger.append(SITE, row(id === 7 ? 99 : id), AT + id);
    await forger.close();
    const finding = await after(
      `ATTACH '${join(other, 'floorcast.sqlite')}' AS forged; DELETE FROM ledger; INSERT INTO ledger SELECT * FROM forged.ledger; DELETE FROM worker_keys; INSERT INTO worker_keys SELECT * FROM forged.worker_keys`
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
    for (let flip = 0; flip < 120; flip++) {
      random = (random * 1_103_515_245 + 12_345) % 2 ** 31;
      const bytes = Buffer.from(whole);
      bytes[random % whole.length]! ^= 1 << (flip % 8);
      await writeFile(copy, bytes);
      const said = verdict(copy);
      // Not both of them in a message: they are long.
      if (said === 'whole') expect(JSON.stringify(readAll(copy)) === before, `flip ${flip}`).toBe(true);
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
        /^plant: 20 rows, nothing is wrong\. 3 signed states hold; .* covers 20 rows\.\nthe server, audit: 1 rows.*\nplant, audit: 20 rows, nothing is wrong\..*\n$/
      ) as string
    });
    await after('DELETE FROM ledger WHERE seq = 9');
    expect(run()).toMatchObject({ status: 1, stdout: expect.stringMatching(/^plant: Row 9 is missing\.\n/) as string });
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
  const { sites, audits, damage } = read;
  const isWhole = damage.length === 0 && [...sites, ...audits].every(({ finding }) => finding === null);
  return isWhole &&
    sites.length === 1 &&
    audits.length === 2 &&
    audits.every(({ journal, asked }) => journal === null && asked === null)
    ? 'whole'
    : 'named';
}

function readAll(path: string): unknown {
  const database = new DatabaseSync(path, { readOnly: true });
  try {
    return [
      database.prepare('SELECT * FROM ledger ORDER BY site, seq').all(),
      database.prepare('SELECT * FROM audit ORDER BY site, seq').all(),
      database.prepare('SELECT * FROM journal ORDER BY site, revision').all()
    ];
  } finally {
    database.close();
  }
}
