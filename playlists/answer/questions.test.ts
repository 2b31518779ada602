import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { WorkerId } from '../site/ids.ts';
import { worker } from '../testing/people.ts';
import { type QuestionFact, answersFor, questionsOf, supervisorsFor } from './questions.ts';

const id = (text: string) => text as WorkerId;
const fact = (type: QuestionFact['type'], at: number, over: object = {}): QuestionFact =>
  ({
    type,
    question: 'q',
    worker: 'jana',
    kind: 'not-understood',
    by: { type: 'account', id: 'boss' },
    crew: 'a',
    announcement: 'n',
    version: 1,
    at,
    ...over
  }) as unknown as QuestionFact;
const again = (at: number, over: object = {}) => fact('asked', at, { question: 'again', ...over });
const stateAfter = (...facts: QuestionFact[]) => questionsOf(facts).map((one) => `${one.state} ${one.since}`);

describe('[A21] a question', () => {
  test.each<[string, QuestionFact[], string[]]>([
    ['is open', [fact('asked', 1)], ['open 1']],
    ['is answered', [fact('asked', 1), fact('answered', 2)], ['answered 2']],
    ['is clear when its worker says so', [fact('asked', 1), fact('answered', 2), fact('clear', 3)], ['clear 3']],
    [
      'not when somebody else does',
      [fact('asked', 1), fact('answered', 2), fact('clear', 3, { worker: 'x' })],
      ['answered 2']
    ],
    [
      'is open again where the answer did not help',
      [fact('asked', 1), fact('answered', 2), fact('unclear', 3)],
      ['open 3']
    ],
    ['may be clear without an answer', [fact('asked', 1), fact('clear', 2)], ['clear 2']],
    ['is not unclear before one', [fact('asked', 1), fact('unclear', 2)], ['open 1']],
    ['stays clear', [fact('asked', 1), fact('clear', 2), fact('answered', 3), fact('unclear', 4)], ['clear 2']],
    ['that comes twice is one', [fact('asked', 1), fact('answered', 2), fact('asked', 1)], ['answered 2']],
    ['that nobody asked is none', [fact('answered', 2)], []],
    ['asked again is the same one, and open again', [fact('asked', 1), fact('answered', 2), again(3)], ['open 3']],
    ['asked again while it is open waits since the first', [fact('asked', 1), again(3)], ['open 1']],
    ['asked after it was clear is another', [fact('asked', 1), fact('clear', 2), again(3)], ['clear 2', 'open 3']],
    ['about another notice is another', [fact('asked', 1), again(2, { announcement: 'm' })], ['open 1', 'open 2']],
    [
      'is clear once its worker confirms what was not understood',
      [fact('asked', 1), fact('understood', 2)],
      ['clear 2']
    ],
    [
      'is not clear because somebody else confirms',
      [fact('asked', 1), fact('understood', 2, { worker: 'x' })],
      ['open 1']
    ],
    [
      'that is more than not having understood is not answered by confirming',
      [fact('asked', 1, { kind: 'question' }), fact('understood', 2)],
      ['open 1']
    ]
  ])('%s', (_name, facts, expected) => {
    expect(stateAfter(...facts)).toEqual(expected);
  });
  test('answered at night meets its worker in the morning, and nobody else', () => {
    const all = questionsOf([
      fact('asked', 1),
      fact('asked', 2, { question: 'r', worker: 'max' }),
      fact('answered', 9, { text: 'Ask Ute.', language: 'en' })
    ]);
    expect(answersFor(id('jana'), all)).toMatchObject([
      { question: 'q', askedAt: 1, answer: { text: 'Ask Ute.', by: { id: 'boss' }, at: 9 } }
    ]);
    expect(answersFor(id('max'), all)).toEqual([]);
  });
});

describe('[A22] it is shown to', () => {
  const people = [
    worker('own', { crew: 'a', supervises: 'crew' }),
    worker('other', { crew: 'b', supervises: 'crew' }),
    worker('plant', { supervises: 'site' }),
    worker('jana', { crew: 'a' })
  ];
  const shownTo = (there: readonly string[], asker: object = { worker: 'jana', crew: 'a' }) =>
    supervisorsFor(asker as never, people, (one) => there.includes(one));
  test.each([
    ['the supervisor of the crew', ['own', 'other', 'plant', 'jana'], ['own']],
    ['the site’s where that one is not there', ['other', 'plant'], ['plant']],
    ['nobody where none is there', ['other', 'jana'], []]
  ])('%s', (_name, there, expected) => {
    expect(shownTo(there)).toEqual(expected);
  });
  test('not to whoever asked, and of no crew to the site’s', () => {
    expect(shownTo(['own', 'plant'], { worker: 'own', crew: 'a' })).toEqual(['plant']);
    expect(shownTo(['own', 'plant'], { worker: 'agency', crew: null })).toEqual(['plant']);
  });
});

const seed = Number(process.env['FLOOR_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
test(`[A21] no question is closed but by its worker (seed ${seed})`, () => {
  const any = fc.array(
    fc
      .tuple(
        fc.constantFrom<QuestionFact['type']>('asked', 'answered', 'clear', 'unclear'),
        fc.constantFrom('q', 'r'),
        fc.constantFrom('jana', 'x')
      )
      .map(([type, question, by]) => fact(type, 0, { question, worker: type === 'asked' ? 'jana' : by })),
    { maxLength: 12 }
  );
  fc.assert(
    fc.property(any, (facts) => {
      for (const one of questionsOf(facts)) {
        const said = facts.some(
          (each) => each.type === 'clear' && each.question === one.question && each.worker === 'jana'
        );
        if (one.state === 'clear') expect(said).toBe(true);
      }
    }),
    { seed }
  );
});
