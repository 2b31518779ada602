import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { aWorker, AT, HALLE } from '../../test/contract/values.ts';
import { erasedIn, handErasures, takeErasures } from './erased-before.ts';
import { openStores } from './open.ts';

const said = { by: { type: 'account', id: 'anna' }, at: AT } as const;
const jana = aWorker('1');

async function aFloor() {
  const folder = await mkdtemp(join(tmpdir(), 'floorcast-erased-'));
  const stores = await openStores(folder, { now: () => AT });
  onTestFinished(async () => {
    await stores.close();
    await rm(folder, { recursive: true });
  });
  await stores.people.put(HALLE, [jana, aWorker('2')]);
  return { folder, stores };
}

test('whom a folder knows as erased is erased in the one that takes its place, once', async () => {
  const [old, restored] = [await aFloor(), await aFloor()];
  await old.stores.erasures.erase(HALLE, jana.id, said);
  await handErasures(erasedIn(join(old.folder, 'floorcast.sqlite')), restored.folder);
  expect(await takeErasures(restored.folder, restored.stores.erasures)).toBe(1);
  expect((await restored.stores.people.list(HALLE)).map(({ id }) => id)).toEqual(['w-2']);
  expect(await restored.stores.erasures.list()).toEqual(await old.stores.erasures.list());
  expect(await takeErasures(restored.folder, restored.stores.erasures)).toBe(0);
});

test('a database that is not there, or cannot be read, erases nobody; a list that cannot be read is said', async () => {
  const { folder, stores } = await aFloor();
  const before = await readdir(folder);
  await handErasures(erasedIn(join(folder, 'nowhere', 'floorcast.sqlite')), folder);
  await handErasures(erasedIn(join(folder, 'lock.sqlite')), folder);
  expect(await readdir(folder)).toEqual(before);
  await writeFile(join(folder, 'erased-before.json'), '[{"site":"halle"}]');
  await expect(takeErasures(folder, stores.erasures)).rejects.toThrow('erased before a restore');
  expect(await stores.people.list(HALLE)).toHaveLength(2);
});
