import { describe, expect, it } from 'vitest';
import type { PlaylistId } from '#playlists/site/ids.ts';
import { compile } from '#playlists/program/compile.ts';
import {
  after,
  announcement,
  asked,
  display,
  displayNamed,
  draft,
  item,
  ms,
  newSite,
  playlist,
  says,
  settings,
  stamp,
  SUNDAY,
  UNCONDITIONAL,
  withdraw
} from '#playlists/testing/small-floor.ts';
import type { TypedItem } from '#server/desk/playlist-form.ts';
import { named } from './about-item.ts';
import { ANY_TIME } from './item-hours.ts';
import { newItem } from './new-item.ts';
import { languagesOf, passOf } from './pass-preview.ts';

const made = stamp('2026-11-01T00:00:00Z');
const at = ms(SUNDAY);
const holding = (id: string, items: readonly object[]) =>
  asked({ type: 'put-playlist', id, name: `Playlist ${id}`, items });
const inside = (id: string, over: object = {}) => ({ type: 'playlist', playlist: id, ...UNCONDITIONAL, ...over });
const floor = after(
  null,
  [
    newSite(),
    display('d'),
    ...['a', 'b', 'c'].flatMap((id) => announcement(id)),
    draft('new'),
    ...announcement('gone'),
    withdraw('gone')
  ],
  made
);
const siteWith = (items: readonly object[], ...others: [string, readonly object[]][]) =>
  after(floor, [...others.map(([id, inner]) => holding(id, inner)), holding('p', items)], made);
/** The playlist p as its form holds it; `over` by the place of the entry. */
const passIn = (site: typeof floor, over: Readonly<Record<number, Partial<TypedItem>>> = {}) => {
  const typed = site.playlists['p' as PlaylistId]!.items.map((one, index): TypedItem => {
    const seconds = one.type === 'announcement' ? String(one.seconds) : '';
    const { weight, tags } = one;
    const blank = { validFrom: '', validUntil: '', hours: ANY_TIME };
    return { ...named(one), seconds, weight: String(weight), tags: tags.join(', '), ...blank, ...over[index] };
  });
  return passOf(typed, site, at);
};
const order = (site: typeof floor) => passIn(site)?.comings.map(({ id, at, seconds }) => `${id} ${at}+${seconds}`);

describe('the pass of a playlist', () => {
  it('spreads what comes more often evenly, and says when each comes [L7]', () => {
    const site = siteWith([item('a', 10, { weight: 2 }), item('b', 5), item('c', 7)]);
    expect(order(site)).toEqual(['a 0+10', 'b 10+5', 'c 15+7', 'a 22+10']);
    expect(passIn(site)?.seconds).toBe(32);
  });

  it('goes through a playlist inside as a whole, in that one’s own order', () => {
    const site = siteWith([inside('q', { weight: 2 }), item('c', 7)], ['q', [item('a', 3), item('b', 4)]]);
    expect(order(site)).toEqual(['a 0+3', 'b 3+4', 'c 7+7', 'a 14+3', 'b 17+4']);
  });

  it('is what a display plays', () => {
    const inner: [string, readonly object[]] = ['q', [item('a', 3, { weight: 3 }), item('b', 4), item('new', 5)]];
    const site = after(siteWith([item('c', 7, { weight: 2 }), inside('q', { weight: 2 }), item('gone', 8)], inner), [
      settings({ defaultPlaylist: 'p' })
    ]);
    const program = compile(site, displayNamed('d'), at, at + 3_600_000)!;
    const played = program.passes[0]!.map((slide) => program.slides[slide]!);
    expect(passIn(site)?.comings.map(({ id, seconds }) => [id, seconds])).toEqual(
      played.map(({ announcement, dwellMs }) => [announcement, dwellMs / 1000])
    );
  });

  it('leaves out what does not count, and says why', () => {
    const site = siteWith(
      [item('a'), item('new'), item('gone'), item('b'), inside('q'), inside('empty')],
      ['q', [item('c', 10, { validFrom: '2026-11-22T09:30:00Z' })]],
      ['empty', []]
    );
    const pass = passIn(site, { 3: { validUntil: '2026-11-22T07:00' } })!;
    expect(pass.comings.map(({ id }) => id)).toEqual(['a']);
    expect(pass.left).toEqual([
      { title: 'new de', why: 'draft, not shown' },
      { title: 'gone de', why: 'withdrawn, not shown' },
      { title: 'b de', why: 'over since 22 Nov 2026 07:00' },
      { title: 'Playlist empty', why: 'nothing in it' },
      { title: 'c de', why: 'from today 10:30 on' }
    ]);
  });

  it('names the conditions on which something comes, those of the playlist around it first', () => {
    const site = siteWith(
      [inside('q', { tags: ['hall-2'] }), item('b')],
      ['q', [item('a', 10, { tags: ['canteen'] })]]
    );
    const hours = { ...ANY_TIME, type: 'between', days: ['mon'] };
    expect(passIn(site, { 1: { hours } })?.comings.map(({ only }) => only)).toEqual([
      'only on hall-2 · only on canteen',
      'Mon 06:00–14:00'
    ]);
  });

  it('goes on while something is half typed', () => {
    const typed = { ...newItem('announcement a', floor)!, seconds: '', weight: '1e9' };
    expect(
      passOf([typed, newItem('announcement b', floor)!], floor, at)?.comings.map(({ seconds }) => seconds)
    ).toEqual([0, 8]);
  });

  it('is refused where no program could hold it, without being laid out', () => {
    const site = siteWith([item('a', 10, { weight: 20 })]);
    const typed = { ...newItem('playlist p', site)!, weight: '20' };
    expect(passOf([typed, typed, typed, typed, typed], site, at)?.comings.length).toBe(2000);
    expect(passOf([typed, typed, typed, typed, typed, newItem('announcement a', site)!], site, at)).toBeNull();
  });
});

describe('the languages of a pass', () => {
  const site = after(
    after(floor, [settings({ languages: ['de', 'pl', 'tr'] })], made),
    [...announcement('both', { draft: says('both', ['de', 'pl']) }), playlist('p', ['a', 'both'])],
    made
  );
  const languages = (...ids: string[]) =>
    languagesOf(
      passOf(
        ids.map((id) => newItem(`announcement ${id}`, site)!),
        site,
        at
      )!,
      site
    );

  it('are those whose passes differ [L4]', () => {
    expect(languages('a', 'both')).toEqual([
      { language: 'de', without: 0 },
      { language: 'pl', without: 1 }
    ]);
    expect(languages('a')).toEqual([{ language: 'de', without: 0 }]);
  });
});
