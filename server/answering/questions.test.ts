import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { answeringPlant, ayse, kioskId, screenId, site } from '#test/answering-plant.ts';

const plant = answeringPlant();

describe('a question', () => {
  const asked = async () => {
    const { session } = await plant.welcome();
    const question = plant.answerTo(session, { outcome: 'question' });
    await plant.floor.answer(site, kioskId, question);
    return question.id;
  };
  const answered = (question: string, text = 'Pyta Ute.') =>
    plant.stores.questions.say(
      site,
      {
        id: `${question}.a`,
        question,
        type: 'answered',
        by: { type: 'worker', id: ayse.id },
        text,
        language: 'pl' as never
      },
      plant.at
    );
  const says = async (question: string, isClear: boolean, code?: string) => {
    const { session } = await plant.welcome(code);
    return plant.floor.helped(site, kioskId, { id: randomBytes(16).toString('hex'), session, question, isClear });
  };

  test('meets its worker with the badge once it is answered, in the words as typed, until it is clear', async () => {
    const question = await asked();
    plant.at += 9 * 3_600_000;
    expect((await plant.welcome()).told).toEqual([]);
    await answered(question);
    const told = {
      question,
      kind: 'question',
      titles: { en: 'Press 4', pl: 'Prasa 4' },
      text: 'Pyta Ute.',
      by: 'Ayşe Kaya'
    };
    plant.at += 9 * 3_600_000;
    expect((await plant.welcome()).told).toMatchObject([told]);
    expect((await plant.welcome('NH-2042-5')).told).toEqual([]);
    expect(await says(question, false)).toMatchObject({ type: 'recorded' });
    expect((await plant.welcome()).told).toEqual([]);
  });

  test('is closed by nobody but its worker, once, and not under a session that was left', async () => {
    const question = await asked();
    await answered(question);
    expect(await says(question, true, 'NH-2042-5')).toMatchObject({ code: 'not-found' });
    const { session } = await plant.welcome();
    const body = { id: 'c'.repeat(32), session, question, isClear: true };
    const first = await plant.floor.helped(site, kioskId, body);
    plant.at += 1000;
    expect(first).toMatchObject({ type: 'recorded' });
    expect(await plant.floor.helped(site, kioskId, body)).toEqual(first);
    expect(await plant.floor.helped(site, kioskId, { ...body, isClear: false })).toMatchObject({ code: 'id-taken' });
    expect(await plant.floor.helped(site, kioskId, { ...body, id: 'd'.repeat(32) })).toMatchObject({
      code: 'not-found'
    });
    plant.floor.leave(site, kioskId, session);
    expect(await plant.floor.helped(site, kioskId, body)).toMatchObject({ code: 'session-over' });
    expect(await plant.floor.helped(site, screenId, body)).toMatchObject({ code: 'session-over' });
  });

  test('has nothing to be called clear before there is an answer, or where nobody asked', async () => {
    const question = await asked();
    expect(await says(question, true)).toMatchObject({ code: 'not-found' });
    expect(await says('constructor-constructor', true)).toMatchObject({ code: 'not-found' });
  });
});
