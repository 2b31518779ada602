// Answers to questions before the notices: each waits for its worker's word, and nothing is said to be kept before the server said so.
import { expect, test } from 'vitest';
import type { Language } from '#playlists/site/values.ts';
import type { BadgeAnswer, HelpedAnswer, Told } from '#playlists/wire/floor.ts';
import { next } from './session.ts';
import { idle, type Happening, type Send, type Session } from './steps.ts';

const told = (question: string) =>
  ({
    question,
    kind: 'question',
    titles: {},
    text: 'Ask Ute.',
    language: 'en',
    by: '',
    answeredAt: 0
  }) as unknown as Told;
const welcome = (session: string, ...all: Told[]) =>
  ({
    type: 'welcome',
    session,
    firstName: session,
    languages: ['de', 'pl'] as Language[],
    firstReading: true,
    due: [],
    told: all
  }) as unknown as BadgeAnswer;
const badge = (code: string): Happening => ({
  type: 'badge',
  badge: { id: `id-${code}`, code, readAt: 0 },
  online: true
});
const came = (code: string, answer: BadgeAnswer): Happening => ({
  type: 'badge-answered',
  id: `id-${code}`,
  answer,
  floor: []
});
const helped = (id: string, isClear = true, online = true): Happening => ({ type: 'helped', id, isClear, online });
const answered = (id: string, answer: HelpedAnswer | null): Happening => ({ type: 'helped-answered', id, answer });
const recorded: HelpedAnswer = { type: 'recorded', at: 1 };
const time: Happening = { type: 'time' };

function play(...story: readonly [number, Happening][]): { session: Session; sends: Send[] } {
  return story.reduce<{ session: Session; sends: Send[] }>(
    ({ session, sends }, [at, happening]) => {
      const after = next(session, happening, at);
      return { session: after.session, sends: [...sends, ...after.sends] };
    },
    { session: idle, sends: [] }
  );
}
const arrive = (...all: Told[]): [number, Happening][] => [
  [0, badge('m')],
  [100, came('m', welcome('Marek', ...all))]
];
const stands = ({ session: { step } }: { session: Session }) =>
  step.type === 'told'
    ? `told ${step.index}${step.sending ? ' sending' : ''}${step.hasFailed ? ' failed' : ''}`
    : step.type;

test.each<[string, [number, Happening][], string]>([
  ['stands first', arrive(told('q')), 'told 0'],
  ['takes no tap in its first moment', [...arrive(told('q')), [300, helped('h')]], 'told 0'],
  ['waits for the server', [...arrive(told('q')), [900, helped('h')]], 'told 0 sending'],
  ['goes on once that is kept', [...arrive(told('q')), [900, helped('h')], [950, answered('h', recorded)]], 'thanks'],
  [
    'is one after the other',
    [...arrive(told('q'), told('r')), [900, helped('h')], [950, answered('h', recorded)]],
    'told 1'
  ],
  [
    'stays where nothing came back',
    [...arrive(told('q')), [900, helped('h')], [950, answered('h', null)]],
    'told 0 failed'
  ],
  ['stays where the server is too late', [...arrive(told('q')), [900, helped('h')], [8_900, time]], 'told 0 failed'],
  ['says so at once without a line', [...arrive(told('q')), [900, helped('h', true, false)]], 'told 0 failed'],
  [
    'goes on where the question is gone',
    [...arrive(told('q')), [900, helped('h')], [950, answered('h', { type: 'refused', code: 'not-found', says: '' })]],
    'thanks'
  ],
  [
    'does not hear what another tap was answered',
    [...arrive(told('q')), [900, helped('h')], [950, answered('x', recorded)]],
    'told 0 sending'
  ],
  ['gives way to the next badge', [...arrive(told('q')), [900, helped('h')], [950, badge('a')]], 'reading'],
  ['ends by itself', [...arrive(told('q')), [60_000, time]], 'idle']
])('an answer %s', (_name, story, expected) => {
  expect(stands(play(...story))).toBe(expected);
});

test('what is sent names session and question, and who leaves is left', () => {
  const { sends } = play(...arrive(told('q')), [900, helped('h', false)], [950, badge('a')]);
  expect(sends.slice(1)).toMatchObject([
    { type: 'helped', id: 'h', session: 'Marek', question: 'q', isClear: false },
    { type: 'leave', session: 'Marek' },
    { type: 'badge' }
  ]);
});

test('who still does not understand is not told that this was everything', () => {
  const after = (isClear: boolean) =>
    play(...arrive(told('q')), [900, helped('h', isClear)], [950, answered('h', recorded)]).session.step;
  expect(after(true)).toMatchObject({ visit: { allUnderstood: true } });
  expect(after(false)).toMatchObject({ visit: { allUnderstood: false } });
});

test('another language leaves the answer where it is', () => {
  const { session } = play(...arrive(told('q')), [900, { type: 'language', language: 'pl' as Language }]);
  expect(session.step).toMatchObject({ type: 'told', visit: { chosen: 'pl' } });
});
