import { describe, expect, test } from 'vitest';
import type { Change } from '../site/change.ts';
import {
  SUNDAY,
  UNCONDITIONAL,
  after,
  announcement,
  asked,
  display,
  displayNamed,
  item,
  ms,
  newSite,
  settings,
  stamp,
  weekly,
  withdraw
} from '../testing/small-floor.ts';
import { toldProgram } from '../testing/told-program.ts';
import { compile } from './compile.ts';
import { passOrder } from './pass.ts';

const base = after(null, [
  newSite('UTC'),
  display('d1', { tags: ['hall'] }),
  ...['a', 'b', 'c', 'd'].flatMap((id) => announcement(id)),
  settings({ timeZone: 'UTC' })
]);
const holds = (id: string, items: readonly object[]): Change =>
  asked({ type: 'put-playlist', id, name: `Playlist ${id}`, items });
const inside = (playlist: string, over: object = {}) => ({ type: 'playlist', playlist, ...UNCONDITIONAL, ...over });
const asDefault = settings({ timeZone: 'UTC', defaultPlaylist: 'p' });
const told = (changes: readonly Change[], when = stamp()): string[] => {
  const made = compile(
    after(base, [...changes, asDefault], when),
    displayNamed('d1'),
    ms(SUNDAY),
    ms('2026-11-23T00:00:00Z')
  );
  if (made === null) throw new Error('no program');
  return toldProgram(made).map((line) => line.replace(/site-default p /, ''));
};

describe('[L7] an entry comes as often as its weight, spread evenly', () => {
  const order = (...weights: number[]): string =>
    passOrder(weights.map((weight, index) => ({ weight, name: 'abc'.charAt(index) })))
      .map((one) => one.name)
      .join('');
  test.each([
    [[1, 1, 1], 'abc'],
    [[2, 1], 'aba'],
    [[3, 1], 'aaba'],
    [[1, 2, 1], 'bacb'],
    [[2, 2, 2], 'abcabc'],
    [[5, 1, 2], 'acaabaca']
  ])('%j', (weights, expected) => {
    expect(order(...weights)).toBe(expected);
  });
});

describe('[L6] what counts', () => {
  test('a whole pass of a playlist within a playlist', () => {
    expect(
      told([holds('q', [item('b'), item('c')]), holds('p', [item('a'), inside('q', { weight: 2 }), item('d')])])
    ).toEqual(['22T06:00 bcadbc from 22T06:00']);
  });
  test('only on displays with one of its tags', () => {
    expect(told([holds('p', [item('a', 10, { tags: ['yard'] }), item('b', 10, { tags: ['yard', 'hall'] })])])).toEqual([
      '22T06:00 b from 22T06:00'
    ]);
  });
  test('while its rule runs and its validity holds, also of a playlist’s inner ones; the loop counts from each change [L3]', () => {
    const valid = { validFrom: '2026-11-22T09:00:00Z', validUntil: '2026-11-22T11:00:00Z' };
    expect(
      told([
        holds('q', [item('b', 10, { rule: weekly('08:00', '10:00') })]),
        holds('p', [item('a', 10, valid), inside('q'), item('c')])
      ])
    ).toEqual([
      '22T06:00 c from 22T06:00',
      '22T08:00 bc from 22T08:00',
      '22T09:00 abc from 22T09:00',
      '22T10:00 ac from 22T10:00',
      '22T11:00 c from 22T11:00'
    ]);
  });
  test('[P5] the card where no entry counts', () => {
    expect(told([holds('p', [item('a', 10, { rule: weekly('08:00', '10:00') })])])).toEqual([
      '22T06:00 card',
      '22T08:00 a from 22T08:00',
      '22T10:00 card'
    ]);
  });
});

describe('[L3] since when', () => {
  const within = [holds('q', [item('b')]), holds('p', [item('a'), inside('q')])];
  test('a change inside a playlist within it', () => {
    const site = after(base, [...within, asDefault], stamp('2026-11-20T00:00:00Z'));
    const later = after(
      site,
      [holds('q', [item('b'), item('c')])],
      stamp('2026-11-22T07:00:00Z', '2026-11-22T07:00:05Z')
    );
    const made = compile(later, displayNamed('d1'), ms(SUNDAY), ms('2026-11-23T00:00:00Z'));
    expect(made?.segments[0]?.shows).toMatchObject({ start: ms('2026-11-22T07:00:05Z') });
  });
  test('a withdrawal inside it, but not the hours of what was withdrawn', () => {
    const changes = [
      holds('q', [item('b', 10, { rule: weekly('08:00', '10:00') }), item('c')]),
      holds('p', [item('a'), inside('q')]),
      withdraw('b')
    ];
    expect(told(changes)).toEqual(['22T06:00 ac from 22T06:00']);
  });
  test('an entry’s hours that ended long before the program begins', () => {
    const rule = {
      type: 'windows',
      windows: [{ from: { date: '2026-06-01', time: '10:00' }, until: { date: '2026-06-01', time: '11:00' } }]
    };
    const site = after(
      null,
      [
        newSite('UTC'),
        display('d1'),
        ...['a', 'b'].flatMap((id) => announcement(id)),
        holds('p', [item('a', 10, { rule }), item('b')]),
        asDefault
      ],
      stamp('2026-01-01T00:00:00Z')
    );
    const made = compile(site, displayNamed('d1'), ms(SUNDAY), ms('2026-11-23T00:00:00Z'));
    expect(made?.segments.map((one) => one.shows)).toMatchObject([{ start: ms('2026-06-01T11:00:00Z') }]);
  });
});
