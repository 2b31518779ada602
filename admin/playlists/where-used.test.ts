import { expect, it } from 'vitest';
import type { Site } from '#playlists/site/site.ts';
import { whereUsed } from './where-used.ts';

const site = {
  defaultPlaylist: 'daily',
  displays: { a: { name: 'Canteen', defaultPlaylist: 'menu' }, b: { name: 'Hall 1', defaultPlaylist: null } },
  schedules: { n: { name: 'Nights', playlist: 'menu' } }
} as unknown as Site;

it.each([
  ['daily', ['by default on the whole site']],
  ['menu', ['by default on Canteen', 'in the schedule “Nights”']],
  ['other', []]
])('%s is used %j', (id, words) => expect(whereUsed({ id } as never, site)).toEqual(words));
