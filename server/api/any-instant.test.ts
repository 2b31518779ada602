import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RequestEvent } from '@sveltejs/kit';
import pino from 'pino';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Change } from '#playlists/site/change.ts';
import type { SiteId } from '#playlists/site/ids.ts';
import { isRefusal } from '#playlists/site/refusal.ts';
import * as v from 'valibot';
import * as floor from '#playlists/testing/small-floor.ts';
import type { App } from '../app.ts';
import { openSites } from '../sites/open-sites.ts';
import { openStores } from '../storage/open.ts';
import type { Stores } from '../storage/stores.ts';
import { answerApi } from './answer-api.ts';
import { operations } from './operations.ts';

const id = 'plant' as SiteId;
const MINUTE_MS = 60_000;
let clock: number;
let folder: string;
let stores: Stores;
let app: App;
let token: string;

beforeEach(async () => {
  clock = floor.ms('2026-11-22T08:00:00Z');
  folder = await mkdtemp(join(tmpdir(), 'floorcast-api-'));
  stores = await openStores(folder, { now: () => clock });
  const log = pino({ level: 'silent' });
  let ids = 0;
  const now = () => clock;
  const sites = await openSites({ stores, log, now, newId: () => `change-${ids++}`, programsOf: () => [] });
  // Only what these calls ask of it.
  app = { stores, sites, log, now } as App;
  token = (await stores.apiTokens.make({ name: 'test', site: null, access: 'read', seesNames: true }, clock)).token;
});
afterEach(async () => {
  await stores.close();
  await rm(folder, { recursive: true, force: true });
});

async function make(...changes: readonly Change[]): Promise<void> {
  for (const one of changes) {
    clock += MINUTE_MS;
    const done = await app.sites.change(id, { type: 'server' }, one);
    if (isRefusal(done)) throw new Error(`${one.type}: ${done.says}`);
  }
}

async function get(path: string): Promise<{ status: number; body: Record<string, unknown> }> {
  const url = new URL(`http://floor.test/api/v1/sites/plant${path}`);
  const request = new Request(url, { headers: { authorization: `Bearer ${token}` } });
  const event = { locals: { app }, request, url } as unknown as RequestEvent;
  const response = await answerApi(event, url.pathname.slice('/api/v1'.length));
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}
const at = (path: string, instant: number | string) =>
  get(`${path}?at=${typeof instant === 'string' ? instant : new Date(instant).toISOString()}`);

const SHOWING = '/displays/a/showing';
const EXPLAIN = '/displays/a/explain';
const shows = async (instant: number) => (await at(SHOWING, instant)).body['shows'];

/** The site from 08:01 on, its default from 08:06, another one from 08:07. */
const story = async (): Promise<void> => {
  const [first, second] = ['one', 'two'];
  await make(floor.newSite(), floor.display('a'), ...floor.announcement(first), floor.playlist('p', [first]));
  await make(floor.settings({ defaultPlaylist: 'p' }));
  await make(...floor.announcement(second), floor.playlist('p', [second]));
};
const madeAt = (minute: number): number => floor.ms('2026-11-22T08:00:00Z') + minute * MINUTE_MS;

test('each instant is answered by the document that was in force', async () => {
  await story();
  expect(await shows(madeAt(5))).toEqual({ type: 'card' });
  expect(await shows(madeAt(6))).toMatchObject({ type: 'slide', announcement: 'one', title: 'one de' });
  expect(await shows(madeAt(9) - 1)).toMatchObject({ type: 'slide', announcement: 'one' });
  expect(await shows(madeAt(9))).toMatchObject({ type: 'slide', announcement: 'two' });
  expect(await shows(clock + 9 * 365 * 86_400_000)).toMatchObject({ type: 'slide', announcement: 'two' });
  expect((await get(SHOWING)).body).toMatchObject({
    at: new Date(clock).toISOString(),
    shows: { announcement: 'two' }
  });
});

test('a display that was removed since is explained as it was, and unknown today', async () => {
  await story();
  await make(floor.asked({ type: 'remove-display', id: 'a' }));
  expect((await get(EXPLAIN)).status).toBe(404);
  const { status, body } = await at(EXPLAIN, madeAt(6));
  expect(status).toBe(200);
  expect(body).toMatchObject({ shows: { type: 'slide', announcement: 'one' }, why: { level: 'site-default' } });
  expect(body['sentence']).toContain('site’s default playlist');
});

test('before the site began there is nothing, and it is said since when there is', async () => {
  await story();
  for (const path of [SHOWING, EXPLAIN]) {
    const { status, body } = await at(path, madeAt(1) - 1);
    expect([status, body['code']]).toEqual([404, 'not-found']);
    expect(body['says']).toContain('2026-11-22T08:01:00.000Z');
  }
  expect((await at(SHOWING, madeAt(1))).status).toBe(404);
  expect((await at(SHOWING, madeAt(2))).status).toBe(200);
});

test('ten years ahead are answered, and not a millisecond more', async () => {
  await story();
  const last = new Date(clock);
  last.setUTCFullYear(last.getUTCFullYear() + 10);
  for (const path of [SHOWING, EXPLAIN, '/shifts']) {
    expect((await at(path, last.getTime())).status).toBe(200);
    const { status, body } = await at(path, last.getTime() + 1);
    expect([status, body['faults']]).toEqual([400, [{ field: 'at', says: 'must be at most 10 years ahead' }]]);
  }
});

const shift = { letter: 'D', name: 'Day', start: '06:00', hours: 12 };
const pattern = floor.asked({
  type: 'put-shift-pattern',
  pattern: {
    type: 'cycle',
    id: 'halls',
    name: 'Halls',
    anchorDate: '2026-11-20',
    cycle: 'DDoo',
    shifts: [shift],
    crews: [
      { crew: 'red', offset: 0, cycle: null },
      { crew: 'blue', offset: 2, cycle: null }
    ],
    exceptions: []
  }
});

test('who is on duty is told for an instant and for a time', async () => {
  await story();
  await make(floor.crew('red'), floor.crew('blue'), pattern);
  const now = (await at('/shifts', '2026-11-22T12:00:00Z')).body['shifts'];
  const blue = { pattern: 'halls', crew: 'blue', worker: null, shift: 'D', startsOn: '2026-11-22' };
  expect(now).toEqual([{ ...blue, from: '2026-11-22T05:00:00.000Z', until: '2026-11-22T17:00:00.000Z' }]);
  const days = await get('/shifts?from=2026-11-22T00:00:00Z&until=2026-11-26T00:00:00Z');
  expect((days.body['shifts'] as { crew: string }[]).map(({ crew }) => crew)).toEqual(['blue', 'blue', 'red', 'red']);
  expect((await get('/shifts?at=2026-11-22T20:00:00Z&pattern=halls')).body['shifts']).toEqual([]);
  expect((await get('/shifts?pattern=nowhere')).status).toBe(404);
});

test.each([
  ['at', '?at=2026-11-22T12:00:00Z&from=2026-11-22T12:00:00Z'],
  ['until', '?from=2026-11-22T12:00:00Z'],
  ['from', '?until=2026-11-22T12:00:00Z'],
  ['until', '?from=2026-11-22T12:00:00Z&until=2026-11-22T12:00:00Z'],
  ['until', '?from=2026-01-01T00:00:00Z&until=2027-02-05T00:00:01Z'],
  ['until', '?from=2036-11-22T00:00:00Z&until=2036-11-30T00:00:00Z'],
  ['at', '?at=2026-02-30T00:00:00Z'],
  ['when', '?when=2026-11-22T12:00:00Z']
])('of shifts a wrong %s is refused: %s', async (field, query) => {
  await story();
  const { status, body } = await get(`/shifts${query}`);
  expect([status, body['code']]).toEqual([400, 'invalid']);
  expect((body['faults'] as { field: string }[]).map((one) => one.field)).toEqual([field]);
});

test('what is wrong with the plan is listed', async () => {
  await story();
  const replaced = { kind: 'announcement-in-no-playlist', about: { type: 'announcement', id: 'one' } };
  expect((await get('/faults')).body['faults']).toMatchObject([replaced]);
  await make(floor.schedule('s', 'p', { targets: { type: 'some', displays: [], tags: ['nowhere'] } }));
  const { status, body } = await get('/faults');
  expect(status).toBe(200);
  const nowhere = { kind: 'schedule-on-no-display', about: { type: 'schedule', id: 's' } };
  expect(body['faults']).toMatchObject([nowhere, replaced]);
});

test('what is answered is what the document of the API says', async () => {
  await story();
  const later = { rule: floor.weekly('22:00', '23:00'), priority: 7 };
  await make(
    floor.crew('red'),
    floor.crew('blue'),
    pattern,
    floor.schedule('s', 'p', later),
    floor.schedule('t', 'p', { rule: floor.weekly('09:00', '20:00') }),
    floor.takeover('x', '2026-11-22T09:00:00Z'),
    floor.schedule('u', 'p', { targets: { type: 'some', displays: [], tags: ['nowhere'] } })
  );
  for (const [path, operation] of [
    [SHOWING, 'showing'],
    [EXPLAIN, 'explain'],
    ['/shifts', 'listShifts'],
    ['/faults', 'listFaults']
  ] as const) {
    const { status, body } = await get(path);
    expect(status).toBe(200);
    const { answers } = operations.find((one) => one.id === operation) ?? {};
    if (answers === undefined) throw new Error(`no operation ${operation}`);
    expect(v.safeParse(answers, body).issues).toBeUndefined();
    expect(v.parse(answers, body)).toEqual(body);
  }
});
