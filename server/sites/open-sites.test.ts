import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { canonical } from '#playlists/site/canonical.ts';
import type { Change } from '#playlists/site/change.ts';
import type { SiteId } from '#playlists/site/ids.ts';
import type { Sites } from '../app.ts';
import { openStores } from '../storage/open.ts';
import type { Stores } from '../storage/stores.ts';
import { openSites } from './open-sites.ts';

const id = 'plant' as SiteId;
const actor = { type: 'server' } as const;
const make = {
  type: 'make-site',
  id,
  name: 'Plant',
  timeZone: 'Europe/Berlin',
  languages: ['en']
} as unknown as Change;
const crew = (crewId: string, name: string): Change => ({ type: 'put-crew', id: crewId, name }) as unknown as Change;

let folder: string;
let stores: Stores;
let sites: Sites;
let ids = 0;

async function open(): Promise<void> {
  stores = await openStores(folder, { now: () => Date.now() });
  sites = await openSites({
    stores,
    log: pino({ level: 'silent' }),
    now: () => Date.now(),
    newId: () => `id-${ids++}-0000`,
    programsOf: () => []
  });
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'floorcast-sites-'));
  await open();
});
afterEach(async () => {
  await stores.close();
  await rm(folder, { recursive: true, force: true });
});

test('what was changed stands after a restart, byte for byte', async () => {
  await sites.change(id, actor, make);
  await sites.change(id, actor, crew('a', 'Crew A'));
  const before = canonical(sites.get(id));
  await stores.close();
  await open();
  expect(canonical(sites.get(id))).toBe(before);
});

test('a document that is lost is rebuilt from the journal', async () => {
  await sites.change(id, actor, make);
  await sites.change(id, actor, crew('a', 'Crew A'));
  const before = canonical(sites.get(id));
  await stores.close();
  await rm(join(folder, 'sites'), { recursive: true });
  await open();
  expect(canonical(sites.get(id))).toBe(before);
});

test('a damaged document is set aside and nothing is lost', async () => {
  await sites.change(id, actor, make);
  await sites.change(id, actor, crew('a', 'Crew A'));
  const before = canonical(sites.get(id));
  await stores.close();
  await writeFile(join(folder, 'sites', `${id}.json`), '\u0000'.repeat(300));
  await open();
  expect(canonical(sites.get(id))).toBe(before);
});

test('the same change id twice is one change; with another body it is refused', async () => {
  await sites.change(id, actor, make);
  await sites.change(id, actor, crew('a', 'Crew A'), { id: 'client-made-1' });
  expect(await sites.change(id, actor, crew('a', 'Crew A'), { id: 'client-made-1' })).toMatchObject({ revision: 2 });
  expect(await sites.change(id, actor, crew('a', 'Other'), { id: 'client-made-1' })).toMatchObject({
    refusal: 'exists',
    field: 'id'
  });
});

test('a stale save is refused where the same thing was changed, and only there', async () => {
  await sites.change(id, actor, make);
  await sites.change(id, actor, crew('a', 'Crew A'));
  expect(await sites.change(id, actor, crew('b', 'Crew B'), { baseRevision: 1 })).toMatchObject({ revision: 3 });
  expect(await sites.change(id, actor, crew('a', 'Crew Z'), { baseRevision: 1 })).toMatchObject({ refusal: 'stale' });
  expect(await sites.change(id, actor, crew('c', 'Crew C'), { baseRevision: 99 })).toMatchObject({ refusal: 'stale' });
});

test('changes sent at once are made one after the other', async () => {
  await sites.change(id, actor, make);
  const names = Array.from({ length: 40 }, (_, n) => `c${n}`);
  const revisions = await Promise.all(names.map((one) => sites.change(id, actor, crew(one, `Crew ${one}`))));
  expect(revisions.map((one) => 'revision' in one && one.revision)).toEqual(names.map((_, n) => n + 2));
  expect(Object.keys(sites.get(id)?.site.crews ?? {})).toHaveLength(40);
});

test('a site cannot take the address of another page', async () => {
  const tokens = { ...make, id: 'tokens' } as Change;
  expect(await sites.change('tokens' as SiteId, actor, tokens)).toMatchObject({ refusal: 'not-allowed', field: 'id' });
});

test('a site that is not there is refused by name, and a refusal leaves no trace in the journal', async () => {
  expect(await sites.change(id, actor, crew('a', 'Crew A'))).toMatchObject({ refusal: 'not-found' });
  await sites.change(id, actor, make);
  expect(await sites.change(id, actor, { type: 'remove-crew', id: 'constructor' } as unknown as Change)).toMatchObject({
    refusal: 'not-found'
  });
  expect(await stores.journal.after(id, 0)).toHaveLength(1);
});
