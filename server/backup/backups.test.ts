// The server's own backups: when one is due, what is said of it, what goes.
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { TimeZone, WallTime } from '#playlists/site/values.ts';
import { openStores } from '../storage/open.ts';
import type { Stores } from '../storage/stores.ts';
import { openBackups, type Backups } from './backups.ts';

const DAY_MS = 86_400_000;
const NOON = Date.UTC(2026, 10, 23, 12);
let folder: string;
let stores: Stores;
let backups: Backups;
let at: number;

const into = (): string => join(folder, 'backups');
const open = (time: string | null = '02:30'): Promise<Backups> =>
  openBackups({
    settings: {
      time: time as WallTime | null,
      folder: into(),
      keep: { days: 2, weeks: 0 },
      plays: true,
      passphraseFile: null
    },
    wish: { dataDir: join(folder, 'data'), version: '0.0.0', settings: {} },
    notes: stores.notes,
    zone: () => 'UTC' as TimeZone,
    now: () => at,
    log: pino({ level: 'silent' })
  });

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'floorcast-backups-'));
  at = NOON;
  stores = await openStores(join(folder, 'data'), { now: () => at });
  backups = await open();
});
afterEach(async () => {
  await backups.close();
  await stores.close();
  await rm(folder, { recursive: true });
});

test('a new server makes its first in the night to come', async () => {
  expect(backups.state()).toMatchObject({ good: null, wrong: [], failingSince: null });
  expect(backups.nextAt()).toBe(NOON + 14.5 * 3_600_000);
  backups.timePassed();
  expect(backups.state().underWay).toBe(false);
});

test('one that is due is made, is the last good one after a restart too, and the next is planned', async () => {
  at += DAY_MS;
  backups.timePassed();
  expect(backups.state().underWay).toBe(true);
  expect(backups.nextAt()).toBeNull();
  await backups.make();
  expect(await readdir(into())).toEqual(['2026-11-24T12-00-00Z']);
  for (const one of [backups, await open()])
    expect(one.state()).toMatchObject({ good: { at, name: '2026-11-24T12-00-00Z', rows: 0 }, underWay: false });
  expect(backups.nextAt()).toBe(at + 14.5 * 3_600_000);
});

test('older ones than are kept go, and nothing else', async () => {
  for (let day = 0; day < 4; day++) {
    await backups.make();
    at += DAY_MS;
    if (day === 0) await writeFile(join(into(), 'note.txt'), '');
  }
  expect((await readdir(into())).sort()).toEqual(['2026-11-25T12-00-00Z', '2026-11-26T12-00-00Z', 'note.txt']);
});

test('one that fails is said with its reason until one succeeds, and takes none away', async () => {
  await backups.make();
  await rm(into(), { recursive: true });
  await writeFile(into(), 'in the way');
  at += DAY_MS;
  await backups.make();
  const failedAt = at;
  at += 3_600_000;
  await backups.make();
  expect(backups.state()).toMatchObject({ good: { at: NOON }, failingSince: failedAt });
  expect(backups.state().wrong.join()).toMatch(/EEXIST|ENOTDIR/);
  expect(backups.nextAt()).toBe(at + 3_600_000);
  await rm(into());
  await mkdir(into());
  await backups.make();
  expect(backups.state()).toMatchObject({ good: { at }, failingSince: null, wrong: [] });
});

test('a passphrase that cannot be read fails it, and does not leave the keys out', async () => {
  const { settings } = { settings: { passphraseFile: join(folder, 'nowhere') } };
  const other = await openBackups({
    settings: { time: null, folder: into(), keep: { days: 1, weeks: 0 }, plays: false, ...settings },
    wish: { dataDir: join(folder, 'data'), version: '0.0.0', settings: {} },
    notes: stores.notes,
    zone: () => 'UTC' as TimeZone,
    now: () => at,
    log: pino({ level: 'silent' })
  });
  await other.make();
  expect(other.state().wrong.join()).toMatch(/The passphrase cannot be read/);
  expect(await readdir(folder)).toEqual(['data']);
});

test('where none is planned none is due', async () => {
  const off = await open(null);
  at += 30 * DAY_MS;
  expect(off.nextAt()).toBeNull();
});
