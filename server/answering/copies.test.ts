// Copies of the record over real SQLite: sealed, brought again once, and honest about when they were recorded and what the restored server knows of them.
import { randomBytes } from 'node:crypto';
import pino from 'pino';
import { beforeEach, describe, expect, test } from 'vitest';
import { checkLedger } from '#playlists/evidence/check-ledger.ts';
import type { CopiesAnswer, Copy } from '#playlists/wire/copies.ts';
import { answeringPlant, ayse, key, kioskId, marek, notice, screenId, site } from '../../test/answering-plant.ts';
import { sha256 } from '../storage/ledger-tree.ts';
import type { AcknowledgementRow, CheckInRow, Recorded } from '../storage/ledger-stores.ts';
import { copies } from './copies.ts';
import { rowSeal } from './sealed-row.ts';

const plant = answeringPlant();
let again: Recorded[];
let floor: ReturnType<typeof copies>;
const seal = rowSeal(key);
const newId = () => randomBytes(16).toString('hex');

beforeEach(() => {
  again = [];
  floor = made(key);
});
const made = (with_: Buffer) =>
  copies({
    ...{ stores: plant.stores, sites: plant.sites, key: with_, now: () => plant.at },
    ...{ log: pino({ level: 'silent' }), onRecorded: (row: Recorded) => again.push(row) }
  });
async function given(
  after: Pick<Copy, 'seq' | 'id'> | null = null
): Promise<Extract<CopiesAnswer, { type: 'copies' }>> {
  const answer = await floor.copies(site, kioskId, { after: after && { seq: after.seq, id: after.id } });
  if (answer.type !== 'copies') throw new Error(answer.type);
  return answer;
}
const bring = (rows: readonly Pick<Copy, 'id' | 'sealed'>[]) =>
  floor.bringCopies(site, kioskId, { rows: rows.map(({ id, sealed }) => ({ id, sealed })) });
/** As a row of a state that was lost. */
const lost = (over: Partial<Recorded<AcknowledgementRow>> = {}): Copy => {
  const row: Recorded<AcknowledgementRow> = {
    ...{ type: 'acknowledgement', id: newId(), worker: marek.id, display: kioskId, announcement: notice, version: 1 },
    contentHash: plant.sites.get(site)!.site.announcements[notice]!.published!.contentHash,
    ...{ language: 'pl' as never, outcome: 'understood', reason: null, assurance: 'badge-pin' },
    ...{ presentedFrom: 1, presentedUntil: 2, answeredAt: 3, toTheEnd: true, choices: null, seed: null },
    ...{ passed: null, rule: null, site, seq: 7, at: plant.at - 3_600_000, accepted: true, refersTo: null },
    ...over
  };
  return { id: row.id, seq: row.seq, at: row.at, sealed: seal.seal(row) };
};
const rows = () => plant.stores.ledger.rows(site, null, 0, 100);

describe('what a kiosk is given', () => {
  test('the rows beyond its newest, which nobody reads without the server’s key', async () => {
    const { session } = await plant.welcome();
    await plant.floor.answer(site, kioskId, plant.answerTo(session));
    const all = await given();
    expect(all).toMatchObject({ isAll: true, rows: [{ seq: 1 }, { seq: 2 }] });
    const text = all.rows.map(({ sealed }) => Buffer.from(sealed, 'base64url').toString('latin1')).join();
    expect(text).not.toMatch(/marek|press-4|understood/);
    expect((await given(all.rows[0])).rows.map(({ seq }) => seq)).toEqual([2]);
    expect((await given(all.rows[1])).rows).toEqual([]);
    expect(seal.open(site, all.rows[1]!.id, all.rows[1]!.sealed)).toEqual((await rows())[1]);
  });

  test.each([
    ['a row that is not here', (one: Copy) => ({ ...one, id: newId() })],
    ['a row that stands elsewhere', (one: Copy) => ({ ...one, seq: 9 })]
  ])('its newest is %s: it is told so', async (_name, other) => {
    await plant.welcome();
    const [one] = (await given()).rows;
    const after = other(one!);
    expect(await floor.copies(site, kioskId, { after: { seq: after.seq, id: after.id } })).toEqual({ type: 'older' });
  });

  test('a screen gets none and brings none', async () => {
    expect(await floor.copies(site, screenId, { after: null })).toMatchObject({ code: 'not-a-kiosk' });
    expect(await floor.bringCopies(site, screenId, { rows: [lost()] })).toMatchObject({ code: 'not-a-kiosk' });
    expect(await rows()).toEqual([]);
  });
});

describe('what a kiosk brings', () => {
  test('is in the record once, as sure as it was, with when it was recorded first', async () => {
    const one = lost();
    expect(await bring([one])).toEqual({ type: 'taken', unread: [] });
    expect(await bring([one])).toEqual({ type: 'taken', unread: [] });
    expect(await rows()).toMatchObject([
      {
        ...{ id: one.id, seq: 1, worker: marek.id, assurance: 'badge-pin', accepted: true },
        recordedBefore: { at: one.at, seq: 7 }
      }
    ]);
    expect(again).toHaveLength(1);
    const confirmed = await plant.stores.ledger.confirmedWorkers(site, notice, 1, 1);
    expect([...confirmed]).toEqual([[marek.id, one.at]]);
  });

  test('two kiosks bring what neither knew of the other: once', async () => {
    const one = lost();
    await Promise.all([bring([one]), bring([one]), bring([one])]);
    expect(await rows()).toHaveLength(1);
  });

  test('is the answer that its worker’s kiosk sends again with the same id', async () => {
    const { session } = await plant.welcome();
    const body = plant.answerTo(session);
    const at = plant.at - 60_000;
    const { session: _session, ...said } = { ...body, presentedUntil: body.answeredAt };
    await bring([lost({ ...said, assurance: 'badge', at })]);
    expect(await plant.floor.answer(site, kioskId, body)).toMatchObject({ type: 'recorded', seq: 2 });
    expect(await rows()).toHaveLength(2);
  });

  test('in the order of the record, and lost a second time it still names its first place', async () => {
    const [first, second] = [lost({ seq: 7 }), lost({ seq: 8, worker: ayse.id })];
    await bring([first, second]);
    expect((await rows()).map(({ id }) => id)).toEqual([first.id, second.id]);
    const third = lost({ seq: 2, at: plant.at, worker: ayse.id, recordedBefore: { at: 5, seq: 900 } });
    await bring([third]);
    expect((await rows()).at(-1)).toMatchObject({ recordedBefore: { at: 5, seq: 900 } });
  });

  test('a check-in is one for its own time, and the next badge is read', async () => {
    await plant.welcome();
    const [row] = (await rows()) as Recorded<CheckInRow>[];
    const at = plant.at - 7_200_000;
    const copy = { ...row!, id: newId(), seq: 90, at };
    await bring([{ id: copy.id, sealed: seal.seal(copy) }]);
    const read = await plant.stores.ledger.checkInsOf(site, marek.id, 0);
    expect(read.map((one) => one.at)).toEqual([plant.at, at]);
    plant.at += 3000;
    await plant.welcome();
    expect(await rows()).toHaveLength(3);
  });

  test.each<[string, Partial<Recorded<AcknowledgementRow>>, string]>([
    ['of a version that the backup had not', { version: 2 }, 'not-known'],
    ['of an announcement that the backup had not', { announcement: 'later' as never }, 'not-known'],
    ['of words that were others', { contentHash: 'f'.repeat(64) as never }, 'changed']
  ])('an answer %s is kept and confirms nothing', async (_name, over, mark) => {
    const one = lost(over);
    await bring([one]);
    expect(await rows()).toMatchObject([
      { accepted: false, offline: { earliest: one.at, latest: one.at, marks: [mark] }, recordedBefore: { seq: 7 } }
    ]);
    expect((await plant.stores.ledger.confirmedCounts(site)).size).toBe(0);
  });

  test('a worker who was erased meanwhile stays erased, and the count stands', async () => {
    const one = lost();
    await plant.stores.erasures.erase(site, marek.id, { by: { type: 'server' }, at: plant.at });
    await bring([one]);
    expect(await rows()).toMatchObject([{ accepted: true }]);
    expect(await plant.stores.people.get(site, marek.id)).toBeNull();
  });

  test('an answer whose worker was let go of is not taken for somebody’s', async () => {
    expect(await bring([lost({ worker: 'nobody-00' as never })])).toEqual({ type: 'taken', unread: [] });
    expect(await rows()).toEqual([]);
  });

  test.each<[string, (one: Copy) => { id: string; sealed: string }]>([
    [
      'changed',
      (one) => ({
        id: one.id,
        sealed: `${one.sealed.slice(0, 60)}${one.sealed[60] === 'A' ? 'B' : 'A'}${one.sealed.slice(61)}`
      })
    ],
    ['cut short', (one) => ({ id: one.id, sealed: one.sealed.slice(0, 40) })],
    ['another row’s', (one) => ({ id: newId(), sealed: one.sealed })],
    [
      'sealed by another key',
      (one) => ({ id: one.id, sealed: rowSeal(Buffer.alloc(32, 1)).seal({ id: one.id, site } as never) })
    ],
    ['another site’s', (one) => ({ id: one.id, sealed: seal.seal({ id: one.id, site: 'other' } as never) })]
  ])('what is %s is not opened, and what comes with it is taken', async (_name, spoilt) => {
    const [bad, good] = [spoilt(lost()), lost({ worker: ayse.id })];
    expect(await bring([bad, good] as Copy[])).toEqual({ type: 'taken', unread: [bad.id] });
    expect((await rows()).map(({ id }) => id)).toEqual([good.id]);
  });
});

test('the record holds with rows that came again, and says of each when it was first', async () => {
  await bring([lost(), lost({ worker: ayse.id, version: 3 })]);
  const records = await plant.stores.evidence.records(site, 0, 10);
  expect(checkLedger({ origin: 'plant', rows: records, notes: [] }, sha256, () => true)).toMatchObject({
    finding: null,
    rows: 2
  });
  const [first, second] = records.map(({ record }) => JSON.parse(new TextDecoder().decode(record)) as object);
  expect(first).toMatchObject({ seq: 1, recordedBefore: { at: plant.at - 3_600_000, seq: 7 } });
  expect(second).toMatchObject({ seq: 2, offline: { marks: ['not-known'] } });
});
