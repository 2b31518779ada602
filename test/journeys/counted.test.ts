// A shift is asked, one of it is excused, one joins late, and the crew is another afterwards: the numbers at the desk hold. It is the night on which
// 02:30 comes twice, and two answers at that time are told apart.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { workAt } from '#playlists/answer/work-at.ts';
import { EVERYBODY } from '#playlists/site/audience.ts';
import type { Change } from '#playlists/site/change.ts';
import type { AnnouncementId, DisplayId, SiteId, WorkerId } from '#playlists/site/ids.ts';
import { isRefusal } from '#playlists/site/refusal.ts';
import type { Language } from '#playlists/site/values.ts';
import type { Worker } from '#playlists/site/worker.ts';
import { worker as person } from '#playlists/testing/people.ts';
import { keepAsked } from '#server/answering/keep-asked.ts';
import { openSites } from '#server/sites/open-sites.ts';
import { openStores } from '#server/storage/open.ts';
import { device, launch } from '../browser/floor-browser.ts';
import { becomeAdministrator } from '../browser/office.ts';
import { shootFailures } from '../browser/shots.ts';
import { openFloor, type Floor } from '../floor.ts';

const site = 'plant' as SiteId;
const notice = 'press-4' as AnnouncementId;
const ms = (text: string): number => Date.parse(text);
let floor: Floor;
let browser: Browser;
let desk: Page;
let token: string;

const crewOf = (crew: string | null, names: readonly string[]): Worker[] =>
  names.map((name) => person(name.toLowerCase(), { crew, firstName: name, lastName: 'Nowak', badges: [`B-${name}`] }));
const BLUE = ['Ada', 'Ben', 'Cid', 'Dan'];

const settings = {
  ...{ name: 'Plant', timeZone: 'Europe/Berlin', languages: ['de'], defaultPlaylist: null, qr: false, logo: null },
  ...{ webOrigins: [], counts: { onWalls: false, leastGroup: 4 } }
};

/** The night of 24 October, as a server would have lived through it. */
async function night(folder: string): Promise<void> {
  let at = ms('2026-10-24T18:00:00Z');
  let ids = 0;
  const now = (): number => at;
  const log = pino({ level: 'silent' });
  const stores = await openStores(folder, { now });
  const sites = await openSites({ stores, log, now, newId: () => `seed-${ids++}`, programsOf: () => [] });
  const asked = keepAsked({ stores, sites, now, log, onMoved: () => undefined });
  const draft = {
    template: { type: 'text' },
    kind: 'safety',
    texts: { de: { title: 'Presse 4', body: 'Warten', alt: '' } },
    asksAcknowledgement: true
  };
  const shifts = [{ letter: 'N', name: 'Night', start: '22:00', hours: 8 }];
  // One night is enough.
  const shut = { type: 'shutdown', firstDate: '2026-10-25', lastDate: '2099-12-31' };
  const cycle = { type: 'cycle', anchorDate: '2026-10-24', cycle: 'No', shifts, exceptions: [shut] };
  const due = { type: 'worked-shift', nth: 1 };
  for (const change of [
    { type: 'make-site', id: site, name: 'Plant', timeZone: 'Europe/Berlin', languages: ['de'] },
    { type: 'put-settings', ...settings },
    { type: 'put-crew', id: 'blue', name: 'Blue' },
    { type: 'put-crew', id: 'red', name: 'Red' },
    {
      type: 'put-shift-pattern',
      pattern: { ...cycle, id: 'halls', name: 'Halls', crews: [{ crew: 'blue', offset: 0, cycle: null }] }
    }
  ])
    await make(change);
  await stores.people.put(site, crewOf('blue', BLUE));
  const audience = { ...EVERYBODY, crews: ['blue'] };
  await make({ type: 'draft-announcement', id: notice, draft, audience, due, validFrom: null, validUntil: null });
  await make({ type: 'publish-announcement', id: notice });
  await asked.timePassed();
  at = ms('2026-10-24T19:50:00Z');
  for (const name of ['ada', 'ben', 'cid']) await checkIn(name);
  at = ms('2026-10-25T00:30:00Z');
  await confirm('ada');
  at = ms('2026-10-25T01:30:00Z');
  await confirm('ben');
  at = ms('2026-10-25T05:30:00Z');
  await asked.timePassed();
  token = (await stores.apiTokens.make({ name: 'journey', site: null, access: 'write', seesNames: true }, at)).token;
  await stores.close();

  async function make(change: object): Promise<void> {
    const done = await sites.change(site, { type: 'server' }, change as Change);
    if (isRefusal(done)) throw new Error(`${done.field}: ${done.says}`);
  }
  async function checkIn(name: string): Promise<void> {
    const worker = await stores.people.get(site, name as WorkerId);
    const plant = sites.get(site)?.site;
    if (worker === null || plant === undefined) throw new Error('nobody there');
    const work = workAt(plant, worker, [], at);
    const place = { worker: worker.id, display: 'gate' as DisplayId, readAt: at };
    await stores.ledger.append(site, { type: 'check-in', id: `read-${name}`, ...place, work }, at);
  }
  async function confirm(name: string): Promise<void> {
    const hash = sites.get(site)?.site.announcements[notice]?.published?.contentHash;
    if (hash === undefined) throw new Error('nothing published');
    const untold = { reason: null, toTheEnd: null, choices: null, seed: null, passed: null, rule: null };
    const times = { presentedFrom: at - 9000, presentedUntil: at, answeredAt: at };
    const of = { announcement: notice, version: 1, contentHash: hash, language: 'de' as Language };
    const how = { outcome: 'understood', assurance: 'badge', ...untold, ...times } as const;
    const place = { id: `answer-${name}`, worker: name as WorkerId, display: 'gate' as DisplayId };
    await stores.ledger.append(site, { type: 'acknowledgement', ...place, ...of, ...how }, at);
  }
}

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'floorcast-counted-'));
  await night(folder);
  [floor, browser] = await Promise.all([openFloor({ dataDir: folder }), launch()]);
  desk = (await device(browser, { width: 1280, height: 1000 })).page;
  await becomeAdministrator(desk, floor);
});
afterAll(async () => {
  await browser?.close();
  await floor?.close();
});
shootFailures(() => ({ desk }));

const here = (path = ''): string => `${floor.origin}/admin/${site}/acknowledgements${path}`;
const section = (name: string | RegExp) =>
  desk.locator('section', { has: desk.getByRole('heading', { name, level: 2 }) });
async function put(workers: readonly Worker[]): Promise<void> {
  const answer = await fetch(`${floor.local}/api/v1/sites/${site}/workers`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ workers })
  });
  expect(answer.status).toBe(200);
}

test('the shift is counted as it was asked, who came late in the night is told from who came early', async () => {
  await desk.goto(here(`/${notice}`));
  await expect.poll(() => desk.locator('.line').innerText()).toMatch(/2 of 4 asked have confirmed/);
  const shift = await section('Shift by shift')
    .getByRole('row', { name: /Night · Blue/ })
    .innerText();
  expect(shift).toMatch(/Sat 24 Oct( \d+)? 22:00–06:00/);
  expect(shift.split('\t').slice(1)).toEqual(['4', '2', '0', '0', '2']);
  const confirmed = await section(/^Confirmed/).innerText();
  expect(confirmed).toMatch(/Ben Nowak[^]*Sun 25 Oct( \d+)? 02:30 \(second\)[^]*Ada Nowak[^]*02:30 \(first\)/);
  const waiting = await section(/^Not yet/).innerText();
  // Who worked the shift had until its end; who never came still has time.
  expect(waiting).toMatch(/1 overdue[^]*Cid Nowak[^]*was due Sun 25 Oct( \d+)? 06:00[^]*Dan Nowak/);
});

test('who is excused is told with the reason, and is not waited for', async () => {
  await desk.getByText('Excuse somebody').click();
  await desk.getByLabel('Who').selectOption({ label: 'Dan Nowak · dan' });
  await desk.getByLabel('On leave').check();
  await desk.getByRole('button', { name: 'Excuse', exact: true }).click();
  await expect.poll(() => desk.locator('.line').innerText()).toMatch(/2 of 4 asked have confirmed · 1 excused/);
  expect(await section('Excused · 1').innerText()).toMatch(/Dan Nowak[^]*Blue[^]*On leave[^]*Jana/);
  expect(await section('Not yet · 1').innerText()).not.toContain('Dan');
});

test('who joins late is asked too, and the numbers stay when the crew is another', async () => {
  await put(crewOf('blue', ['Eva']));
  await put(crewOf('red', BLUE));
  await desk.reload();
  await expect.poll(() => desk.locator('.line').innerText()).toMatch(/2 of 5 asked have confirmed · 1 excused/);
  const waiting = await section('Not yet · 2').innerText();
  expect(waiting).toMatch(/Blue · 2/);
  expect(waiting).toMatch(/Cid Nowak[^]*now Red[^]*No kiosk asks them any more/);
  await desk.goto(here());
  expect(await desk.locator('li', { hasText: 'Presse 4' }).innerText()).toMatch(/2 of 5, 1 excused[^]*Blue · 2 of 5/);
});

test('the file says the same: both answers at 02:30, who is excused and who is waited for, each with the rule', async () => {
  const csv = await desk.evaluate((url) => fetch(url).then((answer) => answer.text()), here(`/${notice}/csv`));
  const rows = csv.trim().split('\r\n');
  const of = (name: string): string => rows.find((row) => row.includes(`"${name}"`)) ?? '';
  expect(rows).toHaveLength(6);
  expect(of('Ada')).toMatch(/2026-10-25 02:30:00","'?\+02:00".*"crew Blue"/);
  expect(of('Ben')).toMatch(/2026-10-25 02:30:00","'?\+01:00"/);
  expect(of('Cid')).toMatch(/"Not yet".*"crew Blue","2026-10-24 20:00:00 \+02:00","2026-10-25 06:00:00 \+01:00"/);
  expect(of('Dan')).toMatch(/"Excused".*"On leave"/);
  expect(of('Eva')).toMatch(/"Not yet"/);
});

test('who worked is known by the badges, and stays known when the crew is another', async () => {
  await desk.goto(here('/who-worked?date=2026-10-24'));
  const night = await section('Night · Blue').innerText();
  expect(night).toMatch(/3 came/);
  for (const name of ['Ada', 'Ben', 'Cid']) expect(night).toContain(`${name} Nowak`);
  expect(night.split('No badge read')[1]).toContain('Eva Nowak');
  const csv = await desk.evaluate(
    (url) => fetch(url).then((answer) => answer.text()),
    here('/who-worked/csv?date=2026-10-24')
  );
  expect(csv).toMatch(
    /"2026-10-24","Night · Blue","2026-10-24 22:00:00","'?\+02:00","2026-10-25 06:00:00","'?\+01:00","ada"/
  );
});

test('a report tells how many, by crew, language and shift, and of nobody by themselves; the file says the same', async () => {
  const reports = `${floor.origin}/admin/${site}/reports`;
  await desk.goto(`${reports}?from=2026-10-01&until=2026-10-31`);
  const card = desk.locator('li.card', { hasText: 'Presse 4' });
  await card.getByText('2 of 5 confirmed · 2 reached · 1 excused', { exact: true }).first().waitFor();
  await card.getByText('By crew').click();
  expect(await card.locator('details', { hasText: 'By crew' }).innerText()).toMatch(/Blue\s+2 of 5 confirmed/);
  await card.getByText('By shift').click();
  expect(await card.locator('details', { hasText: 'By shift' }).innerText()).toMatch(/Night · Blue\s+2 of 4 confirmed/);
  for (const name of ['Ada', 'Ben', 'Cid', 'Dan', 'Eva']) expect(await desk.content()).not.toContain(name);
  const csv = await desk.evaluate(
    (url) => fetch(url).then((answer) => answer.text()),
    `${reports}/csv?from=2026-10-01&until=2026-10-31`
  );
  expect(csv).toMatch(/"Presse 4","1","2026-10-24 20:00:00","All","","5","2","2","","0","1","2",""/);
  expect(csv).toMatch(/"Crew","Blue","5"/);
  expect(csv).toMatch(/"Shift","2026-10-24 22:00:00 Night · Blue","4","","2","2","","0","2",""/);
  const bearer = { headers: { authorization: `Bearer ${token}` } };
  const asked = (period: string) => fetch(`${floor.local}/api/v1/sites/${site}/reports?${period}`, bearer);
  expect(await (await asked('from=2026-10-01&until=2026-10-31')).json()).toMatchObject({
    notices: [{ announcement: notice, all: { asked: 5, confirmed: 2, halfMs: null }, crews: [{ name: 'Blue' }] }]
  });
  expect((await asked('from=2026-10-31&until=2026-10-01')).status).toBe(400);
  await desk.goto(`${reports}?from=2026-11-01&until=2026-11-02`);
  await desk.getByText('Nothing that asks for an answer was published in this time.').waitFor();
});

test('a supervisor’s list on a phone: by crew, late first', async () => {
  await desk.setViewportSize({ width: 390, height: 844 });
  await desk.goto(here('/reminders'));
  expect(await section(/^Red/).innerText()).toMatch(/1 overdue[^]*Cid Nowak[^]*Presse 4[^]*was due/);
  expect(await section(/^Blue/).innerText()).toContain('Eva Nowak');
  expect(await desk.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
