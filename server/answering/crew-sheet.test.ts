// What a supervisor may see and do at a kiosk beside who is here: PINs, excusals, questions, a roll-call; and what nobody else may.
import { randomBytes } from 'node:crypto';
import * as v from 'valibot';
import { beforeEach, describe, expect, test } from 'vitest';
import { seal } from '#display/kiosk/pin/seal.ts';
import type { CrewId, DisplayId } from '#playlists/site/ids.ts';
import { worker as workerSchema, type Worker } from '#playlists/site/worker.ts';
import type { Act } from '#playlists/wire/crew-sheet.ts';
import { sealPurpose } from '#playlists/wire/sealed.ts';
import { answeringPlant, ayse, kioskId, marek, notice, site } from '#test/answering-plant.ts';
import { everything } from '../storage/audit-stores.ts';

const plant = answeringPlant();
const a = 'a' as CrewId;
const person = (id: string, more: object): Worker =>
  v.parse(workerSchema, {
    ...{ id, number: id, firstName: id, lastName: 'B', crew: null, languages: ['en'], badges: [`B-${id}`] },
    ...more
  });
const lead = person('lead', { crew: 'a', supervises: 'crew' });
const boss = person('boss', { crew: 'a', supervises: 'site' });
const inCrew = { ...marek, crew: a };

beforeEach(async () => {
  plant.at = Date.parse('2040-06-04T10:00:00Z');
  await plant.change({ type: 'put-crew', id: 'a', name: 'A' });
  await plant.stores.people.put(site, [lead, boss, inCrew]);
  for (const { id } of [lead, boss]) await plant.stores.people.setPin(site, id, '482913');
});

const id = (): string => randomBytes(16).toString('hex');
async function sheetOf(worker: Worker): Promise<string> {
  const { session } = await plant.welcome(worker.badges[0]);
  const pin = seal('482913', plant.floor.sealKey(), sealPurpose('supervise', session));
  const opened = await plant.floor.supervise(site, kioskId, { session, pin });
  if (opened.type !== 'crew') throw new Error(opened.code);
  return opened.session;
}
const act = (body: Act, display = kioskId) => plant.floor.act(site, display, body);
async function crewAt(session: string) {
  const shown = await plant.floor.look(site, kioskId, { session, what: 'crew' });
  if (shown.type !== 'crew') throw new Error(shown.type);
  return shown;
}
const newPin = (session: string, worker: Worker, pin = '551122', of = worker): Act => ({
  type: 'set-pin',
  session,
  worker: worker.id,
  pin: seal(pin, plant.floor.sealKey(), sealPurpose('set-pin', `${session} ${of.id}`))
});
const done = { type: 'done' };

describe('the sheet', () => {
  test('names what each has not confirmed, and is told to the desk as a look, once in ten minutes', async () => {
    await plant.welcome();
    const session = await sheetOf(lead);
    const { people, notices } = await crewAt(session);
    expect(people.find((one) => one.worker === marek.id)).toMatchObject({
      isHere: true,
      open: [notice],
      excused: null
    });
    expect(people.map((one) => one.worker)).not.toContain(ayse.id);
    expect(notices).toEqual([{ announcement: notice, titles: { en: 'Press 4', pl: 'Prasa 4' } }]);
    const looks = await plant.stores.audit.newest(site, { ...everything, acts: ['look'] }, null, 10);
    expect(looks).toMatchObject([{ by: { type: 'supervisor', id: lead.id }, what: 'crew' }]);
  });

  test('opens for no session with a badge alone, at another kiosk, left, over, or of who supervises nobody any more', async () => {
    const { session: badgeAlone } = await plant.welcome(lead.badges[0]);
    const session = await sheetOf(lead);
    const look = (of: string, display = kioskId) => plant.floor.look(site, display, { session: of, what: 'crew' });
    const over = { type: 'refused', code: 'session-over' };
    expect(await look(session)).toMatchObject({ type: 'crew' });
    expect(await look(badgeAlone)).toMatchObject(over);
    expect(await look(session, 'press' as DisplayId)).toMatchObject(over);
    await plant.stores.people.put(site, [{ ...lead, supervises: 'nobody' }]);
    expect(await look(session)).toMatchObject(over);
    expect(await act(newPin(session, inCrew))).toMatchObject(over);
    await plant.stores.people.put(site, [lead]);
    plant.floor.leave(site, kioskId, session);
    expect(await look(session)).toMatchObject(over);
    const other = await sheetOf(lead);
    plant.at += 15 * 60_000;
    expect(await look(other)).toMatchObject(over);
  });
});

describe('a PIN', () => {
  test('is the worker’s from then on, and who set it and where is on record', async () => {
    const session = await sheetOf(lead);
    expect(await act(newPin(session, inCrew))).toEqual(done);
    expect(await plant.stores.people.checkPin(site, marek.id, '551122')).toBe(true);
    expect(await plant.stores.personLog.newest(site, marek.id, 1)).toMatchObject([
      { act: 'pin-set', detail: '', by: { type: 'supervisor', id: lead.id, display: kioskId } }
    ]);
  });

  test('of another crew, of a supervisor, sealed for somebody else or not six digits is not set', async () => {
    const session = await sheetOf(lead);
    expect(await act(newPin(session, ayse))).toMatchObject({ code: 'not-yours' });
    expect(await act(newPin(session, boss))).toMatchObject({ code: 'not-yours' });
    expect(await act(newPin(session, inCrew, '551122', ayse))).toMatchObject({ code: 'unreadable' });
    expect(await act(newPin(session, inCrew, '55112a'))).toMatchObject({ code: 'unreadable' });
    expect(await plant.stores.people.checkPin(site, boss.id, '482913')).toBe(true);
    expect(await plant.stores.people.checkPin(site, marek.id, '123456')).toBe(true);
  });
});

describe('an excusal', () => {
  const excusing = (session: string, more: object = {}): Act =>
    ({
      ...{ type: 'excuse', session, id: id(), worker: marek.id, reason: 'sick' },
      ...{ announcement: null, span: 'shift', ...more }
    }) as Act;

  test('to the end of the shift, with its reason, takes them off those who are waited for', async () => {
    await plant.welcome();
    const session = await sheetOf(lead);
    const body = excusing(session);
    expect(await act(body)).toEqual(done);
    expect(await act(body)).toEqual(done);
    const all = await plant.stores.excusals.holding(site, plant.at, plant.at + 1);
    expect(all).toMatchObject([{ worker: marek.id, reason: 'sick', by: { type: 'worker', id: lead.id } }]);
    expect(all[0]!.until).toBe(plant.at + 8 * 3_600_000);
    const { people } = await crewAt(session);
    expect(people.find((one) => one.worker === marek.id)).toMatchObject({ excused: 'sick', open: [] });
  });

  test('of who came before their shift begins holds at once, and can be taken back', async () => {
    await plant.change({
      type: 'put-shift-pattern',
      pattern: {
        ...{ type: 'cycle', id: 'days', name: 'Days', anchorDate: '2040-06-04', cycle: 'D' },
        shifts: [{ letter: 'D', name: 'Day', start: '12:30', hours: 8 }],
        crews: [{ crew: 'a', offset: 0, cycle: null }],
        exceptions: []
      }
    });
    await plant.welcome();
    const session = await sheetOf(lead);
    const body = excusing(session) as Extract<Act, { type: 'excuse' }>;
    expect(await act(body)).toEqual(done);
    const [one] = await plant.stores.excusals.holding(site, plant.at, plant.at + 1);
    expect(one).toMatchObject({ from: plant.at, until: plant.at + 8.5 * 3_600_000 });
    plant.at += 60_000;
    expect(await act(body)).toEqual(done);
    expect(await act({ type: 'take-excuse-back', session, id: body.id, worker: marek.id } as Act)).toEqual(done);
    expect(await plant.stores.excusals.holding(site, 0, Infinity)).toEqual([]);
  });

  test('of one notice alone leaves the others, and a week ends at midnight on the site’s clock', async () => {
    await plant.welcome();
    const session = await sheetOf(lead);
    expect(await act(excusing(session, { announcement: notice, span: 'week', reason: 'leave' }))).toEqual(done);
    const { people } = await crewAt(session);
    expect(people.find((one) => one.worker === marek.id)).toMatchObject({ excused: null, open: [] });
    const [one] = await plant.stores.excusals.holding(site, plant.at, plant.at + 1);
    expect(new Date(one!.until!).toISOString()).toBe('2040-06-10T22:00:00.000Z');
  });

  test('of the wrong name is taken back by who said it, and by nobody else', async () => {
    await plant.welcome();
    const [session, other] = [await sheetOf(lead), await sheetOf(boss)];
    const body = excusing(session, { span: 'open' }) as Extract<Act, { type: 'excuse' }>;
    expect(await act(body)).toEqual(done);
    const back = (one: string, worker = marek.id): Act =>
      ({ type: 'take-excuse-back', session: one, id: body.id, worker }) as Act;
    expect(await act(back(other))).toMatchObject({ code: 'not-yours' });
    expect(await act(back(session, ayse.id))).toMatchObject({ code: 'not-yours' });
    expect((await crewAt(session)).people.find((one) => one.worker === marek.id)).toMatchObject({ excused: 'sick' });
    expect(await act(back(session))).toEqual(done);
    expect((await crewAt(session)).people.find((one) => one.worker === marek.id)).toMatchObject({ excused: null });
    expect(await plant.stores.excusals.holding(site, 0, Infinity)).toEqual([]);
    expect((await plant.stores.personLog.newest(site, marek.id, 2)).map((one) => one.act)).toEqual([
      'excuse-taken-back',
      'excused'
    ]);
  });

  test('of another crew’s, or of who is neither here nor on duty, is refused', async () => {
    await plant.welcome(ayse.badges[0]);
    const session = await sheetOf(lead);
    expect(await act(excusing(session, { worker: ayse.id }))).toMatchObject({ code: 'not-yours' });
    expect(await act(excusing(session))).toMatchObject({ code: 'not-yours' });
    expect(await plant.stores.excusals.holding(site, plant.at, plant.at + 1)).toEqual([]);
  });
});

describe('a question', () => {
  async function asked(): Promise<void> {
    const { session } = await plant.welcome();
    await plant.floor.answer(site, kioskId, plant.answerTo(session, { outcome: 'question' }));
  }
  async function openAt(session: string) {
    const shown = await plant.floor.look(site, kioskId, { session, what: 'questions' });
    if (shown.type !== 'questions') throw new Error(shown.type);
    return shown.questions;
  }

  test('waits for the crew’s own supervisor; the answer meets its worker with the badge', async () => {
    await asked();
    const session = await sheetOf(lead);
    const [one] = await openAt(session);
    expect(one).toMatchObject({ kind: 'question', name: 'Marek Nowak', titles: { pl: 'Prasa 4' }, languages: ['pl'] });
    expect((await crewAt(session)).questions).toBe(1);
    const { question, since } = one!;
    const answer = { type: 'answer-question', session, question, since, text: 'Przyjdę.', language: 'pl' } as Act;
    expect(await act(answer)).toEqual(done);
    expect(await act(answer)).toEqual(done);
    expect(await openAt(session)).toEqual([]);
    expect((await plant.welcome()).told).toMatchObject([{ question, text: 'Przyjdę.', by: 'lead B' }]);
  });

  test('is answered once: the second of two supervisors, or who looked before it moved, is told', async () => {
    await asked();
    const [first, second] = [await sheetOf(lead), await sheetOf(boss)];
    const [one] = await openAt(first);
    const answer = (session: string, text: string): Act =>
      ({ type: 'answer-question', session, question: one!.question, since: one!.since, text, language: 'en' }) as Act;
    expect(await act(answer(first, 'I come.'))).toEqual(done);
    expect(await act(answer(second, 'Come here.'))).toMatchObject({ code: 'stale' });
    expect((await plant.welcome()).told).toMatchObject([{ text: 'I come.' }]);
  });

  test('of another crew is not theirs to see or to answer', async () => {
    const { session } = await plant.welcome(ayse.badges[0]);
    const question = plant.answerTo(session, { outcome: 'question', language: 'en' as never });
    await plant.floor.answer(site, kioskId, question);
    const sheet = await sheetOf(lead);
    expect(await openAt(sheet)).toEqual([]);
    const body = { type: 'answer-question', session: sheet, question: question.id, since: plant.at, text: 'No' };
    expect(await act({ ...body, language: 'en' } as Act)).toMatchObject({ code: 'stale' });
    expect(await openAt(await sheetOf(boss))).toHaveLength(1);
  });
});

describe('a roll-call', () => {
  async function callAt(session: string, display = kioskId) {
    const shown = await plant.floor.look(site, display, { session, what: 'roll-call' });
    if (shown.type !== 'roll-call') throw new Error(shown.type);
    return shown.rollCall;
  }
  const begin = (session: string): Act => ({ type: 'begin-roll-call', session, id: id(), isDrill: true });

  test('names everybody who had checked in, of any crew; badges here and the warden’s word tick them off; it ends', async () => {
    await plant.welcome();
    await plant.welcome(ayse.badges[0]);
    plant.at += 60_000;
    const session = await sheetOf(lead);
    expect(await callAt(session)).toBeNull();
    plant.at += 1000;
    expect(await act(begin(session))).toEqual(done);
    expect(await act(begin(session))).toMatchObject({ code: 'stale' });
    const call = await callAt(session);
    expect(call).toMatchObject({ isDrill: true, isMuster: true, seen: 0 });
    expect(call!.missing.map(({ name }) => name).toSorted()).toEqual(['Ayşe Kaya', 'Marek Nowak', 'lead B']);
    expect(call!.missing.find(({ name }) => name === 'Marek Nowak')).toMatchObject({ lastAt: 'Gate' });
    plant.at += 3000;
    await plant.welcome();
    const word = { session, rollCall: call!.id };
    expect(await act({ ...word, type: 'elsewhere', id: id(), worker: ayse.id })).toEqual(done);
    expect(await act({ ...word, type: 'seen', id: id(), worker: lead.id })).toEqual(done);
    expect(await callAt(session)).toMatchObject({ missing: [], seen: 2, elsewhere: 1 });
    expect((await crewAt(session)).missing).toBe(0);
    const said = await plant.stores.rollCalls.said(site, call!.id);
    expect(new Set(said.map(({ by }) => JSON.stringify(by)))).toEqual(
      new Set([JSON.stringify({ type: 'worker', id: lead.id })])
    );
    expect(await act({ type: 'end-roll-call', session, rollCall: call!.id })).toEqual(done);
    expect(await callAt(session)).toBeNull();
  });

  test('begun at the desk is seen here too: a badge alone finds nobody, one that the warden sees does', async () => {
    await plant.welcome();
    plant.at += 60_000;
    const by = { type: 'account', id: 'anna' } as const;
    const began = {
      id: 'r',
      rollCall: 'r',
      by,
      type: 'began',
      isDrill: false,
      muster: ['press' as DisplayId]
    } as const;
    await plant.stores.rollCalls.say(site, began, plant.at);
    plant.at += 3000;
    const session = await sheetOf(lead);
    expect(await callAt(session)).toMatchObject({ isDrill: false, isMuster: false, missing: expect.anything() });
    const looks = await plant.stores.audit.newest(site, { ...everything, acts: ['look'] }, null, 10);
    expect(looks.map(({ what }) => what)).toEqual(['roll-call', 'crew']);
    const isMissing = async () => (await callAt(session))!.missing.some(({ worker }) => worker === marek.id);
    plant.at += 3000;
    await plant.welcome();
    expect(await isMissing()).toBe(true);
    const sees = (code: string, one = session) =>
      act({ type: 'badge-seen', session: one, id: id(), rollCall: 'r', code } as Act);
    expect(await sees('NOBODYS')).toMatchObject({ code: 'unknown-badge' });
    const { session: worker } = await plant.welcome(ayse.badges[0]);
    expect(await sees(marek.badges[0]!, worker)).toMatchObject({ code: 'session-over' });
    expect(await sees(marek.badges[0]!)).toEqual({ type: 'done', name: 'Marek' });
    expect(await isMissing()).toBe(false);
  });
});
