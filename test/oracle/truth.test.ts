// The oracle's answer, against floors small enough to be worked out by hand.
import { describe, expect, test } from 'vitest';
import type { Change } from '#playlists/site/change.ts';
import {
  SUNDAY,
  after,
  announcement,
  asked,
  display,
  displayNamed,
  item,
  ms,
  newSite,
  playlist,
  schedule,
  settings,
  stamp,
  takeover,
  weekly,
  withdraw
} from '#playlists/testing/small-floor.ts';
import { type Truth, oracleOf } from './truth.ts';

const ALWAYS = { type: 'always', firstDate: null, lastDate: null, off: [] };
const UTC = { timeZone: 'Etc/UTC', languages: ['de'] };
const list = (id: string, items: readonly object[]) => asked({ type: 'put-playlist', id, name: id, items });

/** Four announcements of ten seconds each, in `a` to `d` one of them; made on Sunday at 06:00. */
const floor = (...changes: Change[]) =>
  after(null, [
    newSite('Etc/UTC'),
    display('d0', { tags: ['hall'] }),
    ...['a', 'b', 'c', 'd'].flatMap((id) => [...announcement(id), playlist(id, [id])]),
    ...changes
  ]);

function at(site: ReturnType<typeof floor>, instant: string): Truth {
  const until = ms('2026-12-01T00:00:00Z');
  return oracleOf(site, displayNamed('d0'), ms(SUNDAY), until).truth(ms(instant));
}

/** The announcements of the loop that is on at an instant, from its start, and that instant. */
function loopAt(site: ReturnType<typeof floor>, instant: string): string {
  const { on, since } = at(site, instant);
  if (on.type !== 'slide') return on.type;
  const start = since - 10_000 * on.index;
  const names = Array.from({ length: on.count }, (_, nth) => {
    const there = at(site, new Date(start + nth * 10_000).toISOString()).on;
    return there.type === 'slide' ? there.slide.announcement : there.type;
  });
  return names.join(' ');
}

describe('a pass', () => {
  test.each([
    ['[L7] has each as often as it weighs, evenly', [item('a', 10, { weight: 2 }), item('b')], 'a b a'],
    ['[L7] has the one that is listed first first', [item('a'), item('b'), item('c', 10, { weight: 3 })], 'c a b c c'],
    [
      '[L6] has what this display has a tag for',
      [item('a', 10, { tags: ['hall'] }), item('b', 10, { tags: ['yard'] })],
      'a'
    ],
    [
      '[L6] has whole passes of the playlists in it',
      [
        { ...item('a'), type: 'playlist', announcement: undefined, seconds: undefined, playlist: 'ab', weight: 2 },
        item('c')
      ],
      'a b c a b'
    ]
  ])('%s', (_name, items, slides) => {
    const entries = items.map((one) => JSON.parse(JSON.stringify(one)) as object);
    const site = floor(
      playlist('ab', ['a', 'b']),
      list('mixed', entries),
      settings({ ...UTC, defaultPlaylist: 'mixed' })
    );
    expect(loopAt(site, '2026-11-22T12:00:00Z')).toBe(slides);
  });
});

describe('precedence', () => {
  const always = (id: string, over: object = {}) => schedule(`s-${id}`, id, { rule: ALWAYS, ...over });
  const noon = '2026-11-22T12:00:00Z';

  test('[P4] [P5] the highest priority that has something to show rotates', () => {
    const site = floor(
      always('a', { priority: 9 }),
      always('b'),
      always('c'),
      always('d', { priority: 1 }),
      withdraw('a')
    );
    expect(loopAt(site, noon)).toBe('b c');
    expect(at(site, noon).why).toEqual({ level: 'schedule', ids: ['s-b', 's-c'], added: [] });
  });

  test('[P7] what adds joins, the higher priority first, but nothing that outranks it', () => {
    const add = { mode: { type: 'add' } };
    const site = floor(
      always('a'),
      always('b', { ...add, priority: 5 }),
      always('c', { ...add, priority: 6 }),
      always('d', { ...add, priority: 4 })
    );
    expect(loopAt(site, noon)).toBe('a c b');
    expect(at(site, noon).why).toEqual({ level: 'schedule', ids: ['s-a'], added: ['s-c', 's-b'] });
    expect(at(floor(always('b', add)), noon).why).toEqual({ level: 'schedule', ids: ['s-b'], added: [] });
  });

  test('[P8] what interrupts breaks into the card, not into what outranks it', () => {
    const breaksIn = always('b', { mode: { type: 'interrupt', secondsPerHour: 10 } });
    expect(at(floor(breaksIn), noon)).toMatchObject({ why: { ids: ['s-b'] }, until: ms('2026-11-22T12:00:10Z') });
    expect(at(floor(breaksIn), '2026-11-22T12:00:10Z').on.type).toBe('card');
    expect(at(floor(breaksIn, always('a', { priority: 6 })), noon).why.ids).toEqual(['s-a']);
  });

  test('[P1] [P2] a takeover beats all, a real one the drill, until its lease ends', () => {
    const site = floor(
      always('a'),
      takeover('t0', '2026-11-22T13:00:00Z', { drill: true, severity: 'emergency' }),
      takeover('t1', '2026-11-22T12:30:00Z')
    );
    expect(at(site, noon)).toMatchObject({
      why: { level: 'takeover', ids: ['t1'] },
      until: ms('2026-11-22T12:30:00Z')
    });
    expect(at(site, '2026-11-22T12:30:00Z').why.ids).toEqual(['t0']);
    expect(at(site, '2026-11-22T13:00:00Z').why.ids).toEqual(['s-a']);
  });
});

describe('[L3] a loop starts', () => {
  // Slides of 1,000 s show by when they begin from where the loop counts.
  const slow = list('slow', [item('a', 1000), item('b', 1000)]);
  const since = (site: ReturnType<typeof floor>, instant: string) => new Date(at(site, instant).since).toISOString();

  test('when the schedule opens', () => {
    const site = floor(slow, schedule('s0', 'slow', { rule: weekly('08:00', '20:00') }));
    expect(since(site, '2026-11-22T08:20:00Z')).toBe('2026-11-22T08:16:40.000Z');
  });

  test('when another of its mode and priority opens or closes, though that one shows nothing', () => {
    const site = floor(slow, list('none', []), schedule('s0', 'slow', { rule: ALWAYS }), schedule('s1', 'none'));
    expect(since(site, '2026-11-22T09:00:00Z')).toBe('2026-11-22T08:50:00.000Z');
    expect(since(site, '2026-11-22T10:00:10Z')).toBe('2026-11-22T10:00:00.000Z');
  });

  test('when an entry of it begins to count, or something of it was withdrawn', () => {
    const timed = list('timed', [item('a', 1000), item('b', 1000, { validFrom: '2026-11-22T11:11:11Z' }), item('d')]);
    const site = after(
      floor(timed, settings({ ...UTC, defaultPlaylist: 'timed' })),
      [withdraw('d')],
      stamp('2026-11-22T10:10:10Z')
    );
    expect(since(site, '2026-11-22T10:20:00Z')).toBe('2026-11-22T10:10:10.000Z');
    expect(since(site, '2026-11-22T11:12:00Z')).toBe('2026-11-22T11:11:11.000Z');
  });
});
