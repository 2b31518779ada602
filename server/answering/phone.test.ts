import { expect, test } from 'vitest';
import type { AnnouncementId } from '#playlists/site/ids.ts';
import type { Answer } from '#playlists/wire/floor.ts';
import { pl } from '#display/words/pl.ts';
import { answeringPlant, notice, question, screenId, site, settings } from '#test/answering-plant.ts';
import { mint, windowAt } from './presence.ts';

const plant = answeringPlant();

test('a code, a number and a PIN lead to an answer with its assurance, once', async () => {
  const scanned = plant.floor.scan(plant.code(), '10.0.0.7');
  if (scanned.type !== 'ticket') throw new Error(scanned.code);
  const inside = await plant.floor.signIn(scanned.ticket, '2041', { typed: '123456' }, '10.0.0.7');
  if (inside.type !== 'in') throw new Error(inside.code);
  expect(await plant.floor.signIn(scanned.ticket, '2041', { typed: '123456' }, '10.0.0.8')).toMatchObject({
    code: 'ticket-over'
  });
  const body = {
    ...{ id: 'a'.repeat(32), language: 'pl' as Answer['language'], outcome: 'understood' as const },
    ...{ reason: null, choices: null, saidIn: 'pl' as Answer['language'], page: 'build-1' }
  };
  expect(await plant.floor.phoneAnswer(inside.session, body)).toMatchObject({ type: 'recorded' });
  expect(plant.floor.phonePicture(inside.session)).toBe(null);
  expect(await plant.stores.ledger.answers(site, notice, 1)).toMatchObject([
    {
      ...{ worker: 'marek', display: screenId, assurance: 'presence-code' },
      ...{ statement: pl.answers.understood, page: 'build-1' }
    }
  ]);
});

test('a phone is asked what a kiosk is: least time, and a check after which reading begins again', async () => {
  await plant.demand({ leastSeconds: 5, toTheEnd: true, check: { questions: [question(1)], passMark: 1 } });
  const scanned = plant.floor.scan(plant.code({ version: 2 }), '10.0.0.7');
  if (scanned.type !== 'ticket') throw new Error(scanned.code);
  const inside = await plant.floor.signIn(scanned.ticket, '2041', { typed: '123456' }, '10.0.0.7');
  if (inside.type !== 'in') throw new Error(inside.code);
  const say = (letter: string, choices: readonly number[]) =>
    plant.floor.phoneAnswer(inside.session, {
      ...{ id: letter.repeat(32), language: 'pl' as Answer['language'], outcome: 'understood', reason: null, choices },
      ...{ saidIn: 'pl' as Answer['language'], page: 'build-1' }
    });
  const waitMs = async () => (await plant.floor.phoneNotice(inside.session)) as { waitMs: number };
  expect(JSON.stringify(await plant.floor.phoneNotice(inside.session))).not.toContain('"right":1');
  expect(await say('a', [1])).toMatchObject({ code: 'too-soon' });
  plant.at += 5000;
  expect(await waitMs()).toMatchObject({ waitMs: 0 });
  expect(await say('b', [0])).toMatchObject({ code: 'check' });
  expect(await waitMs()).toMatchObject({ waitMs: 5000 });
  expect(await say('c', [1])).toMatchObject({ code: 'too-soon' });
  plant.at += 5000;
  const first = await say('d', [1]);
  expect(first).toMatchObject({ type: 'recorded' });
  plant.at += 1000;
  expect(await say('d', [1])).toEqual(first);
  const rows = await plant.stores.ledger.rows(site, 'acknowledgement', 0, 10);
  expect(rows).toMatchObject([
    { toTheEnd: true, choices: [1], seed: 'd'.repeat(32), passed: true, presentedFrom: plant.at - 6000 }
  ]);
});

test.each<[string, () => string, string]>([
  ['of two windows ago', () => plant.code({ window: windowAt(plant.at) - 2 }), 'code-over'],
  ['of the next window', () => plant.code({ window: windowAt(plant.at) + 1 }), 'code-over'],
  ['of another version', () => plant.code({ version: 2 }), 'over'],
  ['for a notice that is not there', () => plant.code({ announcement: 'gone' as AnnouncementId }), 'over'],
  [
    'signed by somebody else',
    () =>
      mint(Buffer.alloc(32, 1), {
        site,
        display: screenId,
        announcement: notice,
        version: 1,
        window: windowAt(plant.at)
      }),
    'forged'
  ]
])('a code %s is refused', (_name, token, why) => {
  expect(plant.floor.scan(token(), '10.0.0.7')).toMatchObject({ type: 'refused', code: why });
});

test('one network cannot take up all tickets, and another still scans', () => {
  const said = Array.from({ length: 110 }, () => plant.floor.scan(plant.code(), '10.0.0.66'));
  expect(said[0]).toMatchObject({ type: 'ticket' });
  expect(said.at(-1)).toMatchObject({ type: 'refused', code: 'wait' });
  expect(plant.floor.scan(plant.code(), '10.0.0.7')).toMatchObject({ type: 'ticket' });
});

test('a ticket runs out after 120 seconds', async () => {
  const scanned = plant.floor.scan(plant.code(), '10.0.0.7');
  if (scanned.type !== 'ticket') throw new Error(scanned.code);
  plant.at += 121_000;
  expect(await plant.floor.signIn(scanned.ticket, '2041', { typed: '123456' }, 'x')).toMatchObject({
    code: 'ticket-over'
  });
});

test('a PIN cannot be tried more than five times, from whatever phone', async () => {
  const answers: string[] = [];
  for (let n = 0; n < 7; n++) {
    const scanned = plant.floor.scan(plant.code(), '10.0.0.7');
    if (scanned.type !== 'ticket') throw new Error(scanned.code);
    const done = await plant.floor.signIn(scanned.ticket, '2041', { typed: `00000${n}` }, `10.0.0.${n}`);
    answers.push(done.type === 'refused' ? done.code : 'in');
  }
  expect(answers).toEqual(['wrong', 'wrong', 'wrong', 'wrong', 'wrong', 'wait', 'wait']);
});

test('with QR switched off no code is taken', async () => {
  await plant.change({ ...settings, qr: false });
  expect(plant.floor.scan(plant.code(), '10.0.0.7')).toMatchObject({ type: 'refused' });
});
