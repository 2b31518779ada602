import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Change } from '#playlists/site/change.ts';
import type { AnnouncementId, DisplayId, SiteId } from '#playlists/site/ids.ts';
import { isRefusal } from '#playlists/site/refusal.ts';
import { EVERYBODY, WHENEVER } from '#playlists/site/audience.ts';
import { worker as workerSchema, type Worker } from '#playlists/site/worker.ts';
import type { Answer, Badge } from '#playlists/wire/floor.ts';
import type { Answering, Sites } from '../app.ts';
import { openSites } from '../sites/open-sites.ts';
import { openStores } from '../storage/open.ts';
import type { WithCodes } from '../storage/badge-stores.ts';
import type { Stores } from '../storage/stores.ts';
import { answering } from './answering.ts';
import { mint, windowAt } from './presence.ts';

const site = 'plant' as SiteId;
const kioskId = 'gate' as DisplayId;
const screenId = 'press' as DisplayId;
const notice = 'press-4' as AnnouncementId;
const key = Buffer.alloc(32, 9);
const log = pino({ level: 'silent' });
const person = (worker: object): Worker => v.parse(workerSchema, { crew: null, ...worker });
const marek = person({
  id: 'marek',
  number: '2041',
  firstName: 'Marek',
  lastName: 'Nowak',
  languages: ['pl'],
  badges: ['NH-2041-7']
});
const ayse = person({
  id: 'ayse',
  number: '2042',
  firstName: 'Ayşe',
  lastName: 'Kaya',
  languages: ['tr'],
  badges: ['NH-2042-5']
});

let folder: string;
let stores: Stores;
let sites: Sites;
let at: number;
let floor: Answering;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'floorcast-answers-'));
  at = Date.now();
  stores = await openStores(folder, { now: () => at });
  sites = await openSites({
    stores,
    log,
    now: () => at,
    newId: () => randomBytes(8).toString('hex'),
    programsOf: () => []
  });
  floor = answering({ stores, sites, key, now: () => at, log, onRecorded: () => undefined, onSaid: () => undefined });
  const texts = { en: { title: 'Press 4', body: 'Wait', alt: '' }, pl: { title: 'Prasa 4', body: 'Czekaj', alt: '' } };
  const glass = { viewingDistanceM: 6, diagonalIn: 55, languageMode: 'in-turn', dark: null };
  const display = { place: '', tags: [], languages: [], ...glass, defaultPlaylist: null };
  for (const change of [
    { type: 'make-site', id: site, name: 'Plant', timeZone: 'Europe/Berlin', languages: ['en'] },
    {
      type: 'put-settings',
      name: 'Plant',
      timeZone: 'Europe/Berlin',
      languages: ['en'],
      defaultPlaylist: null,
      qr: true,
      logo: null,
      webOrigins: [],
      counts: { onWalls: false, leastGroup: 10 }
    },
    { type: 'put-display', id: kioskId, name: 'Gate', kind: 'kiosk', ...display },
    { type: 'put-display', id: screenId, name: 'Press', kind: 'screen', ...display },
    {
      type: 'draft-announcement',
      id: notice,
      draft: { template: { type: 'text' }, kind: 'safety', texts, asksAcknowledgement: true },
      audience: EVERYBODY,
      due: WHENEVER,
      validFrom: null,
      validUntil: null
    },
    { type: 'publish-announcement', id: notice }
  ] as unknown as Change[]) {
    const done = await sites.change(site, { type: 'server' }, change);
    if (isRefusal(done)) throw new Error(done.says);
  }
  await stores.people.put(site, [marek, ayse]);
  await stores.people.setPin(site, marek.id, '123456');
});
afterEach(async () => {
  await stores.close();
  await rm(folder, { recursive: true, force: true });
});

const reading = (code = 'NH-2041-7'): Badge => ({ id: randomBytes(16).toString('hex'), code, readAt: at });
const welcome = async (code?: string) => {
  const answer = await floor.badge(site, kioskId, reading(code));
  if (answer.type !== 'welcome') throw new Error(`not welcome: ${answer.type}`);
  return answer;
};
const answerTo = (session: string, more: Partial<Answer> = {}): Answer => ({
  id: randomBytes(16).toString('hex'),
  session,
  announcement: notice,
  version: 1,
  contentHash: sites.get(site)!.site.announcements[notice]!.published!.contentHash,
  language: 'pl' as Answer['language'],
  outcome: 'understood',
  reason: null,
  presentedFrom: at - 5000,
  answeredAt: at,
  toTheEnd: false,
  choices: null,
  seed: null,
  ...more
});
const code = (more: Partial<Parameters<typeof mint>[1]> = {}): string =>
  mint(key, { site, display: screenId, announcement: notice, version: 1, window: windowAt(at), ...more });

test('a badge checks in, shows what is due, and a confirmed notice is due no more', async () => {
  const first = await welcome();
  expect(first).toMatchObject({ firstName: 'Marek', firstReading: true, due: [{ announcement: notice }] });
  expect(await floor.answer(site, kioskId, answerTo(first.session))).toMatchObject({ type: 'recorded', seq: 2 });
  at += 5000;
  expect((await welcome()).due).toEqual([]);
});

/** The same notice, which now demands something of its answer, as its next version. */
async function demand(over: object): Promise<void> {
  const { published } = sites.get(site)!.site.announcements[notice]!;
  const confirming = { leastSeconds: 0, toTheEnd: false, check: null, demands: 'badge', ...over };
  for (const change of [
    { type: 'draft-announcement', id: notice, draft: { ...published!.content, confirming } },
    { type: 'publish-announcement', id: notice }
  ]) {
    const rest = { audience: EVERYBODY, due: WHENEVER, validFrom: null, validUntil: null };
    const whole = change.type === 'draft-announcement' ? { ...change, ...rest } : change;
    const done = await sites.change(site, { type: 'server' }, whole as unknown as Change);
    if (isRefusal(done)) throw new Error(done.says);
  }
}
const question = (right: number) => ({
  texts: { en: { asks: 'Where?', choices: ['Here', 'There'] }, pl: { asks: 'Gdzie?', choices: ['Tu', 'Tam'] } },
  right
});

test('what was demanded is recorded with the answer: how long, to the end, which choices, and by which rule it was asked', async () => {
  await demand({ leastSeconds: 4, toTheEnd: true, check: { questions: [question(1), question(0)], passMark: 1 } });
  const { session } = await welcome();
  const read = { version: 2, presentedUntil: at - 1000, toTheEnd: true, choices: [1, 1], seed: 'a 1' };
  expect(await floor.answer(site, kioskId, answerTo(session, read))).toMatchObject({ type: 'recorded' });
  const [row] = await stores.ledger.rows(site, 'acknowledgement', 0, 10);
  expect(row).toMatchObject({
    ...{ presentedFrom: at - 5000, presentedUntil: at - 1000, toTheEnd: true, choices: [1, 1], seed: 'a 1' },
    ...{ passed: true, rule: { type: 'everybody' }, reason: null }
  });
});

test.each<[string, object, Partial<Answer>, string]>([
  ['its least time, the check not counted', { leastSeconds: 5 }, { presentedUntil: -1 }, 'too-soon'],
  ['its end', { toTheEnd: true }, {}, 'not-to-the-end'],
  ['its check', { check: { questions: [question(1)], passMark: 1 } }, {}, 'check'],
  ['a right choice', { check: { questions: [question(1)], passMark: 1 } }, { choices: [0], seed: 's' }, 'check'],
  ['a PIN', { demands: 'proven' }, {}, 'not-sure-enough']
])('"understood" without %s is refused, and a question is not', async (_name, demands, over, why) => {
  await demand(demands);
  const { session } = await welcome();
  const until = over.presentedUntil === undefined ? {} : { presentedUntil: at + over.presentedUntil };
  const told = answerTo(session, { version: 2, ...over, ...until });
  expect(await floor.answer(site, kioskId, told)).toMatchObject({ type: 'refused', code: why });
  expect(await stores.ledger.rows(site, 'acknowledgement', 0, 10)).toEqual([]);
  const asks = answerTo(session, { version: 2, outcome: 'question' });
  expect(await floor.answer(site, kioskId, asks)).toMatchObject({ type: 'recorded' });
});

test('who cannot follow says why, and it is recorded', async () => {
  const { session } = await welcome();
  const told = answerTo(session, { outcome: 'cannot', reason: 'no-glasses' });
  expect(await floor.answer(site, kioskId, told)).toMatchObject({ type: 'recorded' });
  expect(await stores.ledger.rows(site, 'acknowledgement', 0, 10)).toMatchObject([{ reason: 'no-glasses' }]);
});

test('two quick scans of one badge are one check-in, and three seconds later it is another', async () => {
  await welcome();
  at += 1000;
  expect(await welcome()).toMatchObject({ firstReading: false });
  at += 3000;
  expect(await welcome()).toMatchObject({ firstReading: true });
  expect(await stores.ledger.rows(site, 'check-in', 0, 10)).toHaveLength(2);
});

test('the same answer sent again gets the same receipt, also after the notice was withdrawn', async () => {
  const { session } = await welcome();
  const answer = answerTo(session);
  const first = await floor.answer(site, kioskId, answer);
  await sites.change(site, { type: 'server' }, { type: 'withdraw-announcement', id: notice });
  at += 60_000;
  expect(await floor.answer(site, kioskId, answer)).toEqual(first);
  expect(await floor.answer(site, kioskId, answerTo(session))).toMatchObject({ type: 'refused', code: 'over' });
});

test.each<[string, Partial<Answer>, string]>([
  ['another version', { version: 2 }, 'changed'],
  ['another content', { contentHash: 'f'.repeat(64) as Answer['contentHash'] }, 'changed'],
  ['a notice that is not there', { announcement: 'constructor' as AnnouncementId }, 'not-found'],
  ['a language it does not have', { language: 'tr' as Answer['language'] }, 'language'],
  ['a language the worker does not read', { language: 'en' as Answer['language'] }, 'language'],
  ['a made-up session', { session: 'marek.zzzzzzzz.AAAAAAAAAAAAAAAAAAAAAA' }, 'session-over']
])('an answer to %s is refused', async (_name, more, why) => {
  const { session } = await welcome();
  expect(await floor.answer(site, kioskId, answerTo(session, more))).toMatchObject({ type: 'refused', code: why });
  expect(await stores.ledger.rows(site, 'acknowledgement', 0, 10)).toEqual([]);
});

test('an id that stands for another fact is refused, and the fact stays as it was', async () => {
  const { session } = await welcome();
  const first = answerTo(session);
  await floor.answer(site, kioskId, first);
  const other = { ...first, outcome: 'cannot' as const };
  expect(await floor.answer(site, kioskId, other)).toMatchObject({ type: 'refused', code: 'id-taken' });
  const badge = { ...reading('NH-2042-5'), id: first.id };
  expect(await floor.badge(site, kioskId, badge)).toMatchObject({ type: 'refused', code: 'id-taken' });
  expect(await stores.ledger.rows(site, null, 0, 10)).toHaveLength(2);
});

test('a badge reading that is sent again is the same check-in, however late', async () => {
  const badge = reading();
  await floor.badge(site, kioskId, badge);
  at += 60_000;
  expect(await floor.badge(site, kioskId, badge)).toMatchObject({ type: 'welcome', firstReading: false });
  expect(await stores.ledger.rows(site, 'check-in', 0, 10)).toHaveLength(1);
});

test('who shows a kiosk one unknown badge after another has to wait, and learns of no known one meanwhile', async () => {
  const said: string[] = [];
  for (let n = 0; n < 33; n++) {
    const answer = await floor.badge(site, kioskId, reading(`NH-${n}`));
    said.push(answer.type === 'refused' ? answer.code : answer.type);
  }
  expect(said.slice(0, 30)).toEqual(Array.from({ length: 30 }, () => 'unknown-badge'));
  expect(said.at(-1)).toBe('wait');
  expect(await floor.badge(site, kioskId, reading())).toMatchObject({ type: 'refused', code: 'wait' });
});

test('a session with something put behind it is not one', async () => {
  const { session } = await welcome();
  expect(await floor.answer(site, kioskId, answerTo(`${session}.x`))).toMatchObject({ code: 'session-over' });
});

test('a session belongs to its kiosk and ends after a quarter of an hour', async () => {
  const { session } = await welcome();
  expect(await floor.answer(site, screenId, answerTo(session))).toMatchObject({ code: 'session-over' });
  at += 16 * 60_000;
  expect(await floor.answer(site, kioskId, answerTo(session))).toMatchObject({ code: 'session-over' });
});

test('a session that was left answers no more, and another kiosk cannot end it', async () => {
  const { session } = await welcome();
  floor.leave(site, screenId, session);
  const question = { outcome: 'question' } as const;
  expect(await floor.answer(site, kioskId, answerTo(session, question))).toMatchObject({ type: 'recorded' });
  floor.leave(site, kioskId, session);
  expect(await floor.answer(site, kioskId, answerTo(session))).toMatchObject({ code: 'session-over' });
});

test('a worker who reads none of its languages can ask, but not confirm', async () => {
  const { session } = await welcome('NH-2042-5');
  const english = { language: 'en' as Answer['language'] };
  expect(await floor.answer(site, kioskId, answerTo(session, english))).toMatchObject({ code: 'language' });
  expect(await floor.answer(site, kioskId, answerTo(session, { ...english, outcome: 'question' }))).toMatchObject({
    type: 'recorded'
  });
});

test('an unknown badge, and a badge at a screen, are refused', async () => {
  expect(await floor.badge(site, kioskId, reading('NH-0000-0'))).toEqual({ type: 'unknown-badge' });
  expect(await floor.badge(site, screenId, reading())).toMatchObject({ code: 'not-a-kiosk' });
});

test.each([
  ['blocked', { type: 'block', badge: 'NH-2041-7', why: 'lost' }],
  ['over', { type: 'date', badge: 'NH-2041-7', validFrom: null, validUntil: '2026-01-01T00:00:00Z' }],
  ['not valid yet', { type: 'date', badge: 'NH-2041-7', validFrom: '2090-01-01T00:00:00Z', validUntil: null }]
])('a badge that is %s is answered like one that nobody has; the desk sees where it was shown', async (_, act) => {
  await stores.badges.act(site, marek.id, act as WithCodes, { by: { type: 'server' }, at });
  const unknown = await floor.badge(site, kioskId, reading('NH-0000-0'));
  expect(await floor.badge(site, kioskId, reading())).toEqual(unknown);
  await expect
    .poll(async () => (await stores.badges.find(site, marek.badges[0]!))?.refused)
    .toEqual({ at, display: kioskId });
  expect(await stores.ledger.lastCheckIn(site, marek.id)).toBeNull();
});

test('refused badges count as guesses, whether or not there is such a badge', async () => {
  await stores.badges.act(
    site,
    marek.id,
    { type: 'block', badge: marek.badges[0]!, why: 'lost' },
    {
      by: { type: 'server' },
      at
    }
  );
  const answers = [];
  for (let tries = 0; tries < 32; tries++) answers.push((await floor.badge(site, kioskId, reading())).type);
  expect(answers.filter((type) => type === 'unknown-badge')).toHaveLength(31);
  expect(answers.at(-1)).toBe('refused');
});

test('who has left is nobody a kiosk or phone knows, from the second day after', async () => {
  const days = 86_400_000;
  at = Date.parse('2040-06-04T10:00:00Z');
  await stores.people.put(site, [person({ ...marek, leftOn: '2040-06-04' })]);
  at += days;
  expect(await floor.badge(site, kioskId, reading())).toMatchObject({ type: 'welcome' });
  at += days;
  expect(await floor.badge(site, kioskId, reading())).toEqual({ type: 'unknown-badge' });
  expect(await signIn()).toMatchObject({ code: 'wrong' });
  await stores.people.put(site, [marek]);
  expect(await signIn()).toMatchObject({ type: 'in' });
});

/** As Marek, with the right PIN, by the code on the glass. */
async function signIn() {
  const scanned = floor.scan(code(), '10.0.0.9');
  if (scanned.type !== 'ticket') throw new Error(scanned.code);
  return floor.signIn(scanned.ticket, marek.number, '123456', '10.0.0.9');
}

test('a code, a number and a PIN lead to an answer with its assurance, once', async () => {
  const scanned = floor.scan(code(), '10.0.0.7');
  if (scanned.type !== 'ticket') throw new Error(scanned.code);
  const inside = await floor.signIn(scanned.ticket, '2041', '123456', '10.0.0.7');
  if (inside.type !== 'in') throw new Error(inside.code);
  expect(await floor.signIn(scanned.ticket, '2041', '123456', '10.0.0.8')).toMatchObject({ code: 'ticket-over' });
  const body = {
    ...{ id: 'a'.repeat(32), language: 'pl' as Answer['language'], outcome: 'understood' as const },
    ...{ reason: null, choices: null }
  };
  expect(await floor.phoneAnswer(inside.session, body)).toMatchObject({ type: 'recorded' });
  expect(floor.phonePicture(inside.session)).toBe(null);
  expect(await stores.ledger.answers(site, notice, 1)).toMatchObject([
    { worker: 'marek', display: screenId, assurance: 'presence-code' }
  ]);
});

test('a phone is asked what a kiosk is: least time, and a check after which reading begins again', async () => {
  await demand({ leastSeconds: 5, toTheEnd: true, check: { questions: [question(1)], passMark: 1 } });
  const scanned = floor.scan(code({ version: 2 }), '10.0.0.7');
  if (scanned.type !== 'ticket') throw new Error(scanned.code);
  const inside = await floor.signIn(scanned.ticket, '2041', '123456', '10.0.0.7');
  if (inside.type !== 'in') throw new Error(inside.code);
  const say = (letter: string, choices: readonly number[]) =>
    floor.phoneAnswer(inside.session, {
      ...{ id: letter.repeat(32), language: 'pl' as Answer['language'], outcome: 'understood', reason: null, choices }
    });
  const waitMs = async () => (await floor.phoneNotice(inside.session)) as { waitMs: number };
  expect(JSON.stringify(await floor.phoneNotice(inside.session))).not.toContain('"right":1');
  expect(await say('a', [1])).toMatchObject({ code: 'too-soon' });
  at += 5000;
  expect(await waitMs()).toMatchObject({ waitMs: 0 });
  expect(await say('b', [0])).toMatchObject({ code: 'check' });
  expect(await waitMs()).toMatchObject({ waitMs: 5000 });
  expect(await say('c', [1])).toMatchObject({ code: 'too-soon' });
  at += 5000;
  const first = await say('d', [1]);
  expect(first).toMatchObject({ type: 'recorded' });
  at += 1000;
  expect(await say('d', [1])).toEqual(first);
  const rows = await stores.ledger.rows(site, 'acknowledgement', 0, 10);
  expect(rows).toMatchObject([
    { toTheEnd: true, choices: [1], seed: 'd'.repeat(32), passed: true, presentedFrom: at - 6000 }
  ]);
});

test.each<[string, () => string, string]>([
  ['of two windows ago', () => code({ window: windowAt(at) - 2 }), 'code-over'],
  ['of the next window', () => code({ window: windowAt(at) + 1 }), 'code-over'],
  ['of another version', () => code({ version: 2 }), 'over'],
  ['for a notice that is not there', () => code({ announcement: 'gone' as AnnouncementId }), 'over'],
  [
    'signed by somebody else',
    () =>
      mint(Buffer.alloc(32, 1), { site, display: screenId, announcement: notice, version: 1, window: windowAt(at) }),
    'forged'
  ]
])('a code %s is refused', (_name, token, why) => {
  expect(floor.scan(token(), '10.0.0.7')).toMatchObject({ type: 'refused', code: why });
});

test('one network cannot take up all tickets, and another still scans', () => {
  const said = Array.from({ length: 110 }, () => floor.scan(code(), '10.0.0.66'));
  expect(said[0]).toMatchObject({ type: 'ticket' });
  expect(said.at(-1)).toMatchObject({ type: 'refused', code: 'wait' });
  expect(floor.scan(code(), '10.0.0.7')).toMatchObject({ type: 'ticket' });
});

test('a ticket runs out after 120 seconds', async () => {
  const scanned = floor.scan(code(), '10.0.0.7');
  if (scanned.type !== 'ticket') throw new Error(scanned.code);
  at += 121_000;
  expect(await floor.signIn(scanned.ticket, '2041', '123456', 'x')).toMatchObject({ code: 'ticket-over' });
});

test('a PIN cannot be tried more than five times, from whatever phone', async () => {
  const answers: string[] = [];
  for (let n = 0; n < 7; n++) {
    const scanned = floor.scan(code(), '10.0.0.7');
    if (scanned.type !== 'ticket') throw new Error(scanned.code);
    const done = await floor.signIn(scanned.ticket, '2041', `00000${n}`, `10.0.0.${n}`);
    answers.push(done.type === 'refused' ? done.code : 'in');
  }
  expect(answers).toEqual(['wrong', 'wrong', 'wrong', 'wrong', 'wrong', 'wait', 'wait']);
});

test('with QR switched off no code is taken', async () => {
  await sites.change(site, { type: 'server' }, {
    type: 'put-settings',
    name: 'Plant',
    timeZone: 'Europe/Berlin',
    languages: ['en'],
    defaultPlaylist: null,
    qr: false,
    logo: null,
    webOrigins: [],
    counts: { onWalls: false, leastGroup: 10 }
  } as unknown as Change);
  expect(floor.scan(code(), '10.0.0.7')).toMatchObject({ type: 'refused' });
});

test('[A9] a check-in keeps the shift it was for, whatever becomes of the pattern, and who was not rostered is told', async () => {
  const make = async (...changes: unknown[]) => {
    for (const change of changes) {
      const done = await sites.change(site, { type: 'server' }, change as Change);
      if (isRefusal(done)) throw new Error(done.says);
    }
  };
  const nights = (start: string) => ({
    type: 'put-shift-pattern',
    pattern: {
      type: 'cycle',
      id: 'halls',
      name: 'Halls',
      anchorDate: '2026-11-22',
      cycle: 'N',
      shifts: [{ letter: 'N', name: 'Night', start, hours: 8 }],
      crews: [{ crew: 'blue', offset: 0, cycle: null }],
      exceptions: []
    }
  });
  await make({ type: 'put-crew', id: 'blue', name: 'Blue' }, nights('22:00'));
  await stores.people.put(site, [{ ...marek, crew: 'blue' as Worker['crew'] }]);
  // Half past two in Berlin: the night is named by the day before.
  at = Date.parse('2026-11-24T01:30:00Z');
  await welcome();
  await make(nights('01:00'));
  at += 60_000;
  await welcome();
  await welcome('NH-2042-5');
  const rows = await stores.ledger.rows(site, 'check-in', 0, 10);
  const told = rows.map((row) => (row.type === 'check-in' ? [row.worker, row.work?.on, row.work?.duty?.from] : []));
  expect(told).toEqual([
    ['marek', '2026-11-23', Date.parse('2026-11-23T21:00:00Z')],
    ['marek', '2026-11-24', Date.parse('2026-11-24T00:00:00Z')],
    ['ayse', '2026-11-24', undefined]
  ]);
});

describe('a question', () => {
  const asked = async () => {
    const { session } = await welcome();
    const question = answerTo(session, { outcome: 'question' });
    await floor.answer(site, kioskId, question);
    return question.id;
  };
  const answered = (question: string, text = 'Pyta Ute.') =>
    stores.questions.say(
      site,
      {
        id: `${question}.a`,
        question,
        type: 'answered',
        by: { type: 'worker', id: ayse.id },
        text,
        language: 'pl' as never
      },
      at
    );
  const says = async (question: string, isClear: boolean, code?: string) => {
    const { session } = await welcome(code);
    return floor.helped(site, kioskId, { id: randomBytes(16).toString('hex'), session, question, isClear });
  };

  test('meets its worker with the badge once it is answered, in the words as typed, until it is clear', async () => {
    const question = await asked();
    at += 9 * 3_600_000;
    expect((await welcome()).told).toEqual([]);
    await answered(question);
    const told = {
      question,
      kind: 'question',
      titles: { en: 'Press 4', pl: 'Prasa 4' },
      text: 'Pyta Ute.',
      by: 'Ayşe Kaya'
    };
    at += 9 * 3_600_000;
    expect((await welcome()).told).toMatchObject([told]);
    expect((await welcome('NH-2042-5')).told).toEqual([]);
    expect(await says(question, false)).toMatchObject({ type: 'recorded' });
    expect((await welcome()).told).toEqual([]);
  });

  test('is closed by nobody but its worker, once, and not under a session that was left', async () => {
    const question = await asked();
    await answered(question);
    expect(await says(question, true, 'NH-2042-5')).toMatchObject({ code: 'not-found' });
    const { session } = await welcome();
    const body = { id: 'c'.repeat(32), session, question, isClear: true };
    const first = await floor.helped(site, kioskId, body);
    at += 1000;
    expect(first).toMatchObject({ type: 'recorded' });
    expect(await floor.helped(site, kioskId, body)).toEqual(first);
    expect(await floor.helped(site, kioskId, { ...body, isClear: false })).toMatchObject({ code: 'id-taken' });
    expect(await floor.helped(site, kioskId, { ...body, id: 'd'.repeat(32) })).toMatchObject({ code: 'not-found' });
    floor.leave(site, kioskId, session);
    expect(await floor.helped(site, kioskId, body)).toMatchObject({ code: 'session-over' });
    expect(await floor.helped(site, screenId, body)).toMatchObject({ code: 'session-over' });
  });

  test('has nothing to be called clear before there is an answer, or where nobody asked', async () => {
    const question = await asked();
    expect(await says(question, true)).toMatchObject({ code: 'not-found' });
    expect(await says('constructor-constructor', true)).toMatchObject({ code: 'not-found' });
  });
});
