// More than a badge between "understood" and its answer: the worker's PIN, a supervisor's badge and PIN, and what ends either.
import { describe, expect, test } from 'vitest';
import type { Confirming } from '#playlists/site/confirming.ts';
import type { BadgeAnswer, Due } from '#playlists/wire/floor.ts';
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
import { ARMING_MS, SERVER_MS } from './entering.ts';
import { PIN_MS, SUPERVISOR_MS } from './proving.ts';
import { RECORDED_MS } from './session.ts';
import type { GivenAnswer, Happening, Proved, Send } from './steps.ts';
import { KEPT } from './visit.ts';

const demanding = (demands: Confirming['demands'], ...languages: string[]): Due => {
  const one = due('press', ...(languages.length > 0 ? languages : ['de']));
  return {
    ...one,
    content: { ...one.content, confirming: { leastSeconds: 0, toTheEnd: false, check: null, demands } }
  };
};
const opened = (demands: Confirming['demands'], more: object = {}) => [
  badge('m'),
  badgeAnswered('m', { ...welcome('Marek', ['de'], demanding(demands), demanding(demands)), ...more } as BadgeAnswer),
  { type: 'touch' } as const,
  ARMING_MS
];
const pin = (id: string, online = true): Happening => ({ type: 'pin', id, pin: '135790', online });
const said = (id: string, given: Proved | null): Happening => ({ type: 'proved', id, answer: given, online: true });
const proven: Proved = { type: 'proven', session: 'Marek-2' };
const refused = (code: string): Proved => ({ type: 'refused', code, says: '' });
const supervisor: Happening = { type: 'with-supervisor', online: true };
const back: Happening = { type: 'back' };
const answers = (sends: readonly Send[]): GivenAnswer[] =>
  sends.flatMap((one) => (one.type === 'answer' ? [one.answer] : []));

const atPad = [...opened('proven'), answer('a'), ARMING_MS];
const atBadge = [...opened('witnessed'), answer('a'), ARMING_MS];
const atWitness = [...atBadge, badge('boss'), said('id-boss', { type: 'witness' }), ARMING_MS];

describe('a PIN', () => {
  test.each<[string, (Happening | number)[], string]>([
    ['comes after "understood", not before', opened('proven'), 'notice Marek 0'],
    ['is asked for then', atPad, 'prove Marek'],
    ['is not asked for with a question', [...opened('proven'), answer('a', 'question')], 'sending Marek 0'],
    ['typed fast is taken', [...opened('proven'), answer('a'), pin('p')], 'prove Marek p'],
    ['is on its way', [...atPad, pin('p')], 'prove Marek p'],
    ['is on its way once', [...atPad, pin('p'), pin('q')], 'prove Marek p'],
    ['that is right is the answer', [...atPad, pin('p'), said('p', proven)], 'sending Marek 0'],
    ['that is wrong is asked for again', [...atPad, pin('p'), said('p', refused('wrong'))], 'prove Marek wrong'],
    ['without a line is not sent', [...atPad, pin('p', false)], 'prove Marek no-line'],
    ['whose answer does not come can be tried again', [...atPad, pin('p'), SERVER_MS + 200], 'prove Marek no-line'],
    [
      'whose answer comes too late is tried again',
      [...atPad, pin('p'), SERVER_MS + 200, said('p', proven)],
      'prove Marek no-line'
    ],
    ['may be left for the notice', [...atPad, back], 'notice Marek 0'],
    ['is not asked for where nobody types', [...atPad, PIN_MS + 200], 'idle'],
    ['in another language has the notice read anew', [...atPad, language('en')], 'notice Marek 0'],
    ['may be a supervisor instead', [...atPad, supervisor], 'witness Marek badge'],
    [
      'is no use after number and PIN: a supervisor is',
      [...opened('proven', { assurance: 'pin' }), answer('a')],
      'witness Marek badge'
    ]
  ])('%s', (_name, story, where) => {
    expect(stands(tell(story).session)).toBe(where);
  });

  test('comes once: the next notice of the visit knows that it was there', () => {
    const first = [...atPad, pin('p'), said('p', proven), answerAnswered('a', recorded), RECORDED_MS + 200];
    const { session, sends } = tell([...first, ARMING_MS, answer('b')]);
    expect(stands(session)).toBe('sending Marek 1');
    expect(answers(sends)).toMatchObject([
      { id: 'a', session: 'Marek-2' },
      { id: 'b', session: 'Marek-2' }
    ]);
  });

  test('is not reading time, and stands nowhere in the session', () => {
    const { session, sends } = tell([...atPad, 5_000, pin('p')]);
    expect(JSON.stringify(session)).not.toContain('135790');
    expect(sends.filter((one) => one.type === 'prove')).toEqual([
      { type: 'prove', id: 'p', session: 'Marek', pin: '135790' }
    ]);
    const [given] = answers(tell([...atPad, 5_000, pin('p'), said('p', proven)]).sends);
    expect(given!.answeredAt - given!.presentedUntil).toBeGreaterThanOrEqual(5_000);
  });
});

describe('the next worker’s badge', () => {
  test.each<[string, (Happening | number)[]]>([
    ['at the pad', atPad],
    ['while a PIN is looked at', [...atPad, pin('p')]],
    ['at the witness’s PIN', atWitness],
    ['while the witness’s PIN is looked at', [...atWitness, pin('p')]]
  ])('ends it: %s', (_name, story) => {
    const { session, sends } = tell([...story, badge('b')]);
    expect(stands(session)).toBe('reading b');
    expect(sends).toContainEqual({ type: 'leave', session: 'Marek' });
    const late = tell([...story, badge('b'), said('p', proven), said('p', { type: 'witnessed', session: 'W' })]);
    expect(stands(late.session)).toBe('reading b');
    expect(answers(late.sends)).toEqual([]);
  });

  test('where a supervisor’s is waited for is read like any other, and the session is over', () => {
    const { session, sends } = tell([...atBadge, badge('b'), said('id-b', { type: 'somebody-else' })]);
    expect(stands(session)).toBe('reading b');
    expect(sends).toContainEqual({ type: 'leave', session: 'Marek' });
    expect(sends.at(-1)).toMatchObject({ type: 'badge', badge: { code: 'b' } });
    expect(answers(sends)).toEqual([]);
  });
});

describe('a witness', () => {
  test.each<[string, (Happening | number)[], string]>([
    ['is asked for by badge', atBadge, 'witness Marek badge'],
    ['is looked up', [...atBadge, badge('boss')], 'witness Marek badge id-boss'],
    ['then types a PIN', atWitness, 'witness Marek PIN'],
    [
      'of others is told so',
      [...atBadge, badge('x'), said('id-x', refused('not-yours'))],
      'witness Marek badge not-yours'
    ],
    ['may scan twice', [...atWitness, badge('boss')], 'witness Marek PIN'],
    ['types no PIN before the badge is known', [...atBadge, pin('p')], 'witness Marek badge'],
    ['with a wrong PIN types again', [...atWitness, pin('p'), said('p', refused('wrong'))], 'witness Marek PIN wrong'],
    ['who is not looked up in time', [...atBadge, badge('boss'), SERVER_MS + 200], 'witness Marek badge no-line'],
    ['who does not come', [...atBadge, SUPERVISOR_MS + 200], 'idle'],
    [
      'with badge and PIN makes it the answer',
      [...atWitness, pin('p'), said('p', { type: 'witnessed', session: 'W' })],
      'sending Marek 0'
    ]
  ])('%s', (_name, story, where) => {
    expect(stands(tell(story).session)).toBe(where);
  });

  test('is one to this notice alone: the next asks again', () => {
    const one = [...atWitness, pin('p'), said('p', { type: 'witnessed', session: 'W' })];
    const { session, sends } = tell([...one, answerAnswered('a', recorded), RECORDED_MS + 200, ARMING_MS, answer('b')]);
    expect(stands(session)).toBe('witness Marek badge');
    expect(answers(sends)).toMatchObject([{ id: 'a', session: 'W' }]);
    expect(tell([...one, badge('n'), answerAnswered('a', recorded), RECORDED_MS + 200]).sends).toContainEqual({
      type: 'leave',
      session: 'Marek'
    });
  });

  test('tells it to who cannot read it, on the notice itself, and then answers for being there', () => {
    const turkish = { languages: ['tr'] };
    const story = [...opened('badge', turkish), answer('r', 'cannot'), ARMING_MS, supervisor];
    const told = tell(story).session;
    expect(told.step).toMatchObject({ type: 'notice', isTold: true });
    const asked = tell([
      ...story,
      ARMING_MS,
      answer('a'),
      ARMING_MS,
      badge('boss'),
      said('id-boss', { type: 'witness' }),
      ARMING_MS,
      pin('p')
    ]);
    expect(asked.sends.at(-1)).toMatchObject({ type: 'witness', code: 'boss', isTold: true, announcement: 'press' });
    expect(stands(tell([...opened('badge', turkish), answer('a')]).session)).toBe('notice Marek 0');
  });
});

test('a kiosk without a line proves nobody: it does not take "understood", and takes a question', () => {
  const kept = { session: `${KEPT}1`, assurance: 'unverified-badge' };
  expect(stands(tell([...opened('proven', kept), answer('a')]).session)).toBe('notice Marek 0');
  expect(stands(tell([...opened('badge', kept), answer('a')]).session)).toBe('sending Marek 0');
  expect(stands(tell([...opened('proven', kept), answer('a', 'question')]).session)).toBe('sending Marek 0');
  const reasons = [...opened('proven', kept), answer('a', 'cannot'), ARMING_MS, supervisor];
  expect(stands(tell(reasons).session)).toBe('reasons Marek 0');
});
