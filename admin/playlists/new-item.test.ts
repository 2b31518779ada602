import { describe, expect, it } from 'vitest';
import {
  after,
  announcement,
  asked,
  draft,
  item,
  newSite,
  playlist,
  UNCONDITIONAL,
  withdraw
} from '#playlists/testing/small-floor.ts';
import { choices, newItem } from './new-item.ts';

const around = (id: string, ...playlists: string[]) => {
  const items = playlists.map((one) => ({ type: 'playlist', playlist: one, ...UNCONDITIONAL }));
  return asked({ type: 'put-playlist', id, name: `Playlist ${id}`, items: [...items, item('b')] });
};
const site = after(null, [
  newSite(),
  ...announcement('b'),
  draft('a'),
  ...announcement('gone'),
  withdraw('gone'),
  playlist('inner', ['b']),
  around('middle', 'inner'),
  around('outer', 'middle'),
  playlist('beside', ['b'])
]);
const playlistsFor = (id: string) => choices(site, id).playlists.map(({ label }) => label);

describe('what may come into a playlist', () => {
  it('are announcements that are not withdrawn, by their titles', () => {
    expect(choices(site, 'inner').announcements).toEqual([
      { value: 'announcement a', label: 'a de' },
      { value: 'announcement b', label: 'b de' }
    ]);
  });

  it.each([
    ['inner', ['Playlist beside']],
    ['middle', ['Playlist beside', 'Playlist inner']],
    ['outer', ['Playlist beside', 'Playlist inner', 'Playlist middle']],
    ['not there yet', ['Playlist beside', 'Playlist inner', 'Playlist middle', 'Playlist outer']]
  ])('are for %s the playlists that do not lead back to it', (id, names) => expect(playlistsFor(id)).toEqual(names));

  it('are all found again by what their choice posts', () => {
    const { announcements, playlists } = choices(site, 'new');
    for (const { value } of [...announcements, ...playlists])
      expect(`${newItem(value, site)?.type} ${newItem(value, site)?.id}`).toBe(value);
  });
});
