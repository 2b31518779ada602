import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import * as v from 'valibot';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { seal } from '#display/kiosk/pin/seal.ts';
import type { Change } from '#playlists/site/change.ts';
import type { DisplayId, SiteId } from '#playlists/site/ids.ts';
import { isRefusal } from '#playlists/site/refusal.ts';
import { worker as workerSchema, type Worker } from '#playlists/site/worker.ts';
import { sealPurpose } from '#playlists/wire/sealed.ts';
import type { Answering, Sites } from '../app.ts';
import { openSites } from '../sites/open-sites.ts';
import { openStores } from '../storage/open.ts';
import type { Stores } from '../storage/stores.ts';
import { answering } from './answering.ts';

const site = 'plant' as SiteId;
const gates = ['gate', 'hall', 'canteen'] as DisplayId[];
const [gate, hall] = gates as [DisplayId, DisplayId];
const key = Buffer.alloc(32, 9);
const person = (number: string, more: object = {}): Worker =>
  v.parse(workerSchema, {
    id: `w-${number}`,
    number,
    firstName: `Worker ${number}`,
    lastName: 'N',
    crew: null,
    languages: ['en'],
    badges: [`B-${number}`],
    ...more
  });

let folder: string;
let stores: Stores;
let at: number;
let floor: Answering;
let sites: Sites;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'floorcast-pins-'));
  at = Date.parse('2040-06-04T10:00:00Z');
  stores = await openStores(folder, { now: () => at });
  const log = pino({ level: 'silent' });
  const newId = () => randomBytes(8).toString('hex');
  sites = await openSites({ stores, log, now: () => at, newId, programsOf: () => [] });
  const glass = { viewingDistanceM: 1, diagonalIn: 10, languageMode: 'in-turn', dark: null, defaultPlaylist: null };
  for (const change of [
    { type: 'make-site', id: site, name: 'Plant', timeZone: 'Europe/Berlin', languages: ['en'] },
    ...gates.map((id) => ({
      type: 'put-display',
      id,
      name: id,
      kind: 'kiosk',
      place: '',
      tags: [],
      languages: [],
      ...glass
    }))
  ] as unknown as Change[]) {
    const done = await sites.change(site, { type: 'server' }, change);
    if (isRefusal(done)) throw new Error(done.says);
  }
  const nothing = () => undefined;
  const told = { onRecorded: nothing, onSaid: nothing, onHuddle: nothing, isUp: () => true };
  floor = answering({ stores, sites, key, now: () => at, log, ...told });
  await stores.people.put(site, [person('1'), person('2')]);
  await stores.people.setPin(site, person('1').id, '739201');
});
afterEach(async () => {
  await stores.close();
  await rm(folder, { recursive: true, force: true });
});

const id = () => randomBytes(16).toString('hex');
function signIn(number: string, pin: string, display = gate) {
  const one = id();
  return floor.kioskSignIn(site, display, {
    id: one,
    number,
    pin: seal(pin, floor.sealKey(), sealPurpose('sign-in', one))
  });
}
async function badge(code: string, display = gate) {
  const answer = await floor.badge(site, display, { id: id(), code, readAt: at });
  if (answer.type !== 'welcome') throw new Error(answer.type);
  return answer;
}
const prove = (session: string, pin: string, display = gate) =>
  floor.prove(site, display, { session, pin: seal(pin, floor.sealKey(), sealPurpose('prove', session)) });

test('number and PIN give a pass that is read like a badge: at this kiosk, for a minute', async () => {
  const inside = await signIn('1', '739201');
  if (inside.type !== 'in') throw new Error(inside.code);
  const read = (display: DisplayId) => floor.badge(site, display, { id: id(), code: inside.pass, readAt: at });
  expect(await read(hall)).toEqual({ type: 'unknown-badge' });
  expect(await read(gate)).toMatchObject({ type: 'welcome', firstName: 'Worker 1' });
  expect(await stores.ledger.lastCheckIn(site, person('1').id)).toMatchObject({ display: gate });
  at += 61_000;
  expect(await read(gate)).toEqual({ type: 'unknown-badge' });
});

test('a badge and its PIN prove who it is; who came by number and PIN cannot rise by the same PIN', async () => {
  const { session } = await badge('B-1');
  const proven = await prove(session, '739201');
  expect(proven).toMatchObject({ type: 'proven' });
  const inside = await signIn('1', '739201');
  const byPin = await badge(inside.type === 'in' ? inside.pass : '');
  expect(await prove(byPin.session, '739201')).toMatchObject({ code: 'badge-needed' });
  expect(await prove(session, '739201', hall)).toMatchObject({ code: 'session-over' });
});

test('leaving ends the session however far it rose', async () => {
  const { session } = await badge('B-1');
  const proven = await prove(session, '739201');
  if (proven.type !== 'proven') throw new Error(proven.code);
  floor.leave(site, gate, session);
  for (const one of [session, proven.session])
    expect(await prove(one, '739201')).toMatchObject({ code: 'session-over' });
});

test('a PIN sealed for another session, or not at all, opens nothing and is no try', async () => {
  const { session } = await badge('B-1');
  const other = seal('739201', floor.sealKey(), sealPurpose('prove', 'another'));
  for (let tries = 0; tries < 8; tries++)
    expect(await floor.prove(site, gate, { session, pin: other })).toMatchObject({ code: 'unreadable' });
  expect(await prove(session, '739201')).toMatchObject({ type: 'proven' });
});

test('five tries at a number over all kiosks and ways, then a wait that grows; nobody else waits', async () => {
  const { session } = await badge('B-1');
  for (const [index, display] of [gate, hall, gate, hall].entries())
    expect(await signIn('1', `10000${index}`, display)).toMatchObject({ code: 'wrong' });
  expect(await prove(session, '100004')).toMatchObject({ code: 'wrong' });
  const waits = [];
  for (let round = 0; round < 4; round++) {
    const refused = await signIn('1', '739201', gates[round % 3]);
    if (refused.type !== 'refused' || refused.code !== 'wait') throw new Error('there was no wait');
    waits.push(refused.seconds);
    at += (refused.seconds ?? 0) * 1000;
    expect(await signIn('1', '200000', hall)).toMatchObject({ code: 'wrong' });
  }
  expect(waits).toEqual([30, 60, 120, 240]);
  await stores.people.setPin(site, person('2').id, '482913');
  expect(await signIn('2', '482913')).toMatchObject({ type: 'in' });
});

test('tries that come at once are all counted', async () => {
  const all = await Promise.all(
    Array.from({ length: 40 }, (_, index) => signIn('1', String(100_000 + index), gates[index % 3]))
  );
  expect(all.filter((one) => one.type === 'refused' && one.code === 'wrong')).toHaveLength(5);
  expect(all.every((one) => one.type === 'refused')).toBe(true);
});

test('an unknown number is answered word for word like a known one, to the wait', async () => {
  const tries = async (number: string, display: DisplayId) => {
    const answers = [];
    for (let round = 0; round < 7; round++) answers.push(await signIn(number, '100000', display));
    return answers;
  };
  expect(await tries('nobody', gate)).toEqual(await tries('1', hall));
});

test('a guesser at one kiosk who goes through all numbers has a day’s worth of 1,460 tries at a million', async () => {
  let tries = 0;
  for (let second = 0; second < 3600; second += 10) {
    const answer = await signIn(`n${second}`, '100000', hall);
    if (answer.type === 'refused' && answer.code === 'wrong') tries++;
    at += 10_000;
  }
  expect(tries).toBeLessThanOrEqual(20 + 60);
  expect(await signIn('1', '739201', gate)).toMatchObject({ type: 'in' });
});

const boss = person('9', { supervises: 'crew', crew: 'a' });
async function supervisor(pin = '482913', number = '9') {
  const { session } = await badge(`B-${number}`);
  const sealed = seal(pin, floor.sealKey(), sealPurpose('supervise', session));
  return floor.supervise(site, gate, { session, pin: sealed });
}
const guest = (session: string, code: string, more: object = {}) =>
  ({
    session,
    id: id(),
    firstName: 'Ana',
    lastName: 'Pop',
    agency: 'Temp AG',
    language: 'ro',
    crew: 'a',
    code,
    ...more
  }) as Parameters<Answering['dayBadge']>[2];

async function withBoss(): Promise<string> {
  for (const name of ['a', 'b'])
    await sites.change(site, { type: 'server' }, { type: 'put-crew', id: name, name } as never);
  await stores.people.put(site, [boss]);
  await stores.people.setPin(site, boss.id, '482913');
  const opened = await supervisor();
  if (opened.type !== 'crew') throw new Error(opened.code);
  return opened.session;
}

test('a supervisor’s badge and PIN open the sheet, a badge alone or anybody else’s PIN does not', async () => {
  await withBoss();
  expect(await supervisor('482914')).toMatchObject({ code: 'wrong' });
  expect(await supervisor('739201', '1')).toMatchObject({ code: 'not-supervisor' });
  const { session } = await badge('B-9');
  expect(await floor.dayBadge(site, gate, guest(session, 'C-1'))).toMatchObject({ code: 'session-over' });
  const proven = await prove((await badge('B-1')).session, '739201');
  const notBoss = proven.type === 'proven' ? proven.session : '';
  expect(await floor.dayBadge(site, gate, guest(notBoss, 'C-1'))).toMatchObject({ code: 'session-over' });
});

test('a day badge is somebody in no file until the shift ends, once, with who issued it', async () => {
  const session = await withBoss();
  const body = guest(session, 'C-1');
  const issued = await floor.dayBadge(site, gate, body);
  if (issued.type !== 'issued') throw new Error(issued.code);
  expect(issued.until).toBe(at + 8 * 3_600_000);
  expect(await floor.dayBadge(site, gate, body)).toEqual(issued);
  const here = await badge('C-1', hall);
  expect(here).toMatchObject({ firstName: 'Ana', languages: ['ro'] });
  const worker = (await stores.badges.find(site, 'C-1' as never))?.worker;
  expect(await stores.people.get(site, worker!)).toMatchObject({ crew: 'a', tags: ['Temp AG'], leftOn: '2040-06-04' });
  const log = await stores.personLog.newest(site, worker!, 5);
  expect(log.map(({ act }) => act)).toEqual(['worker-added', 'badge-issued', 'added']);
  expect(log[0]?.by).toEqual({ type: 'supervisor', id: boss.id, display: gate });
  at = issued.until ?? 0;
  expect(await floor.badge(site, gate, { id: id(), code: 'C-1', readAt: at })).toEqual({ type: 'unknown-badge' });
});

test('a card of yesterday is handed out again; one that somebody has or that is blocked is not, and leaves nobody behind', async () => {
  const first = await withBoss();
  await floor.dayBadge(site, gate, guest(first, 'C-1'));
  expect(await floor.dayBadge(site, gate, guest(first, 'C-1'))).toMatchObject({ code: 'card-taken' });
  expect(await floor.dayBadge(site, gate, guest(first, 'B-2'))).toMatchObject({ code: 'card-taken' });
  expect(await stores.people.list(site)).toHaveLength(4);
  at += 24 * 3_600_000;
  const again = await supervisor();
  const session = again.type === 'crew' ? again.session : '';
  expect(await floor.dayBadge(site, gate, guest(session, 'C-1', { firstName: 'Ion' }))).toMatchObject({
    type: 'issued'
  });
  expect(await badge('C-1')).toMatchObject({ firstName: 'Ion' });
});

test('a supervisor of a crew binds cards of that crew alone; leaving ends what they may', async () => {
  const session = await withBoss();
  await stores.people.put(site, [person('3', { crew: 'a' }), person('4', { crew: 'b' })]);
  const bind = (worker: string, code: string) => floor.bindBadge(site, gate, { session, worker, code } as never);
  expect(await bind('w-3', 'C-3')).toEqual({ type: 'issued', until: null });
  expect(await badge('C-3', hall)).toMatchObject({ firstName: 'Worker 3' });
  expect(await bind('w-4', 'C-4')).toMatchObject({ code: 'not-yours' });
  expect(await floor.dayBadge(site, gate, guest(session, 'C-4', { crew: 'b' }))).toMatchObject({ code: 'not-yours' });
  floor.leave(site, gate, session);
  expect(await bind('w-3', 'C-5')).toMatchObject({ code: 'session-over' });
});

test('who is here and who is missing, with what they have not confirmed', async () => {
  await withBoss();
  await stores.people.put(site, [person('3', { crew: 'a' }), person('4', { crew: 'b' })]);
  await badge('B-3', hall);
  await badge('B-4', hall);
  const opened = await supervisor();
  expect(opened).toMatchObject({
    people: [
      { worker: 'w-3', isHere: true, open: [] },
      { worker: 'w-9', isHere: true, open: [] }
    ]
  });
});
