import { describe, expect, test } from 'vitest';
import {
  after,
  announcement,
  asked,
  daypart,
  item,
  newSite,
  playlist,
  refusalOf,
  schedule,
  stamp,
  weekly
} from '../../testing/small-floor.ts';
import { MOST_DAYPARTS } from '../limits.ts';
import type { Site } from '../site.ts';

const inNight = { ...weekly('08:00', '10:00'), hours: { type: 'daypart', daypart: 'night' } };
const floor = after(null, [
  newSite(),
  daypart('night', '22:00', '06:00', 'Night'),
  daypart('noon', '11:30', '13:00', 'Noon'),
  ...announcement('n'),
  playlist('p', ['n'])
]);
const remove = (id: string) => asked({ type: 'remove-daypart', id });
const later = stamp('2026-11-22T06:01:00Z', '2026-11-22T06:01:05Z');
const sinceOf = (site: Site) => (site.dayparts as Record<string, { since: string }>)['night']?.since;

test.each([
  ['[E5] the name of another', daypart('x', '00:00', '01:00', '  nIGHT'), 'exists', 'name'],
  ['removing what is not there', remove('x'), 'not-found', 'id'],
  ['[E3] removing an inherited name', { type: 'remove-daypart', id: 'constructor' } as never, 'not-found', 'id']
])('refused: %s', (_name, change, refusal, field) => {
  expect(refusalOf(floor, change)).toMatchObject({ refusal, field, says: expect.stringMatching(/^\S.*[.]$/) });
});

describe('[E4] what goes by it keeps it', () => {
  test.each([
    ['a schedule', schedule('s', 'p', { rule: inNight }), '“Schedule s”'],
    [
      'an entry of a playlist',
      asked({ type: 'put-playlist', id: 'q', name: 'Q', items: [item('n', 10, { rule: inNight })] }),
      '“Q”'
    ]
  ])('%s', (_name, change, user) => {
    const used = after(floor, [change]);
    const refusal = refusalOf(used, remove('night'));
    expect(refusal).toMatchObject({ refusal: 'in-use', field: 'id' });
    expect(refusal.says).toContain(user);
    expect(Object.keys(after(used, [remove('noon')]).dayparts)).toEqual(['night']);
  });
});

describe('[E2] since moves with its hours', () => {
  test.each([
    ['for its start', daypart('night', '21:00', '06:00', 'Night'), true],
    ['for its end', daypart('night', '22:00', '05:00', 'Night'), true],
    ['not for its name', daypart('night', '22:00', '06:00', 'Dark'), false]
  ])('%s', (_name, change, moves) => {
    const next = after(floor, [change], later);
    expect(next.dayparts).not.toBe(floor.dayparts);
    expect(sinceOf(next)).toBe(moves ? later.takesEffectAt : sinceOf(floor));
  });
});

test('[E1] the same again is the same document', () => {
  expect(after(floor, [daypart('night', '22:00', '06:00', 'Night')], later)).toBe(floor);
});

test('[E10] so many and no more', () => {
  const dayparts = Object.fromEntries(
    Array.from({ length: MOST_DAYPARTS }, (_, i) => [
      `x${i}`,
      { id: `x${i}`, name: `x ${i}`, from: '00:00', until: '01:00' }
    ])
  );
  const full = { ...floor, dayparts } as unknown as Site;
  expect(refusalOf(full, daypart('one-more', '00:00', '01:00'))).toMatchObject({ refusal: 'too-many', field: '' });
  expect(after(full, [daypart('x0', '02:00', '03:00', 'x 0')])).toBeDefined();
});
