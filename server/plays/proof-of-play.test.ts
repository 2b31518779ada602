// Planned against confirmed, over real stores and a site that was changed meanwhile.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { showing } from '#playlists/program/showing.ts';
import type { Played } from '#playlists/proof/played.ts';
import type { Change } from '#playlists/site/change.ts';
import type { DisplayId, SiteId } from '#playlists/site/ids.ts';
import { isRefusal } from '#playlists/site/refusal.ts';
import * as floor from '#playlists/testing/small-floor.ts';
import type { Sites } from '../app.ts';
import { openSites } from '../sites/open-sites.ts';
import { openStores } from '../storage/open.ts';
import type { Stores } from '../storage/stores.ts';
import { documentsBetween } from './documents-between.ts';
import { plansOf } from './plans-of.ts';
import { proofOfPlay } from './proof-of-play.ts';

const site = 'plant' as SiteId;
const a = 'a' as DisplayId;
const START = floor.ms('2026-11-22T08:00:00Z');
const MINUTE_MS = 60_000;
const at = (minute: number): number => START + minute * MINUTE_MS;
let clock: number;
let folder: string;
let stores: Stores;
let sites: Sites;

beforeEach(async () => {
  clock = START - 60 * MINUTE_MS;
  folder = await mkdtemp(join(tmpdir(), 'floorcast-proof-'));
  stores = await openStores(folder, { now: () => clock, gatherPlaysMs: 1 });
  let ids = 0;
  const log = pino({ level: 'silent' });
  sites = await openSites({ stores, log, now: () => clock, newId: () => `c-${ids++}`, programsOf: () => [] });
  await make(floor.newSite(), floor.display('a'), floor.display('b'));
  await make(...floor.announcement('one'), ...floor.announcement('two'), floor.playlist('p', ['one', 'two']));
  await make(floor.settings({ defaultPlaylist: 'p' }));
});
afterEach(async () => {
  await stores.close();
  await rm(folder, { recursive: true, force: true });
});

async function make(...changes: readonly Change[]): Promise<void> {
  for (const one of changes) {
    const done = await sites.change(site, { type: 'server' }, one);
    if (isRefusal(done)) throw new Error(`${one.type}: ${done.says}`);
  }
}
const slide = (announcement: string): Played =>
  ({
    type: 'slide',
    announcement,
    version: 1,
    content: 'f'.repeat(64),
    language: 'de',
    beside: null
  }) as unknown as Played;
let count = 0;
const confirm = (display: DisplayId, shows: Played, from: number, until: number) =>
  stores.plays.add(site, display, 'f'.repeat(32), [
    { n: count++, shows, revision: 'r', from, until, uncertaintyMs: 5 }
  ]);
/** The display shows what its plan says. */
async function obey(display: DisplayId, from: number, until: number): Promise<void> {
  const documents = await documentsBetween(sites, stores.journal, site, from, until);
  for (const plan of plansOf(documents)(display))
    for (let now = plan.from; now < plan.until;) {
      const on = showing(plan.program, now);
      const end = Math.min(on.until, plan.until);
      if (on.type === 'slide') await confirm(display, slide(on.slide.announcement), now, end);
      now = end;
    }
}
async function told(display: DisplayId | null, from: number, until: number): Promise<Record<string, string[]>> {
  const { displays } = await proofOfPlay({ sites, stores, now: () => clock }, site, display, from, until);
  return Object.fromEntries(
    displays.map((one) => [
      one.display,
      one.rows.map(({ subject, expectedMs, confirmedMs, unmeasuredMs }) => {
        const name = subject.type === 'announcement' ? subject.announcement : subject.type;
        return `${name} ${expectedMs / 1000}: ${confirmedMs === null ? 'unknown' : confirmedMs / 1000} + ${unmeasuredMs / 1000}`;
      })
    ])
  );
}

describe('proof of play', () => {
  test('of a display that obeyed, and of one that was never heard', async () => {
    clock = at(10);
    await obey(a, at(0), at(10));
    expect(await told(null, at(0), at(10))).toEqual({
      a: ['one 300: 300 + 0', 'two 300: 300 + 0'],
      b: ['one 300: unknown + 300', 'two 300: unknown + 300']
    });
    expect(Object.keys(await told(a, at(0), at(10)))).toEqual(['a']);
  });

  test('[G4] a change counts from when it took effect, though the display did not hear of it', async () => {
    clock = at(5);
    await obey(a, at(0), at(5));
    await make(floor.withdraw('two'));
    clock = at(10);
    // It went on with the old program.
    for (let minute = 5; minute < 10; minute += 1 / 3) {
      await confirm(a, slide('one'), at(minute), at(minute) + 10_000);
      await confirm(a, slide('two'), at(minute) + 10_000, at(minute) + 20_000);
    }
    expect(await told(a, at(0), at(10))).toEqual({ a: ['one 450: 300 + 0', 'two 150: 300 + 0'] });
  });

  test('[G4] a change that did not reach the display leaves its plan whole', async () => {
    clock = at(5);
    for (const [minute, change] of [
      floor.draft('one', { draft: floor.says('other words') }),
      floor.crew('early'),
      floor.crew('late'),
      floor.crew('night')
    ].entries()) {
      clock = at(5 + minute);
      await make(change);
    }
    clock = at(10);
    const documents = await documentsBetween(sites, stores.journal, site, at(0), at(10));
    expect(documents).toHaveLength(5);
    expect(plansOf(documents)(a)).toHaveLength(1);
  });

  test('a takeover counts for itself, and displays that came or went count for as long as they were there', async () => {
    clock = at(4);
    await make(floor.takeover('fire', '2026-11-22T08:06:00Z'));
    clock = at(8);
    await make(floor.asked({ type: 'remove-display', id: 'b' }), floor.display('c'));
    clock = at(10);
    expect(await told(null, at(0), at(10))).toEqual({
      a: ['one 240: unknown + 240', 'two 240: unknown + 240', 'takeover 120: unknown + 120'],
      b: ['one 180: unknown + 180', 'two 180: unknown + 180', 'takeover 120: unknown + 120'],
      c: ['one 60: unknown + 60', 'two 60: unknown + 60']
    });
  });

  test('[G4] of a kiosk only takeovers are expected', async () => {
    await make(floor.display('k', { kind: 'kiosk' }));
    clock = at(4);
    await make(floor.takeover('fire', '2026-11-22T08:06:00Z'));
    clock = at(10);
    await confirm('k' as DisplayId, { type: 'kiosk' }, at(2), at(4));
    expect((await told(null, at(0), at(10)))['k']).toEqual(['takeover 120: unknown + 120']);
  });

  test('what lies ahead is cut off, and what lies before the site is nothing', async () => {
    clock = at(1);
    expect(await told(a, at(0), at(60))).toEqual({ a: ['one 30: unknown + 30', 'two 30: unknown + 30'] });
    expect(await told(a, at(2), at(60))).toEqual({});
    expect(await told(a, at(-10_000), at(-9000))).toEqual({});
    expect(await told('nobody' as DisplayId, at(0), at(1))).toEqual({});
  });

  test('a piece that crosses midnight counts once', async () => {
    const midnight = floor.ms('2026-11-23T00:00:00Z');
    clock = midnight + 60 * MINUTE_MS;
    const from = midnight - 24 * 60 * MINUTE_MS;
    await confirm(a, slide('one'), midnight - 5000, midnight + 5000);
    const { displays } = await proofOfPlay({ sites, stores, now: () => clock }, site, a, from, clock);
    const confirmed = displays[0]?.rows.reduce((sum, row) => sum + (row.confirmedMs ?? 0), 0);
    expect(confirmed).toBe(10_000);
  });
});
