import { describe, expect, test } from 'vitest';
import {
  after,
  announcement,
  asked,
  crew,
  daypart,
  display,
  draft,
  hash,
  item,
  newSite,
  playlist,
  publish,
  refusalOf,
  schedule,
  settings,
  shifts,
  stamp,
  takeover,
  weekly,
  withShifts
} from '../testing/small-floor.ts';
import type { Change } from './change.ts';
import { edit } from './edit.ts';
import type { Site } from './site.ts';

const floor = after(null, [
  newSite(),
  ...['a', 'b'].map(crew),
  daypart('noon', '11:30', '13:00'),
  shifts('x'),
  display('d1'),
  ...announcement('n1'),
  playlist('p1', ['n1']),
  schedule('s1', 'p1'),
  takeover('t1', '2026-11-22T07:00:00Z')
]);
const later = stamp('2026-11-22T06:01:00Z', '2026-11-22T06:01:05Z');

describe('making a site', () => {
  test('it begins empty, and counts from when it was made', () => {
    expect(after(null, [newSite('Asia/Kolkata', ['hi', 'en'])], later)).toMatchObject({
      format: 1,
      id: 'plant',
      timeZone: 'Asia/Kolkata',
      languages: ['hi', 'en'],
      displays: {},
      since: later.takesEffectAt
    });
  });
  test('only once', () => {
    expect(refusalOf(floor, newSite())).toMatchObject({ refusal: 'exists', field: 'id' });
  });
  test('and nothing else is done to a site that is not there', () => {
    expect(refusalOf(null, display('d1'))).toMatchObject({ refusal: 'not-found', field: '' });
  });
});

describe('[E1] what does not change keeps its identity', () => {
  const parts = [
    ...(['crews', 'dayparts', 'shiftPatterns', 'displays'] as const),
    ...(['announcements', 'playlists', 'schedules', 'takeovers'] as const)
  ];
  test.each<[Change, (typeof parts)[number] | null]>([
    [crew('c'), 'crews'],
    [daypart('night', '22:00', '06:00'), 'dayparts'],
    [shifts('y'), 'shiftPatterns'],
    [display('d2'), 'displays'],
    [draft('n2'), 'announcements'],
    [playlist('p2', []), 'playlists'],
    [schedule('s2', 'p1'), 'schedules'],
    [takeover('t2', '2026-11-22T07:00:00Z'), 'takeovers'],
    [settings({ name: 'Other' }), null]
  ])('$type', (change, part) => {
    const next = after(floor, [change], later);
    for (const each of parts) {
      expect(next[each] === floor[each]).toBe(each !== part);
      for (const [id, entry] of Object.entries(floor[each])) expect((next[each] as never)[id]).toBe(entry);
    }
  });

  test.each<[Change]>([
    [crew('a')],
    [daypart('noon', '11:30', '13:00')],
    [shifts('x')],
    [display('d1')],
    [playlist('p1', ['n1'])],
    [schedule('s1', 'p1')],
    [settings()]
  ])('the same $type again gives the same document', (change) => {
    expect(after(floor, [change], later)).toBe(floor);
  });

  test('frozen documents are changed all the same', () => {
    const frozen = freeze(floor);
    expect(
      after(frozen, [display('d9'), ...announcement('n9'), playlist('p1', ['n9']), schedule('s1', 'p1')], later)
    ).toBeDefined();
  });

  test('the order of entries does not decide what is refused', () => {
    const turned = { ...floor, playlists: Object.fromEntries(Object.entries(floor.playlists).reverse()) } as Site;
    expect(refusalOf(turned, asked({ type: 'remove-playlist', id: 'p1' }))).toEqual(
      refusalOf(floor, asked({ type: 'remove-playlist', id: 'p1' }))
    );
  });
});

describe('[E3] inherited names are no entries', () => {
  const change = (type: string, rest: object = {}) => ({ type, id: 'constructor', ...rest }) as unknown as Change;
  test.each([
    'remove-crew',
    'remove-daypart',
    'remove-shift-pattern',
    'remove-display',
    'remove-announcement',
    'publish-announcement',
    'withdraw-announcement',
    'remove-playlist',
    'remove-schedule',
    'end-takeover'
  ])('%s', (type) => {
    expect(refusalOf(floor, change(type))).toMatchObject({ refusal: 'not-found', field: 'id' });
  });
  test('renew-takeover', () => {
    expect(refusalOf(floor, change('renew-takeover', { until: '2026-11-22T07:00:00Z' })).refusal).toBe('not-found');
  });
  test('references', () => {
    const to = (raw: Change, over: object) => ({ ...raw, ...over }) as Change;
    const some = { type: 'some', displays: ['valueOf'], tags: [] };
    expect(refusalOf(floor, to(display('d2'), { defaultPlaylist: 'constructor' })).field).toBe('defaultPlaylist');
    expect(refusalOf(floor, to(settings(), { defaultPlaylist: 'constructor' })).field).toBe('defaultPlaylist');
    expect(refusalOf(floor, to(schedule('s2', 'p1'), { playlist: 'constructor' })).field).toBe('playlist');
    expect(refusalOf(floor, to(schedule('s2', 'p1'), { targets: some })).field).toBe('targets.displays.0');
    expect(refusalOf(floor, to(draft('n2'), { audience: { crews: ['toString'] } })).field).toBe('audience.crews.0');
    expect(refusalOf(floor, to(playlist('p2', []), { items: [item('constructor')] })).field).toBe(
      'items.0.announcement'
    );
    const line = { ...shifts('y').pattern, crews: [{ crew: 'hasOwnProperty', offset: 0, cycle: null }] };
    expect(refusalOf(floor, to(shifts('y'), { pattern: line })).field).toBe('pattern.crews.0.crew');
  });
  test.each([
    [{ ...weekly('08:00', '10:00'), hours: { type: 'daypart', daypart: 'valueOf' } }, 'rule.hours.daypart'],
    [withShifts('toString'), 'rule.pattern'],
    [withShifts('x', { crews: ['constructor'] }), 'rule.crews.0']
  ])('references of rules', (rule, field) => {
    expect(refusalOf(floor, { ...schedule('s2', 'p1'), rule } as Change).field).toBe(field);
  });
  test('an entry may have such a name, and be removed', () => {
    const made = after(floor, [{ ...display('d2'), id: 'constructor' } as Change]);
    expect(Object.keys(made.displays)).toEqual(['d1', 'constructor']);
    expect(Object.keys(after(made, [change('remove-display')]).displays)).toEqual(['d1']);
  });
});

test('published content is named by the hash it is given', () => {
  const next = edit(floor, publish('n2'), later, hash);
  expect(next).toMatchObject({ refusal: 'not-found' });
  const made = after(floor, [draft('n2')]);
  expect(edit(made, publish('n2'), later, () => 'f'.repeat(64))).toMatchObject({
    announcements: { n2: { published: { contentHash: 'f'.repeat(64), publishedAt: later.at } } }
  });
});

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(freeze);
  return value;
}
