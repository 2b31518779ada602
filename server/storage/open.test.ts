import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { AT, anEntry, aSite, HALLE } from '#test/contract/values.ts';
import { openStores } from './open.ts';

function aFolder(): string {
  const parent = mkdtempSync(join(tmpdir(), 'floorcast-open-'));
  onTestFinished(() => rmSync(parent, { recursive: true }));
  return join(parent, 'data');
}
const open = (folder: string) => openStores(folder, { now: () => AT });

async function withOneSite(folder: string): Promise<string> {
  const stores = await open(folder);
  await stores.journal.append(anEntry(1), []);
  await stores.documents.write(1, aSite());
  await stores.close();
  return join(folder, 'sites', 'halle.json');
}

describe('a data folder', () => {
  it('is made where it is missing, for its owner alone', async () => {
    const folder = aFolder();
    const stores = await open(folder);
    await stores.documents.write(1, aSite());
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      const { mode } = statSync(join(folder, name));
      expect([name, mode & 0o077]).toEqual([name, 0]);
    }
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    await stores.close();
  });

  it('is refused to a second server by name and works on for the first', async () => {
    const folder = aFolder();
    const stores = await open(folder);
    await expect(open(folder)).rejects.toMatchObject({ name: 'FolderInUse', code: 'FOLDER_IN_USE' });
    await stores.notes.set('still', 'here');
    expect(await stores.notes.get('still')).toBe('here');
    await stores.close();
    await (await open(folder)).close();
  });

  it('is refused where documents lost their database: that would look like an empty server', async () => {
    const folder = aFolder();
    await withOneSite(folder);
    for (const name of readdirSync(folder).filter((one) => one.startsWith('floorcast.sqlite')))
      rmSync(join(folder, name));
    await expect(open(folder)).rejects.toMatchObject({ code: 'JOURNAL_MISSING' });
    // It was let go again: the refusal is the same, not that another server uses the folder.
    await expect(open(folder)).rejects.toMatchObject({ code: 'JOURNAL_MISSING' });
  });

  it('forgets uploads that nobody waits for any more', async () => {
    const folder = aFolder();
    await (await open(folder)).close();
    const left = join(folder, 'incoming', 'half.upload');
    writeFileSync(left, 'half');
    await (await open(folder)).close();
    expect(existsSync(left)).toBe(false);
  });

  it('keeps no token, password or PIN that it was given', async () => {
    const folder = aFolder();
    const stores = await open(folder);
    const account = await stores.accounts.add('Anna', 'correct horse battery', AT, true);
    const secrets = [
      'correct horse battery',
      (await stores.sessions.start(account!.id, AT)).token,
      (await stores.apiTokens.make({ name: 'SAP', site: null, access: 'read', seesNames: true }, AT)).token,
      await stores.devices.issue(HALLE, 'press' as never, AT)
    ];
    await stores.close();
    const bytes = await readFile(join(folder, 'floorcast.sqlite'));
    expect(bytes.includes('Anna')).toBe(true);
    for (const secret of secrets) expect(bytes.includes(secret)).toBe(false);
  });
});

describe('a site document', () => {
  it.each([
    ['cut short', '{"revision":1,"site":{"format":1,"id":"ha'],
    ['of another site', JSON.stringify({ revision: 1, site: aSite('lodz' as never) })],
    ['with a field that is not known', JSON.stringify({ revision: 1, site: { ...aSite(), shade: 'blue' } })],
    ['without a revision', JSON.stringify({ site: aSite() })]
  ])('that is %s is set aside, and nothing is read where there is no generation before it', async (_, text) => {
    const folder = aFolder();
    const file = await withOneSite(folder);
    writeFileSync(file, text);
    const stores = await open(folder);
    expect(await stores.documents.read(HALLE)).toBeNull();
    expect(await readFile(`${file}.damaged-1`, 'utf8')).toBe(text);
    await stores.close();
  });

  it('that a newer version wrote is refused and left as it is', async () => {
    const folder = aFolder();
    const file = await withOneSite(folder);
    const newer = JSON.stringify({ revision: 1, site: { ...aSite(), format: 2, rooms: {} } });
    writeFileSync(file, newer);
    const stores = await open(folder);
    await expect(stores.documents.read(HALLE)).rejects.toMatchObject({ code: 'NEWER_FORMAT' });
    expect(await readFile(file, 'utf8')).toBe(newer);
    await stores.close();
  });

  it('says that it was recovered where the previous generation was read', async () => {
    const folder = aFolder();
    const file = await withOneSite(folder);
    const stores = await open(folder);
    await stores.documents.write(2, aSite(HALLE, 'Renamed'));
    writeFileSync(file, '');
    expect(await stores.documents.read(HALLE)).toMatchObject({ revision: 1, recovered: true });
    await stores.close();
  });
});
