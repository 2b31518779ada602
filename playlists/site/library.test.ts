import { describe, expect, test } from 'vitest';
import { due } from '../answer/due.ts';
import { byBadge, visitor, worker } from '../testing/people.ts';
import {
  after,
  announcement,
  asked,
  crew,
  display,
  draft,
  hash,
  item,
  newSite,
  playlist,
  publish,
  refusalOf,
  says,
  schedule,
  settings,
  stamp,
  takeover,
  UNCONDITIONAL,
  weekly,
  withdraw
} from '../testing/small-floor.ts';
import { affected } from '../program/affected.ts';
import type { Change, ChangeOf } from './change.ts';
import { edit } from './edit.ts';
import type { AnnouncementId, PlaylistId } from './ids.ts';
import { MOST_ANNOUNCEMENTS } from './limits.ts';
import { owed } from './owed.ts';
import { parse } from './parse.ts';
import { site as siteSchema, type Site } from './site.ts';

const later = stamp('2026-11-22T06:01:00Z', '2026-11-22T06:01:05Z');
const latest = stamp('2026-11-22T06:02:00Z', '2026-11-22T06:02:05Z');
const makeLibrary = asked({
  type: 'make-site',
  id: 'library',
  name: 'Library',
  timeZone: 'Europe/London',
  languages: ['de', 'en']
});
const inner = (id: string) => ({ type: 'playlist', playlist: id, ...UNCONDITIONAL });
const put = (id: string, items: readonly object[], name = `Playlist ${id}`): Change =>
  asked({ type: 'put-playlist', id, name, items });

/** `safety` holds two notices and, inside it, `season` with a third; `idea` is a draft and not shown. */
const library = after(null, [
  makeLibrary,
  ...announcement('exits'),
  ...announcement('goggles', { draft: { ...says('goggles'), asksAcknowledgement: true } }),
  ...announcement('ice'),
  draft('idea'),
  playlist('season', ['ice']),
  put('safety', [item('exits'), item('goggles', 20, { rule: weekly('06:00', '14:00') }), item('idea'), inner('season')])
]);
const plant = after(null, [newSite(), display('d1'), crew('a'), ...announcement('own'), playlist('mine', ['own'])]);

const id = (name: string): PlaylistId => `lib--${name}` as PlaylistId;
const notice = (site: Site, name: string) => site.announcements[`lib--${name}` as AnnouncementId];

/** What the site lacks, as the change that it would be sent: parsed, so that it would pass the journal. */
function lacking(from: Site, site: Site, taken?: readonly string[]): ChangeOf<'put-shared'> {
  const change = owed(from, site, taken?.map(id));
  if (change === null) throw new Error('the site lacks nothing');
  return asked(change as never) as ChangeOf<'put-shared'>;
}
const taking = (site: Site, names: readonly string[], from = library, when = later): Site =>
  after(site, [lacking(from, site, names)], when);

const taker = taking(plant, ['safety']);

describe('[K1] the library', () => {
  test.each([
    ['a display', display('d1')],
    ['a crew', crew('a')],
    ['a schedule', schedule('s', 'safety')],
    ['a daypart', asked({ type: 'put-daypart', id: 'early', name: 'Early', from: '06:00', until: '14:00' })],
    ['a takeover', takeover('t', '2026-11-22T07:00:00Z')],
    ['a default playlist', settings({ defaultPlaylist: 'safety' })],
    ['a copy of itself', asked({ type: 'put-shared', taken: [], playlists: [], announcements: [] })]
  ])('has no %s', (_name, change) => {
    expect(refusalOf(library, change)).toMatchObject({ refusal: 'not-allowed' });
  });

  test('is named and reads languages', () => {
    expect(after(library, [settings({ name: 'Head office', languages: ['en'] })]).name).toBe('Head office');
  });

  test('has no rule by a daypart or a shift, for it has none of them', () => {
    const rule = { ...weekly('06:00', '14:00'), hours: { type: 'daypart', daypart: 'early' } };
    expect(refusalOf(library, put('x', [item('ice', 10, { rule })]))).toMatchObject({
      refusal: 'not-found',
      field: 'items.0.rule.hours.daypart'
    });
  });
});

describe('[K2] taking a playlist', () => {
  test('brings what is inside it, under the ids of the library’s copies', () => {
    expect(taker.taken).toEqual([id('safety')]);
    expect(Object.keys(taker.playlists).sort()).toEqual(['lib--safety', 'lib--season', 'mine']);
    expect(Object.keys(taker.announcements).sort()).toEqual(['lib--exits', 'lib--goggles', 'lib--ice', 'own']);
    expect(parse(siteSchema, structuredClone(taker)).ok).toBe(true);
  });

  test('leaves out what was never published, until it is', () => {
    const items = (site: Site) =>
      site.playlists[id('safety')]?.items.map((one) => 'announcement' in one && one.announcement);
    expect(items(taker)).toEqual(['lib--exits', 'lib--goggles', false]);
    const next = after(library, [publish('idea')]);
    expect(items(after(taker, [lacking(next, taker)]))).toEqual(['lib--exits', 'lib--goggles', 'lib--idea', false]);
  });

  test.each([
    ['an announcement', draft('lib--mine')],
    ['a playlist', playlist('lib--mine', [])]
  ])('no id of the site’s own for %s begins so, nor in the library', (_name, change) => {
    for (const site of [plant, library])
      expect(refusalOf(site, change)).toMatchObject({ refusal: 'not-allowed', field: 'id' });
  });

  test('every id of the library has room for what it begins with', () => {
    const longest = 'x'.repeat(35);
    const long = after(library, [...announcement(longest), playlist(longest, [longest])]);
    expect(taking(plant, [longest], long).taken).toEqual([id(longest)]);
    expect(refusalOf(library, playlist('x'.repeat(36), []))).toMatchObject({ refusal: 'invalid', field: 'id' });
    expect(refusalOf(library, draft('x'.repeat(36)))).toMatchObject({ refusal: 'invalid', field: 'id' });
  });

  test('that the library does not have is refused', () => {
    const change = { ...lacking(library, plant, ['safety']), taken: [id('safety'), id('gone')] };
    expect(refusalOf(plant, change)).toMatchObject({ refusal: 'not-found', field: 'taken.1' });
  });
});

describe('[K3] a copy says what the library says', () => {
  test('once it is there the site lacks nothing', () => {
    expect(owed(library, taker)).toBeNull();
    expect(owed(library, plant)).toBeNull();
  });

  test('the same change again changes nothing', () => {
    expect(edit(taker, lacking(library, plant, ['safety']), latest, hash)).toBe(taker);
  });

  test('a new version reaches it by its number, and only that copy moves', () => {
    const next = after(library, [draft('exits', { draft: says('other') }), publish('exits')]);
    const change = lacking(next, taker);
    expect(change.announcements.map((one) => one.id)).toEqual(['lib--exits']);
    expect(change.playlists).toEqual([]);
    const site = after(taker, [change], latest);
    expect(notice(site, 'exits')).toMatchObject({ published: { number: 2 }, since: latest.takesEffectAt });
    expect(notice(site, 'goggles')).toBe(notice(taker, 'goggles'));
    expect(site.playlists).toBe(taker.playlists);
  });

  test('validity and withdrawal reach it too', () => {
    const validUntil = '2026-12-01T00:00:00Z';
    const next = after(library, [draft('exits', { validUntil }), withdraw('ice')]);
    const site = after(taker, [lacking(next, taker)], latest);
    expect(notice(site, 'exits')).toMatchObject({ validUntil, published: { number: 1 } });
    expect(notice(site, 'ice')?.withdrawnAt).toBe(next.announcements['ice' as AnnouncementId]?.withdrawnAt);
    expect(owed(next, site)).toBeNull();
  });

  test('a draft in the library is nobody’s business', () => {
    expect(owed(after(library, [draft('exits', { draft: says('other') })]), taker)).toBeNull();
  });

  test('it asks everybody at the site, and what was confirmed stays so when it is given back and taken again', () => {
    const asks = (site: Site, confirmed: readonly string[]) =>
      due(
        site,
        visitor(worker('w', { crew: 'a' }), { confirmed: confirmed.map(byBadge) }),
        Date.parse(latest.takesEffectAt)
      ).map((one) => one.announcement.id);
    expect(asks(taker, [])).toEqual(['lib--goggles']);
    const none = taking(taker, [], library, latest);
    expect(asks(none, [])).toEqual([]);
    const again = taking(none, ['safety'], library, latest);
    expect(asks(again, [])).toEqual(['lib--goggles']);
    expect(asks(again, ['lib--goggles:1'])).toEqual([]);
  });

  test('content that its hash does not stand for is refused', () => {
    const change = lacking(library, plant, ['season']);
    const [one] = change.announcements;
    const forged = { ...change, announcements: [{ ...one, published: { ...one?.published, content: says('other') } }] };
    expect(refusalOf(plant, asked(forged as never))).toMatchObject({
      refusal: 'invalid',
      field: 'announcements.0.published.contentHash'
    });
  });

  test('displays that show none of it are not affected', () => {
    expect(affected(plant, taker)).toEqual([]);
    const shows = after(taker, [display('d1', { defaultPlaylist: id('safety') })]);
    const next = after(library, [withdraw('exits')]);
    expect(affected(shows, after(shows, [lacking(next, shows)], latest))).toEqual(['d1']);
  });
});

describe('[K4] copies are changed in the library alone', () => {
  test.each([
    ['written', draft('lib--exits')],
    ['published', publish('lib--exits')],
    ['withdrawn', withdraw('lib--exits')],
    ['deleted', asked({ type: 'remove-announcement', id: 'lib--exits' })],
    ['put in another order', playlist('lib--safety', ['own'])],
    ['removed', asked({ type: 'remove-playlist', id: 'lib--safety' })]
  ])('not %s on the site', (_name, change) => {
    const refusal = refusalOf(taker, change);
    expect(refusal).toMatchObject({ refusal: 'not-allowed', field: 'id' });
    expect(refusal.says).toContain('the library');
  });
});

describe('[K5] the site’s own things name what was taken, and it is not given back then', () => {
  test.each([
    ['a schedule', schedule('s', 'lib--safety')],
    ['a display', display('d1', { defaultPlaylist: 'lib--safety' })],
    ['the site', settings({ defaultPlaylist: 'lib--safety' })],
    ['a playlist', put('mine', [inner('lib--safety'), item('lib--ice')])]
  ])('%s', (_name, change) => {
    const used = after(taker, [change]);
    const letGo = { ...lacking(library, used, []) };
    expect(refusalOf(used, letGo)).toMatchObject({ refusal: 'in-use', field: 'taken' });
  });

  test.each([
    ['a schedule', schedule('s', 'lib--season'), 'playlist'],
    ['a playlist', put('mine', [inner('lib--season')]), 'items.0.playlist']
  ])('%s does not name what only came along', (_name, change, field) => {
    const refusal = refusalOf(taker, change);
    expect(refusal).toMatchObject({ refusal: 'not-allowed', field });
    expect(refusal.says).toContain('Take it first');
    expect(after(taking(taker, ['safety', 'season']), [change]).taken).toHaveLength(2);
  });
});

describe('[K6] what no taken playlist holds goes', () => {
  const without = after(library, [put('safety', [item('exits')])]);
  const site = after(taker, [lacking(without, taker)], latest);

  test('a playlist vanishes, an announcement stays on record as withdrawn', () => {
    expect(Object.keys(site.playlists).sort()).toEqual(['lib--safety', 'mine']);
    expect(notice(site, 'ice')).toMatchObject({ withdrawnAt: latest.at, since: latest.takesEffectAt });
    expect(notice(site, 'exits')).toBe(notice(taker, 'exits'));
    expect(owed(without, site)).toBeNull();
  });

  test('it comes back as the version that it was', () => {
    const again = after(site, [lacking(library, site)], latest);
    expect(notice(again, 'ice')).toMatchObject({ withdrawnAt: null, published: { number: 1 } });
    expect(owed(library, again)).toBeNull();
  });

  test('the site’s own stays when nothing is taken any more', () => {
    const none = taking(taker, [], library, latest);
    expect(none.taken).toEqual([]);
    expect(Object.keys(none.playlists)).toEqual(['mine']);
    expect(Object.values(none.announcements).map((one) => one.withdrawnAt === null)).toEqual([
      true,
      false,
      false,
      false
    ]);
  });

  test('of two that hold the same, one may go', () => {
    const both = taking(taker, ['safety', 'season']);
    expect(Object.keys(taking(both, ['safety']).playlists)).toContain('lib--season');
    const one = taking(both, ['season']);
    expect(notice(one, 'ice')).toBe(notice(both, 'ice'));
    expect(notice(one, 'exits')?.withdrawnAt).toBe(later.at);
  });

  test('a taken playlist that the library lost is given back', () => {
    const lost = after(library, [asked({ type: 'remove-playlist', id: 'safety' })]);
    expect(after(taker, [lacking(lost, taker)]).taken).toEqual([]);
  });
});

describe('[K8] names and limits', () => {
  test('a playlist of the site and one of the library may have one name', () => {
    const named = after(plant, [playlist('other', [])]);
    const same = after(library, [put('mine', [], 'Playlist mine')]);
    const site = taking(named, ['mine'], same);
    expect(after(site, [put('mine', [], 'playlist  MINE')]).playlists['mine' as PlaylistId]?.name).toBe(
      'playlist  MINE'
    );
    expect(refusalOf(site, put('other', [], 'Playlist mine'))).toMatchObject({ refusal: 'exists' });
  });

  test('a change that is too much for a playlist of the site’s own is refused whole', () => {
    const own = after(taker, [put('mine', [{ ...inner('lib--safety'), weight: 20 }])]);
    const many = Array.from({ length: 101 }, (_, at) => item('exits', 10 + at));
    const next = after(library, [put('season', many), withdraw('goggles')]);
    const refusal = refusalOf(own, lacking(next, own));
    expect(refusal).toMatchObject({ refusal: 'too-many' });
    expect(refusal.says).toContain('“Playlist mine”');
  });

  test('what comes counts', () => {
    const many = Object.fromEntries(
      Array.from({ length: MOST_ANNOUNCEMENTS }, (_, at) => [
        `n${at}`,
        { ...plant.announcements['own' as AnnouncementId], id: `n${at}` }
      ])
    );
    const full = { ...plant, announcements: many, playlists: {} } as Site;
    expect(refusalOf(full, lacking(library, plant, ['season']))).toMatchObject({ refusal: 'too-many' });
  });

  const early = { ...weekly('06:00', '14:00'), hours: { type: 'daypart', daypart: 'early' } };
  const a = (...items: object[]) => ({ id: id('a'), name: 'A', items });
  const b = (name: string, ...items: object[]) => ({ id: id('b'), name, items });
  test.each([
    [
      'a circle',
      'invalid',
      'items.0.playlist',
      [a(inner('lib--b')), b('B', inner('lib--c')), { ...b('C', inner('lib--b')), id: id('c') }]
    ],
    ['something of the site’s own', 'invalid', '', [a(item('own'))]],
    ['an announcement that is not there', 'not-found', 'playlists.0.items.0.announcement', [a(item('lib--none'))]],
    ['a playlist that is not there', 'not-found', 'playlists.0.items.0.playlist', [a(inner('lib--none'))]],
    ['a daypart of the site', 'invalid', 'playlists', [a(item('lib--ice', 10, { rule: early }))]],
    ['one name twice', 'exists', 'playlists.0.name', [a(inner('lib--b')), b('a ')]]
  ])('%s is refused', (_name, refusal, field, playlists) => {
    const change = asked({ type: 'put-shared', taken: [id('a')], playlists, announcements: [] });
    expect(refusalOf(plant, change, later)).toMatchObject({ refusal, field });
  });
});
