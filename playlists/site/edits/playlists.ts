// Changes of playlists.
import { same } from '../canonical.ts';
import type { ChangeOf, Stamp } from '../change.ts';
import { MOST_PLAYLISTS } from '../limits.ts';
import { playlistsFrom } from '../library.ts';
import { listed, lookup, without } from '../lookup.ts';
import { nestingOf } from '../nesting.ts';
import type { Playlist } from '../playlist.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { Site } from '../site.ts';
import { full, nameTaken, naming } from './checks.ts';
import { keeping } from './keeping.ts';
import { badItems, contains } from './playlist-items.ts';

export function putPlaylist(site: Site, change: ChangeOf<'put-playlist'>, stamp: Stamp): Site | Refusal {
  const { type: _type, ...asked } = change;
  const before = lookup(site.playlists, asked.id);
  const refusal =
    (before === undefined ? full(site.playlists, MOST_PLAYLISTS, 'playlists') : null) ??
    nameTaken(playlistsFrom('site', site), asked, 'playlist') ??
    badItems(site, asked, nestingOf({ ...site.playlists, [asked.id]: asked }));
  if (refusal !== null) return refusal;
  const playlist = playlistAfter(before, asked, stamp);
  return playlist === before ? site : { ...site, playlists: { ...site.playlists, [playlist.id]: playlist } };
}

/** The playlist as asked for, itself where nothing of it changes. */
export function playlistAfter(before: Playlist | undefined, asked: Omit<Playlist, 'since'>, stamp: Stamp): Playlist {
  const since = before !== undefined && same(before.items, asked.items) ? before.since : stamp.takesEffectAt;
  return keeping<Playlist>(before, { ...asked, since });
}

export function removePlaylist(site: Site, change: ChangeOf<'remove-playlist'>): Site | Refusal {
  const playlist = lookup(site.playlists, change.id);
  if (playlist === undefined) return refuse('not-found', 'id', 'There is no such playlist.');
  return usedHere(site, playlist, 'id') ?? { ...site, playlists: without(site.playlists, playlist.id) };
}

/** Refuses to let go of a playlist that something of the site's own names. */
export function usedHere(site: Site, playlist: Pick<Playlist, 'id' | 'name'>, field: string): Refusal | null {
  const users = [
    ...(site.defaultPlaylist === playlist.id ? [site] : []),
    ...listed(site.displays).filter((one) => one.defaultPlaylist === playlist.id),
    ...listed(site.schedules).filter((one) => one.playlist === playlist.id),
    ...listed(playlistsFrom('site', site)).filter((one) => contains(one, playlist.id))
  ];
  if (users.length === 0) return null;
  const says = `Playlist “${playlist.name}” is used by ${naming(users.map((one) => one.name))}. Change that first.`;
  return refuse('in-use', field, says);
}
