import { expect, test } from 'vitest';
import type { Change } from '../site/change.ts';
import {
  after,
  announcement,
  asked,
  crew,
  display,
  draft,
  item,
  newSite,
  playlist,
  publish,
  says,
  schedule,
  settings,
  takeover,
  weekly,
  withdraw
} from '../testing/small-floor.ts';
import { affected } from './affected.ts';

const aimedAt = (displays: string[], tags: string[] = []) => ({ targets: { type: 'some', displays, tags } });
const UNTIL = '2026-11-22T08:00:00Z';
const floor = after(null, [
  newSite(),
  crew('a'),
  ...announcement('of-hall'),
  ...announcement('of-d3'),
  ...announcement('of-nobody'),
  ...announcement('withdrawn'),
  withdraw('withdrawn'),
  draft('drafted'),
  playlist('hall', ['of-hall', 'drafted']),
  playlist('own', ['of-d3', 'withdrawn']),
  playlist('spare', ['of-nobody']),
  display('d1', { tags: ['hall'] }),
  display('d2', { tags: ['hall'] }),
  display('d3', { defaultPlaylist: 'own' }),
  display('d4'),
  schedule('s-hall', 'hall', aimedAt([], ['hall'])),
  schedule('s-d4', 'spare', { ...aimedAt(['d4']), priority: 1 }),
  takeover('t', UNTIL, aimedAt(['d2']))
]);
const all = ['d1', 'd2', 'd3', 'd4'];
const remove = (noun: string, id: string) => asked({ type: `remove-${noun}`, id });

test.each<[string, Change[], string[]]>([
  ['nothing', [], []],
  ['[C2] a draft', [draft('of-hall', { draft: says('new') })], []],
  ['an audience', [draft('of-hall', { audience: { crews: ['a'] } })], []],
  ['a new draft, in a playlist that is on', [draft('new')], []],
  [
    'publishing what a playlist of theirs holds',
    [draft('of-hall', { draft: says('new') }), publish('of-hall')],
    ['d1', 'd2']
  ],
  ['publishing a first version there', [publish('drafted')], ['d1', 'd2']],
  ['withdrawing', [withdraw('of-d3')], ['d3']],
  ['bringing back', [publish('withdrawn')], ['d3']],
  ['validity', [draft('of-hall', { validUntil: '2027-01-01T00:00:00Z' })], ['d1', 'd2']],
  ['validity of what was never published', [draft('drafted', { validUntil: '2027-01-01T00:00:00Z' })], []],
  ['a playlist’s items', [playlist('own', ['of-d3'])], ['d3']],
  [
    'a playlist’s name',
    [
      asked({
        type: 'put-playlist',
        id: 'own',
        name: 'New',
        items: [item('of-d3'), item('withdrawn')]
      })
    ],
    []
  ],
  ['a playlist nobody uses', [playlist('new', ['of-hall'])], []],
  [
    'a schedule’s rule',
    [schedule('s-d4', 'spare', { ...aimedAt(['d4']), priority: 1, rule: weekly('09:00', '10:00') })],
    ['d4']
  ],
  [
    'a schedule aimed elsewhere: who had it and who has it',
    [schedule('s-d4', 'spare', { ...aimedAt(['d3']), priority: 1 })],
    ['d3', 'd4']
  ],
  ['a schedule removed', [remove('schedule', 's-hall')], ['d1', 'd2']],
  ['a takeover', [takeover('t2', UNTIL, aimedAt(['d1', 'd4']))], ['d1', 'd4']],
  ['a takeover ended', [asked({ type: 'end-takeover', id: 't' })], ['d2']],
  ['a takeover renewed', [asked({ type: 'renew-takeover', id: 't', until: '2026-11-22T09:00:00Z' })], ['d2']],
  ['a display’s name, place and glass', [display('d4', { name: 'New', place: 'Yard', diagonalIn: 75 })], []],
  ['a display’s tags', [display('d4', { tags: ['yard'] })], ['d4']],
  ['a display’s languages', [display('d4', { languages: ['pl'] })], ['d4']],
  ['a display’s playlist', [display('d4', { defaultPlaylist: 'own' })], ['d4']],
  ['a new display', [display('d5')], ['d5']],
  ['a display removed', [remove('schedule', 's-d4'), remove('display', 'd4')], []],
  ['the site’s name', [settings({ name: 'New' })], all],
  ['the site’s languages', [settings({ languages: ['de', 'pl'] })], all],
  ['the site’s playlist', [settings({ defaultPlaylist: 'spare' })], all],
  ['QR, which is no part of a program', [settings({ qr: false })], []],
  ['a crew', [crew('b')], []]
])('%s', (_name, changes, expected) => {
  expect(affected(floor, after(floor, changes))).toEqual(expected);
});

test('what the site’s playlist holds reaches everybody', () => {
  const common = after(floor, [settings({ defaultPlaylist: 'spare' })]);
  expect(affected(common, after(common, [withdraw('of-nobody')]))).toEqual(all);
});

test('of a site that is new all are', () => {
  expect(affected(null, floor)).toEqual(all);
});
