// The nightly run over real stores, with a clock that is set: what falls due goes, once, and a clock that jumps takes nothing with it.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { isStandIn } from '#playlists/evidence/stand-in.ts';
import type { Announcement } from '#playlists/site/announcement.ts';
import type { WorkerId } from '#playlists/site/ids.ts';
import type { Retention } from '#playlists/site/retention.ts';
import type { Site } from '#playlists/site/site.ts';
import type { LocalDate, TimeZone } from '#playlists/site/values.ts';
import { openStores } from '../../storage/open.ts';
import type { Stores } from '../../storage/stores.ts';
import { anAnswer, anEntry, aSite, aWorker, HALLE } from '../../../test/contract/values.ts';
import { openNightly, type Nightly } from './nightly.ts';

const START = Date.parse('2026-01-10T10:00:00Z');
const DAY = 86_400_000;
const { announcement: EARS } = anAnswer('');
const log = pino({ level: 'silent' });
let folder: string;
let stores: Stores;
let now: number;
let site: Site;
let nightly: Nightly;

const ears = (more: Partial<Announcement> = {}): Announcement =>
  ({ id: EARS, published: { number: 1 }, validUntil: null, withdrawnAt: null, ...more }) as Announcement;
const withIt = (one: Announcement, retention?: Retention): Site => ({
  ...aSite(),
  ...(retention && { retention }),
  announcements: { [EARS]: one }
});
const publishes = (revision: number) =>
  stores.journal.append(
    anEntry(revision, {
      change: { type: 'publish-announcement', id: EARS },
      stamp: { at: new Date(now).toISOString(), takesEffectAt: new Date(now).toISOString() } as never
    }),
    []
  );
const workersOf = async (version = 1): Promise<readonly string[]> =>
  (await stores.ledger.answers(HALLE, EARS, version)).map(({ worker }) => (isStandIn(worker) ? 'nobody' : worker));
/** As the plan wakes it, night for night. */
async function nights(count: number): Promise<void> {
  for (let night = 0; night < count; night++) {
    now += DAY;
    await nightly.run();
  }
}
const runs = async () =>
  (await stores.audit.after(HALLE, 0, 1000)).filter(({ what }) => what === 'run').map(({ values }) => values.after);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'floorcast-nights-'));
  now = START;
  stores = await openStores(folder, { now: () => now });
  site = withIt(ears());
  await stores.journal.append(anEntry(1), []);
  await publishes(2);
  await stores.people.put(HALLE, [aWorker('1'), aWorker('2')]);
  await stores.ledger.append(HALLE, anAnswer('one'), now);
  await stores.ledger.append(HALLE, anAnswer('two', { worker: 'w-2' as WorkerId }), now + DAY);
  nightly = await openNightly({
    stores,
    sites: { list: () => [site] },
    zone: () => 'Europe/Berlin' as TimeZone,
    now: () => now,
    log
  });
});
afterEach(async () => {
  await nightly.close();
  await stores.close();
  await rm(folder, { recursive: true });
});

it('lets go of nothing where nobody said how long, and writes nothing then', async () => {
  await nights(60);
  expect(await workersOf()).toEqual(['w-1', 'w-2']);
  expect(await runs()).toEqual([]);
});

it('lets go answer by answer, says what comes next, and is done once', async () => {
  site = withIt(ears({ withdrawnAt: new Date(START + DAY).toISOString() as never }), { type: 'fixed', months: 1 });
  await nights(31);
  expect(await workersOf()).toEqual(['w-1', 'w-2']);
  await nights(1);
  expect(await workersOf()).toEqual(['nobody', 'w-2']);
  expect((await runs()).at(-1)).toMatchObject({ answers: 1, people: 1, next: '2026-02-11T23:00:00.000Z' });
  await nights(2);
  expect(await workersOf()).toEqual(['nobody', 'nobody']);
  await nights(1);
  expect((await runs()).at(-1)).toMatchObject({ answers: 0, people: 0, held: 0 });
});

it('[N3] keeps what is still asked, until its worker has left', async () => {
  site = withIt(ears({ retention: { type: 'fixed', months: 1 } }));
  await nights(60);
  expect(await workersOf()).toEqual(['w-1', 'w-2']);
  await stores.people.put(HALLE, [aWorker('2', { leftOn: '2026-02-01' as LocalDate })]);
  await nights(1);
  expect(await workersOf()).toEqual(['w-1', 'nobody']);
});

it('[N1] goes by the announcement’s own before the site’s', async () => {
  const over = { withdrawnAt: new Date(START).toISOString() as never };
  site = withIt(ears({ ...over, retention: { type: 'after-leaving', months: 1 } }), { type: 'fixed', months: 1 });
  await nights(60);
  expect(await workersOf()).toEqual(['w-1', 'w-2']);
});

it('[N2] keeps the newest text, and lets go of the one that it superseded', async () => {
  site = withIt(ears({ published: { number: 2 } as never, retention: { type: 'until-superseded', months: 1 } }));
  await publishes(3);
  await stores.ledger.append(HALLE, anAnswer('anew', { version: 2 }), now + DAY);
  await nights(35);
  expect([await workersOf(1), await workersOf(2)]).toEqual([['nobody', 'nobody'], ['w-1']]);
});

it('[N4] keeps what is held, and says how much that is', async () => {
  site = withIt(ears({ withdrawnAt: new Date(START).toISOString() as never }), { type: 'fixed', months: 1 });
  const hold = { id: 'h', type: 'worker', about: 'w-1', reason: 'Court', until: now + 90 * DAY } as const;
  await stores.holds.set(HALLE, hold, { by: { type: 'account', id: 'anna' }, at: now });
  await nights(40);
  expect(await workersOf()).toEqual(['w-1', 'nobody']);
  expect((await runs()).at(-1)).toMatchObject({ held: 1 });
  await nights(51);
  expect(await workersOf()).toEqual(['nobody', 'nobody']);
});

it('[N5] does not follow a clock that jumps to 2040, nor one that is set to 1970, and back', async () => {
  site = withIt(ears({ withdrawnAt: new Date(START).toISOString() as never }), { type: 'fixed', months: 1 });
  await nights(2);
  for (const wrong of ['2040-01-01T00:00:00Z', '1970-01-01T00:00:00Z']) {
    const right = now;
    now = Date.parse(wrong);
    await nightly.run();
    now = right;
    await nightly.run();
  }
  expect(await workersOf()).toEqual(['w-1', 'w-2']);
  expect(nightly.state().believed).toBeLessThan(now + 8 * DAY);
  await nights(40);
  expect(await workersOf()).toEqual(['nobody', 'nobody']);
});

it('is due each night, and what a server missed that was off is made up for', async () => {
  expect(new Date(nightly.nextAt()!).toISOString()).toBe('2026-01-11T00:30:00.000Z');
  now += 3 * DAY;
  expect(nightly.nextAt()).toBeLessThan(now);
  nightly.timePassed();
  await nightly.run();
  expect(nightly.nextAt()).toBeGreaterThan(now);
});
