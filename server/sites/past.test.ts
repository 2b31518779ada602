import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { compile } from '#playlists/program/compile.ts';
import type { Program } from '#playlists/program/program.ts';
import { canonical } from '#playlists/site/canonical.ts';
import type { Change } from '#playlists/site/change.ts';
import type { SiteId } from '#playlists/site/ids.ts';
import { isRefusal } from '#playlists/site/refusal.ts';
import * as floor from '#playlists/testing/small-floor.ts';
import type { Sites } from '../app.ts';
import { openStores } from '../storage/open.ts';
import type { Journal, JournalEntry, Stores } from '../storage/stores.ts';
import { openSites } from './open-sites.ts';

const id = 'plant' as SiteId;
let clock: number;
let folder: string;
let stores: Stores;
let sites: Sites;
/** Changes that were read from the journal to answer. */
let read: number;
/** What displays show, for the end of its slide. */
let onGlass: readonly Program[];

async function open(): Promise<void> {
  stores = await openStores(folder, { now: () => clock });
  let ids = 0;
  const counted: Journal = {
    ...stores.journal,
    async after(site, revision, most) {
      const entries = await stores.journal.after(site, revision, most);
      read += entries.length;
      return entries;
    }
  };
  const newId = () => `change-${clock}-${ids++}`;
  const asks = { log: pino({ level: 'silent' }), now: () => clock, newId, programsOf: () => onGlass };
  sites = await openSites({ stores: { ...stores, journal: counted }, ...asks });
  read = 0;
}
beforeEach(async () => {
  [clock, onGlass] = [floor.ms(floor.SUNDAY), []];
  folder = await mkdtemp(join(tmpdir(), 'floorcast-past-'));
  await open();
});
afterEach(async () => {
  await stores.close();
  await rm(folder, { recursive: true, force: true });
});

/** Some change: the name of one of thirty crews. */
const crew = (n: number): Change => floor.asked({ type: 'put-crew', id: `c${n % 30}`, name: `Crew ${n % 30} ${n}` });

/** Makes the site and so many changes, a minute apart, and answers what stood after each. */
async function history(changes: number): Promise<{ at: number; document: string }[]> {
  const stood: { at: number; document: string }[] = [];
  for (const change of [floor.newSite(), ...Array.from({ length: changes }, (_, n) => crew(n))]) {
    clock += 60_000;
    const done = await sites.change(id, { type: 'server' }, change);
    if (isRefusal(done)) throw new Error(done.says);
    stood.push({ at: clock, document: canonical(done) });
  }
  return stood;
}

test('the document of any instant is the one that the last change before it left, also after a restart', async () => {
  const stood = await history(120);
  for (const restarted of [false, true]) {
    if (restarted) {
      await stores.close();
      await open();
    }
    for (const { at, document } of stood) {
      expect(canonical(await sites.at(id, at))).toBe(document);
      expect(canonical(await sites.at(id, at + 59_999))).toBe(document);
    }
    expect(canonical(await sites.at(id, clock + 1e11))).toBe(stood.at(-1)?.document);
  }
});

test('before its first change there is no site, nor is there ever one that was not made', async () => {
  const [first] = await history(2);
  expect(await sites.at(id, (first?.at ?? 0) - 1)).toBeNull();
  expect(await sites.at('elsewhere' as SiteId, clock)).toBeNull();
});

test('asked again, it is answered without the journal; asked nearby, with a part of it', async () => {
  const stood = await history(480);
  await sites.at(id, stood[200]?.at ?? 0);
  expect(read).toBeGreaterThan(150);
  read = 0;
  await sites.at(id, (stood[200]?.at ?? 0) + 1);
  expect(read).toBe(0);
  await sites.at(id, stood[210]?.at ?? 0);
  await sites.at(id, stood[110]?.at ?? 0);
  expect(read).toBeLessThan(40);
});

test('many questions at once are answered right, and share what they rebuild', async () => {
  const stood = await history(300);
  const asked = stood.slice(0, 250).reverse();
  const answers = await Promise.all(asked.map(({ at }) => sites.at(id, at)));
  expect(answers.map(canonical)).toEqual(asked.map((one) => one.document));
  expect(read).toBeLessThan(250 * 20);
});

test('ten thousand changes are gone through in turns that leave the server free', async () => {
  const first = { type: 'make-site', timeZone: 'Europe/Berlin', languages: ['de'], id, name: 'Plant' };
  const entries = Array.from({ length: 10_000 }, (_, n): JournalEntry => {
    const when = floor.stamp(new Date(clock + n * 1000).toISOString());
    const change = n === 0 ? floor.asked(first) : crew(n);
    return { id: `change-${n}`, site: id, revision: n + 1, actor: { type: 'server' }, stamp: when, change };
  });
  // Together they share transactions; one after the other they would take as long as ten thousand edits do.
  await Promise.all(entries.map((one) => stores.journal.append(one, [])));
  clock += 10_000_000;
  await stores.close();
  await open();
  expect(sites.get(id)?.revision).toBe(10_000);
  let turns = 0;
  const other = setInterval(() => (turns += 1), 1);
  const middle = await sites.at(id, clock - 4_000_000);
  clearInterval(other);
  expect(middle?.revision).toBe(6001);
  expect(turns).toBeGreaterThan(5);
  read = 0;
  await sites.at(id, clock - 4_001_000);
  expect(read).toBeLessThan(1000);
});

test('while a change waits for the end of a slide, the document before it is in force, and at hand', async () => {
  const stood = await history(50);
  const elsewhere = floor.after(null, [
    floor.newSite(),
    floor.display('a'),
    ...floor.announcement('n'),
    floor.playlist('p', ['n']),
    floor.settings({ defaultPlaylist: 'p' })
  ]);
  clock += 3000;
  onGlass = [compile(elsewhere, floor.displayNamed('a'), clock, clock + 60_000)].filter((one) => one !== null);
  await sites.change(id, { type: 'server' }, crew(51));
  clock += 1000;
  await sites.change(id, { type: 'server' }, crew(52));
  expect(canonical(await sites.at(id, clock))).toBe(stood.at(-1)?.document);
  expect(read).toBe(0);
  expect(await sites.at(id, clock + 10_000)).toBe(sites.get(id));
});
