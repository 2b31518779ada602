import { describe, expect, test } from 'vitest';
import {
  after,
  announcement,
  asked,
  crew,
  item,
  newSite,
  playlist,
  refusalOf,
  roster,
  schedule,
  shifts,
  stamp,
  withShifts
} from '../../testing/small-floor.ts';
import type { Change } from '../change.ts';
import { MOST_SHIFT_PATTERNS } from '../limits.ts';
import type { Site } from '../site.ts';

const floor = after(null, [
  newSite(),
  ...['a', 'b', 'c'].map(crew),
  shifts('x'),
  roster('shop', [['w1', '2026-11-23', '09:00', '17:00']]),
  ...announcement('n'),
  playlist('p', ['n'])
]);
const later = stamp('2026-11-22T06:01:00Z', '2026-11-22T06:01:05Z');
const remove = (id: string) => asked({ type: 'remove-shift-pattern', id });
const patternOf = (site: Site, id = 'x') => (site.shiftPatterns as Record<string, Record<string, unknown>>)[id];
const DAY = { letter: 'D', name: 'Day', start: '06:00', hours: 12 };
const NIGHT = { letter: 'N', name: 'Night', start: '18:00', hours: 12 };
const on = (crew: string, offset: number, cycle: string | null = null) => ({ crew, offset, cycle });

describe('[E12] refused', () => {
  test.each<[string, Change, string, string]>([
    ['a letter without a shift', shifts('x', { cycle: 'DDSSoo' }), 'invalid', 'pattern.cycle'],
    [
      'a letter without a shift in a crew’s own cycle',
      shifts('x', { crews: [on('a', 0), on('b', 0, 'SSoo')] }),
      'invalid',
      'pattern.crews.1.cycle'
    ],
    [
      'an offset outside the cycle',
      shifts('x', { crews: [on('a', 7), on('b', 8)] }),
      'invalid',
      'pattern.crews.1.offset'
    ],
    [
      'an offset outside a crew’s own cycle',
      shifts('x', { crews: [on('a', 2, 'Do')] }),
      'invalid',
      'pattern.crews.0.offset'
    ],
    [
      '[E3] a crew that is not there',
      shifts('x', { crews: [on('a', 0), on('x', 0)] }),
      'not-found',
      'pattern.crews.1.crew'
    ],
    ['[E9] a crew twice', shifts('x', { crews: [on('a', 0), on('b', 1), on('a', 2)] }), 'invalid', 'pattern.crews.2'],
    [
      '[E9] a letter twice',
      shifts('x', { shifts: [DAY, NIGHT, { ...DAY, name: 'Other' }] }),
      'invalid',
      'pattern.shifts.2'
    ],
    ['[E5] another’s name', shifts('y', { name: 'PATTERN  X' }), 'exists', 'pattern.name'],
    ['[E5] the name of a roster', shifts('y', { name: 'roster shop' }), 'exists', 'pattern.name'],
    ['removing what is not there', remove('y'), 'not-found', 'id']
  ])('%s', (_name, change, refusal, field) => {
    expect(refusalOf(floor, change)).toMatchObject({ refusal, field, says: expect.stringMatching(/^\S.*[.]$/) });
  });
});

describe('a pattern that may be', () => {
  test.each<[string, Change]>([
    [
      'shifts that overlap to hand over',
      shifts('y', { cycle: 'ND', crews: [on('a', 0)], shifts: [DAY, { ...NIGHT, hours: 12.25 }] })
    ],
    [
      '24 hours after each other',
      shifts('y', {
        cycle: 'W',
        crews: [on('a', 0)],
        shifts: [{ letter: 'W', name: 'Day', start: '07:00', hours: 24 }]
      })
    ],
    ['a shift that no cycle has', shifts('y', { cycle: 'D', crews: [on('a', 0)] })],
    ['an offset on the last day', shifts('y', { crews: [on('a', 7)] })],
    [
      'an own cycle longer than the pattern’s',
      shifts('y', { cycle: 'Do', crews: [on('a', 13, 'DDDDDDDNNNNooo'.slice(0, 14))] })
    ]
  ])('%s', (_name, change) => {
    expect(Object.keys(after(floor, [change]).shiftPatterns)).toEqual(['x', 'shop', 'y']);
  });
});

describe('[E4] what runs with its shifts keeps it', () => {
  const used = after(floor, [
    schedule('s', 'p', { rule: withShifts('x', { crews: ['b'], shifts: ['N'] }) }),
    asked({
      type: 'put-playlist',
      id: 'q',
      name: 'Q',
      items: [item('n', 10, { rule: withShifts('x', { crews: ['a'] }) })]
    })
  ]);
  test.each<[string, Change, string, string]>([
    ['removing it', remove('x'), 'id', '“Schedule s” and “Q”'],
    ['without the crew of a schedule', shifts('x', { crews: [on('a', 0)] }), 'pattern', '“Schedule s”'],
    ['without the crew of an entry', shifts('x', { crews: [on('b', 4), on('c', 0)] }), 'pattern', '“Q”'],
    ['without the shift of a schedule', shifts('x', { cycle: 'DDoooooo', shifts: [DAY] }), 'pattern', '“Schedule s”'],
    ['as a roster', roster('x', []), 'pattern', '“Schedule s” and “Q”']
  ])('%s', (_name, change, field, users) => {
    const refusal = refusalOf(used, change);
    expect(refusal).toMatchObject({ refusal: 'in-use', field });
    expect(refusal.says).toContain(users);
  });
  test('the rest of it may change', () => {
    const change = shifts('x', { cycle: 'NNDDoooo', crews: [on('b', 0), on('a', 3), on('c', 4)] });
    expect(patternOf(after(used, [change]))).toMatchObject({ cycle: 'NNDDoooo' });
  });
  test('a crew on a pattern stays, and goes with it', () => {
    const leave = asked({ type: 'remove-crew', id: 'a' });
    expect(refusalOf(floor, leave)).toMatchObject({
      refusal: 'in-use',
      field: 'id',
      says: expect.stringContaining('“Pattern x”')
    });
    expect(Object.keys(after(floor, [remove('x'), leave]).crews)).toEqual(['b', 'c']);
  });
});

describe('[E2] since moves where somebody works at other times', () => {
  test.each<[string, Change, boolean]>([
    ['not for its name', shifts('x', { name: 'New' }), false],
    ['not for a shift’s name', shifts('x', { shifts: [{ ...DAY, name: 'Early' }, NIGHT] }), false],
    ['for a shift’s hours', shifts('x', { shifts: [{ ...DAY, hours: 11 }, NIGHT] }), true],
    ['for its anchor', shifts('x', { anchorDate: '2026-11-24' }), true],
    ['for its cycle', shifts('x', { cycle: 'DNDNoooo' }), true],
    ['for an offset', shifts('x', { crews: [on('a', 0), on('b', 5)] }), true],
    [
      'for an exception',
      shifts('x', { exceptions: [{ type: 'shutdown', firstDate: '2030-01-01', lastDate: '2030-01-01' }] }),
      true
    ],
    ['for another kind', roster('x', []), true]
  ])('%s', (_name, change, moves) => {
    const next = patternOf(after(floor, [change], later));
    expect(next).not.toBe(patternOf(floor));
    expect(next?.['since']).toBe(moves ? later.takesEffectAt : patternOf(floor)?.['since']);
  });
});

describe('[E1]', () => {
  test('the same again is the same document', () => {
    expect(after(floor, [shifts('x'), roster('shop', [['w1', '2026-11-23', '09:00', '17:00']])], later)).toBe(floor);
  });
  test('what stays keeps its identity', () => {
    const renamed = patternOf(after(floor, [shifts('x', { name: 'New' })], later));
    for (const part of ['shifts', 'crews', 'exceptions']) expect(renamed?.[part]).toBe(patternOf(floor)?.[part]);
  });
});

test('[E10] so many and no more', () => {
  const shiftPatterns = Object.fromEntries(
    Array.from({ length: MOST_SHIFT_PATTERNS }, (_, i) => [
      `x${i}`,
      { ...patternOf(floor), id: `x${i}`, name: `x ${i}` }
    ])
  );
  const full = { ...floor, shiftPatterns } as unknown as Site;
  expect(refusalOf(full, shifts('one-more'))).toMatchObject({ refusal: 'too-many', field: '' });
  expect(after(full, [shifts('x0', { name: 'New' })])).toBeDefined();
});
