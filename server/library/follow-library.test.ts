import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { canonical } from '#playlists/site/canonical.ts';
import type { Change } from '#playlists/site/change.ts';
import type { AnnouncementId, MediaHash, PlaylistId, SiteId } from '#playlists/site/ids.ts';
import { LIBRARY } from '#playlists/site/library.ts';
import { owed } from '#playlists/site/owed.ts';
import { isRefusal } from '#playlists/site/refusal.ts';
import {
  announcement,
  asked,
  draft,
  item,
  playlist,
  publish,
  says,
  UNCONDITIONAL
} from '#playlists/testing/small-floor.ts';
import type { Sites } from '../app.ts';
import { openSites } from '../sites/open-sites.ts';
import { openStores } from '../storage/open.ts';
import type { Media, Stores } from '../storage/stores.ts';
import { followLibrary } from './follow-library.ts';

const [berlin, tokyo] = ['berlin', 'tokyo'] as SiteId[];
const jana = { type: 'account', id: 'jana' } as const;
const safety = 'safety' as PlaylistId;
const log = pino({ level: 'silent' });

let folder: string;
let stores: Stores;
let sites: Sites;
let library: ReturnType<typeof followLibrary>;
let ids = 0;

async function open(): Promise<void> {
  const now = () => Date.now();
  stores = await openStores(folder, { now });
  sites = await openSites({ stores, log, now, newId: () => `id-${ids++}-0000`, programsOf: () => [] });
}
const start = (media: Pick<Media, 'share'> = stores.media): void => {
  library = followLibrary({ sites, media, now: () => Date.now(), log, retryMs: 5 });
};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'floorcast-library-'));
  await open();
  start();
  await make(LIBRARY, [site(LIBRARY, 'Europe/London'), ...announcement('exits'), playlist('safety', ['exits'])]);
  await make(berlin!, [site(berlin!, 'Europe/Berlin')]);
  await make(tokyo!, [site(tokyo!, 'Asia/Tokyo')]);
});
afterEach(async () => {
  await library.close();
  await stores.close();
  await rm(folder, { recursive: true, force: true });
});

const site = (id: SiteId, timeZone: string): Change =>
  asked({ type: 'make-site', id, name: id, timeZone, languages: ['de'] });
async function make(id: SiteId, changes: readonly Change[]): Promise<void> {
  for (const change of changes) {
    const done = await sites.change(id, jana, change);
    if (isRefusal(done)) throw new Error(`${change.type}: ${done.says}`);
  }
}
const title = (id: SiteId): string | undefined =>
  sites.get(id)?.site.announcements['lib--exits' as AnnouncementId]?.published?.content.texts['de' as never]?.['title'];
const newWords = (words: string): Change[] => [draft('exits', { draft: says(words) }), publish('exits')];
const follows = (id: SiteId): boolean => owed(sites.get(LIBRARY)!.site, sites.get(id)!.site) === null;

test('what a site takes is in its own document, journal and contents, by who took it', async () => {
  const taken = await library.take(berlin!, safety, jana);
  expect(taken).toMatchObject({ site: { taken: ['lib--safety'] } });
  const [newest] = await stores.journal.newest(berlin!, 1);
  expect(newest).toMatchObject({ actor: jana, change: { type: 'put-shared' } });
  const { published } = sites.get(berlin!)!.site.announcements['lib--exits' as AnnouncementId]!;
  expect(await stores.contents.get(berlin!, published!.contentHash)).toEqual(published!.content);
  expect(await stores.contents.get(tokyo!, published!.contentHash)).toBeNull();
});

test('taking twice is one change, also at once', async () => {
  const [first, second] = await Promise.all([library.take(berlin!, safety, jana), library.take(berlin!, safety, jana)]);
  expect(second).toEqual(first);
});

test('a change in the library reaches every site that takes it, by the library’s own hand', async () => {
  for (const id of [berlin!, tokyo!]) await library.take(id, safety, jana);
  await make(LIBRARY, newWords('new'));
  await vi.waitFor(() => expect([title(berlin!), title(tokyo!)]).toEqual(['new de', 'new de']));
  const [newest] = await stores.journal.newest(tokyo!, 1);
  expect(newest).toMatchObject({ actor: { type: 'library' }, change: { type: 'put-shared', playlists: [] } });
});

test('a site that takes nothing is left alone', async () => {
  await library.take(berlin!, safety, jana);
  await make(LIBRARY, newWords('new'));
  await vi.waitFor(() => expect(title(berlin!)).toBe('new de'));
  expect(sites.get(tokyo!)?.revision).toBe(1);
});

test('what the server had no time for is made up for at the next start, once, and a replay gives the same', async () => {
  await library.take(berlin!, safety, jana);
  await library.close();
  await make(LIBRARY, newWords('new'));
  expect(title(berlin!)).toBe('exits de');
  await stores.close();
  await open();
  start();
  await vi.waitFor(() => expect(title(berlin!)).toBe('new de'));
  const now = sites.get(berlin!);
  await library.close();
  await stores.close();
  await rm(join(folder, 'sites'), { recursive: true });
  await open();
  start();
  await library.close();
  expect(canonical(sites.get(berlin!))).toBe(canonical(now));
});

test('a refusal at one site is kept and told, stops no other, and ends with its cause', async () => {
  for (const id of [berlin!, tokyo!]) await library.take(id, safety, jana);
  const inside = { type: 'playlist', playlist: 'lib--safety', ...UNCONDITIONAL, weight: 20 };
  const own = (weight: number) =>
    asked({ type: 'put-playlist', id: 'own', name: 'Own', items: [{ ...inside, weight }] });
  await make(berlin!, [own(20)]);
  const many = Array.from({ length: 101 }, () => item('exits'));
  await make(LIBRARY, [asked({ type: 'put-playlist', id: safety, name: 'Safety', items: many })]);
  await vi.waitFor(() => expect(follows(tokyo!)).toBe(true));
  await vi.waitFor(() => expect([...library.behind()]).toEqual([[berlin, expect.stringContaining('“Own”')]]));
  await make(berlin!, [own(2)]);
  await vi.waitFor(() => expect(follows(berlin!)).toBe(true));
  await vi.waitFor(() => expect(library.behind().size).toBe(0));
});

test('what could not be written is tried again', async () => {
  const picture = await uploaded(LIBRARY);
  await library.take(berlin!, safety, jana);
  await library.close();
  let full = true;
  start({
    share: (...asked) => (full ? Promise.reject(new Error('no room on the disk')) : stores.media.share(...asked))
  });
  const shown = { ...says('seen'), template: { type: 'picture', picture } };
  await make(LIBRARY, [draft('exits', { draft: shown }), publish('exits')]);
  await vi.waitFor(() => expect(library.behind().size).toBe(1));
  full = false;
  await vi.waitFor(() => expect(title(berlin!)).toBe('seen de'));
  await vi.waitFor(() => expect(library.behind().size).toBe(0));
});

test('displays of a site that takes it load its pictures, others don’t', async () => {
  const picture = await uploaded(LIBRARY);
  const shown = { ...says('seen'), template: { type: 'picture', picture } };
  await make(LIBRARY, [draft('exits', { draft: shown }), publish('exits')]);
  await library.take(berlin!, safety, jana);
  expect(await stores.media.path(berlin!, picture, '1080')).not.toBeNull();
  expect(await stores.media.path(tokyo!, picture, '1080')).toBeNull();
});

test('[K5] [K7] what is used is not given back, and what is taken stays in the library', async () => {
  await library.take(berlin!, safety, jana);
  const removal = asked({ type: 'remove-playlist', id: 'safety' });
  const refused = await sites.change(LIBRARY, jana, removal);
  expect(refused).toMatchObject({ refusal: 'in-use', says: expect.stringContaining('“berlin”') as string });
  const own = asked({
    type: 'put-playlist',
    id: 'own',
    name: 'Own',
    items: [{ type: 'playlist', playlist: 'lib--safety', ...UNCONDITIONAL }]
  });
  await make(berlin!, [own]);
  expect(await library.giveBack(berlin!, safety, jana)).toMatchObject({ refusal: 'in-use' });
  await make(berlin!, [asked({ type: 'remove-playlist', id: 'own' })]);
  expect(await library.giveBack(berlin!, safety, jana)).toMatchObject({ site: { taken: [], playlists: {} } });
  expect(isRefusal(await sites.change(LIBRARY, jana, removal))).toBe(false);
});

test.each([
  ['a playlist that the library lacks', 'berlin', 'none'],
  ['no site', 'nowhere', 'safety']
])('%s is refused', async (_name, id, playlist) => {
  expect(await library.take(id as SiteId, playlist as PlaylistId, jana)).toMatchObject({ refusal: 'not-found' });
});

test('the library is no site, and takes nothing of itself', async () => {
  expect(sites.list().map((one) => one.id)).toEqual([berlin, tokyo]);
  expect(await library.take(LIBRARY, safety, jana)).toMatchObject({ refusal: 'not-allowed' });
});

async function uploaded(id: SiteId): Promise<MediaHash> {
  const file = join(folder, 'upload.png');
  await sharp({ create: { width: 64, height: 36, channels: 3, background: '#224466' } })
    .png()
    .toFile(file);
  const medium = await stores.media.add(id, file, 'gate.png', Date.now());
  if (isRefusal(medium)) throw new Error(medium.says);
  return medium.hash;
}
