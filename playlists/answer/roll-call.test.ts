import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { WorkerId } from '../site/ids.ts';
import { type RollCallFact, STILL_INSIDE_MS, rollCall } from './roll-call.ts';

const id = (text: string) => text as WorkerId;
const HOUR = 3_600_000;
const at = (hour: number) => hour * HOUR;
const there = (...all: readonly (readonly [string, number, number])[]) =>
  new Map(all.map(([worker, from, until]) => [id(worker), [{ duty: null, checkedInAt: at(from), until: at(until) }]]));
const fact = (type: RollCallFact['type'], worker: string, hour: number) =>
  ({ type, worker, at: at(hour), how: 'badge', says: '' }) as unknown as RollCallFact;
const crew = there(['ada', 6, 14], ['ben', 5.9, 14], ['cem', 6.1, 14]);
const call = (facts: readonly RollCallFact[], of = crew, began = 10) => rollCall(of, at(began), facts, at(12));

describe('[A25] a roll-call', () => {
  test('looks for all who checked in, the last first', () => {
    expect(call([])).toEqual({ missing: ['cem', 'ada', 'ben'], seen: [], elsewhere: [], unexpected: [] });
  });
  test('finds them at the muster point, one missing', () => {
    const told = call([fact('seen', 'ada', 10.1), fact('seen', 'cem', 10.2), fact('seen', 'cem', 10.3)]);
    expect(told).toMatchObject({ missing: ['ben'], seen: ['ada', 'cem'] });
  });
  test.each<[string, RollCallFact[], string[]]>([
    ['a badge from before it began finds nobody', [fact('seen', 'ada', 9.9)], ['cem', 'ada', 'ben']],
    ['nor one from later', [fact('seen', 'ada', 12.1)], ['cem', 'ada', 'ben']],
    ['who is elsewhere is not missing', [fact('elsewhere', 'ada', 11)], ['cem', 'ben']],
    [
      'what was said wrongly is taken back',
      [fact('elsewhere', 'ada', 11), fact('taken-back', 'ada', 11.1)],
      ['cem', 'ada', 'ben']
    ],
    ['a badge stands over it', [fact('elsewhere', 'ada', 11), fact('seen', 'ada', 11.1)], ['cem', 'ben']]
  ])('%s', (_name, facts, missing) => {
    expect(call(facts).missing).toEqual(missing);
  });
  test('somebody whom nobody expected is told', () => {
    expect(call([fact('seen', 'zoe', 11)])).toMatchObject({ unexpected: ['zoe'], missing: ['cem', 'ada', 'ben'] });
  });
  test('who stays on an hour is looked for, and who walks into it', () => {
    const late = there(['on', 2, 9.5], ['gone', 1, 9], ['in', 11, 19], ['later', 12.5, 20]);
    expect(STILL_INSIDE_MS).toBe(HOUR);
    expect(call([], late).missing).toEqual(['in', 'on']);
  });
});

const seed = Number(process.env['FLOOR_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
test(`[A25] nobody who checked in is lost: missing, seen or elsewhere (seed ${seed})`, () => {
  const names = ['ada', 'ben', 'cem', 'zoe'];
  const facts = fc.array(
    fc
      .tuple(
        fc.constantFrom<RollCallFact['type']>('seen', 'elsewhere', 'taken-back'),
        fc.constantFrom(...names),
        fc.integer({ min: 9, max: 13 })
      )
      .map((all) => fact(...all)),
    { maxLength: 10 }
  );
  fc.assert(
    fc.property(facts, (all) => {
      const told = call(all);
      const found = [...told.missing, ...told.seen, ...told.elsewhere];
      expect(new Set(found).size).toBe(found.length);
      expect(names.slice(0, 3).every((name) => found.includes(id(name)))).toBe(true);
    }),
    { seed }
  );
});
