// Rows of a ledger that somebody changed, took out, rewrote or put in, each with the file and a database program at hand, and at best with what the product itself reckons hashes by.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Finding } from '#playlists/evidence/check-ledger.ts';
import { AT, row, SITE, signedFolder, type SignedFolder } from '../../test/signed-folder.ts';
import { SIGN_OF_LIFE } from '../health/sign-of-life.ts';
import { ledgerAppend } from '../storage/ledger-append.ts';
import { openStores } from '../storage/open.ts';
import { findingSaid } from './finding-said.ts';

let signed: SignedFolder;
beforeEach(async () => {
  signed = await signedFolder();
});
afterEach(() => signed.remove());

function finding(): Finding | null {
  const { sites, damage } = signed.verified();
  expect(damage).toEqual([]);
  return sites[0]!.finding;
}

describe('verifying rows', () => {
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
  ])('names %s', async (_, sql, named) => {
    await signed.tamper(sql);
    expect(finding()).toEqual(named);
  });

  it('names what was rewritten together with its hash, by the signed states that it lies between', async () => {
    const other = await mkdtemp(join(tmpdir(), 'floorcast-forger-'));
    const forger = await openStores(other, { now: () => AT });
    for (let id = 1; id <= 20; id++) await forger.ledger.append(SITE, row(id === 7 ? 99 : id), AT + id);
    await forger.close();
    await signed.tamper(
      `ATTACH '${join(other, 'floorcast.sqlite')}' AS forged; DELETE FROM ledger; INSERT INTO ledger SELECT * FROM forged.ledger; DELETE FROM worker_keys; INSERT INTO worker_keys SELECT * FROM forged.worker_keys`
    );
    // The commitments are under other keys: so the forgery begins with the first row.
    expect(finding()).toEqual({ type: 'rewritten', after: 0, upTo: 5 });
    await rm(other, { recursive: true });
  });
});

/** Puts a row that was never recorded after row `after`, everything that follows moved on by one: every number, commitment, hash and node is as the server would have made it. */
function putIn(database: DatabaseSync, after: number, at: number): void {
  const append = ledgerAppend(database);
  database.exec(`DELETE FROM ledger WHERE seq > ${after}`);
  append(SITE, row(99), at);
  for (let id = after + 1; id <= 20; id++) append(SITE, row(id), AT + id);
}

describe('a row that was put in with all its hashes right', () => {
  it.each<[string, number, Finding]>([
    ['at the beginning', 0, { type: 'rewritten', after: 0, upTo: 5 }],
    ['in the middle', 8, { type: 'rewritten', after: 5, upTo: 12 }],
    ['before the last', 19, { type: 'rewritten', after: 12, upTo: 20 }]
  ])('is named %s, by the signed states that it lies between', async (_, after, named) => {
    await signed.tamper((database) => putIn(database, after, AT + after));
    expect(signed.verified().sites[0]).toMatchObject({ finding: named });
    expect(numbers()).toEqual(Array.from({ length: 21 }, (_, index) => index + 1));
  });

  it('is named at the end where it is dated back', async () => {
    await signed.tamper((database) => {
      // So the row goes in as the server would have made it at that time.
      database.exec('UPDATE ledger SET at = 0 WHERE seq = 20');
      putIn(database, 20, AT + 3);
      database.exec(`UPDATE ledger SET at = ${AT + 20} WHERE seq = 20`);
    });
    expect(finding()).toEqual({ type: 'out-of-turn', seq: 21 });
    expect(findingSaid({ type: 'out-of-turn', seq: 21 })).toMatch(/^Row 21 is dated before .*put in/);
  });

  it('is named at the end of a ledger whose server signed it and stopped', async () => {
    await signed.stores.notes.set(SIGN_OF_LIFE, JSON.stringify({ at: AT + 60, stopped: true, signed: true }));
    expect(finding()).toBeNull();
    await signed.tamper((database) => putIn(database, 20, AT + 100));
    expect(finding()).toEqual({ type: 'put-in', seq: 21 });
    expect(findingSaid({ type: 'put-in', seq: 21 })).toMatch(/^From row 21 on nothing is signed/);
  });

  it.each([
    ['works or was killed', { stopped: false, signed: false }],
    ['stopped, and could not sign all that it had', { stopped: true, signed: false }]
  ])('is what nobody can tell from the last rows of a server that %s', async (_, life) => {
    await signed.stores.notes.set(SIGN_OF_LIFE, JSON.stringify({ at: AT + 60, ...life }));
    await signed.tamper((database) => putIn(database, 20, AT + 100));
    expect(signed.verified().sites[0]).toMatchObject({ rows: 21, newest: { size: 20 }, finding: null });
  });
});

const numbers = (): number[] => {
  const database = new DatabaseSync(signed.file, { readOnly: true });
  const found = database.prepare('SELECT seq FROM ledger ORDER BY seq').all() as { seq: number }[];
  database.close();
  return found.map(({ seq }) => seq);
};
