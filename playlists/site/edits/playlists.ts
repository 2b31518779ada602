// Changes of playlists.
import { same } from '../canonical.ts';
import type { ChangeOf, Stamp } from '../change.ts';
import { MOST_PLAYLISTS } from '../limits.ts';
import { listed, lookup, without } from '../lookup.ts';
import type { Playlist } from '../playlist.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { Site } from '../site.ts';
import { full, nameTaken, naming } from './checks.ts';
import { badItems, contains } from './playlist-items.ts';

export function putPlaylist(site: Site, change: ChangeOf<'put-playlist'>, stamp: Stamp): Site | Refusal {
  const { type: _type, ...asked } = change;
  const before = lookup(site.playlists, asked.id);
  const refusal =
    (before === undefined ? full(site.playlists, MOST_PLAYLISTS, 'playlists') : null) ??
    nameTaken(site.playlists, asked, 'playlist') ??
    badItems(site, asked);
  if (refusal !== null) return refusal;
  const keepsItems = before !== undefined && same(before.items, asked.items);
  const playlist: Playlist = keepsItems
    ? { ...asked, items: before.items, since: before.since }
    : { ...asked, since: stamp.takesEffectAt };
  return same(before, playlist) ? site : { ...site, playlists: { ...site.playlists, [playlist.id]: playlist } };
}

export function removePlaylist(site: Site, change: ChangeOf<'remove-playlist'>): Site | Refusal {
  const playlist = lookup(site.playlists, change.id);
  if (playlist === undefined) return refuse('not-found', 'id', 'There is no such playlist.');
  const users = [
    ...(site.defaultPlaylist === playlist.id ? [site] : []),
    ...listed(site.displays).filter((one) => one.defaultPlaylist === playlist.id),
    ...listed(site.schedules).filter((one) => one.playlist === playlist.id),
    ...listed(site.playlists).filter((one) => contains(one, playlist.id))
  ];
  if (users.length > 0) {
    const says = `Playlist “${playlist.name}” is used by ${naming(users.map((one) => one.name))}. Change that first.`;
    return refuse('in-use', 'id', says);
  }
  return { ...site, playlists: without(site.playlists, playlist.id) };
}
