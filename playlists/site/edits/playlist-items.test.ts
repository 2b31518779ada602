import { describe, expect, test } from 'vitest';
import {
  after,
  announcement,
  asked,
  inner,
  item,
  newSite,
  playlist,
  refusalOf,
  stamp,
  weekly
} from '../../testing/small-floor.ts';
import { DEEPEST_PLAYLIST, LONGEST_PASS, MOST_TIMED_ENTRIES } from '../limits.ts';

const put = (id: string, items: readonly object[]) =>
  asked({ type: 'put-playlist', id, name: `Playlist ${id}`, items });
/** Each contains the next: `c1` is as deep as there are. */
const chain = (length: number, end: readonly object[] = [item('n')]) =>
  Array.from({ length }, (_, i) => put(`c${length - i}`, i === 0 ? end : [inner(`c${length - i + 1}`)]));
const floor = after(null, [
  newSite(),
  ...announcement('n'),
  playlist('p', ['n']),
  put('q', [inner('p')]),
  put('empty', [])
]);
const ruled = (count: number) => Array.from({ length: count }, () => item('n', 10, { rule: weekly('08:00', '10:00') }));
const copies = <T>(count: number, entry: T) => Array.from({ length: count }, () => entry);

describe('refused', () => {
  test.each<[string, object[], string, string]>([
    ['[E3] a playlist that is not there', [item('n'), inner('x')], 'not-found', 'items.1.playlist'],
    ['[E3] a playlist by an inherited name', [{ ...inner('x'), playlist: 'valueof' }], 'not-found', 'items.0.playlist'],
    ['[E9] a tag twice', [item('n', 10, { tags: ['a', 'b', 'a'] })], 'invalid', 'items.0.tags.2'],
    [
      'an end before the start',
      [item('n', 10, { validFrom: '2026-12-01T00:00:00Z', validUntil: '2026-11-30T23:59:59.999Z' })],
      'invalid',
      'items.0.validUntil'
    ],
    [
      'an end at the start, written otherwise',
      [inner('q', { validFrom: '2026-12-01T00:00:00Z', validUntil: '2026-12-01T00:00Z' })],
      'invalid',
      'items.0.validUntil'
    ],
    ['[E11] itself', [item('n'), inner('p')], 'invalid', 'items.1.playlist'],
    ['[E11] one that contains it', [inner('q')], 'invalid', 'items.0.playlist']
  ])('%s', (_name, items, refusal, field) => {
    expect(refusalOf(floor, put('p', items))).toMatchObject({
      refusal,
      field,
      says: expect.stringMatching(/^\S.*[.]$/)
    });
  });

  test('[E11] a circle of three, however it is closed', () => {
    const site = after(floor, [put('r', [inner('q')])]);
    expect(refusalOf(site, put('p', [inner('empty'), inner('r')]))).toMatchObject({
      field: 'items.1.playlist',
      says: '“Playlist r” contains this playlist already: it would never end.'
    });
    expect(refusalOf(site, put('q', [inner('r')])).field).toBe('items.0.playlist');
  });

  test('[E11] one that would have contained itself may, once the way back is gone', () => {
    expect(after(floor, [put('q', []), put('p', [inner('q')])]).playlists).toBeDefined();
  });
});

describe('[E11] depth', () => {
  test(`${DEEPEST_PLAYLIST} deep and no more`, () => {
    const deep = after(floor, chain(DEEPEST_PLAYLIST));
    expect(refusalOf(deep, put('r', [inner('c1')]))).toMatchObject({
      refusal: 'too-many',
      field: 'items',
      says: 'This playlist would be more than 5 playlists deep.'
    });
  });
  test('also of what contains the changed one, which is named', () => {
    const deep = after(floor, chain(DEEPEST_PLAYLIST));
    expect(refusalOf(deep, put('c5', [inner('q')]))).toMatchObject({ refusal: 'too-many', field: 'items' });
    expect(refusalOf(deep, put('c5', [inner('empty')])).says).toBe(
      '“Playlist c1”, which contains this playlist, would be more than 5 playlists deep.'
    );
  });
  test('10,000 inside each other end at the sixth', () => {
    let site = floor;
    let refused = 0;
    for (let level = 0; level < 10_000 && refused === 0; level += 1) {
      const change = put(`d${level}`, level === 0 ? [item('n')] : [inner(`d${level - 1}`)]);
      if (level < DEEPEST_PLAYLIST) site = after(site, [change]);
      else refused = refusalOf(site, change).refusal === 'too-many' ? level : -1;
    }
    expect(refused).toBe(DEEPEST_PLAYLIST);
  });
});

describe(`[E11] ${LONGEST_PASS} slides in one pass and no more`, () => {
  test('by weight', () => {
    const full = copies(100, item('n', 10, { weight: 20 }));
    expect(after(floor, [put('r', full)]).playlists).toHaveProperty('r');
    expect(refusalOf(floor, put('r', [...full, item('n')]))).toMatchObject({
      refusal: 'too-many',
      field: 'items',
      says: 'This playlist would have 2001 slides in one pass; at most 2000 work.'
    });
  });
  test('by nesting', () => {
    const site = after(floor, [put('r', copies(50, item('n'))), put('s', copies(20, inner('r', { weight: 2 })))]);
    expect(refusalOf(site, put('r', copies(51, item('n')))).says).toBe(
      '“Playlist s”, which contains this playlist, would have 2040 slides in one pass; at most 2000 work.'
    );
  });
  test('with nothing in them at all: looking through them would take years', () => {
    const site = after(floor, [put('r', copies(500, inner('empty')))]);
    expect(refusalOf(site, put('s', copies(500, inner('r')))).refusal).toBe('too-many');
  });
});

test(`[E11] ${MOST_TIMED_ENTRIES} entries with hours of their own and no more, also inside`, () => {
  const site = after(floor, [put('r', ruled(50)), put('s', [inner('r'), ...ruled(50)])]);
  expect(refusalOf(site, put('r', ruled(51))).says).toContain('101 entries with hours of their own');
  expect(refusalOf(site, put('t', [inner('s'), inner('r')])).refusal).toBe('too-many');
  expect(after(site, [put('r', [...ruled(50), item('n')])]).playlists).toBeDefined();
});

test('[E4] a playlist inside another stays', () => {
  const remove = (id: string) => asked({ type: 'remove-playlist', id });
  expect(refusalOf(floor, remove('p'))).toMatchObject({
    refusal: 'in-use',
    says: expect.stringContaining('“Playlist q”')
  });
  expect(Object.keys(after(floor, [remove('q'), remove('p')]).playlists)).toEqual(['empty']);
});

test('[E2] since moves with what is inside, not with the name', () => {
  const later = stamp('2026-11-22T06:01:00Z', '2026-11-22T06:01:05Z');
  const since = (items: readonly object[], name = 'Playlist q') => {
    const site = after(floor, [asked({ type: 'put-playlist', id: 'q', name, items })], later);
    return (site.playlists as Record<string, { since: string }>)['q']?.since;
  };
  expect(since([inner('p')], 'New')).not.toBe(later.takesEffectAt);
  expect(since([inner('p', { weight: 2 })])).toBe(later.takesEffectAt);
  expect(since([inner('p', { rule: weekly('08:00', '10:00') })])).toBe(later.takesEffectAt);
  expect(since([inner('p', { tags: ['hall'] })])).toBe(later.takesEffectAt);
});
