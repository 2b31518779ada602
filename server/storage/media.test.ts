import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { isRefusal } from '#playlists/site/refusal.ts';
import type { SiteId } from '#playlists/site/ids.ts';
import { openDatabase } from './database.ts';
import { groupCommit } from './group-commit.ts';
import { media } from './media.ts';

const SITE = 'halle' as SiteId;
const OTHER = 'lodz' as SiteId;
const uploads = mkdtempSync(join(tmpdir(), 'floorcast-uploads-'));
const files: string[] = [];

beforeAll(async () => {
  for (const background of ['#f00', '#0f0', '#00f']) {
    const file = join(uploads, `${background.slice(1)}.png`);
    await sharp({ create: { width: 8, height: 6, channels: 3, background } })
      .png()
      .toFile(file);
    files.push(file);
  }
  return () => rmSync(uploads, { recursive: true });
});

function subject(mostFiles?: number) {
  const folder = mkdtempSync(join(tmpdir(), 'floorcast-media-'));
  const folders = { pictures: join(folder, 'media'), workplace: join(folder, 'incoming') };
  for (const one of Object.values(folders)) mkdirSync(one);
  const database = openDatabase(join(folder, 'floorcast.sqlite'));
  onTestFinished(() => {
    database.close();
    rmSync(folder, { recursive: true });
  });
  const commits = groupCommit(database);
  const filesKept = () =>
    Object.values(folders).flatMap((one) =>
      readdirSync(one, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    );
  return { store: media(folders, database, commits, () => undefined, mostFiles), commits, filesKept };
}

describe('pictures on disk', () => {
  it('are three files each, and nothing is left of the work', async () => {
    const { store, filesKept } = subject();
    await store.add(SITE, files[0]!, 'red.png', 1);
    expect(filesKept().map((file) => file.name.replace(/^[0-9a-f]{64}/, 'HASH'))).toEqual([
      'HASH-1080.webp',
      'HASH-2160.webp',
      'HASH-thumb.webp'
    ]);
  });

  it('are gone again where their row could not be written', async () => {
    const { store, commits, filesKept } = subject();
    commits.close();
    await expect(store.add(SITE, files[0]!, 'red.png', 1)).rejects.toMatchObject({ code: 'CLOSED' });
    expect(filesKept()).toEqual([]);
  });

  it('stay where another site has them', async () => {
    const { store, commits, filesKept } = subject();
    await store.add(SITE, files[0]!, 'red.png', 1);
    commits.close();
    await expect(store.add(OTHER, files[0]!, 'red.png', 1)).rejects.toMatchObject({ code: 'CLOSED' });
    expect(filesKept()).toHaveLength(3);
  });

  it('come back when the same picture is uploaded again after a file was lost', async () => {
    const { store, filesKept } = subject();
    const medium = await store.add(SITE, files[0]!, 'red.png', 1);
    if (isRefusal(medium)) throw new Error(medium.says);
    rmSync((await store.path(SITE, medium.hash, '1080'))!);
    expect(await store.add(SITE, files[0]!, 'again.png', 2)).toEqual(medium);
    expect(filesKept()).toHaveLength(3);
  });

  it('are refused beyond what a site may hold, but not one that it has already', async () => {
    const { store, filesKept } = subject(2);
    await Promise.all([0, 1].map((index) => store.add(SITE, files[index]!, `${index}.png`, index)));
    expect(await store.add(SITE, files[2]!, 'third.png', 3)).toMatchObject({ refusal: 'too-many', field: 'file' });
    expect(filesKept()).toHaveLength(6);
    expect(isRefusal(await store.add(SITE, files[1]!, 'second.png', 4))).toBe(false);
    expect(isRefusal(await store.add(OTHER, files[2]!, 'theirs.png', 5))).toBe(false);
  });

  it.each([
    ['../../etc/passwd\0.png', '../../etc/passwd.png'],
    ['\u202egnp.exe', 'gnp.exe'],
    ['two\nlines\r\nand three', 'two lines and three'],
    ['x'.repeat(300), 'x'.repeat(200)],
    ['🏭'.repeat(150), '🏭'.repeat(100)],
    ['-rf', '-rf']
  ])('keep the name %j for people only, as %j', async (name, kept) => {
    const { store } = subject();
    expect(await store.add(SITE, files[0]!, name, 1)).toMatchObject({ name: kept });
  });
});
