// What stands between a reader and "understood" at a kiosk, and what is sent of it.
import { describe, expect, test } from 'vitest';
import { graded } from '#playlists/answer/graded.ts';
import { shuffled } from '#playlists/answer/shuffled.ts';
import type { Confirming } from '#playlists/site/confirming.ts';
import type { Due } from '#playlists/wire/floor.ts';
import {
  answer,
  answerAnswered,
  badge,
  badgeAnswered,
  due,
  language,
  recorded,
  stands,
  tell,
  welcome
} from '../testing/kiosk-story.ts';
import { ARMING_MS } from './entering.ts';
import type { GivenAnswer, Happening, Send } from './steps.ts';

const question = (right: number) => ({
  texts: {
    de: { asks: 'Wo?', choices: ['Hier', 'Da', 'Dort'] },
    pl: { asks: 'Gdzie?', choices: ['Tu', 'Tam', 'Gdzieś'] }
  },
  right
});
const check = { questions: [question(2), question(0)], passMark: 2 } as unknown as NonNullable<Confirming['check']>;
const demanding = (over: Partial<Confirming>): Due => {
  const one = due('press', 'de', 'pl');
  const confirming = { leastSeconds: 0, toTheEnd: false, check: null, demands: 'badge', ...over } as Confirming;
  return { ...one, content: { ...one.content, confirming } };
};
const at = (over: Partial<Confirming>) => [
  badge('m'),
  badgeAnswered('m', welcome('Marek', ['de', 'pl'], demanding(over))),
  ARMING_MS
];
const end: Happening = { type: 'end-seen' };
const uncovered: Happening = { type: 'uncovered' };
const back: Happening = { type: 'back' };
const choice = (id: string, one: number): Happening => ({ type: 'choice', id, choice: one, online: true });
const answersOf = (sends: readonly Send[]): GivenAnswer[] =>
  sends.flatMap((one) => (one.type === 'answer' ? [one.answer] : []));

/** The choices that answer the check of that seed: all right, or one wrong. */
function taken(seed: string, right: boolean): (Happening | number)[] {
  const order = shuffled(check.questions.length, seed);
  return order.flatMap((question, asked) => {
    const wanted = check.questions[question]!.right;
    return [ARMING_MS, choice(`c${asked}`, right || asked > 0 ? wanted : (wanted + 1) % 3)];
  });
}

describe('[A16] "understood"', () => {
  test.each<[string, Partial<Confirming>, (Happening | number)[], string]>([
    ['waits for the end', { toTheEnd: true }, [answer('a')], 'notice Marek 0'],
    ['is sent when the end was seen', { toTheEnd: true }, [end, answer('a')], 'sending Marek 0'],
    ['waits out the least time', { leastSeconds: 10 }, [9_000, answer('a')], 'notice Marek 0'],
    ['is sent after the least time', { leastSeconds: 10 }, [10_000, answer('a')], 'sending Marek 0'],
    [
      'needs the end of the other language too',
      { toTheEnd: true },
      [end, language('pl'), answer('a')],
      'notice Marek 0'
    ],
    ['waits anew in another language', { leastSeconds: 10 }, [10_000, language('pl'), answer('a')], 'notice Marek 0'],
    ['counts no time under a takeover', { leastSeconds: 10 }, [9_000, uncovered, 9_000, answer('a')], 'notice Marek 0'],
    [
      'is sent after its time seen again',
      { leastSeconds: 10 },
      [9_000, uncovered, 10_000, answer('a')],
      'sending Marek 0'
    ],
    ['takes no tap that was for the takeover', {}, [9_000, uncovered, answer('a')], 'notice Marek 0'],
    ['opens the check', { check }, [answer('a')], 'check Marek 0 0'],
    ['comes to the second question', { check }, [answer('a'), ...taken('a', true).slice(0, 2)], 'check Marek 0 1'],
    ['is sent with the last right choice', { check }, [answer('a'), ...taken('a', true)], 'sending Marek 0'],
    ['is not sent after a wrong one', { check }, [answer('a'), ...taken('a', false)], 'notice Marek 0'],
    [
      'takes no choice in the first moment',
      { check },
      [answer('a'), choice('c', 2), choice('c', 2)],
      'check Marek 0 0'
    ],
    ['may go back to the notice', { check }, [answer('a'), back], 'notice Marek 0'],
    ['outlasts a long least time', { leastSeconds: 600 }, [601_000], 'notice Marek 0']
  ])('%s', (_name, demands, story, where) => {
    expect(stands(tell([...at(demands), ...story]).session)).toBe(where);
  });

  test.each(['not-understood', 'question'] as const)('and nothing stands before "%s"', (outcome) => {
    const all: Partial<Confirming> = { leastSeconds: 60, toTheEnd: true, check, demands: 'witnessed' };
    expect(stands(tell([...at(all), answer('a', outcome)]).session)).toBe('sending Marek 0');
  });
});

describe('[A14] a check', () => {
  test('is sent whole, as the notice has its questions, with what their order followed from and when reading ended', () => {
    const [sent] = answersOf(tell([...at({ check }), answer('a'), ...taken('a', true)]).sends);
    expect(sent).toMatchObject({ outcome: 'understood', choices: [2, 0], seed: 'a', id: 'c1' });
    expect(sent!.answeredAt - sent!.presentedUntil).toBeGreaterThanOrEqual(2 * ARMING_MS);
    expect(graded(check, sent!.choices!).passed).toBe(true);
  });

  test('that failed has the notice read again from its start, with another seed', () => {
    const again = [...at({ check, toTheEnd: true, leastSeconds: 5 }), end, 5_000, answer('a'), ...taken('a', false)];
    const { session } = tell(again);
    expect(session.step).toMatchObject({
      type: 'notice',
      isAgain: true,
      progress: { toTheEnd: false, check: 'not-taken' }
    });
    expect(stands(tell([...again, ARMING_MS, end, answer('b')]).session)).toBe('notice Marek 0');
    const passed = [...again, end, 5_000, answer('b'), ...taken('b', true)];
    const [sent, ...others] = answersOf(tell(passed).sends);
    expect(others).toEqual([]);
    expect(sent).toMatchObject({ seed: 'b', choices: [2, 0], presentedFrom: session.since, toTheEnd: true });
  });

  test('leaves nothing behind when the next badge comes', () => {
    const told = tell([...at({ check }), answer('a'), ...taken('a', true).slice(0, 2), badge('b')]);
    expect(stands(told.session)).toBe('reading b');
    expect(answersOf(told.sends)).toEqual([]);
    expect(told.sends).toContainEqual({ type: 'leave', session: 'Marek' });
  });
});

describe('who cannot follow', () => {
  const why = [...at({}), answer('a', 'cannot'), ARMING_MS];
  const reason: Happening = { type: 'reason', id: 'r', reason: 'no-glasses', online: true };

  test('says why, and that is sent', () => {
    const told = tell([...why, reason]);
    expect(stands(told.session)).toBe('sending Marek 0');
    expect(answersOf(told.sends)).toMatchObject([{ id: 'r', outcome: 'cannot', reason: 'no-glasses', choices: null }]);
  });

  test('may go back, and nothing was sent', () => {
    const told = tell([...why, back]);
    expect(stands(told.session)).toBe('notice Marek 0');
    expect(answersOf(told.sends)).toEqual([]);
  });

  test('has given no other answer meanwhile', () => {
    expect(stands(tell([...why, answer('b')]).session)).toBe('reasons Marek 0');
  });
});

describe('what is due meanwhile', () => {
  const second = due('gate', 'de');
  const first = demanding({ check });
  const changed: Due = { ...first, version: 2, contentHash: 'd'.repeat(64) as Due['contentHash'] };
  const now = (...notices: Due[]): Happening => ({ type: 'due', session: 'Marek', due: notices });
  const opened = [
    badge('m'),
    badgeAnswered('m', welcome('Marek', ['de'], first, second)),
    { type: 'touch' } as const,
    ARMING_MS
  ];

  test.each<[string, (Happening | number)[], string]>([
    ['the same goes on', [answer('a'), now(first, second)], 'check Marek 0 0'],
    ['a changed notice is read anew', [answer('a'), now(changed, second)], 'notice Marek 0'],
    ['a withdrawn one is gone', [now(second)], 'gone Marek 0'],
    ['and the next one follows', [now(second), 3_200], 'notice Marek 0'],
    ['or thanks, where there is none', [now(), 3_200], 'thanks Marek'],
    ['of another session is not heard', [{ type: 'due', session: 'Ana', due: [] }], 'notice Marek 0']
  ])('%s', (_name, story, where) => {
    expect(stands(tell([...opened, ...story]).session)).toBe(where);
  });

  test('a changed notice shows what is new since what stood here, or since what its reader confirmed', () => {
    const here = tell([...opened, now(changed)]).session.step;
    expect(here).toMatchObject({ visit: { due: [{ version: 2, before: first.content.texts }] } });
    const before = { de: { title: 'Old', bodyHtml: '' } } as unknown as Due['before'];
    const confirmed = tell([...opened, now({ ...changed, before })]).session.step;
    expect(confirmed).toMatchObject({ visit: { due: [{ before }] } });
  });

  test('a notice that was answered with a question does not come again, and its new version does', () => {
    const asked = [...opened, answer('a', 'question'), answerAnswered('a', recorded)];
    expect(stands(tell([...asked, now(first, second), 1_600]).session)).toBe('notice Marek 1');
    const anew = tell([...asked, now(changed, second), 1_600]).session.step;
    expect(anew).toMatchObject({ type: 'notice', index: 1, visit: { due: [first, changed, second] } });
  });

  test('is asked for when the server says that the notice was another', () => {
    const refused = { type: 'refused', code: 'changed', says: '' } as const;
    const told = tell([
      ...opened,
      answer('a', 'question'),
      answerAnswered('a', refused),
      now(changed, second),
      { type: 'go-on' }
    ]);
    expect(told.sends).toContainEqual({ type: 'look-again', session: 'Marek' });
    expect(told.session.step).toMatchObject({ type: 'notice', index: 1, visit: { due: [first, changed, second] } });
  });
});
