// How many seconds a pass of a playlist takes, with the playlists in it and as often as each entry comes.
import type { PlaylistId } from '#playlists/site/ids.ts';
import { lookup } from '#playlists/site/lookup.ts';
import type { Playlist } from '#playlists/site/playlist.ts';
import type { Site } from '#playlists/site/site.ts';
import type { TypedItem } from '#server/desk/playlist-form.ts';

/** Of one entry, once; what is half typed counts for nothing. */
export function onceRound({ type, id, seconds }: Pick<TypedItem, 'type' | 'id' | 'seconds'>, site: Site): number {
  if (type === 'announcement') return Number(seconds) || 0;
  const one = lookup(site.playlists, id as PlaylistId);
  return one === undefined ? 0 : passSeconds(one, site);
}

export function passSeconds({ items }: Pick<Playlist, 'items'>, site: Site): number {
  return items.reduce((sum, item) => {
    const inner = item.type === 'playlist' ? lookup(site.playlists, item.playlist) : undefined;
    const once = item.type === 'announcement' ? item.seconds : inner === undefined ? 0 : passSeconds(inner, site);
    return sum + item.weight * once;
  }, 0);
}
