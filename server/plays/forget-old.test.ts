// What the settings do not keep any longer goes, over real stores; the rest stays.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { DisplayId, SiteId } from '#playlists/site/ids.ts';
import { openStores } from '../storage/open.ts';
import { forgetOld } from './forget-old.ts';

const [site, display] = ['plant' as SiteId, 'a' as DisplayId];
const DAY_MS = 86_400_000;
const NOW = Date.parse('2026-11-22T12:00:00Z');

test('proof older than its days and incidents older than theirs are forgotten, once however often it is asked', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'floorcast-forget-'));
  const stores = await openStores(folder, { now: () => NOW, gatherPlaysMs: 1 });
  onTestFinished(async () => {
    await stores.close();
    await rm(folder, { recursive: true, force: true });
  });
  const daysAgo = (days: number) => NOW - days * DAY_MS;
  const piece = (n: number, from: number) => ({
    n,
    shows: { type: 'card' } as const,
    revision: 'r',
    from,
    until: from + 10_000,
    uncertaintyMs: 1
  });
  // More than one slice holds.
  const old = Array.from({ length: 12_000 }, (_, n) => piece(n, daysAgo(4) + n * 10_000));
  await stores.plays.add(site, display, 'f'.repeat(32), [...old, piece(99_998, daysAgo(2)), piece(99_999, daysAgo(1))]);
  await stores.incidents.open(site, display, 'no-answer', daysAgo(9));
  await stores.incidents.close(site, display, daysAgo(8));
  await stores.incidents.open(site, display, 'hidden', daysAgo(9));

  const forget = forgetOld(stores, { playsKeptMs: 2 * DAY_MS, incidentsKeptMs: 7 * DAY_MS });
  await Promise.all([forget(NOW), forget(NOW)]);

  expect((await stores.plays.between(site, display, 0, NOW)).map(({ n }) => n)).toEqual([99_998, 99_999]);
  const asked = { site, display, from: 0, until: NOW, before: null, most: 10 };
  // What still goes on stays, however old.
  expect((await stores.incidents.list(asked)).map(({ why }) => why)).toEqual(['hidden']);
});
