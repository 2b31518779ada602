import { expect, test } from 'vitest';
import type { AnnouncementId } from '#playlists/site/ids.ts';
import type { Worker } from '#playlists/site/worker.ts';
import type { Answer } from '#playlists/wire/floor.ts';
import type { WithCodes } from '../storage/badge-stores.ts';
import { answeringPlant, kioskId, marek, notice, question, screenId, site } from '#test/answering-plant.ts';

const plant = answeringPlant();

test('a badge checks in, shows what is due, and a confirmed notice is due no more', async () => {
  const first = await plant.welcome();
  expect(first).toMatchObject({ firstName: 'Marek', firstReading: true, due: [{ announcement: notice }] });
  expect(await plant.floor.answer(site, kioskId, plant.answerTo(first.session))).toMatchObject({
    type: 'recorded',
    seq: 2
  });
  plant.at += 5000;
  expect((await plant.welcome()).due).toEqual([]);
});

test('what was demanded is recorded with the answer: how long, to the end, which choices, and by which rule it was asked', async () => {
  await plant.demand({
    leastSeconds: 4,
    toTheEnd: true,
    check: { questions: [question(1), question(0)], passMark: 1 }
  });
  const { session } = await plant.welcome();
  const read = { version: 2, presentedUntil: plant.at - 1000, toTheEnd: true, choices: [1, 1], seed: 'a 1' };
  expect(await plant.floor.answer(site, kioskId, plant.answerTo(session, read))).toMatchObject({ type: 'recorded' });
  const [row] = await plant.stores.ledger.rows(site, 'acknowledgement', 0, 10);
  expect(row).toMatchObject({
    ...{
      presentedFrom: plant.at - 5000,
      presentedUntil: plant.at - 1000,
      toTheEnd: true,
      choices: [1, 1],
      seed: 'a 1'
    },
    ...{ passed: true, rule: { type: 'everybody' }, reason: null, reviewed: false }
  });
});

test.each<[string, object, Partial<Answer>, string]>([
  ['its least time, the check not counted', { leastSeconds: 5 }, { presentedUntil: -1 }, 'too-soon'],
  ['its end', { toTheEnd: true }, {}, 'not-to-the-end'],
  ['its check', { check: { questions: [question(1)], passMark: 1 } }, {}, 'check'],
  ['a right choice', { check: { questions: [question(1)], passMark: 1 } }, { choices: [0], seed: 's' }, 'check'],
  ['a PIN', { demands: 'proven' }, {}, 'not-sure-enough']
])('"understood" without %s is refused, and a question is not', async (_name, demands, over, why) => {
  await plant.demand(demands);
  const { session } = await plant.welcome();
  const until = over.presentedUntil === undefined ? {} : { presentedUntil: plant.at + over.presentedUntil };
  const told = plant.answerTo(session, { version: 2, ...over, ...until });
  expect(await plant.floor.answer(site, kioskId, told)).toMatchObject({ type: 'refused', code: why });
  expect(await plant.stores.ledger.rows(site, 'acknowledgement', 0, 10)).toEqual([]);
  const asks = plant.answerTo(session, { version: 2, outcome: 'question' });
  expect(await plant.floor.answer(site, kioskId, asks)).toMatchObject({ type: 'recorded' });
});

test('who cannot follow says why, and it is recorded', async () => {
  const { session } = await plant.welcome();
  const told = plant.answerTo(session, { outcome: 'cannot', reason: 'no-glasses' });
  expect(await plant.floor.answer(site, kioskId, told)).toMatchObject({ type: 'recorded' });
  expect(await plant.stores.ledger.rows(site, 'acknowledgement', 0, 10)).toMatchObject([{ reason: 'no-glasses' }]);
});

test('two quick scans of one badge are one check-in, and three seconds later it is another', async () => {
  await plant.welcome();
  plant.at += 1000;
  expect(await plant.welcome()).toMatchObject({ firstReading: false });
  plant.at += 3000;
  expect(await plant.welcome()).toMatchObject({ firstReading: true });
  expect(await plant.stores.ledger.rows(site, 'check-in', 0, 10)).toHaveLength(2);
});

test('the same answer sent again gets the same receipt, also after the notice was withdrawn', async () => {
  const { session } = await plant.welcome();
  const answer = plant.answerTo(session);
  const first = await plant.floor.answer(site, kioskId, answer);
  await plant.sites.change(site, { type: 'server' }, { type: 'withdraw-announcement', id: notice });
  plant.at += 60_000;
  expect(await plant.floor.answer(site, kioskId, answer)).toEqual(first);
  expect(await plant.floor.answer(site, kioskId, plant.answerTo(session))).toMatchObject({
    type: 'refused',
    code: 'over'
  });
});

test.each<[string, Partial<Answer>, string]>([
  ['another version', { version: 2 }, 'changed'],
  ['another content', { contentHash: 'f'.repeat(64) as Answer['contentHash'] }, 'changed'],
  ['a notice that is not there', { announcement: 'constructor' as AnnouncementId }, 'not-found'],
  ['a language it does not have', { language: 'tr' as Answer['language'] }, 'language'],
  ['a language the worker does not read', { language: 'en' as Answer['language'] }, 'language'],
  ['a made-up session', { session: 'marek.zzzzzzzz.AAAAAAAAAAAAAAAAAAAAAA' }, 'session-over']
])('an answer to %s is refused', async (_name, more, why) => {
  const { session } = await plant.welcome();
  expect(await plant.floor.answer(site, kioskId, plant.answerTo(session, more))).toMatchObject({
    type: 'refused',
    code: why
  });
  expect(await plant.stores.ledger.rows(site, 'acknowledgement', 0, 10)).toEqual([]);
});

test('an id that stands for another fact is refused, and the fact stays as it was', async () => {
  const { session } = await plant.welcome();
  const first = plant.answerTo(session);
  await plant.floor.answer(site, kioskId, first);
  const other = { ...first, outcome: 'cannot' as const };
  expect(await plant.floor.answer(site, kioskId, other)).toMatchObject({ type: 'refused', code: 'id-taken' });
  const badge = { ...plant.reading('NH-2042-5'), id: first.id };
  expect(await plant.floor.badge(site, kioskId, badge)).toMatchObject({ type: 'refused', code: 'id-taken' });
  expect(await plant.stores.ledger.rows(site, null, 0, 10)).toHaveLength(2);
});

test('a badge reading that is sent again is the same check-in, however late', async () => {
  const badge = plant.reading();
  await plant.floor.badge(site, kioskId, badge);
  plant.at += 60_000;
  expect(await plant.floor.badge(site, kioskId, badge)).toMatchObject({ type: 'welcome', firstReading: false });
  expect(await plant.stores.ledger.rows(site, 'check-in', 0, 10)).toHaveLength(1);
});

test('who shows a kiosk one unknown badge after another has to wait, and learns of no known one meanwhile', async () => {
  const said: string[] = [];
  for (let n = 0; n < 33; n++) {
    const answer = await plant.floor.badge(site, kioskId, plant.reading(`NH-${n}`));
    said.push(answer.type === 'refused' ? answer.code : answer.type);
  }
  expect(said.slice(0, 30)).toEqual(Array.from({ length: 30 }, () => 'unknown-badge'));
  expect(said.at(-1)).toBe('wait');
  expect(await plant.floor.badge(site, kioskId, plant.reading())).toMatchObject({ type: 'refused', code: 'wait' });
});

test('a session with something put behind it is not one', async () => {
  const { session } = await plant.welcome();
  expect(await plant.floor.answer(site, kioskId, plant.answerTo(`${session}.x`))).toMatchObject({
    code: 'session-over'
  });
});

test('a session belongs to its kiosk and ends after a quarter of an hour', async () => {
  const { session } = await plant.welcome();
  expect(await plant.floor.answer(site, screenId, plant.answerTo(session))).toMatchObject({ code: 'session-over' });
  plant.at += 16 * 60_000;
  expect(await plant.floor.answer(site, kioskId, plant.answerTo(session))).toMatchObject({ code: 'session-over' });
});

test('a session that was left answers no more, and another kiosk cannot end it', async () => {
  const { session } = await plant.welcome();
  plant.floor.leave(site, screenId, session);
  const question = { outcome: 'question' } as const;
  expect(await plant.floor.answer(site, kioskId, plant.answerTo(session, question))).toMatchObject({
    type: 'recorded'
  });
  plant.floor.leave(site, kioskId, session);
  expect(await plant.floor.answer(site, kioskId, plant.answerTo(session))).toMatchObject({ code: 'session-over' });
});

test('a worker who reads none of its languages can ask, but not confirm', async () => {
  const { session } = await plant.welcome('NH-2042-5');
  const english = { language: 'en' as Answer['language'] };
  expect(await plant.floor.answer(site, kioskId, plant.answerTo(session, english))).toMatchObject({ code: 'language' });
  expect(
    await plant.floor.answer(site, kioskId, plant.answerTo(session, { ...english, outcome: 'question' }))
  ).toMatchObject({
    type: 'recorded'
  });
});

test('an unknown badge, and a badge at a screen, are refused', async () => {
  expect(await plant.floor.badge(site, kioskId, plant.reading('NH-0000-0'))).toEqual({ type: 'unknown-badge' });
  expect(await plant.floor.badge(site, screenId, plant.reading())).toMatchObject({ code: 'not-a-kiosk' });
});

test.each([
  ['blocked', { type: 'block', badge: 'NH-2041-7', why: 'lost' }],
  ['over', { type: 'date', badge: 'NH-2041-7', validFrom: null, validUntil: '2026-01-01T00:00:00Z' }],
  ['not valid yet', { type: 'date', badge: 'NH-2041-7', validFrom: '2090-01-01T00:00:00Z', validUntil: null }]
])('a badge that is %s is answered like one that nobody has; the desk sees where it was shown', async (_, act) => {
  await plant.stores.badges.act(site, marek.id, act as WithCodes, { by: { type: 'server' }, at: plant.at });
  const unknown = await plant.floor.badge(site, kioskId, plant.reading('NH-0000-0'));
  expect(await plant.floor.badge(site, kioskId, plant.reading())).toEqual(unknown);
  await expect
    .poll(async () => (await plant.stores.badges.find(site, marek.badges[0]!))?.refused)
    .toEqual({ at: plant.at, display: kioskId });
  expect(await plant.stores.ledger.lastCheckIn(site, marek.id)).toBeNull();
});

test('refused badges count as guesses, whether or not there is such a badge', async () => {
  await plant.stores.badges.act(
    site,
    marek.id,
    { type: 'block', badge: marek.badges[0]!, why: 'lost' },
    {
      by: { type: 'server' },
      at: plant.at
    }
  );
  const answers = [];
  for (let tries = 0; tries < 32; tries++) answers.push((await plant.floor.badge(site, kioskId, plant.reading())).type);
  expect(answers.filter((type) => type === 'unknown-badge')).toHaveLength(31);
  expect(answers.at(-1)).toBe('refused');
});

test('who has left is nobody a kiosk or phone knows, from the second day after', async () => {
  const days = 86_400_000;
  plant.at = Date.parse('2040-06-04T10:00:00Z');
  await plant.stores.people.put(site, [{ ...marek, leftOn: '2040-06-04' as Worker['leftOn'] }]);
  plant.at += days;
  expect(await plant.floor.badge(site, kioskId, plant.reading())).toMatchObject({ type: 'welcome' });
  plant.at += days;
  expect(await plant.floor.badge(site, kioskId, plant.reading())).toEqual({ type: 'unknown-badge' });
  expect(await plant.signIn()).toMatchObject({ code: 'wrong' });
  await plant.stores.people.put(site, [marek]);
  expect(await plant.signIn()).toMatchObject({ type: 'in' });
});

test('[A9] a check-in keeps the shift it was for, whatever becomes of the pattern, and who was not rostered is told', async () => {
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
  await plant.change({ type: 'put-crew', id: 'blue', name: 'Blue' }, nights('22:00'));
  await plant.stores.people.put(site, [{ ...marek, crew: 'blue' as Worker['crew'] }]);
  // Half past two in Berlin: the night is named by the day before.
  plant.at = Date.parse('2026-11-24T01:30:00Z');
  await plant.welcome();
  await plant.change(nights('01:00'));
  plant.at += 60_000;
  await plant.welcome();
  await plant.welcome('NH-2042-5');
  const rows = await plant.stores.ledger.rows(site, 'check-in', 0, 10);
  const told = rows.map((row) => (row.type === 'check-in' ? [row.worker, row.work?.on, row.work?.duty?.from] : []));
  expect(told).toEqual([
    ['marek', '2026-11-23', Date.parse('2026-11-23T21:00:00Z')],
    ['marek', '2026-11-24', Date.parse('2026-11-24T00:00:00Z')],
    ['ayse', '2026-11-24', undefined]
  ]);
});
