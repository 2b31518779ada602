import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { AnnouncementId } from '#playlists/site/ids.ts';
import { change as changeSchema } from '#playlists/site/change.ts';
import type { Change } from '#playlists/site/change.ts';
import { isRefusal } from '#playlists/site/refusal.ts';
import { worker } from '#playlists/site/worker.ts';
import type { CountFact } from '#playlists/wire/floor.ts';
import { openSeeded, type Seeded } from '../../test/seed.ts';
import { openSites } from '../sites/open-sites.ts';
import { silent } from '../storage/log.ts';
import { keepAsked } from './keep-asked.ts';
import { liveCounts, type LiveCounts } from './live-counts.ts';

const PEOPLE = 14;
let folder: string;
let seeded: Seeded;
let counts: LiveCounts;
let make: (raw: object) => Promise<void>;
let clock: number;
let moved: () => void;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'floorcast-counts-'));
  seeded = await openSeeded(folder, { workers: PEOPLE, notices: 2 });
  const { stores, site } = seeded;
  clock = Date.now();
  let ids = 0;
  const log = { ...silent, info() {}, debug() {} } as never;
  const sites = await openSites({ stores, log, now: () => clock, newId: () => `more-${ids++}`, programsOf: () => [] });
  make = async (raw) => {
    const done = await sites.change(site, { type: 'server' }, v.parse(changeSchema, raw) as Change);
    if (isRefusal(done)) throw new Error(done.says);
  };
  for (const id of ['a', 'b']) await make({ type: 'put-crew', id, name: `Crew ${id.toUpperCase()}` });
  const crewOf = (index: number): string | null => (index < 8 ? 'a' : index < 13 ? 'b' : null);
  const people = (await stores.people.list(site)).map((one, index) => v.parse(worker, { ...one, crew: crewOf(index) }));
  expect(await stores.people.put(site, people)).toBeNull();
  await keepAsked({ stores, sites, now: () => clock, log, onMoved: () => undefined }).catchUp();
  moved = () => undefined;
  counts = liveCounts({
    sites,
    stores,
    now: () => clock,
    log: silent,
    onMoved: () => moved(),
    settleMs: 1
  });
});
afterEach(async () => {
  counts.close();
  await seeded.stores.close();
  rmSync(folder, { recursive: true, force: true });
});

const allow = (leastGroup: number): Promise<void> =>
  make({
    type: 'put-settings',
    name: 'Press works',
    timeZone: 'Europe/Berlin',
    languages: ['de', 'en'],
    defaultPlaylist: 'main',
    qr: true,
    logo: null,
    webOrigins: [],
    counts: { onWalls: true, leastGroup }
  });
const next = (): Promise<void> => new Promise((resolve) => (moved = resolve));
const of = (fact: CountFact | undefined) =>
  fact && [`${fact.confirmed}/${fact.asked}`, ...fact.groups.map((one) => `${one.name} ${one.confirmed}/${one.asked}`)];
const notice = (): CountFact | undefined =>
  counts.of(seeded.site).find(({ announcement }) => announcement === 'notice-1');

test('nothing is counted where the site does not allow it', async () => {
  expect(counts.of(seeded.site)).toEqual([]);
  counts.moved(seeded.site, null);
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(counts.of(seeded.site)).toEqual([]);
});

test('[A20] in all and by crew, of as many as the site says', async () => {
  await allow(5);
  const first = next();
  expect(counts.of(seeded.site)).toEqual([]);
  await first;
  // One has no crew: with the whole, the smallest crew would tell of that one.
  expect(of(notice())).toEqual(['0/14', 'Crew A 0/8']);

  await allow(20);
  const second = next();
  counts.moved(seeded.site, null);
  await second;
  expect(counts.of(seeded.site)).toEqual([]);
});

test('an answer is counted when it came in, and once', async () => {
  await allow(3);
  const first = next();
  counts.of(seeded.site);
  await first;
  for (const index of [1, 2, 9]) await seeded.stores.ledger.append(seeded.site, seeded.answerRow(index), clock);
  const then = next();
  for (let again = 0; again < 20; again++) counts.moved(seeded.site, 'notice-1' as AnnouncementId);
  await then;
  expect(notice()?.confirmed).toBe(3);
});
