// The sample floor on real storage: made once, finished where it broke off, refused where it stands.
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { SiteId, WorkerId } from '#playlists/site/ids.ts';
import { stillOf } from '#playlists/site/template-shows.ts';
import { isRefusal } from '#playlists/site/refusal.ts';
import type { BadgeCode } from '#playlists/site/worker.ts';
import type { App } from '../app.ts';
import { openSites } from '../sites/open-sites.ts';
import { openStores } from '../storage/open.ts';
import type { Stores } from '../storage/stores.ts';
import { sampleSite } from './floor.ts';
import { addSampleFloor } from './sample-floor.ts';
import { samplePin } from './workers.ts';

type Asked = Parameters<typeof addSampleFloor>[0];

const server = { type: 'server' } as const;
const nordhafen = 'nordhafen' as SiteId;
let folder: string;
let stores: Stores;
let app: Asked;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'floorcast-sample-'));
  const log = pino({ level: 'silent' });
  const now = () => Date.now();
  stores = await openStores(folder, { now, log });
  const sites = await openSites({ stores, log, now, newId: randomUUID, programsOf: () => [] });
  app = { stores, sites, now, newId: randomUUID, log };
});

afterEach(async () => {
  await stores.close();
  await rm(folder, { recursive: true, force: true });
});

it('has its pictures, its workers by badge and number, and their PIN', async () => {
  const made = await addSampleFloor(app, server);
  if (isRefusal(made)) throw new Error(made.says);
  const pictures = Object.values(made.site.announcements).map((one) =>
    one.published === null ? null : stillOf(one.published.content.template)
  );
  for (const picture of pictures.filter((one) => one !== null))
    expect(await stores.media.path(nordhafen, picture, '1080')).not.toBeNull();
  expect(pictures.filter((one) => one !== null)).toHaveLength(6);
  expect(await stores.people.list(nordhafen)).toHaveLength(12);
  const marek = await stores.people.byBadge(nordhafen, 'NH-2041-7' as BadgeCode);
  expect(marek).toEqual(await stores.people.byNumber(nordhafen, '2041'));
  expect((await stores.people.get(nordhafen, 'w-2148' as WorkerId))?.supervises).toBe('site');
  expect(await stores.people.checkPin(nordhafen, 'w-2041' as WorkerId, samplePin)).toBe(true);
});

it('refuses kindly where it stands already', async () => {
  await addSampleFloor(app, server);
  const before = app.sites.get(nordhafen);
  expect(await addSampleFloor(app, server)).toMatchObject({ refusal: 'exists' });
  expect(app.sites.get(nordhafen)).toBe(before);
});

it('is the same when it is asked for twice at once', async () => {
  await Promise.all([addSampleFloor(app, server), addSampleFloor(app, server)]);
  expect(app.sites.get(nordhafen)?.revision).toBe(37);
});

it('is finished by a second try where the first broke off', async () => {
  await expect(addSampleFloor({ ...app, sites: breakingOff(app.sites, 12) }, server)).rejects.toThrow('power cut');
  const made = await addSampleFloor(app, server);
  expect(isRefusal(made)).toBe(false);
  expect(app.sites.get(nordhafen)?.revision).toBe(37);
  expect(app.sites.get(nordhafen)?.site.defaultPlaylist).toBe('daily-loop');
});

it('leaves a site of the same id alone', async () => {
  const own = { ...sampleSite, name: 'Nordhafen, the real one' } as unknown as Parameters<App['sites']['change']>[2];
  await app.sites.change(nordhafen, server, own);
  expect(await addSampleFloor(app, server)).toMatchObject({ refusal: 'exists' });
  expect(app.sites.get(nordhafen)?.revision).toBe(1);
});

function breakingOff(sites: App['sites'], after: number): App['sites'] {
  let left = after;
  return {
    ...sites,
    change: (...asked) => (left-- > 0 ? sites.change(...asked) : Promise.reject(new Error('power cut')))
  };
}
