// Of a whole folder: what verifying reads, says and refuses. What is tampered with stands beside: rows, audit.
import { spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { cp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AT, row, SITE, signedFolder, verifiedOf, type SignedFolder } from '../../test/signed-folder.ts';
import { SERVER } from '../storage/audit-stores.ts';
import { wrongKey } from './check-key.ts';
import { verifyLedgers } from './verify-folder.ts';

let signed: SignedFolder;
beforeEach(async () => {
  signed = await signedFolder();
});
afterEach(() => signed.remove());

describe('verifying a folder', () => {
  it('finds every ledger whole, also while the server writes', async () => {
    expect(signed.verified()).toMatchObject({
      sites: [{ site: SITE, rows: 20, checkpoints: 3, newest: { size: 20 }, finding: null }],
      audits: [
        { site: SERVER, rows: 1, checkpoints: 1, finding: null, journal: null, asked: null },
        { site: SITE, rows: 20, checkpoints: 2, newest: { size: 20 }, finding: null, journal: null, asked: null }
      ],
      damage: []
    });
    const writing = Promise.all(
      Array.from({ length: 50 }, (_, index) => signed.stores.ledger.append(SITE, row(21 + index), AT))
    );
    expect(signed.verified().sites[0]!.finding).toBeNull();
    await writing;
    expect(signed.verified().sites[0]).toMatchObject({ rows: 70, finding: null });
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
    for (let id = 21; id <= 256; id++) await signed.stores.ledger.append(SITE, row(id), AT + id);
    await signed.close();
    const database = new DatabaseSync(signed.file);
    database.exec(sql);
    database.close();
    expect(signed.verified().damage).toEqual([expect.stringMatching(says)]);
  });

  it('names a key that never signed here, and one that is none', async () => {
    expect(await wrongKey(signed.folder)).toBeNull();
    const path = join(signed.folder, 'keys/ledger.pem');
    const other = generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' });
    await writeFile(path, other);
    expect(await wrongKey(signed.folder)).toMatch(/its key never signed here/);
    await writeFile(path, 'no key');
    expect(await wrongKey(signed.folder)).toMatch(/holds no key/);
    await rm(path);
    expect(await wrongKey(signed.folder)).toBeNull();
  });

  it('names a flipped bit of the file wherever it changes what is read, and is never ended by one', async () => {
    await signed.close();
    for (const name of await readdir(signed.folder))
      if (/-(wal|shm)$/.test(name)) expect((await stat(join(signed.folder, name))).size).toBe(0);
    const whole = await readFile(signed.file);
    const copy = join(signed.folder, 'copy.sqlite');
    const before = JSON.stringify(readAll(signed.file));
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
    const path = join(signed.folder, name);
    if (holds !== null) await writeFile(path, holds);
    expect(verifyLedgers(path)).toEqual({ unreadable: expect.stringMatching(/\w/) as string });
  });

  it('is a command that says so, and ends with 0 or 1', async () => {
    const run = () =>
      spawnSync(process.execPath, ['server/command.ts', 'verify'], {
        env: { ...process.env, DATA_DIR: signed.folder },
        encoding: 'utf8'
      });
    expect(run()).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(
        /^plant: 20 rows, nothing is wrong\. 3 signed states hold; .* covers 20 rows\.\nthe server, audit: 1 rows.*\nplant, audit: 20 rows, nothing is wrong\..*\n$/
      ) as string
    });
    await signed.tamper('DELETE FROM ledger WHERE seq = 9');
    expect(run()).toMatchObject({ status: 1, stdout: expect.stringMatching(/^plant: Row 9 is missing\.\n/) as string });
  });

  it('finds an older copy whole, made before rows had all the columns that they have now', async () => {
    await signed.close();
    const database = new DatabaseSync(signed.file);
    for (const column of ['statement', 'reviewed', 'page', 'told', 'witness', 'witness_subject'])
      database.exec(`ALTER TABLE ledger DROP COLUMN ${column}`);
    database.close();
    expect(signed.verified().sites[0]).toMatchObject({ rows: 20, checkpoints: 3, finding: null });
  });

  it('reads a copy made elsewhere', async () => {
    await signed.close();
    await cp(signed.file, join(signed.folder, 'backup.sqlite'));
    expect(verifiedOf(join(signed.folder, 'backup.sqlite')).sites[0]).toMatchObject({ rows: 20, finding: null });
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
