import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { WorkerId } from '../site/ids.ts';
import { type HuddleFact, type HuddleRules, huddleAt, nextShowing, tapRefusal } from './huddle.ts';

const rules = { fullMs: { de: 60, pl: 90 }, tapWindowMs: 300, longestMs: 5000 } as unknown as HuddleRules;
const began = { type: 'began', at: 0 } as HuddleFact;
const came = (worker: string, language: string, at: number) =>
  ({ type: 'came', worker, language, at }) as unknown as HuddleFact;
const shown = (language: string, from: number, until: number, to: string | null = null) =>
  ({ type: 'shown', language, from, until, to }) as unknown as HuddleFact;
const tapped = (worker: string, at: number) => ({ type: 'tapped', worker, at }) as unknown as HuddleFact;
const called = { type: 'called', at: 3 } as HuddleFact;
const gathered = [began, came('jana', 'de', 1), came('marek', 'pl', 2)];
const crew = [...gathered, called];
const both = [...crew, shown('de', 10, 70), shown('pl', 70, 160)];
const state = (facts: readonly HuddleFact[], at: number) => {
  const { phase, missing } = huddleAt(facts, rules, at);
  return [phase, ...missing].join(' ');
};
const tap = (facts: readonly HuddleFact[], worker: string, at: number) =>
  tapRefusal(facts, rules, worker as WorkerId, at);

describe('[A23] a huddle', () => {
  test.each<[string, HuddleFact[], number, string]>([
    ['has not begun', [], 5, 'not-begun'],
    ['gathers its crew until they are called', gathered, 5, 'gathering de pl'],
    ['shows the talk in the languages of those who are there', crew, 5, 'showing de pl'],
    ['until each has seen it', both, 159, 'showing pl'],
    ['then lets them tap', both, 160, 'tapping'],
    ['for the window', both, 459, 'tapping'],
    ['then is for who is late', both, 460, 'late'],
    ['a showing that was cut short is none', [...crew, shown('de', 10, 69)], 200, 'showing de pl'],
    ['nor is one in a language that the talk lacks', [...crew, shown('uk', 10, 500)], 500, 'showing de pl'],
    ['somebody’s own showing is not all’s', [...crew, shown('de', 10, 70, 'jana')], 200, 'showing de pl'],
    ['who comes when it is open does not close it', [...both, came('oleg', 'uk', 170)], 200, 'tapping uk'],
    ['nor who comes at that instant', [...both, came('oleg', 'uk', 160)], 160, 'tapping uk'],
    [
      'who comes before it opens is waited for',
      [...crew, shown('de', 10, 70), came('ion', 'ro', 80), shown('pl', 70, 160)],
      200,
      'showing ro'
    ],
    ['ends by itself', both, 5000, 'ended'],
    ['is over when it is ended', [...both, { type: 'ended', at: 200 }], 200, 'ended']
  ])('%s', (_name, facts, at, expected) => {
    expect(state(facts, at)).toBe(expected);
  });
});

describe('[A23] the screen', () => {
  const next = (facts: readonly HuddleFact[], at: number) => {
    const one = nextShowing(facts, rules, at);
    return one === null ? null : [one.language, ...(one.to ?? ['all'])].join(' ');
  };
  const late = [...both, came('ida', 'de', 30), came('leo', 'de', 165)];
  test.each<[string, HuddleFact[], number, string | null]>([
    ['shows nothing while they gather', gathered, 5, null],
    ['then each language to all', crew, 5, 'de all'],
    ['one after the other', [...crew, shown('de', 10, 70)], 80, 'pl all'],
    ['then nothing, while they tap', both, 170, null],
    ['the talk to those who came late, together', late, 170, 'de ida leo'],
    ['until they have seen it', [...late, shown('de', 170, 230, 'ida'), shown('de', 170, 230, 'leo')], 230, null],
    ['not to who has tapped', [...late, tapped('ida', 168), tapped('leo', 169)], 170, null],
    ['nothing in a language that the talk lacks', [...both, came('oleg', 'uk', 165)], 170, null],
    ['nothing after the window to who saw it and let it pass', both, 480, null],
    ['but once they come again', [...both, came('jana', 'de', 470)], 480, 'de jana'],
    ['nothing after its end', [...late, { type: 'ended', at: 175 }], 180, null]
  ])('shows %s', (_name, facts, at, expected) => {
    expect(next(facts, at)).toBe(expected);
  });
});

describe('[A24] a badge signs', () => {
  const late = [...both, came('ida', 'de', 30)];
  test.each<[string, HuddleFact[], string, number, string | null]>([
    ['not before it began', [], 'jana', 5, 'not-begun'],
    ['not while it is shown', both, 'jana', 100, 'not-shown'],
    ['once it was shown to all', both, 'jana', 160, null],
    ['in a language of another’s it was not', [...both, came('oleg', 'uk', 3)], 'oleg', 160, 'not-shown'],
    ['once', [...both, tapped('jana', 161)], 'jana', 170, 'already'],
    ['not where somebody came in the middle', late, 'ida', 160, 'not-shown'],
    ['then after a showing of their own', [...late, shown('de', 170, 230, 'ida')], 'ida', 230, null],
    [
      'which is nobody else’s',
      [...late, came('leo', 'de', 165), shown('de', 170, 230, 'ida')],
      'leo',
      230,
      'not-shown'
    ],
    ['not after the window, unless it was shown again', both, 'jana', 460, 'not-shown'],
    ['as then', [...both, shown('de', 470, 530, 'jana')], 'jana', 530, null],
    ['not who never came', both, 'stranger', 200, 'not-shown'],
    ['not after its end', [...both, { type: 'ended', at: 190 }], 'jana', 200, 'ended']
  ])('%s', (_name, facts, worker, at, expected) => {
    expect(tap(facts, worker, at)).toBe(expected);
  });
});

const seed = Number(process.env['FLOOR_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const anyFacts = fc.array(
  fc.oneof(
    fc.tuple(fc.constantFrom('jana', 'ida'), fc.constantFrom('de', 'pl'), fc.nat(300)).map((all) => came(...all)),
    fc
      .tuple(fc.constantFrom('de', 'pl'), fc.nat(300), fc.nat(150), fc.constantFrom(null, 'jana', 'ida'))
      .map(([language, from, lasts, to]) => shown(language, from, from + lasts, to))
  ),
  { maxLength: 10 }
);
describe(`whatever happens (seed ${seed})`, () => {
  test('[A24] nobody signs what was not shown to them in full before, and nothing that comes later changes that', () => {
    fc.assert(
      fc.property(anyFacts, anyFacts, fc.nat(500), (before, after, at) => {
        const facts = [began, ...before];
        const signs = tap(facts, 'jana', at) === null;
        const whole = facts.some(
          (one) =>
            one.type === 'shown' && one.until <= at && one.until - one.from >= (rules.fullMs[one.language] ?? Infinity)
        );
        if (signs) expect(whole).toBe(true);
        const later = after.filter((one) => (one.type === 'shown' ? one.until > at : one.at > at));
        expect(tap([...facts, ...later], 'jana', at)).toBe(tap(facts, 'jana', at));
        expect(huddleAt([...facts, ...later], rules, at)).toEqual(huddleAt(facts, rules, at));
      }),
      { seed }
    );
  });
});
