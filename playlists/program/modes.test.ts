import { describe, expect, test } from 'vitest';
import type { Change } from '../site/change.ts';
import {
  SUNDAY,
  after,
  announcement,
  display,
  displayNamed,
  draft,
  ms,
  newSite,
  playlist,
  schedule,
  settings,
  takeover,
  weekly
} from '../testing/small-floor.ts';
import { toldProgram } from '../testing/told-program.ts';
import { compile } from './compile.ts';

const base = after(null, [
  newSite('UTC'),
  display('d1'),
  ...['a', 'b', 'c'].flatMap((id) => announcement(id)),
  draft('unpublished'),
  playlist('pa', ['a']),
  playlist('pb', ['b']),
  playlist('pc', ['c']),
  playlist('empty', ['unpublished'])
]);
const withDefault = settings({ timeZone: 'UTC', defaultPlaylist: 'pa' });
const on = (from: string, until: string, mode: object, priority = 5) => ({
  rule: weekly(from, until, { days: ['sun'] }),
  mode,
  priority
});
const ADD = { type: 'add' };
const interrupt = (secondsPerHour: number) => ({ type: 'interrupt', secondsPerHour });
const told = (changes: readonly Change[]): string[] => {
  const made = compile(after(base, changes), displayNamed('d1'), ms(SUNDAY), ms('2026-11-23T00:00:00Z'));
  if (made === null) throw new Error('no program');
  return toldProgram(made);
};

describe('[P7] a schedule that adds', () => {
  test('joins the default, and the loop counts from then on; after it the default goes on as it was', () => {
    expect(told([withDefault, schedule('s', 'pb', on('08:00', '10:00', ADD))])).toEqual([
      '22T06:00 site-default pa a from 22T06:00',
      '22T08:00 site-default pa + s ab from 22T08:00',
      '22T10:00 site-default pa a from 22T06:00'
    ]);
  });
  test('joins schedules of no higher priority, in the order of priority, then id', () => {
    expect(
      told([
        schedule('main', 'pa', on('08:00', '12:00', { type: 'replace' }, 5)),
        schedule('x', 'pc', on('08:00', '12:00', ADD, 5)),
        schedule('y', 'pb', on('08:00', '12:00', ADD, 7)),
        schedule('z', 'pb', on('08:00', '12:00', ADD, 4))
      ])[1]
    ).toBe('22T08:00 schedule main + y x abc from 22T08:00');
  });
  test('is the loop where nothing has won', () => {
    expect(told([schedule('s', 'pb', on('08:00', '10:00', ADD))])[1]).toBe('22T08:00 schedule s b from 22T08:00');
  });
  test('[P5] is passed over where it has nothing to show', () => {
    expect(told([withDefault, schedule('s', 'empty', on('08:00', '10:00', ADD))])).toHaveLength(1);
  });
  test('never joins a takeover', () => {
    expect(
      told([withDefault, schedule('s', 'pb', on('06:00', '10:00', ADD)), takeover('t', '2026-11-22T07:00:00Z')])[0]
    ).toBe('22T06:00 takeover t');
  });
});

describe('[P8] a schedule that interrupts', () => {
  test('breaks into the default, whose loop goes on counting [L3]', () => {
    expect(told([withDefault, schedule('s', 'pb', on('08:00', '10:00', interrupt(300)))])).toEqual([
      '22T06:00 site-default pa a from 22T06:00',
      '22T08:00 site-default pa a from 22T06:00 ~ s 30x10000',
      '22T10:00 site-default pa a from 22T06:00'
    ]);
  });
  test('breaks into the card', () => {
    expect(told([schedule('s', 'pb', on('08:00', '10:00', interrupt(60)))])[1]).toBe('22T08:00 card ~ s 6x10000');
  });
  test('not into a schedule of higher priority, nor into a takeover', () => {
    expect(
      told([
        schedule('main', 'pa', on('08:00', '12:00', { type: 'replace' }, 6)),
        schedule('s', 'pb', on('06:00', '14:00', interrupt(60), 5)),
        takeover('t', '2026-11-22T07:00:00Z')
      ])
    ).toEqual([
      '22T06:00 takeover t',
      '22T07:00 card ~ s 6x10000',
      '22T08:00 schedule main a from 22T08:00',
      '22T12:00 card ~ s 6x10000',
      '22T14:00 card'
    ]);
  });
  test('[I4] shares half of the hour with others: the higher priority first, a whole schedule at a time', () => {
    expect(
      told([
        withDefault,
        schedule('low', 'pb', on('08:00', '10:00', interrupt(200), 3)),
        schedule('much', 'pb', on('08:00', '10:00', interrupt(1000), 4)),
        schedule('high', 'pc', on('08:00', '10:00', interrupt(1000), 9))
      ])[1]
    ).toBe('22T08:00 site-default pa a from 22T06:00 ~ high 100x10000 ~ low 20x10000');
  });
});
