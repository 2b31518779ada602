import { expect, it } from 'vitest';
import type { Site } from '#playlists/site/site.ts';
import { runs, whereUsed } from './where-used.ts';

const holding = (name: string, ...playlists: string[]) => ({
  id: name.toLowerCase(),
  name,
  items: [
    { type: 'announcement', announcement: 'menu' },
    ...playlists.map((playlist) => ({ type: 'playlist', playlist }))
  ]
});
const site = {
  defaultPlaylist: 'daily',
  displays: { a: { name: 'Canteen', defaultPlaylist: 'menu' }, b: { name: 'Hall 1', defaultPlaylist: null } },
  schedules: { n: { name: 'Nights', playlist: 'menu' } },
  playlists: {
    daily: holding('Daily', 'safety'),
    week: holding('Week', 'safety', 'rules'),
    shelf: holding('Shelf', 'week'),
    safety: holding('Safety', 'quotes')
  }
} as unknown as Site;

it.each([
  ['daily', ['by default on the whole site'], true],
  ['menu', ['by default on Canteen', 'in the schedule “Nights”'], true],
  ['safety', ['inside the playlists “Daily” and “Week”'], true],
  ['quotes', ['inside the playlist “Safety”'], true],
  ['rules', ['inside the playlist “Week”'], false],
  ['shelf', [], false],
  ['other', [], false]
])('%s is used %j, and runs: %j', (id, words, does) => {
  expect(whereUsed({ id } as never, site)).toEqual(words);
  expect(runs({ id } as never, site)).toBe(does);
});
