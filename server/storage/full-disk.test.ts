// What is only noted by the way may fail on a full disk; what was asked for may not.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test } from 'vitest';
import { apiTokens } from './api-tokens.ts';
import { auditAppend } from './audit-append.ts';
import type { GroupCommit } from './group-commit.ts';
import { groupCommit } from './group-commit.ts';
import { openStores } from './open.ts';
import { sessions } from './sessions.ts';

const AT = 1_800_000_000_000;
const LATER = AT + 5 * 60_000;

async function full(thrown: object) {
  const folder = mkdtempSync(join(tmpdir(), 'floorcast-full-'));
  await (await openStores(folder, { now: () => AT })).close();
  const database = new DatabaseSync(join(folder, 'floorcast.sqlite'));
  onTestFinished(() => {
    database.close();
    rmSync(folder, { recursive: true });
  });
  database.exec(
    `INSERT INTO accounts (id, name, name_key, password_hash, created_at) VALUES ('ada', 'Ada', 'ada', 'x', 1)`
  );
  const commits = groupCommit(database);
  const { token } = await sessions(database, commits).start('ada', AT);
  const bearer = await apiTokens(database, commits, auditAppend(database)).make(
    { name: 'script', site: null, access: 'read', seesNames: true },
    AT
  );
  const failing = { write: () => Promise.reject(Object.assign(new Error('no'), thrown)) } as unknown as GroupCommit;
  return {
    session: (at: number) => sessions(database, failing).find(token, at),
    start: () => sessions(database, failing).start('ada', AT),
    bearer: (at: number) => apiTokens(database, failing, auditAppend(database)).find(bearer.token, at)
  };
}

test('who is signed in stays so on a full disk, and nobody new is', async () => {
  const disk = await full({ code: 'ERR_SQLITE_ERROR', errcode: 13 });
  expect(await disk.session(LATER)).toMatchObject({ account: 'ada' });
  expect(await disk.bearer(LATER)).toMatchObject({ name: 'script' });
  await expect(disk.start()).rejects.toThrow();
});

test('what is no trouble of the disk is thrown on', async () => {
  const disk = await full({});
  await expect(disk.session(LATER)).rejects.toThrow();
  await expect(disk.bearer(LATER)).rejects.toThrow();
});
