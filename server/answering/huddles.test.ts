// A huddle over real stores: who may begin it, what counts as shown, who may sign when, and what is in the ledger of it.
import { randomBytes } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { readingTimeMs } from '#playlists/answer/reading-time.ts';
import type { DisplayId } from '#playlists/site/ids.ts';
import type { Language } from '#playlists/site/values.ts';
import type { Worker } from '#playlists/site/worker.ts';
import type { Recorded } from '../storage/ledger-stores.ts';
import { answeringPlant, ayse, key, kioskId, marek, notice, screenId, site } from '../../test/answering-plant.ts';
import { kioskSessions } from './kiosk-sessions.ts';

const plant = answeringPlant();
const FULL = { en: readingTimeMs('Press 4 Wait'), pl: readingTimeMs('Prasa 4 Czekaj') };
const newId = () => randomBytes(16).toString('hex');
const boss = {
  ...marek,
  id: 'boss',
  number: '9',
  firstName: 'Boss',
  badges: ['B-9'],
  languages: ['en']
} as unknown as Worker;
const ina = { ...boss, id: 'ina', number: '10', firstName: 'Ina', badges: ['B-10'] } as unknown as Worker;
let session: string;
let huddle: string;

beforeEach(async () => {
  await plant.stores.people.put(site, [{ ...boss, supervises: 'site' }, ina]);
  session = kioskSessions(key).begin(site, kioskId, boss.id, 'badge-pin', plant.at);
  huddle = newId();
});

const begin = (more: object = {}) =>
  plant.floor.huddleBegin(site, kioskId, {
    ...{ session, id: huddle, announcement: notice, version: 1, screen: screenId },
    ...more
  });
const call = (at = kioskId) => plant.floor.huddleCall(site, at, { id: newId(), huddle });
const read = (code: string, more: object = {}) =>
  plant.floor.huddleBadge(site, kioskId, { id: newId(), huddle, code, readAt: plant.at, ...more });
const said = async (code: string, more: object = {}) => {
  const answer = await read(code, more);
  return answer.type === 'refused' ? answer.code : answer.type;
};
/** The screen shows it from now on for so long, and tells so. */
async function show(language: 'en' | 'pl', ms = FULL[language], more: object = {}): Promise<string> {
  const from = plant.at;
  plant.at += ms;
  const body = { id: newId(), huddle, language: language as Language, from, until: plant.at, ms, ...more };
  const answer = await plant.floor.huddleShown(site, screenId, body);
  return answer.type === 'said' ? 'said' : answer.code;
}
const glass = async (display: DisplayId = screenId) => (await plant.floor.huddlesNow(site)).get(display) ?? null;
const [MAREK, INA, AYSE] = [marek.badges[0]!, ina.badges[0]!, ayse.badges[0]!];
async function open(): Promise<void> {
  await begin();
  plant.at += 10;
  await read(MAREK);
  await read(INA);
  plant.at += 10;
  await call();
  plant.at += 10;
}

describe('a huddle is begun', () => {
  test('by a supervisor with badge and PIN, about what their people have not confirmed', async () => {
    await plant.welcome();
    const offer = await plant.floor.huddleOffer(site, kioskId, { session });
    expect(offer).toMatchObject({
      type: 'offer',
      talks: [{ announcement: notice, version: 1, open: 1, titles: { en: 'Press 4', pl: 'Prasa 4' } }],
      screens: [{ display: screenId, name: 'Press' }]
    });
    expect(await begin()).toEqual({ type: 'said' });
    expect(await glass()).toMatchObject({ id: huddle, phase: 'gathering', showing: null, here: 0 });
  });

  test.each<[string, () => object, string]>([
    [
      'a badge alone',
      () => ({ session: kioskSessions(key).begin(site, kioskId, boss.id, 'badge', plant.at) }),
      'session-over'
    ],
    [
      'somebody who supervises nobody',
      () => ({ session: kioskSessions(key).begin(site, kioskId, ina.id, 'badge-pin', plant.at) }),
      'session-over'
    ],
    [
      'a session of another kiosk',
      () => ({ session: kioskSessions(key).begin(site, screenId, boss.id, 'badge-pin', plant.at) }),
      'session-over'
    ],
    ['an older version', () => ({ version: 2 }), 'changed'],
    ['a kiosk in place of a screen', () => ({ screen: kioskId }), 'no-screen']
  ])('not by %s', async (_name, more, code) => {
    expect(await begin(more())).toMatchObject({ type: 'refused', code });
    expect(await glass()).toBeNull();
  });

  test('not about what takes more than a tap', async () => {
    await plant.demand({ demands: 'proven' });
    expect(await begin({ version: 2 })).toMatchObject({ code: 'changed' });
    expect(await plant.floor.huddleOffer(site, kioskId, { session })).toMatchObject({ talks: [] });
  });

  test('once at its kiosk and screen', async () => {
    await begin();
    expect(await begin({ id: newId() })).toMatchObject({ code: 'busy' });
    expect(await begin()).toEqual({ type: 'said' });
  });
});

describe('[A24] nothing is signed', () => {
  test('before it was shown to all in full, in the language of each', async () => {
    await begin();
    expect(await call()).toMatchObject({ code: 'nobody' });
    plant.at += 10;
    expect([await said(MAREK), await said(INA)]).toEqual(['came', 'came']);
    plant.at += 10;
    await call();
    expect(await glass()).toMatchObject({ phase: 'showing', showing: { language: 'pl', fullMs: FULL.pl }, here: 2 });
    plant.at += 10;
    expect(await said(MAREK)).toBe('not-shown');
    expect(await show('pl')).toBe('said');
    expect(await said(MAREK)).toBe('not-shown');
    expect(await glass()).toMatchObject({ phase: 'showing', showing: { language: 'en', turn: 1 } });
    expect(await show('en')).toBe('said');
    expect(await glass()).toMatchObject({ phase: 'tapping', showing: null });
    expect([await said(MAREK), await said(INA)]).toEqual(['recorded', 'recorded']);
    const [row] = await plant.stores.ledger.ofHuddle(site, huddle);
    expect(row).toMatchObject({
      ...{ worker: marek.id, announcement: notice, version: 1, language: 'pl', outcome: 'understood' },
      ...{ assurance: 'badge', accepted: true, toTheEnd: true, huddle, answeredAt: plant.at },
      presentedFrom: (row as Recorded & { presentedUntil: number }).presentedUntil - FULL.pl
    });
    expect((await plant.welcome()).due).toEqual([]);
  });

  test.each<[string, (from: number) => object]>([
    ['was cut short', () => ({ ms: FULL.pl - 1 })],
    ['is said to have stood there for longer than there was time', (from) => ({ from, ms: 10 * FULL.pl })],
    ['is said to have begun before anybody was called', (from) => ({ from: from - 20 })],
    [
      'is said to end in the future',
      (from) => ({ from: from + 9 * FULL.pl, until: from + 20 * FULL.pl, ms: 11 * FULL.pl })
    ],
    ['is in a language that was not asked for', () => ({ language: 'en' })],
    ['was in a language that it does not have', () => ({ language: 'uk' })]
  ])('by a showing that %s', async (_name, more) => {
    await open();
    expect(await show('pl', FULL.pl, more(plant.at))).toBe('not-shown');
    expect(await show('pl')).toBe('said');
  });

  test('by a screen that is not the huddle’s, nor by its kiosk', async () => {
    await open();
    const body = { id: newId(), huddle, language: 'pl' as Language, from: plant.at, until: plant.at + 9e6, ms: 9e6 };
    plant.at += 9e5;
    const other = await plant.floor.huddleShown(site, 'other' as DisplayId, body);
    expect(other).toMatchObject({ code: 'huddle-over' });
    expect(await plant.floor.huddleBadge(site, screenId, { id: newId(), huddle, code: INA, readAt: 1 })).toMatchObject({
      code: 'huddle-over'
    });
  });

  test('with a badge that was read before, however late it arrives; nor by a repeat of one that came', async () => {
    await open();
    const early = { id: newId(), readAt: plant.at };
    await show('pl');
    await show('en');
    expect(await said(MAREK, early)).toBe('not-shown');
    expect(await plant.stores.ledger.ofHuddle(site, huddle)).toEqual([]);
  });

  test('by a repeat of the badge that came, and a repeat of one that signed is the same row', async () => {
    await begin();
    const first = { id: newId() };
    expect(await said(MAREK, first)).toBe('came');
    await call();
    await show('pl');
    expect(await said(MAREK, first)).toBe('came');
    const tap = { id: newId() };
    expect([await said(MAREK, tap), await said(MAREK, tap), await said(MAREK)]).toEqual([
      'recorded',
      'recorded',
      'recorded'
    ]);
    expect(await plant.stores.ledger.ofHuddle(site, huddle)).toHaveLength(1);
  });

  test('by who reads none of its languages, who holds up nobody else', async () => {
    await begin();
    expect(await read(AYSE)).toMatchObject({ code: 'language', person: { firstName: 'Ayşe' } });
    expect(await said('NOBODY')).toBe('unknown-badge');
    await read(MAREK);
    await call();
    await show('pl');
    expect([await said(AYSE), await said(MAREK)]).toEqual(['language', 'recorded']);
  });
});

describe('[A23] who is late', () => {
  test('is shown it by themselves, and may sign then', async () => {
    await begin();
    await read(MAREK);
    await call();
    await show('pl');
    expect(await said(INA)).toBe('came');
    expect(await glass()).toMatchObject({ phase: 'tapping', showing: { language: 'en', isAgain: true } });
    expect(await said(MAREK)).toBe('recorded');
    plant.at += 10;
    expect(await said(INA)).toBe('not-shown');
    expect(await show('en')).toBe('said');
    expect(await said(INA)).toBe('recorded');
    expect((await glass())?.showing).toBeNull();
  });

  test('is not helped by a showing that had begun before they came', async () => {
    await begin();
    await read(MAREK);
    await call();
    await show('pl');
    await read(INA);
    expect(await show('en', FULL.en, { from: plant.at - 1 })).toBe('not-shown');
    expect(await said(INA)).toBe('not-shown');
    expect(await glass()).toMatchObject({ showing: { language: 'en' } });
  });

  test('has it shown again after the window, once they come again', async () => {
    await open();
    await show('pl');
    await show('en');
    plant.at = (await glass())!.tapUntil!;
    expect(await glass()).toMatchObject({ phase: 'late', showing: null });
    expect(await said(MAREK)).toBe('came');
    expect(await glass()).toMatchObject({ showing: { language: 'pl', isAgain: true } });
    plant.at += 1;
    expect(await said(MAREK)).toBe('not-shown');
    await show('pl');
    expect(await said(MAREK)).toBe('recorded');
  });
});

describe('a huddle is over', () => {
  test('when a supervisor ends it, for its kiosk and its screen', async () => {
    await open();
    expect(await plant.floor.huddleEnd(site, kioskId, { session: 'none', id: newId(), huddle })).toMatchObject({
      code: 'session-over'
    });
    expect(await plant.floor.huddleEnd(site, kioskId, { session, id: newId(), huddle })).toEqual({ type: 'said' });
    expect([await glass(), await glass(kioskId)]).toEqual([null, null]);
    expect([await said(MAREK), await show('pl')]).toEqual(['huddle-over', 'huddle-over']);
    huddle = newId();
    expect(await begin()).toEqual({ type: 'said' });
  });

  test('when its notice is another or gone', async () => {
    await open();
    await plant.demand({});
    expect(await glass()).toBeNull();
    expect(await show('pl')).toBe('huddle-over');
  });
});
