// A backup from beginning to end: made while a server's stores write, verified, damaged, killed, restored.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DisplayId, SiteId, WorkerId } from '#playlists/site/ids.ts';
import { checkpoints } from '../evidence/checkpoints.ts';
import { readSigningKey } from '../evidence/signing-key.ts';
import { verifyLedgers } from '../evidence/verify-folder.ts';
import { takeErasures } from '../storage/erased-before.ts';
import { takeLetGo } from '../storage/let-go-before.ts';
import { openStores } from '../storage/open.ts';
import type { CheckInRow } from '../storage/ledger-stores.ts';
import type { Stores } from '../storage/stores.ts';
import { instantOf } from './backup-folder.ts';
import { restoreBackup, type Wish as RestoreWish } from './restore-backup.ts';
import { anAnswer, aWorker } from '../../test/contract/values.ts';
import { toldErasures } from './told-erasures.ts';
import { takeBackup, type Taken, type Wish } from './take-backup.ts';
import { verifyBackup } from './verify-backup.ts';

const SITE = 'plant' as SiteId;
const AT = Date.UTC(2026, 10, 23, 2, 30);
const PASSPHRASE = 'forklifts drive on the left';
const PICTURE = 'media/ab/abcd-1080.webp';
let folder: string;
let dataDir: string;
let into: string;
let stores: Stores;
let isOpen: boolean;

const row = (id: number): CheckInRow => ({
  type: 'check-in',
  id: `row-${id}`,
  worker: 'w-1' as WorkerId,
  display: 'kiosk' as DisplayId,
  readAt: AT + id,
  work: null
});
const add = async (from: number, upTo: number): Promise<void> => {
  for (let id = from; id <= upTo; id++) await stores.ledger.append(SITE, row(id), AT + id);
};
const sign = async (): Promise<string> => {
  const key = await readSigningKey(dataDir);
  await stores.evidence.signsWith(key.publicKey, AT);
  const log = pino({ level: 'silent' });
  return (await checkpoints({ evidence: stores.evidence, key, now: () => AT, log }).sign(SITE)).note;
};
const take = (over: Partial<Wish> = {}): Promise<Taken> =>
  takeBackup({
    dataDir,
    into,
    at: AT,
    version: '0.0.0',
    settings: { PORT: '8080' },
    passphrase: null,
    plays: false,
    ...over
  });
async function taken(over: Partial<Wish> = {}): Promise<string> {
  const made = await take(over);
  if (made.type === 'wrong') throw new Error(made.wrong.join('\n'));
  return made.folder;
}
const backups = async (): Promise<string[]> => (await readdir(into)).filter((name) => instantOf(name) !== null);
async function close(): Promise<void> {
  if (isOpen) await stores.close();
  isOpen = false;
}
const restore = (backup: string, over: Partial<RestoreWish> = {}) =>
  restoreBackup({ backup, dataDir: join(folder, 'new'), replaces: false, passphrase: null, at: AT, ...over });
async function rowsIn(data: string): Promise<number> {
  // These documents are none: the journal knows no site.
  await rm(join(data, 'sites'), { recursive: true });
  const again = await openStores(data, { now: () => AT });
  const { size } = await again.evidence.state(SITE);
  await again.close();
  return size;
}

/** As the server's start finds them. */
async function workersIn(data: string): Promise<string[]> {
  await rm(join(data, 'sites'), { recursive: true });
  const again = await openStores(data, { now: () => AT });
  await takeErasures(data, again.erasures);
  const all = await again.people.list(SITE);
  await again.close();
  return all.map(({ id }) => id).sort();
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'floorcast-backup-'));
  [dataDir, into] = [join(folder, 'data'), join(folder, 'backups')];
  stores = await openStores(dataDir, { now: () => AT });
  isOpen = true;
  await mkdir(join(dataDir, 'media', 'ab'));
  await writeFile(join(dataDir, PICTURE), 'a picture');
  await writeFile(join(dataDir, 'sites', 'plant.json'), '{}');
  await writeFile(join(dataDir, 'sites', 'plant.json.previous'), 'older');
  await add(1, 20);
  await sign();
});
afterEach(async () => {
  await close();
  await rm(folder, { recursive: true });
});

describe('a backup', () => {
  it('holds what a server needs, and not its keys', async () => {
    const made = await taken();
    const names = (await readdir(made, { recursive: true })).sort();
    expect(names).toEqual([
      'SHA256SUMS',
      'backup.json',
      'floorcast.sqlite',
      'media',
      'media/ab',
      PICTURE,
      'settings.json',
      'sites',
      'sites/plant.json'
    ]);
    expect(await verifyBackup(made)).toMatchObject({
      about: { ledgers: [{ site: SITE, rows: 20 }], keys: 'left-out' },
      sites: [{ site: SITE, rows: 20, checkpoints: 1, finding: null }],
      wrong: []
    });
    expect((await stat(join(made, 'floorcast.sqlite'))).mode & 0o077).toBe(0);
  });

  it('made while answers come in is one moment of them, and not the last', async () => {
    let isDone = false;
    let written = 20;
    const writing = (async () => {
      while (!isDone) {
        await Promise.all([1, 2, 3, 4, 5].map((n) => stores.ledger.append(SITE, row(written + n), AT + written + n)));
        written += 5;
      }
    })();
    const made = await taken();
    isDone = true;
    await writing;
    const { sites, wrong } = await verifyBackup(made);
    expect(wrong).toEqual([]);
    expect(sites[0]!.rows).toBeGreaterThanOrEqual(20);
    expect(sites[0]!.rows).toBeLessThanOrEqual(written);
    expect(verifyLedgers(join(dataDir, 'floorcast.sqlite'))).toMatchObject({ sites: [{ rows: written }] });
  });

  it('costs the media once', async () => {
    const first = await stat(join(await taken(), PICTURE));
    const second = await stat(join(await taken(), PICTURE));
    expect(second.ino).toBe(first.ino);
    expect(second.ino).not.toBe((await stat(join(dataDir, PICTURE))).ino);
  });

  it('takes no damaged picture over from the one before', async () => {
    const first = await taken();
    await unlink(join(first, PICTURE));
    await writeFile(join(first, PICTURE), 'a pixture');
    expect(await readFile(join(await taken(), PICTURE), 'utf8')).toBe('a picture');
  });

  it('is not made of a ledger that is not what it was', async () => {
    await close();
    const { DatabaseSync } = await import('node:sqlite');
    const database = new DatabaseSync(join(dataDir, 'floorcast.sqlite'));
    database.exec('UPDATE ledger SET device_at = 1 WHERE seq = 7');
    database.close();
    expect(await take()).toEqual({
      type: 'wrong',
      wrong: ['plant: Row 7 is not what was recorded: it was changed, or the disk damaged it.']
    });
    expect(await readdir(into)).toEqual([]);
  });

  it('that cannot be written leaves nothing that looks like one, and the next one is made', async () => {
    await mkdir(into);
    const inTheWay = join(folder, 'file');
    await writeFile(inTheWay, '');
    await expect(take({ into: join(inTheWay, 'backups') })).rejects.toThrow();
    await rm(join(dataDir, PICTURE));
    await mkdir(join(dataDir, PICTURE));
    await expect(take()).rejects.toThrow();
    expect(await readdir(into)).toEqual([]);
    await rm(join(dataDir, PICTURE), { recursive: true });
    expect(await verifyBackup(await taken())).toMatchObject({ wrong: [] });
  });

  it('is made one at a time', async () => {
    const both = await Promise.allSettled([take(), take()]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await backups()).toHaveLength(1);
  });

  it('says where there is no data folder, and makes none', async () => {
    await expect(take({ dataDir: join(folder, 'nowhere') })).rejects.toThrow(/There is no Floorcast data in/);
    expect(await readdir(folder)).toEqual(['data']);
  });

  it('killed at any moment leaves nothing that looks like one but is none', async () => {
    // Large enough to be caught in the middle.
    await writeFile(join(dataDir, 'media', 'ab', 'abcd-video'), Buffer.alloc(8_000_000, 7));
    for (let round = 0; round < 6; round++) {
      const env = { ...process.env, DATA_DIR: dataDir, BACKUP_DIR: into };
      const child = spawn(process.execPath, ['server/command.ts', 'backup'], { env, stdio: 'ignore' });
      const gone = once(child, 'exit');
      // Killed when its draft has come so far.
      const isSoFar = async (): Promise<boolean> => {
        const [draft] = (await readdir(into).catch(() => [])).filter((name) => name.startsWith('.under-way-'));
        if (draft === undefined) return false;
        return (await readdir(join(into, draft), { recursive: true }).catch(() => [])).length >= round * 2;
      };
      while (child.exitCode === null && !(await isSoFar())) await new Promise((resolve) => setImmediate(resolve));
      child.kill('SIGKILL');
      await gone;
      for (const name of await backups()) expect((await verifyBackup(join(into, name))).wrong).toEqual([]);
    }
    await taken({ at: AT + 86_400_000 });
    expect((await readdir(into)).filter((name) => name.startsWith('.'))).toEqual([]);
  }, 60_000);
});

describe('verifying a backup', () => {
  it('names a flipped bit in any of its files', async () => {
    const made = await taken({ passphrase: PASSPHRASE });
    const files = (await readdir(made, { recursive: true, withFileTypes: true })).filter((one) => one.isFile());
    expect(files.length).toBe(7);
    let random = 7;
    for (const file of files.map((one) => join(one.parentPath, one.name))) {
      const whole = await readFile(file);
      for (let flip = 0; flip < 8; flip++) {
        random = (random * 1_103_515_245 + 12_345) % 2 ** 31;
        const bytes = Buffer.from(whole);
        bytes[random % whole.length]! ^= 1 << flip;
        await writeFile(file, bytes);
        expect((await verifyBackup(made)).wrong, `${file}, bit ${flip} of byte ${random % whole.length}`).not.toEqual(
          []
        );
      }
      await writeFile(file, whole);
    }
    expect((await verifyBackup(made)).wrong).toEqual([]);
  });

  it.each<[string, (made: string) => Promise<void>, RegExp]>([
    ['a file that is missing', (made) => rm(join(made, PICTURE)), /abcd-1080\.webp is missing/],
    ['a file that was put there', (made) => writeFile(join(made, 'x'), ''), /x was put there later/],
    [
      'a database of another backup',
      (made) => cp(join(dataDir, 'floorcast.sqlite'), join(made, 'floorcast.sqlite')),
      /floorcast\.sqlite is not what was written/
    ],
    ['no list of sums', (made) => rm(join(made, 'SHA256SUMS')), /is no whole backup/],
    ['nothing at all', (made) => rm(made, { recursive: true }), /is no whole backup/]
  ])('names %s', async (_, damage, says) => {
    const made = await taken();
    await damage(made);
    expect((await verifyBackup(made)).wrong.join('\n')).toMatch(says);
  });
});

describe('restoring', () => {
  it('into an empty folder gives the floor back as it was', async () => {
    const made = await taken();
    await add(21, 30);
    expect(await restore(made)).toMatchObject({ type: 'restored', withKeys: false, movedTo: null });
    expect(await readFile(join(folder, 'new', PICTURE), 'utf8')).toBe('a picture');
    expect(await rowsIn(join(folder, 'new'))).toBe(20);
    expect(await readdir(join(folder, 'new'))).not.toContain('.restoring');
  });

  it('brings the keys back by their passphrase, so that the same key signs on', async () => {
    const made = await taken({ passphrase: PASSPHRASE });
    const before = (await readSigningKey(dataDir)).publicKey;
    expect(await restore(made, { passphrase: 'another one altogether' })).toMatchObject({ type: 'refused' });
    expect(await restore(made, { passphrase: PASSPHRASE })).toMatchObject({ type: 'restored', withKeys: true });
    expect((await readSigningKey(join(folder, 'new'))).publicKey).toEqual(before);
  });

  it('without the keys begins a new epoch, and what the old key signed still holds', async () => {
    const note = await sign();
    await restore(await taken());
    const data = join(folder, 'new');
    await rm(join(data, 'sites'), { recursive: true });
    const again = await openStores(data, { now: () => AT });
    const key = await readSigningKey(data);
    expect(await again.evidence.signsWith(key.publicKey, AT)).toEqual({ isNewEpoch: true });
    expect((await again.evidence.newest(SITE))?.note).toBe(note);
    await again.close();
    expect(verifyLedgers(join(data, 'floorcast.sqlite'))).toMatchObject({ sites: [{ checkpoints: 1, finding: null }] });
  });

  it('is refused while a server has the folder', async () => {
    const made = await taken();
    await expect(restore(made, { dataDir, replaces: true })).rejects.toMatchObject({ code: 'FOLDER_IN_USE' });
  });

  it('into a folder that holds something needs a word, and then moves aside what is there', async () => {
    const made = await taken();
    await add(21, 30);
    await close();
    await expect(restore(made, { dataDir })).rejects.toMatchObject({ code: 'NOT_EMPTY' });
    expect(await rowsIn(dataDir)).toBe(30);
    const restored = await restore(made, { dataDir, replaces: true });
    expect(restored).toMatchObject({ type: 'restored', withKeys: true });
    expect(await rowsIn(dataDir)).toBe(20);
    const aside = restored.type === 'restored' ? restored.movedTo! : '';
    expect(verifyLedgers(join(aside, 'floorcast.sqlite'))).toMatchObject({ sites: [{ rows: 30 }] });
  });

  it('erases anew who was erased since the backup, by the list beside it or the folder that gives way', async () => {
    const [jana, omar, lea] = [aWorker('1'), aWorker('2'), aWorker('3')];
    await stores.people.put(SITE, [jana, omar, lea]);
    const made = await taken();
    const told = toldErasures(stores.erasures, into, pino({ level: 'silent' }));
    const said = { by: { type: 'server' }, at: AT } as const;
    await told.erase(SITE, jana.id, said);
    await stores.erasures.erase(SITE, omar.id, said);

    await restore(made);
    expect(await workersIn(join(folder, 'new'))).toEqual([omar.id, lea.id]);
    await close();
    await restore(made, { dataDir, replaces: true });
    expect(await workersIn(dataDir)).toEqual([lea.id]);
  });

  it('lets go anew of names that went since the backup, by the folder that gives way or the newest backup beside it', async () => {
    await stores.people.put(SITE, [aWorker('1')]);
    const answer = anAnswer('answer');
    await stores.ledger.append(SITE, answer, AT);
    const made = await taken();
    const text = { announcement: answer.announcement, first: answer.version, last: answer.version };
    await stores.retentions.letGo(SITE, text, await stores.retentions.answeredBy(SITE, text), AT);
    const gone = await stores.ledger.find(SITE, answer.id);
    const answeredIn = async (data: string) => {
      // As in rowsIn.
      await rm(join(data, 'sites'), { recursive: true });
      const again = await openStores(data, { now: () => AT });
      const before = await again.ledger.find(SITE, answer.id);
      await takeLetGo(data, again.retentions);
      const after = await again.ledger.find(SITE, answer.id);
      await again.close();
      return [before, after].map((one) => one?.worker);
    };

    await restore(made);
    expect(await answeredIn(join(folder, 'new'))).toEqual([answer.worker, answer.worker]);
    await taken({ at: AT + 86_400_000 });
    await rm(join(folder, 'new'), { recursive: true });
    await restore(made);
    expect(await answeredIn(join(folder, 'new'))).toEqual([answer.worker, gone?.worker]);
    await close();
    await restore(made, { dataDir, replaces: true });
    expect(await answeredIn(dataDir)).toEqual([answer.worker, gone?.worker]);
    expect(verifyLedgers(join(dataDir, 'floorcast.sqlite'))).toMatchObject({ sites: [{ finding: null }] });
  });

  it('goes no further where the list of who was erased is damaged', async () => {
    const made = await taken();
    await writeFile(join(into, 'erased.json'), '[{');
    await expect(restore(made)).rejects.toThrow(/erased\.json is damaged/);
    expect(await readdir(join(folder, 'new'))).not.toContain('floorcast.sqlite');
  });

  it('touches nothing where the backup is not right', async () => {
    const made = await taken();
    await writeFile(join(made, PICTURE), 'a pixture');
    expect(await restore(made)).toEqual({ type: 'refused', says: [`${PICTURE} is not what was written.`] });
    await expect(stat(join(folder, 'new'))).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
