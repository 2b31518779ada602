// What the server knows of its data folder by what it tries to write there.
import { mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { dataFolder } from './data-folder.ts';
import { serverTroubles } from './server-troubles.ts';

const failing = (code: string): Promise<void> => Promise.reject(Object.assign(new Error(code), { code }));

function opened() {
  const folder = join(mkdtempSync(join(tmpdir(), 'floorcast-folder-')), 'data');
  mkdirSync(folder);
  onTestFinished(() => rmSync(join(folder, '..'), { recursive: true }));
  let exchanged = 0;
  return { folder, of: dataFolder(folder, () => exchanged++), exchanged: () => exchanged };
}

it('a write that the disk refuses is a trouble until one goes well', async () => {
  const { of, exchanged } = opened();
  expect(of.trouble()).toBeNull();
  expect(await of.tried(failing('EROFS'))).toBe(false);
  expect(of.trouble()).toMatch(/cannot be written: .*Mend/);
  await of.tried(failing('ENOSPC'));
  expect(of.trouble()).toMatch(/is full: .*Make room/);
  expect(await of.tried(Promise.resolve())).toBe(true);
  expect(of.trouble()).toBeNull();
  expect(exchanged()).toBe(0);
});

it('a bug is none', async () => {
  const { of } = opened();
  await expect(of.tried(Promise.reject(new TypeError('a bug')))).rejects.toThrow('a bug');
  expect(of.trouble()).toBeNull();
});

it('another folder at the same place is told of, once a write fails; none there is not', async () => {
  const { folder, of, exchanged } = opened();
  renameSync(folder, `${folder}-before`);
  await of.tried(failing('EIO'));
  expect(exchanged()).toBe(0);
  mkdirSync(folder);
  await of.tried(Promise.resolve());
  expect(exchanged()).toBe(0);
  await of.tried(failing('EIO'));
  expect(exchanged()).toBe(1);
});

it('the log has each trouble once when it comes, and its end', () => {
  let clock: string | null = 'The clock is wrong.';
  const lines: unknown[] = [];
  const log = { error: (_: object, says: string) => lines.push(says), info: () => lines.push('over') } as never;
  const troubles = serverTroubles({ disk: () => null, clock: () => clock }, log);
  expect([lines, troubles.said()]).toEqual([['The clock is wrong.'], ['The clock is wrong.']]);
  clock = null;
  expect(troubles.said()).toEqual([]);
  troubles.close();
});
