// Documents that were laid out by hand: edit() makes none of these, and reading one must neither hang nor let it through [E11].
import { describe, expect, test } from 'vitest';
import { after, announcement, inner, item, newSite, playlist } from '../testing/small-floor.ts';
import { nestingOf } from './nesting.ts';
import { parse } from './parse.ts';
import type { Playlist } from './playlist.ts';
import { site as siteSchema } from './site.ts';

const floor = after(null, [newSite(), ...announcement('n'), playlist('p', ['n'])]);
const since = floor.since;
const documentWith = (playlists: Readonly<Record<string, readonly object[]>>) => ({
  ...floor,
  playlists: Object.fromEntries(Object.entries(playlists).map(([id, items]) => [id, { id, name: id, items, since }]))
});
const faultsOf = (document: unknown) => {
  const parsed = parse(siteSchema, document);
  return parsed.ok ? [] : parsed.faults.map(({ field, says }) => `${field}: ${says}`);
};
const chain = (length: number) =>
  Object.fromEntries(
    Array.from({ length }, (_, i) => [`c${i}`, i === length - 1 ? [item('n')] : [inner(`c${i + 1}`)]])
  );
const doubling = (length: number) =>
  Object.fromEntries(
    Array.from({ length }, (_, i) => [
      `c${i}`,
      i === length - 1 ? [] : Array.from({ length: 500 }, () => inner(`c${i + 1}`))
    ])
  );
const TOO_DEEP = 'would be more than 5 playlists deep';

describe('a document does not parse', () => {
  test.each<[string, Readonly<Record<string, readonly object[]>>, string]>([
    ['with a playlist in itself', { p: [item('n'), inner('p')] }, `playlists.p: ${TOO_DEEP}`],
    ['with a circle of two', { p: [inner('q')], q: [inner('p')] }, `playlists.p: ${TOO_DEEP}`],
    [
      'with a circle of many that name each other often',
      Object.fromEntries(
        Array.from({ length: 60 }, (_, i) => [`p${i}`, Array.from({ length: 60 }, (_, k) => inner(`p${k}`))])
      ),
      `playlists.p0: ${TOO_DEEP}`
    ],
    ['with 10,000 inside each other', chain(10_000), `playlists.c0: ${TOO_DEEP}`],
    [
      'with a circle behind others',
      { o: [], p: [inner('o'), inner('q')], q: [inner('r')], r: [inner('q')] },
      `playlists.p: ${TOO_DEEP}`
    ],
    ['with 500 in each of 500', doubling(3), 'playlists.c0: would have 250000 slides in one pass; at most 2000 work']
  ])('%s', (_name, playlists, fault) => {
    expect(faultsOf(documentWith(playlists))).toEqual([fault]);
  });
});

test.each<[string, Readonly<Record<string, readonly object[]>>]>([
  ['five deep', chain(5)],
  ['each in several', { p: [item('n')], q: [inner('p'), inner('p')], r: [inner('q'), inner('p')] }],
  ['what is not there', { p: [inner('gone')] }]
])('it parses with %s', (_name, playlists) => {
  expect(faultsOf(documentWith(playlists))).toEqual([]);
});

test('what contains a playlist, itself or by another', () => {
  const { playlists } = documentWith({
    p: [],
    q: [inner('p'), inner('p')],
    r: [inner('q')],
    s: [inner('r'), inner('p')],
    t: []
  });
  const { containing } = nestingOf(playlists as unknown as Readonly<Record<string, Playlist>>);
  expect([...containing('p' as never).keys()].sort()).toEqual(['q', 'r', 's']);
  expect([...containing('t' as never).keys()]).toEqual([]);
});
