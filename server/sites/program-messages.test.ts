import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Change } from '#playlists/site/change.ts';
import type { SiteId } from '#playlists/site/ids.ts';
import { isRefusal } from '#playlists/site/refusal.ts';
import * as floor from '#playlists/testing/small-floor.ts';
import type { Programs, Sites } from '../app.ts';
import { openStores } from '../storage/open.ts';
import type { Stores } from '../storage/stores.ts';
import { openSites } from './open-sites.ts';
import { programMessages } from './program-messages.ts';
import { type KeptPrograms, keepPrograms } from './programs.ts';

const id = 'plant' as SiteId;
let clock: number;
let folder: string;
let stores: Stores;
let sites: Sites;
let kept: KeptPrograms;
let messages: Programs;

beforeEach(async () => {
  clock = floor.ms(floor.SUNDAY) + 3000;
  folder = await mkdtemp(join(tmpdir(), 'floorcast-messages-'));
  stores = await openStores(folder, { now: () => clock });
  let ids = 0;
  sites = await openSites({
    stores,
    log: pino({ level: 'silent' }),
    now: () => clock,
    newId: () => `change-${ids++}`,
    programsOf: (site, displays) => kept.held(site, displays)
  });
  kept = keepPrograms(sites);
  messages = programMessages(sites, kept);
  const rule = { rule: floor.weekly('00:00', '00:00') };
  await make(
    floor.newSite(),
    floor.display('a', { tags: ['hall'] }),
    floor.display('b'),
    ...floor.announcement('n'),
    floor.playlist('p', ['n']),
    floor.schedule('s', 'p', { ...rule, targets: { type: 'some', displays: [], tags: ['hall'] } }),
    floor.schedule('t', 'p', { ...rule, targets: { type: 'some', displays: ['b'], tags: [] } })
  );
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
const told = (display: string) => {
  const message = messages.message(id, floor.displayNamed(display), clock);
  if (message === null) throw new Error(`nothing for ${display}`);
  return message;
};
const inHall = { targets: { type: 'some', displays: [], tags: ['hall'] } };
const takeover = (until = '2026-11-22T07:00:00Z') => floor.takeover('fire', until, inHall);
const otherSlide = floor.playlist('p', ['n'], 20);

test('[C1] a change follows at the end of the slide that is on; where nothing was sent yet, at once', async () => {
  told('a');
  clock += 1000;
  await make(floor.schedule('s', 'p', { ...inHall, rule: floor.weekly('01:00', '00:00') }));
  expect(told('a').takesEffectAt).toBe(floor.ms(floor.SUNDAY) + 13_000);
  expect(told('b').takesEffectAt).toBeLessThanOrEqual(clock);
});

test('a display that a change does not reach is not told a later instant', async () => {
  told('a');
  const before = told('b');
  clock += 60_000;
  await make(floor.schedule('s', 'p', { ...inHall, rule: floor.weekly('01:00', '00:00') }));
  expect(told('b')).toEqual(before);
});

test('a takeover that was not sent yet does not wait for the end of a slide that a later edit waits for', async () => {
  told('a');
  told('b');
  clock += 1000;
  await make(takeover());
  const at = clock;
  clock += 1000;
  await make(otherSlide);
  expect(told('b').takesEffectAt).toBeGreaterThan(clock);
  expect(told('a').takesEffectAt).toBe(at);
});

test('an edit behind a takeover that was sent waits for nothing that is hidden', async () => {
  told('a');
  await make(takeover());
  told('a');
  clock += 1000;
  await make(otherSlide);
  expect(told('a').takesEffectAt).toBe(clock);
});

test('whoever looks on does not count as the display', async () => {
  told('a');
  await make(takeover());
  const at = clock;
  messages.program(id, floor.displayNamed('a'), clock);
  clock += 1000;
  await make(otherSlide);
  expect(told('a').takesEffectAt).toBe(at);
});

test('a new day moves no instant', async () => {
  const { takesEffectAt, revision } = told('a');
  clock += 86_400_000;
  expect(told('a').takesEffectAt).toBe(takesEffectAt);
  expect(told('a').revision).not.toBe(revision);
});
