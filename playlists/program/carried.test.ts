import { describe, expect, test } from 'vitest';
import type { Change } from '../site/change.ts';
import type { Site } from '../site/site.ts';
import {
  after,
  announcement,
  asked,
  crew,
  display,
  displayNamed,
  draft,
  ms,
  newSite,
  playlist,
  publish,
  roster,
  says,
  settings,
  shifts,
  withdraw
} from '../testing/small-floor.ts';
import { affected } from './affected.ts';
import { boardAt } from './board-at.ts';
import { compile } from './compile.ts';
import type { Program } from './program.ts';
import { toConfirmAt } from './to-confirm-at.ts';

const by = (template: object) => ({ draft: { ...says('n'), template } });
const asking = (title: string, over: object = {}, conditions: object = {}) => ({
  draft: { ...says(title, ['de', 'pl']), asksAcknowledgement: true, ...over },
  ...conditions
});
const floor = after(null, [
  newSite('Europe/Berlin'),
  crew('a'),
  crew('b'),
  shifts('days'),
  ...announcement('board', by({ type: 'shift-board', pattern: 'days' })),
  ...announcement('list', by({ type: 'to-confirm' })),
  ...announcement('plain'),
  playlist('boards', ['board']),
  playlist('lists', ['list']),
  playlist('other', ['plain']),
  display('boards', { defaultPlaylist: 'boards' }),
  display('lists', { defaultPlaylist: 'lists', languages: ['pl', 'en'] }),
  display('other', { defaultPlaylist: 'other' })
]);
const FROM = '2026-11-23T00:00:00Z';
const UNTIL = '2026-11-30T00:00:00Z';
const program = (site: Site, id: string): Program => compile(site, displayNamed(id), ms(FROM), ms(UNTIL))!;

test('a program carries what its slides show and nothing else', () => {
  const site = after(floor, announcement('asks', asking('Asks')));
  const carries = ['boards', 'lists', 'other'].map((id) => {
    const { boards, toConfirm, webOrigins } = program(site, id);
    return [boards.length, toConfirm.length, webOrigins.length];
  });
  expect(carries).toEqual([
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 0]
  ]);
});

describe('a shift board', () => {
  const at = (instant: string, site = floor) => {
    const [board] = program(site, 'boards').boards;
    const { now, next } = boardAt(board!, ms(instant));
    const told = (all: typeof now) =>
      all.map((one) => `${one.crew} ${one.shift} ${new Date(one.from).toISOString().slice(8, 16)}`);
    return [told(now), told(next)];
  };
  test('[D7] says who is on duty and who comes next, by name', () => {
    expect(at('2026-11-23T12:00:00Z')).toEqual([['Crew a Day 23T05:00'], ['Crew a Day 24T05:00']]);
    expect(at('2026-11-25T20:00:00Z')).toEqual([['Crew a Night 25T17:00'], ['Crew a Night 26T17:00']]);
  });
  test('changes at the instant at which a shift does', () => {
    expect(at('2026-11-23T04:59:59.999Z')[0]).toEqual(['Crew b Night 22T17:00']);
    expect(at('2026-11-23T05:00:00Z')[0]).toEqual(['Crew a Day 23T05:00']);
  });
  test('names who comes next at the end of the program too', () => {
    expect(at('2026-11-29T23:00:00Z')[1]).toEqual(['Crew b Night 30T17:00']);
  });
  test('of a roster names nobody: those of the same hours are one', () => {
    const rows = ['kim', 'lou', 'max'].map((worker) => [worker, '2026-11-23', '09:00', '17:00'] as const);
    const site = after(floor, [
      roster('shop', [...rows, ['ida', '2026-11-23', '12:00', '20:00']]),
      draft('board', by({ type: 'shift-board', pattern: 'shop' })),
      publish('board')
    ]);
    const [board] = program(site, 'boards').boards;
    expect(JSON.stringify(board)).not.toMatch(/kim|lou|max|ida/);
    expect(boardAt(board!, ms('2026-11-23T12:00:00Z')).now).toEqual([
      { crew: null, shift: null, from: ms('2026-11-23T08:00:00Z'), until: ms('2026-11-23T16:00:00Z') },
      { crew: null, shift: null, from: ms('2026-11-23T11:00:00Z'), until: ms('2026-11-23T19:00:00Z') }
    ]);
  });
});

describe('the notices to confirm', () => {
  const site = after(floor, [
    ...announcement('old', asking('Old')),
    ...announcement('gone', asking('Gone')),
    withdraw('gone'),
    ...announcement('grave', asking('Grave', { kind: 'safety' }, { audience: { crews: ['b'] } })),
    ...announcement('later', asking('Later', {}, { validFrom: '2026-11-25T00:00:00Z' })),
    ...announcement('short', asking('Short', {}, { validUntil: '2026-11-24T00:00:00Z' }))
  ]);
  const titlesAt = (instant: string) =>
    toConfirmAt(program(site, 'lists').toConfirm, ms(instant)).map((one) => Object.values(one.titles).join());
  test('[A4] stand with the most urgent first, while they are valid', () => {
    expect(titlesAt('2026-11-23T12:00:00Z')).toEqual(['Grave pl', 'Short pl', 'Old pl']);
    expect(titlesAt('2026-11-25T00:00:00Z')).toEqual(['Grave pl', 'Later pl', 'Old pl']);
  });
  test('name the crews that they are for', () => {
    expect(program(site, 'lists').toConfirm[0]).toMatchObject({ announcement: 'grave', crews: ['Crew b'] });
  });
  test('[A15] name other groups too, and nobody by name', () => {
    const audience = { crews: ['b'], roles: ['Forklift'], departments: ['Press'], tags: ['new'], workers: ['kim'] };
    const named = after(site, [
      draft('grave', asking('Grave', { kind: 'safety' }, { audience })),
      ...announcement('private', asking('Private', {}, { audience: { crews: [], workers: ['kim'] } }))
    ]);
    const { toConfirm } = program(named, 'lists');
    expect(toConfirm.find((one) => one.announcement === 'grave')?.crews).toEqual([
      'Crew b',
      'Forklift',
      'Press',
      'new'
    ]);
    expect(JSON.stringify(toConfirm)).not.toMatch(/kim|private/i);
  });
});

test('pages may be framed from origins that slides ask for and the site allows', () => {
  const allowed = ['https://a.example', 'https://b.example'];
  const site = after(floor, [
    settings({ webOrigins: allowed }),
    draft('plain', by({ type: 'web', url: 'https://a.example/x', zoom: 100 })),
    publish('plain')
  ]);
  expect(program(site, 'other').webOrigins).toEqual(['https://a.example']);
  expect(program(after(site, [settings()]), 'other').webOrigins).toEqual([]);
});

const { pattern } = shifts('days');
test.each<[string, Change[], string[]]>([
  ['a shift’s name', [asked({ type: 'put-shift-pattern', pattern: { ...pattern, name: 'New' } })], ['boards']],
  ['a crew’s name', [asked({ type: 'put-crew', id: 'a', name: 'New' })], ['boards', 'lists']],
  ['a notice that asks', announcement('asks', asking('Asks')), ['lists']],
  ['one that does not', announcement('tells'), []],
  ['a draft that asks', [draft('asks', asking('Asks'))], []]
])('[C2] %s reaches the displays that show it', (_name, changes, expected) => {
  expect(affected(floor, after(floor, changes))).toEqual(expected);
});
