import { describe, expect, test } from 'vitest';
import { type Parsed, parse } from '../site/parse.ts';
import { answer, badge, hello, leave, programMessage, status } from './floor.ts';
import { pairingWish } from './pairing.ts';

const id = '0123456789abcdef0123456789abcdef';
const bodies = {
  hello: [hello, { protocol: 1, revision: null }],
  status: [status, { revision: null, shows: { type: 'card' }, clockOffsetMs: -3.5 }],
  badge: [badge, { id, code: '4711', readAt: 1 }],
  answer: [
    answer,
    {
      id,
      session: 's',
      announcement: 'n',
      version: 1,
      contentHash: 'f'.repeat(64),
      language: 'pt-BR',
      outcome: 'understood',
      presentedFrom: 1,
      answeredAt: 4
    }
  ],
  leave: [leave, { session: 's' }],
  wish: [pairingWish, { kind: 'kiosk' }]
} as const;
type Name = keyof typeof bodies;
const names = Object.keys(bodies) as Name[];
const parsed = (name: Name, body: unknown): Parsed<unknown> => parse<(typeof bodies)[Name][0]>(bodies[name][0], body);
const fields = (name: Name, over: object): string[] => {
  const result = parsed(name, { ...bodies[name][1], ...over });
  return result.ok ? [] : result.faults.map((fault) => fault.field);
};

describe('what comes in by socket', () => {
  test.each(names)('%s as it should be', (name) => {
    expect(parsed(name, bodies[name][1]).ok).toBe(true);
  });

  test.each([
    { presentedUntil: 3, toTheEnd: true, choices: [0, null], seed: 's' },
    { outcome: 'cannot', reason: 'called-away' },
    { outcome: 'cannot' }
  ])('an answer that tells %o', (over) => {
    expect(fields('answer', over)).toEqual([]);
  });

  test.each(names)('%s of another kind is refused, whatever it is', (name) => {
    for (const body of [
      undefined,
      null,
      0,
      NaN,
      '',
      'x',
      [],
      [bodies[name][1]],
      true,
      {},
      () => 1,
      new Date(0),
      Symbol('x')
    ]) {
      expect(parsed(name, body).ok).toBe(false);
    }
  });

  test.each(names)('%s with more than is known is refused', (name) => {
    expect(fields(name, { display: 'another' })).toEqual(['display']);
  });

  test.each<[Name, object, string]>([
    ['badge', { id: 'short' }, 'id'],
    ['badge', { id: id.toUpperCase() }, 'id'],
    ['badge', { code: '' }, 'code'],
    ['badge', { code: 'x'.repeat(65) }, 'code'],
    ['badge', { code: '47\u000011' }, 'code'],
    ['badge', { code: '\u202e4711' }, 'code'],
    ['badge', { readAt: -1 }, 'readAt'],
    ['badge', { readAt: 1e309 }, 'readAt'],
    ['badge', { readAt: NaN }, 'readAt'],
    ['badge', { readAt: 8.65e15 }, 'readAt'],
    ['answer', { outcome: 'yes' }, 'outcome'],
    ['answer', { outcome: ['understood'] }, 'outcome'],
    ['answer', { version: 0 }, 'version'],
    ['answer', { version: 2 ** 53 }, 'version'],
    ['answer', { language: '__proto__' }, 'language'],
    ['answer', { announcement: '../n' }, 'announcement'],
    ['answer', { contentHash: 'F'.repeat(64) }, 'contentHash'],
    ['answer', { session: 'x'.repeat(257) }, 'session'],
    ['answer', { outcome: 'cannot', reason: 'lazy' }, 'reason'],
    ['answer', { reason: 'no-glasses' }, 'reason'],
    ['answer', { outcome: 'question', reason: 'no-glasses' }, 'reason'],
    ['answer', { presentedUntil: 0 }, 'presentedUntil'],
    ['answer', { presentedUntil: 5 }, 'presentedUntil'],
    ['answer', { toTheEnd: 'yes' }, 'toTheEnd'],
    ['answer', { choices: [6], seed: 's' }, 'choices.0'],
    ['answer', { choices: [0, 0, 0, 0, 0, 0], seed: 's' }, 'choices'],
    ['answer', { choices: [0] }, 'seed'],
    ['answer', { seed: 's' }, 'seed'],
    ['answer', { choices: [0], seed: 'x'.repeat(65) }, 'seed'],
    ['status', { shows: { type: 'slide', announcement: 'n', version: 1.5, language: 'de' } }, 'shows.version'],
    ['status', { shows: { type: 'film' } }, 'shows.type'],
    ['status', { shows: { type: 'kiosk' } }, 'shows.busy'],
    ['status', { clockOffsetMs: Infinity }, 'clockOffsetMs'],
    ['hello', { protocol: '1' }, 'protocol'],
    ['hello', { revision: 'x'.repeat(65) }, 'revision'],
    ['wish', { kind: 'toaster' }, 'kind']
  ])('%s with %o names the field', (name, over, field) => {
    expect(fields(name, over)).toEqual([field]);
  });

  test('a program with a segment of no kind is refused by its place', () => {
    const result = parse(programMessage, {
      revision: 'r',
      takesEffectAt: 1,
      program: { segments: [{ shows: {} }] }
    });
    expect(result.ok ? [] : result.faults.map((fault) => fault.field)).toEqual(
      expect.arrayContaining(['program.segments.0.from', 'program.segments.0.shows.type'])
    );
  });
});
