// How long a pass of a playlist is, with the playlists in it and as often as each entry comes.
import type { PlaylistId } from '#playlists/site/ids.ts';
import { lookup } from '#playlists/site/lookup.ts';
import type { PlaylistItem } from '#playlists/site/playlist.ts';
import type { Site } from '#playlists/site/site.ts';
import type { TypedItem } from '#server/desk/playlist-form.ts';

/** Everything counts, also what is not shown at the moment. */
export interface Extent {
  readonly slides: number;
  readonly seconds: number;
}

const NOTHING: Extent = { slides: 0, seconds: 0 };

/** Of these entries in one pass; what is half typed counts for nothing. */
export function onceRound(items: readonly TypedItem[], site: Site): Extent {
  return items.reduce((sum, item) => plus(sum, extentOf(item, site), timesIn(item)), NOTHING);
}

/** Of one entry, once. */
export function extentOf({ type, id, seconds }: TypedItem, site: Site): Extent {
  return type === 'playlist' ? ofPlaylist(id, site) : { slides: 1, seconds: Number(seconds) || 0 };
}

/** How often it comes in a pass; once where what is typed is no weight. */
export function timesIn({ weight }: Pick<TypedItem, 'weight'>): number {
  const times = Number(weight);
  return Number.isInteger(times) && times >= 1 && times <= 20 ? times : 1;
}

/** Playlists share what is in them, and a page asks for all of them: each is added up once. */
const known = new WeakMap<Site['playlists'], Map<string, Extent>>();

export function ofPlaylist(id: string, site: Site): Extent {
  let extents = known.get(site.playlists);
  if (extents === undefined) known.set(site.playlists, (extents = new Map()));
  let extent = extents.get(id);
  if (extent === undefined) {
    const items: readonly PlaylistItem[] = lookup(site.playlists, id as PlaylistId)?.items ?? [];
    const once = (item: PlaylistItem): Extent =>
      item.type === 'playlist' ? ofPlaylist(item.playlist, site) : { slides: 1, seconds: item.seconds };
    extents.set(id, (extent = items.reduce((sum, item) => plus(sum, once(item), item.weight), NOTHING)));
  }
  return extent;
}

const plus = (a: Extent, b: Extent, times: number): Extent => ({
  slides: a.slides + times * b.slides,
  seconds: a.seconds + times * b.seconds
});
