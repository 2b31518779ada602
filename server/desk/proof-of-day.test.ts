// What a manager reads of a day: names, sums, and "unmeasured" where nobody measured. Over real stores.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Played } from '#playlists/proof/played.ts';
import type { Change } from '#playlists/site/change.ts';
import type { DisplayId, SiteId } from '#playlists/site/ids.ts';
import { isRefusal } from '#playlists/site/refusal.ts';
import * as floor from '#playlists/testing/small-floor.ts';
import type { Sites } from '../app.ts';
import { openSites } from '../sites/open-sites.ts';
import { openStores } from '../storage/open.ts';
import type { Stores } from '../storage/stores.ts';
import { proofCsv } from './proof-csv.ts';
import { proofOfDay } from './proof-of-day.ts';

const id = 'plant' as SiteId;
const MINUTE_MS = 60_000;
const START = floor.ms('2026-11-22T08:00:00Z');
let clock: number;
let folder: string;
let stores: Stores;
let sites: Sites;

beforeEach(async () => {
  clock = START;
  folder = await mkdtemp(join(tmpdir(), 'floorcast-proof-day-'));
  stores = await openStores(folder, { now: () => clock, gatherPlaysMs: 1 });
  let ids = 0;
  const log = pino({ level: 'silent' });
  sites = await openSites({ stores, log, now: () => clock, newId: () => `c-${ids++}`, programsOf: () => [] });
  await make(floor.newSite(), ...floor.announcement('one', { draft: floor.says('=1+1') }));
  await make(floor.playlist('p', ['one']), floor.settings({ defaultPlaylist: 'p' }));
  await make(floor.display('a'), floor.display('b'));
});
afterEach(async () => {
  await stores.close();
  await rm(folder, { recursive: true, force: true });
});

async function make(...changes: readonly Change[]): Promise<void> {
  for (const one of changes) {
    const done = await sites.change(id, { type: 'server' }, one);
    if (isRefusal(done)) throw new Error(`${one.type}: ${done.says}`);
  }
}
const asked = (display = '', day = '') => {
  const now = sites.get(id);
  if (now === null) throw new Error('no site');
  const configuration = { playsKeptMs: 90 * 86_400_000 } as never;
  return proofOfDay({ sites, stores, now: () => clock, configuration }, now.site, { day, display });
};
async function shown(display: string, minutes: number): Promise<void> {
  const shows = {
    type: 'slide',
    announcement: 'one',
    version: 1,
    content: 'f'.repeat(64),
    language: 'de',
    beside: null
  } as unknown as Played;
  const piece = { n: 0, shows, revision: 'r', from: START, until: START + minutes * MINUTE_MS, uncertaintyMs: 5 };
  await stores.plays.add(id, display as DisplayId, 'f'.repeat(32), [piece]);
}

test('by display and over all: what one display did not tell is unmeasured, not nothing', async () => {
  clock = START + 10 * MINUTE_MS;
  await shown('a', 9);
  const { displays, things, day } = await asked();
  expect(day).toBe('2026-11-22');
  expect(displays?.map((one) => [one.id, one.expectedMs, one.confirmedMs, one.unmeasuredMs])).toEqual([
    ['a', 600_000, 540_000, 60_000],
    ['b', 600_000, null, 600_000]
  ]);
  expect(things).toEqual([
    { title: '=1+1 de', version: 1, expectedMs: 1_200_000, confirmedMs: 540_000, unmeasuredMs: 660_000 }
  ]);
});

test('of one display alone; a day that is none, or lies ahead, is today', async () => {
  clock = START + 10 * MINUTE_MS;
  for (const day of ['', 'yesterday', '2027-01-01']) {
    const { displays, day: answered } = await asked('b', day);
    expect([answered, displays?.map((one) => one.id)]).toEqual(['2026-11-22', ['b']]);
  }
});

test('a display that was removed keeps its name on the days when it was there', async () => {
  const day = '2026-11-22';
  clock = START + 24 * 60 * MINUTE_MS;
  const name = (await asked('', day)).displays?.find((one) => one.id === 'b')?.name;
  await make(floor.asked({ type: 'remove-display', id: 'b' }));
  clock += MINUTE_MS;
  const after = await asked('', '2026-11-23');
  expect(after.displays?.find((one) => one.id === 'b')?.name).toBe(name);
});

test('as a file: a title that looks like a formula is text, and unmeasured is said', async () => {
  clock = START + 10 * MINUTE_MS;
  await shown('a', 9);
  const proof = await asked();
  const lines = proofCsv(sites.get(id)!.site, proof).trim().split('\r\n');
  expect(lines).toHaveLength(3);
  expect(lines[1]).toMatch(/"2026-11-22","[^"]*","[^"]*","'=1\+1 de","1","600","540","60","0","5"$/);
  expect(lines[2]).toMatch(/"'=1\+1 de","1","600","unmeasured","600","0",""$/);
});
