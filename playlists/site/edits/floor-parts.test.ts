import { describe, expect, test } from 'vitest';
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
  refusalOf,
  schedule,
  settings,
  stamp,
  weekly
} from '../../testing/small-floor.ts';
import type { Change } from '../change.ts';
import { MOST_ANNOUNCEMENTS, MOST_CREWS, MOST_DISPLAYS, MOST_PLAYLISTS, MOST_SCHEDULES } from '../limits.ts';
import type { Site } from '../site.ts';

const floor = after(null, [
  newSite(),
  crew('a'),
  crew('b'),
  display('d1'),
  display('d2', { defaultPlaylist: null }),
  ...announcement('n', { audience: { crews: ['a'] } }),
  playlist('p1', ['n']),
  playlist('p2', ['n']),
  playlist('p3', ['n']),
  playlist('free', []),
  display('d2', { defaultPlaylist: 'p2' }),
  settings({ defaultPlaylist: 'p3' }),
  schedule('s', 'p1', { targets: { type: 'some', displays: ['d1'], tags: [] } })
]);
const later = stamp('2026-11-22T06:01:00Z', '2026-11-22T06:01:05Z');
const remove = (noun: string, id: string) => asked({ type: `remove-${noun}`, id });

describe('[E4] what is used stays, and the refusal names the user', () => {
  test.each([
    ['a crew in an audience', remove('crew', 'a'), '“n de”'],
    ['a display of a schedule', remove('display', 'd1'), '“Schedule s”'],
    ['a playlist of a schedule', remove('playlist', 'p1'), '“Schedule s”'],
    ['a playlist of a display', remove('playlist', 'p2'), '“Display d2”'],
    ['the site’s playlist', remove('playlist', 'p3'), '“Plant”']
  ])('%s', (_name, change, user) => {
    const refusal = refusalOf(floor, change);
    expect(refusal).toMatchObject({ refusal: 'in-use', field: 'id' });
    expect(refusal.says).toContain(user);
  });

  test('many users are counted', () => {
    const many = after(
      floor,
      ['4', '5', '6', '7'].map((id) => display(`d${id}`, { defaultPlaylist: 'p2' }))
    );
    expect(refusalOf(many, remove('playlist', 'p2')).says).toContain(
      '“Display d2”, “Display d4”, “Display d5” and 2 more'
    );
  });

  test.each([
    ['crews', remove('crew', 'b')],
    ['displays', remove('display', 'd2')],
    ['playlists', remove('playlist', 'free')],
    ['schedules', remove('schedule', 's')]
  ] as const)('what nobody uses goes: %s', (part, change) => {
    expect(Object.keys(after(floor, [change])[part])).toHaveLength(Object.keys(floor[part]).length - 1);
  });
});

describe('refused', () => {
  const to = (displays: string[], tags: string[]) => ({ targets: { type: 'some', displays, tags } });
  test.each<[string, Change, string, string]>([
    [
      '[E3] a playlist of an announcement that is not there',
      playlist('p', ['n', 'x']),
      'not-found',
      'items.1.announcement'
    ],
    ['[E3] a schedule of a playlist that is not there', schedule('t', 'x'), 'not-found', 'playlist'],
    [
      '[E3] a schedule on a display that is not there',
      schedule('t', 'p1', to(['d1', 'x'], [])),
      'not-found',
      'targets.displays.1'
    ],
    [
      '[E3] a display’s playlist that is not there',
      display('d3', { defaultPlaylist: 'x' }),
      'not-found',
      'defaultPlaylist'
    ],
    ['[E3] a site’s playlist that is not there', settings({ defaultPlaylist: 'x' }), 'not-found', 'defaultPlaylist'],
    ['[E5] a display’s name again', display('d3', { name: ' display  D1' }), 'exists', 'name'],
    [
      '[E5] a playlist’s name again',
      asked({ type: 'put-playlist', id: 'p', name: 'PLAYLIST P1', items: [] }),
      'exists',
      'name'
    ],
    ['[E5] a crew’s name again', asked({ type: 'put-crew', id: 'c', name: 'crew A' }), 'exists', 'name'],
    [
      '[E9] a day twice',
      schedule('t', 'p1', { rule: weekly('06:00', '07:00', { days: ['mon', 'tue', 'mon'] }) }),
      'invalid',
      'rule.dates.days.2'
    ],
    ['[E9] a language twice', display('d3', { languages: ['de', 'de'] }), 'invalid', 'languages.1'],
    ['[E9] a tag twice', display('d3', { tags: ['hall', 'x', 'hall'] }), 'invalid', 'tags.2'],
    [
      'a last date before the first',
      schedule('t', 'p1', { rule: weekly('06:00', '07:00', { firstDate: '2026-12-02', lastDate: '2026-12-01' }) }),
      'invalid',
      'rule.lastDate'
    ],
    ['a schedule aimed at nothing', schedule('t', 'p1', to([], [])), 'invalid', 'targets'],
    ['removing a crew that is not there', remove('crew', 'x'), 'not-found', 'id'],
    ['removing a display that is not there', remove('display', 'x'), 'not-found', 'id'],
    ['removing a playlist that is not there', remove('playlist', 'x'), 'not-found', 'id'],
    ['removing a schedule that is not there', remove('schedule', 'x'), 'not-found', 'id']
  ])('%s', (_name, change, refusal, field) => {
    expect(refusalOf(floor, change)).toMatchObject({ refusal, field, says: expect.stringMatching(/^\S.*[.]$/) });
  });

  test('a schedule may wait for displays of a tag, run one day, and hold an announcement twice', () => {
    const oneDay = weekly('06:00', '07:00', { firstDate: '2026-12-01', lastDate: '2026-12-01' });
    expect(
      after(floor, [schedule('t', 'p1', { ...to([], ['to-come']), rule: oneDay }), playlist('p1', ['n', 'n'])])
    ).toBeDefined();
  });

  test('its own name is nobody else’s', () => {
    expect(after(floor, [display('d1', { place: 'Hall 3' }), playlist('p1', ['n', 'n']), crew('a')])).toBeDefined();
  });
});

describe('[E2] since moves where displays change', () => {
  const sinceOf = (change: Change, part: 'displays' | 'playlists' | 'schedules', id: string) =>
    (after(floor, [change], later)[part] as Record<string, { since: string }>)[id]?.since === later.takesEffectAt;
  test.each<[string, Change, 'displays' | 'playlists' | 'schedules', string, boolean]>([
    ['a display’s name and place', display('d1', { name: 'New', place: 'Yard' }), 'displays', 'd1', false],
    [
      'its glass and kind',
      display('d1', { diagonalIn: 75, viewingDistanceM: 8, kind: 'kiosk' }),
      'displays',
      'd1',
      false
    ],
    ['its languages', display('d1', { languages: ['pl'] }), 'displays', 'd1', true],
    ['its tags', display('d1', { tags: ['hall'] }), 'displays', 'd1', true],
    ['its playlist', display('d1', { defaultPlaylist: 'p1' }), 'displays', 'd1', true],
    ['a new display', display('d3'), 'displays', 'd3', true],
    [
      'a playlist’s name',
      asked({ type: 'put-playlist', id: 'p1', name: 'New', items: [item('n')] }),
      'playlists',
      'p1',
      false
    ],
    ['its items', playlist('p1', ['n', 'n']), 'playlists', 'p1', true],
    [
      'a schedule’s name',
      schedule('s', 'p1', { name: 'New', targets: { type: 'some', displays: ['d1'], tags: [] } }),
      'schedules',
      's',
      false
    ],
    ['its targets', schedule('s', 'p1'), 'schedules', 's', true]
  ])('%s: %s', (_name, change, part, id, moves) => {
    expect(sinceOf(change, part, id)).toBe(moves);
  });
  test.each([
    ['name and QR', settings({ name: 'New', qr: false, defaultPlaylist: 'p3' }), false],
    ['languages', settings({ languages: ['de', 'pl'], defaultPlaylist: 'p3' }), true],
    ['zone', settings({ timeZone: 'Asia/Kolkata', defaultPlaylist: 'p3' }), true],
    ['playlist', settings(), true]
  ])('the site’s %s: %s', (_name, change, moves) => {
    expect(after(floor, [change], later).since === later.takesEffectAt).toBe(moves);
  });
  test('a renamed playlist keeps its items’ identity', () => {
    const renamed = after(floor, [asked({ type: 'put-playlist', id: 'p1', name: 'New', items: [item('n')] })]);
    const items = (site: Site) => (site.playlists as Record<string, { items: unknown }>)['p1']?.items;
    expect(items(renamed)).toBe(items(floor));
  });
});

describe('[E10] limits', () => {
  test.each([
    ['displays', MOST_DISPLAYS, display('more'), display('x0')],
    ['announcements', MOST_ANNOUNCEMENTS, draft('more'), draft('x0')],
    ['playlists', MOST_PLAYLISTS, playlist('more', []), playlist('x0', [])],
    ['schedules', MOST_SCHEDULES, schedule('more', 'p1'), schedule('x0', 'p1')],
    ['crews', MOST_CREWS, crew('more'), crew('x0')]
  ] as const)('%s: %i, and what is there may still be changed', (part, most, adding, changing) => {
    const [sample] = Object.values(floor[part]);
    const many = Object.fromEntries(
      Array.from({ length: most }, (_, i) => [`x${i}`, { ...sample, id: `x${i}`, name: `x ${i}` }])
    );
    const full = { ...floor, [part]: many } as Site;
    expect(refusalOf(full, adding)).toMatchObject({ refusal: 'too-many', says: expect.stringContaining(`${most}`) });
    expect(Object.keys(after(full, [changing])[part])).toHaveLength(most);
  });
});
