import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import pino from 'pino';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { compile } from '#playlists/program/compile.ts';
import type { Change } from '#playlists/site/change.ts';
import type { SiteId } from '#playlists/site/ids.ts';
import { isRefusal } from '#playlists/site/refusal.ts';
import { NUMBERS_PER_CHANGE, randomChange } from '#playlists/testing/random-change.ts';
import * as floor from '#playlists/testing/small-floor.ts';
import type { CompiledProgram, Sites } from '../app.ts';
import { openStores } from '../storage/open.ts';
import type { Stores } from '../storage/stores.ts';
import { openSites } from './open-sites.ts';
import { type KeptPrograms, keepPrograms } from './programs.ts';

const id = 'plant' as SiteId;
const DAY_MS = 86_400_000;
let clock = floor.ms(floor.SUNDAY);
let folder: string;
let stores: Stores;
let sites: Sites;
let kept: KeptPrograms;

beforeEach(async () => {
  clock = floor.ms(floor.SUNDAY);
  folder = await mkdtemp(join(tmpdir(), 'floorcast-programs-'));
  stores = await openStores(folder, { now: () => clock });
  let ids = 0;
  const log = pino({ level: 'silent' });
  const programsOf = () => [];
  sites = await openSites({ stores, log, now: () => clock, newId: () => `change-${ids++}`, programsOf });
  kept = keepPrograms(sites);
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
const of = (display: string): CompiledProgram => {
  const one = kept.of(id, floor.displayNamed(display), clock);
  if (one === null) throw new Error(`no program of ${display}`);
  return one;
};
const smallFloor = [
  floor.newSite(),
  floor.display('a', { tags: ['hall'] }),
  floor.display('b', { tags: ['hall'] }),
  floor.display('c', { tags: ['yard'] }),
  ...floor.announcement('n'),
  ...floor.announcement('m'),
  floor.playlist('p', ['n']),
  floor.playlist('q', ['m'])
];
const inHall = { targets: { type: 'some', displays: [], tags: ['hall'] } };

test('a display that a change does not reach keeps its program, the very object', async () => {
  await make(...smallFloor, floor.schedule('s', 'p', inHall));
  const [a, c] = [of('a'), of('c')];
  await make(floor.schedule('s', 'q', inHall));
  expect(of('c')).toBe(c);
  expect(of('a').revision).not.toBe(a.revision);
});

test('displays that read the same share one program, also when only some of them were compiled again', async () => {
  await make(...smallFloor, floor.schedule('s', 'p', inHall));
  expect(of('b')).toBe(of('a'));
  expect(of('c')).not.toBe(of('a'));
  await make(floor.display('c', { tags: ['hall'] }));
  expect(of('c')).toBe(of('a'));
});

test('tags tell displays apart where an entry of a playlist names them, and only then', async () => {
  await make(...smallFloor, floor.display('a', { tags: ['hall', 'press'] }), floor.schedule('s', 'p', inHall));
  expect(of('a')).toBe(of('b'));
  const items = [floor.item('n'), floor.item('m', 10, { tags: ['press'] })];
  await make(floor.asked({ type: 'put-playlist', id: 'p', name: 'P', items }));
  expect(of('a').revision).not.toBe(of('b').revision);
});

test.each([
  ['languages', { languages: ['pl', 'de'] }],
  ['languages at once', { languages: ['de', 'pl'], languageMode: 'two-at-once' }],
  ['dark hours', { dark: floor.weekly('22:00', '05:00') }],
  ['default playlist', { defaultPlaylist: 'q' }]
])('a display with other %s has a program of its own', async (_, over) => {
  const bilingual = floor.announcement('n', { draft: floor.says('n', ['de', 'pl']) });
  await make(...smallFloor, ...bilingual, floor.settings({ defaultPlaylist: 'p' }));
  await make(floor.display('a', { languages: ['de', 'pl'] }), floor.display('b', { languages: ['de', 'pl'], ...over }));
  expect(of('a').revision).not.toBe(of('b').revision);
});

test('a new day makes new programs, and to the last moment of a day thirty days lie ahead', async () => {
  await make(...smallFloor);
  const before = of('a');
  const midnight = clock - (clock % DAY_MS);
  clock = midnight + DAY_MS - 1;
  expect(of('a')).toBe(before);
  expect(before.program.until - clock).toBeGreaterThanOrEqual(30 * DAY_MS);
  clock = midnight + DAY_MS;
  expect(of('a')).not.toBe(before);
  expect(of('a').program.until).toBe(before.program.until + DAY_MS);
});

test('a display that was removed has no program, and none that it had is at hand', async () => {
  await make(...smallFloor);
  of('a');
  of('c');
  expect(kept.held(id, ['a', 'c'].map(floor.displayNamed))).toHaveLength(1);
  await make(floor.asked({ type: 'remove-display', id: 'a' }));
  expect(kept.of(id, floor.displayNamed('a'), clock)).toBeNull();
  expect(kept.held(id, [floor.displayNamed('a')])).toEqual([]);
});

const seed = Math.floor(Math.random() * 2 ** 31);
const chance = fc.noBias(fc.array(fc.nat(), { minLength: NUMBERS_PER_CHANGE, maxLength: NUMBERS_PER_CHANGE }));
test(`after any change every program is what compiling the document anew makes of it (seed ${seed})`, async () => {
  await make(...smallFloor, floor.crew('c0'));
  const stories = fc.sample(fc.array(chance, { minLength: 150, maxLength: 150, size: 'max' }), { seed, numRuns: 3 });
  let compared = 0;
  for (const numbers of stories.flat()) {
    clock += 20 * 60_000;
    const change = randomChange(numbers, clock);
    if (change === null || isRefusal(await sites.change(id, { type: 'server' }, change))) continue;
    const site = sites.get(id)!.site;
    for (const display of Object.values(site.displays)) {
      // Some are asked for now and then only, so that several changes pass them by.
      if ((numbers[0] ?? 0) % 3 === 0 && display.id !== 'd0') continue;
      const { from, until } = of(display.id).program;
      // Byte for byte, for the revision names the bytes.
      expect(JSON.stringify(of(display.id).program)).toBe(JSON.stringify(compile(site, display.id, from, until)));
      compared += 1;
    }
  }
  expect(compared).toBeGreaterThan(100);
});
