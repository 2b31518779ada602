import { describe, expect, it } from 'vitest';
import {
  after,
  announcement,
  display,
  ms,
  newSite,
  playlist,
  schedule,
  weekly
} from '#playlists/testing/small-floor.ts';
import { scheduleList } from './schedule-list.ts';

/** Sunday, 10:00 in Berlin. */
const now = ms('2026-11-22T09:00:00Z');
const always = { type: 'always', firstDate: null, lastDate: null, off: [] };
const site = after(null, [
  newSite(),
  display('d1', { name: 'Hall 2' }),
  ...announcement('a'),
  playlist('p', ['a']),
  playlist('q', ['a']),
  schedule('b-low', 'p', { name: 'Low', rule: weekly('08:00', '14:00'), priority: 1 }),
  schedule('a-high', 'p', { name: 'High', rule: always, priority: 7, mode: { type: 'add' } }),
  schedule('tomorrow', 'p', { rule: weekly('08:00', '09:00', { days: ['mon'] }), priority: 9 }),
  schedule('today', 'q', { rule: weekly('22:00', '06:00'), targets: { type: 'some', displays: ['d1'], tags: [] } }),
  schedule('done', 'p', { rule: weekly('08:00', '09:00', { lastDate: '2026-11-20' }) }),
  schedule('far', 'p', { rule: weekly('08:00', '09:00', { firstDate: '2031-01-01' }) })
]);

const told = (find: string) => scheduleList(site, now, find).rows.map(({ id, state }) => `${id} ${state}`);

it('tells what runs by who wins, then what comes by when, then the rest', () => {
  expect(told('')).toEqual(['a-high now', 'b-low now', 'today later', 'tomorrow later', 'far far', 'done over']);
});

it('says until when it runs and when it comes', () => {
  const at = Object.fromEntries(scheduleList(site, now, '').rows.map((row) => [row.id, row.at]));
  expect(at).toEqual({
    'a-high': null,
    'b-low': ms('2026-11-22T13:00:00Z'),
    today: ms('2026-11-22T21:00:00Z'),
    tomorrow: ms('2026-11-23T07:00:00Z'),
    far: null,
    done: null
  });
});

describe('is found by', () => {
  it.each([
    ['its name', 'LOW', ['b-low now']],
    ['its playlist', 'playlist q', ['today later']],
    ['its display', 'hall', ['today later']],
    ['its mode', 'joining', ['a-high now']],
    ['all its words, in any order', 'p mon  08:00', ['tomorrow later']],
    ['no word it lacks', 'tomorrow hall', []]
  ])('%s', (_, find, rows) => {
    expect(told(find)).toEqual(rows);
    expect(scheduleList(site, now, find)).toMatchObject({ all: 6, found: rows.length });
  });
});
