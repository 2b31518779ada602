import * as v from 'valibot';
import { beforeEach, describe, expect, test } from 'vitest';
import { seal } from '#display/kiosk/pin/seal.ts';
import type { AnnouncementId, DisplayId } from '#playlists/site/ids.ts';
import { worker as workerSchema } from '#playlists/site/worker.ts';
import type { Answer } from '#playlists/wire/floor.ts';
import { sealPurpose } from '#playlists/wire/sealed.ts';
import { answeringPlant, ayse, kioskId, marek, notice, screenId, site } from '#test/answering-plant.ts';

const plant = answeringPlant();
const person = (id: string, more: object) =>
  v.parse(workerSchema, {
    ...{ id, number: `9${id.length}${id}`, firstName: id, lastName: 'N', languages: ['en'], badges: [`B-${id}`] },
    ...{ crew: null, ...more }
  });
const boss = person('boss', { supervises: 'site' });
const foreman = person('foreman', { supervises: 'crew', crew: 'red' });
const PIN = '482913';
const elsewhere = 'elsewhere' as AnnouncementId;

beforeEach(async () => {
  await plant.change({ type: 'put-crew', id: 'red', name: 'Red' });
  await plant.stores.people.put(site, [boss, foreman]);
  for (const one of [boss, foreman]) await plant.stores.people.setPin(site, one.id, PIN);
});

const witnessed = (session: string, code: string, pin = PIN, more: object = {}, display: DisplayId = kioskId) =>
  plant.floor.witness(site, display, {
    ...{ session, code, announcement: notice, version: 2, isTold: false },
    pin: seal(pin, plant.floor.sealKey(), sealPurpose('witness', session)),
    ...more
  });
async function witnessIn(session: string, more: object = {}): Promise<string> {
  const done = await witnessed(session, 'B-boss', PIN, more);
  if (done.type !== 'witnessed') throw new Error(done.code);
  return done.session;
}
const give = (session: string, more: Partial<Answer> = {}) =>
  plant.floor.answer(site, kioskId, plant.answerTo(session, { version: 2, ...more }));
const rows = () => plant.stores.ledger.rows(site, 'acknowledgement', 0, 10);
const logged = async (of = marek) =>
  (await plant.stores.personLog.newest(site, of.id, 9)).map(({ act, by }) => ({ act, by }));

test('[A41] an answer before a witness is a record that names them; who witnessed is in the log of the worker', async () => {
  await plant.demand({ demands: 'witnessed' });
  const { session } = await plant.welcome();
  expect(await give(session)).toMatchObject({ code: 'not-sure-enough' });
  expect(await give(await witnessIn(session))).toMatchObject({ type: 'recorded' });
  expect(await rows()).toMatchObject([
    { worker: marek.id, assurance: 'witnessed', witness: { worker: boss.id, isTold: false }, accepted: true }
  ]);
  expect(await logged()).toEqual([{ act: 'witnessed', by: { type: 'supervisor', id: boss.id, display: kioskId } }]);
  expect((await plant.welcome()).due).toEqual([]);
});

test('[A41] who has no PIN, and who came by number and PIN, answers what must be proven before a witness', async () => {
  await plant.demand({ demands: 'proven' });
  const { session } = await plant.welcome('NH-2042-5');
  expect(await give(await witnessIn(session), { language: 'pl' as Answer['language'] })).toMatchObject({
    code: 'language'
  });
  const told = await witnessIn(session, { isTold: true });
  expect(await give(told)).toMatchObject({ type: 'recorded' });
  expect(await rows()).toMatchObject([{ worker: ayse.id, witness: { worker: boss.id, isTold: true } }]);
});

test('[A41] a witness is one to that version of that notice, at that kiosk, until the session is left', async () => {
  await plant.demand({ demands: 'witnessed' });
  const { session } = await plant.welcome();
  const other = await witnessIn(session, { announcement: elsewhere });
  expect(await give(other)).toMatchObject({ code: 'not-sure-enough' });
  const old = await witnessIn(session, { version: 1 });
  expect(await give(old)).toMatchObject({ code: 'not-sure-enough' });
  const good = await witnessIn(session);
  expect(await plant.floor.answer(site, screenId, plant.answerTo(good, { version: 2 }))).toMatchObject({
    code: 'session-over'
  });
  plant.floor.leave(site, kioskId, session);
  expect(await give(good)).toMatchObject({ code: 'session-over' });
  expect(await rows()).toEqual([]);
  expect(await logged()).toEqual([]);
});

test('a session with a witness is theirs alone to the letter: changed by one, it is none', async () => {
  await plant.demand({ demands: 'witnessed' });
  const { session } = await plant.welcome();
  const good = await witnessIn(session);
  for (const bent of [good.replace('boss', 'ayse'), good.replace('saw', 'told'), good.replace(':2', ':3'), `${good}x`])
    expect(await give(bent)).toMatchObject({ code: 'session-over' });
});

describe('who cannot witness', () => {
  test.each<[string, string, string, string]>([
    ['a wrong PIN', 'B-boss', '000000', 'wrong'],
    ['a worker', 'NH-2042-5', PIN, 'wrong'],
    ['the worker, for themselves', 'NH-2041-7', '123456', 'not-supervisor'],
    ['a supervisor of another crew', 'B-foreman', PIN, 'not-yours'],
    ['a code that is nobody’s', 'B-nobody', PIN, 'wrong']
  ])('%s', async (_name, code, pin, why) => {
    const { session } = await plant.welcome();
    expect(await witnessed(session, code, pin)).toMatchObject({ type: 'refused', code: why });
  });

  test('a PIN sealed for another session', async () => {
    const [{ session }, other] = [await plant.welcome(), await plant.welcome('NH-2042-5')];
    const pin = seal(PIN, plant.floor.sealKey(), sealPurpose('witness', other.session));
    expect(await witnessed(session, 'B-boss', PIN, { pin })).toMatchObject({ code: 'unreadable' });
  });

  test('anybody, after five wrong PINs; and a code that is nobody’s is answered word for word like a supervisor’s', async () => {
    const { session } = await plant.welcome();
    const tries = async (code: string) => {
      const said = [];
      for (let round = 0; round < 7; round++) said.push(await witnessed(session, code, '000000'));
      return said;
    };
    const known = await tries('B-boss');
    expect(known.map((one) => (one.type === 'refused' ? one.code : one.type))).toEqual([
      ...Array.from({ length: 5 }, () => 'wrong'),
      ...['wait', 'wait']
    ]);
    expect(await tries('B-nobody')).toEqual(known);
  });
});

test('a badge at the witness’s sheet is a witness’s, or somebody else’s: known, blocked and unknown alike', async () => {
  const { session } = await plant.welcome();
  const of = (code: string) => plant.floor.witnessBadge(site, kioskId, { session, code });
  expect(await of('B-boss')).toEqual({ type: 'witness' });
  expect(await of('B-foreman')).toMatchObject({ code: 'not-yours' });
  for (const code of ['NH-2041-7', 'NH-2042-5', 'B-nobody']) expect(await of(code)).toEqual({ type: 'somebody-else' });
  const said = { by: { type: 'server' }, at: plant.at } as const;
  await plant.stores.badges.act(site, boss.id, { type: 'block', badge: 'B-boss' as never, why: 'lost' } as never, said);
  expect(await of('B-boss')).toEqual({ type: 'somebody-else' });
  expect(await plant.floor.witnessBadge(site, kioskId, { session: 'x', code: 'B-foreman' })).toMatchObject({
    code: 'session-over'
  });
  for (let n = 0; n < 40; n++) await of(`B-${n}`);
  expect(await of('B-foreman')).toMatchObject({ code: 'wait' });
});
