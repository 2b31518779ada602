import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Work } from '#playlists/answer/attendance.ts';
import { EVERYBODY, WHENEVER } from '#playlists/site/audience.ts';
import type { Change } from '#playlists/site/change.ts';
import type { AnnouncementId, ContentHash, DisplayId, SiteId, WorkerId } from '#playlists/site/ids.ts';
import { isRefusal } from '#playlists/site/refusal.ts';
import type { Language } from '#playlists/site/values.ts';
import { worker as person } from '#playlists/testing/people.ts';
import { dutiesIn } from '#playlists/answer/duties-of.ts';
import type { Sites } from '../app.ts';
import { openSites } from '../sites/open-sites.ts';
import { openStores } from '../storage/open.ts';
import type { Stores } from '../storage/stores.ts';
import { dueNotices } from './due-notices.ts';
import { joiningPeople } from './joining-people.ts';
import { keepAsked, type KeepAsked } from './keep-asked.ts';
import { standingOf } from './standing-of.ts';

const site = 'plant' as SiteId;
const HOUR = 3_600_000;
const NOTICE = 'press-4' as AnnouncementId;
const log = pino({ level: 'silent' });
let folder: string;
let stores: Stores;
let sites: Sites;
let asked: KeepAsked;
let at: number;
let ids = 0;

async function open(): Promise<void> {
  const opened = await openStores(folder, { now: () => at });
  stores = { ...opened, people: joiningPeople(opened.people, (...put) => asked.workersPut(...put)) };
  sites = await openSites({ stores, log, now: () => at, newId: () => `id-${ids++}`, programsOf: () => [] });
  asked = keepAsked({ stores: opened, sites, now: () => at, log, onMoved: () => undefined });
}
async function make(...changes: unknown[]): Promise<void> {
  for (const change of changes) {
    const done = await sites.change(site, { type: 'server' }, change as Change);
    if (isRefusal(done)) throw new Error(done.says);
  }
}
const draft = (title: string, audience: object = {}, over: object = {}) => ({
  type: 'draft-announcement',
  id: NOTICE,
  draft: {
    template: { type: 'text' },
    kind: 'safety',
    texts: { de: { title, body: 'Warten', alt: '' } },
    asksAcknowledgement: true
  },
  audience: { ...EVERYBODY, ...audience },
  due: WHENEVER,
  validFrom: null,
  validUntil: null,
  ...over
});
const publish = { type: 'publish-announcement', id: NOTICE };
const nights = {
  type: 'put-shift-pattern',
  pattern: {
    type: 'cycle',
    id: 'halls',
    name: 'Halls',
    anchorDate: '2026-11-22',
    cycle: 'DN',
    shifts: [
      { letter: 'D', name: 'Day', start: '06:00', hours: 12 },
      { letter: 'N', name: 'Night', start: '18:00', hours: 12 }
    ],
    crews: [
      { crew: 'blue', offset: 0, cycle: null },
      { crew: 'red', offset: 1, cycle: null }
    ],
    exceptions: []
  }
};
const hire = (...all: (readonly [string, string | null, object?])[]) =>
  stores.people.put(
    site,
    all.map(([id, crew, over]) => person(id, { crew, ...over }))
  );
const confirm = (worker: string, version = 1) =>
  stores.ledger.append(
    site,
    {
      type: 'acknowledgement',
      id: `answer-${ids++}`,
      worker: worker as WorkerId,
      display: 'gate' as DisplayId,
      announcement: NOTICE,
      version,
      contentHash: 'a'.repeat(64) as ContentHash,
      language: 'de' as Language,
      outcome: 'understood',
      reason: null,
      assurance: 'badge',
      presentedFrom: at,
      presentedUntil: at,
      answeredAt: at,
      toTheEnd: null,
      choices: null,
      seed: null,
      passed: null,
      rule: null
    },
    at
  );
const checkIn = (worker: string, work: Work) =>
  stores.ledger.append(
    site,
    {
      type: 'check-in',
      id: `read-${ids++}`,
      worker: worker as WorkerId,
      display: 'gate' as DisplayId,
      readAt: at,
      work
    },
    at
  );
async function standing(version?: number) {
  const now = sites.get(site)?.site;
  const one = now?.announcements[NOTICE];
  if (now === undefined || one === undefined) throw new Error('no notice');
  const found = await standingOf(stores, now, one, await stores.people.list(site), at, version);
  return found && { ...found, excused: found.excused.map((each) => `${each.worker} ${each.reason}`) };
}
const shifts = async () =>
  (await stores.denominators.shifts(site, NOTICE, 1, 10)).map(({ scope, asked: who }) => [
    scope.type === 'shift' ? `${scope.startsOn} ${scope.shift} ${scope.crew}` : '',
    ...who.map(({ worker }) => worker)
  ]);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'floorcast-asked-'));
  at = Date.parse('2026-11-22T11:00:00Z');
  await open();
  await make(
    { type: 'make-site', id: site, name: 'Plant', timeZone: 'Europe/Berlin', languages: ['de'] },
    { type: 'put-crew', id: 'blue', name: 'Blue' },
    { type: 'put-crew', id: 'red', name: 'Red' }
  );
  await hire(['ada', 'blue'], ['ben', 'blue'], ['cid', 'red']);
});
afterEach(async () => {
  await stores.close();
  await rm(folder, { recursive: true, force: true });
});

describe('[A18] who was asked', () => {
  test('is frozen with the publication, and stays whatever becomes of the crew', async () => {
    await make(draft('Press 4', { crews: ['blue'] }), publish);
    await confirm('ada');
    at += HOUR;
    await hire(['ada', 'red'], ['ben', 'red']);
    expect(await standing()).toMatchObject({ asked: 2, confirmed: ['ada'], waiting: ['ben'], excused: [] });
    expect((await standing())?.why.get('ben' as WorkerId)).toMatchObject({ crew: 'blue', rule: { crew: 'blue' } });
  });

  test('takes in who joins the audience, with when', async () => {
    await make(draft('Press 4', { crews: ['blue'] }), publish);
    at += HOUR;
    await hire(['cid', 'blue'], ['dan', null]);
    expect(await standing()).toMatchObject({ asked: 3, waiting: ['ada', 'ben', 'cid'] });
    expect((await standing())?.why.get('cid' as WorkerId)?.since).toBe(at);
    await make({ type: 'withdraw-announcement', id: NOTICE });
    await hire(['eva', 'blue']);
    expect((await standing())?.asked).toBe(3);
  });

  test('is frozen anew for a new version and a changed audience, and the old version keeps its own', async () => {
    await make(draft('Press 4', { crews: ['blue'] }), publish, draft('Press 4', { crews: ['red'] }));
    expect(await standing()).toMatchObject({ waiting: ['cid'] });
    await make(draft('Press 5', { crews: ['red'] }), publish, draft('Press 5'));
    expect(await standing()).toMatchObject({ waiting: ['ada', 'ben', 'cid'] });
    expect(await standing(1)).toMatchObject({ waiting: ['cid'] });
  });

  test('counts each in one list: confirmed before excused, who has left is excused by the roster', async () => {
    await make(draft('Press 4'), publish);
    const sick = { reason: 'sick', from: at, until: null, announcement: null, saidAt: at } as const;
    const by = { type: 'account', id: 'anna' } as const;
    for (const worker of ['ada', 'ben'] as WorkerId[])
      await stores.excusals.add(site, { ...sick, id: `away-${worker}`, worker, by }, by);
    await confirm('ada');
    expect(await standing()).toMatchObject({ asked: 3, confirmed: ['ada'], excused: ['ben sick'], waiting: ['cid'] });
    await hire(['cid', 'red', { leftOn: '2026-11-22' }]);
    expect(await standing()).toMatchObject({ waiting: ['cid'] });
    at += 24 * HOUR;
    expect(await standing()).toMatchObject({ excused: ['ben sick', 'cid left'], waiting: [] });
    await stores.erasures.erase(site, 'ben' as WorkerId, { by, at });
    expect(await standing()).toMatchObject({ asked: 3, excused: ['ben left', 'cid left'] });
  });

  test('asks who begins later from their first day', async () => {
    await make(draft('Press 4'), publish);
    await hire(['dan', 'blue', { joinedOn: '2026-11-24' }]);
    expect((await standing())?.asked).toBe(3);
    at = Date.parse('2026-11-23T23:00:00Z');
    expect(await standing()).toMatchObject({ asked: 4, waiting: ['ada', 'ben', 'cid', 'dan'] });
  });

  test('is who was at work, by roster or badge, where only they are asked', async () => {
    await make(nights, draft('Press 4', { onDuty: true }), publish);
    // Blue has the day.
    expect((await standing())?.waiting).toEqual(['ada', 'ben']);
    await hire(['vic', null]);
    const row = await checkIn('vic', { on: '2026-11-22', duty: null } as unknown as Work);
    if (row.type === 'check-in') await asked.checkedIn(row);
    expect((await standing())?.waiting).toEqual(['ada', 'ben', 'vic']);
    await asked.timePassed();
    at += 8 * HOUR;
    await asked.timePassed();
    expect((await standing())?.waiting).toEqual(['ada', 'ben', 'cid', 'vic']);
  });
});

describe('[A18] a shift instance', () => {
  test('is asked what its crew and who checked in to it had not confirmed before, once it is over, once', async () => {
    await make(nights, draft('Press 4'), publish);
    await asked.timePassed();
    await confirm('ben');
    const now = sites.get(site)?.site;
    const [day] = now === undefined ? [] : dutiesIn(now, at, at + 1).filter(({ shift }) => shift === 'D');
    if (day === undefined) throw new Error('nobody works');
    await checkIn('cid', { on: day.startsOn, duty: day });
    at = Date.parse('2026-11-22T17:29:59Z');
    await asked.timePassed();
    expect(await shifts()).toEqual([]);
    at += 1000;
    await asked.timePassed();
    await asked.timePassed();
    // Ben confirmed in this shift, so he was asked in it.
    expect(await shifts()).toEqual([['2026-11-22 D blue', 'ada', 'ben', 'cid']]);
    at += 24 * HOUR;
    await asked.timePassed();
    expect((await shifts()).slice(0, 3)).toEqual([
      ['2026-11-23 D red', 'cid'],
      ['2026-11-22 N red', 'cid'],
      ['2026-11-22 D blue', 'ada', 'ben', 'cid']
    ]);
  });

  test('that ended while the server was off is frozen when it is back', async () => {
    await make(nights, draft('Press 4'), publish);
    await asked.timePassed();
    await stores.close();
    at += 9 * HOUR;
    await open();
    await asked.timePassed();
    expect(await shifts()).toEqual([['2026-11-22 D blue', 'ada', 'ben']]);
  });

  test('that was over before the notice asked was not asked', async () => {
    await make(nights, draft('Press 4', {}, { validFrom: '2026-11-22T18:00:00.000Z' }), publish);
    await asked.timePassed();
    at += 22 * HOUR;
    await asked.timePassed();
    expect(await shifts()).toEqual([['2026-11-22 N red', 'cid']]);
  });
});

test('[A18] an older folder is frozen once, tells when, and is asked since it asked', async () => {
  await make(draft('Press 4'), publish);
  const published = at;
  // As a server from before left it: the tables are empty.
  await stores.close();
  const { DatabaseSync } = await import('node:sqlite');
  const database = new DatabaseSync(join(folder, 'floorcast.sqlite'));
  database.exec('DROP TRIGGER denominators_kept; DELETE FROM denominators');
  database.close();
  at += 48 * HOUR;
  await open();
  expect(await standing()).toBeNull();
  await asked.catchUp();
  const found = await standing();
  expect(found).toMatchObject({ asked: 3, frozenAt: at });
  expect([...(found?.why.values() ?? [])].map(({ since }) => since)).toEqual([published, published, published]);
  at += HOUR;
  await asked.catchUp();
  expect((await standing())?.frozenAt).toBe(at - HOUR);
});

test('[A7] [A8] who comes to a crew has the time of who joins, at the kiosk too', async () => {
  const due = { type: 'worked-shift', nth: 1 };
  await make(nights, draft('Press 4', { crews: ['blue'] }, { due }), publish);
  const now = sites.get(site)?.site;
  const [day] = now === undefined ? [] : dutiesIn(now, at, at + 1).filter(({ shift }) => shift === 'D');
  if (now === undefined || day === undefined) throw new Error('nobody works');
  await checkIn('ada', { on: day.startsOn, duty: day });
  await checkIn('cid', { on: day.startsOn, duty: day });
  at += HOUR;
  await hire(['cid', 'blue']);
  const dueOf = async (id: string) => {
    const worker = await stores.people.get(site, id as WorkerId);
    return worker && (await dueNotices(stores, async () => null, site, now, worker, at)).map((one) => one.dueAt);
  };
  expect(await dueOf('ada')).toEqual([day.until]);
  // The shift that cid worked had begun before anything was asked of them.
  expect(await dueOf('cid')).toEqual([null]);
});
