// Playlists inside playlists: which contain one, and what one comes to with all that it contains. Asked before one is changed and of every
// document that is read, so that whoever lays a playlist out meets neither a circle nor more than a screen can use [E11].
import type { PlaylistId } from './ids.ts';
import { DEEPEST_PLAYLIST, LONGEST_PASS, MOST_TIMED_ENTRIES } from './limits.ts';
import { listed, lookup } from './lookup.ts';
import type { Playlist } from './playlist.ts';

export type Nested = Pick<Playlist, 'id' | 'name' | 'items'>;
type Playlists = Readonly<Record<PlaylistId, Nested>>;

export interface Nesting {
  /** Every playlist that contains this one, itself or by another; in a circle also this one. */
  readonly containing: (id: PlaylistId) => ReadonlyMap<PlaylistId, Nested>;
  /** What is too much about a playlist, as the end of a sentence about it; null where nothing is. */
  readonly excess: (id: PlaylistId) => string | null;
}

/** Looks through the playlists once, however much is asked of it. */
export function nestingOf(playlists: Playlists): Nesting {
  const holders = holdersIn(playlists);
  const known = new Map<PlaylistId, Extent>();
  return {
    containing: (id) => reached(id, holders),
    excess: (id) => excessOf(extentOf(playlists, id, known, 1))
  };
}

function holdersIn(playlists: Playlists): ReadonlyMap<PlaylistId, ReadonlySet<Nested>> {
  const holders = new Map<PlaylistId, Set<Nested>>();
  for (const one of listed(playlists)) {
    for (const item of one.items) {
      if (item.type !== 'playlist') continue;
      const before = holders.get(item.playlist);
      if (before === undefined) holders.set(item.playlist, new Set([one]));
      else before.add(one);
    }
  }
  return holders;
}

function reached(
  id: PlaylistId,
  holders: ReadonlyMap<PlaylistId, ReadonlySet<Nested>>
): ReadonlyMap<PlaylistId, Nested> {
  const found = new Map<PlaylistId, Nested>();
  const open = [id];
  for (let inner = open.pop(); inner !== undefined; inner = open.pop()) {
    for (const one of holders.get(inner) ?? []) {
      if (found.has(one.id)) continue;
      found.set(one.id, one);
      open.push(one.id);
    }
  }
  return found;
}

interface Extent {
  /** 1 where it contains no other. */
  readonly depth: number;
  /** Of one pass; a playlist without any counts as one, for it is looked through all the same. */
  readonly slides: number;
  /** Entries with hours of their own in one pass. */
  readonly timed: number;
}

const SLIDE: Extent = { depth: 0, slides: 1, timed: 0 };

/** Null where it is too deep, as every circle is: nobody counts on then, for a document made by hand could keep us for years. */
function extentOf(playlists: Playlists, id: PlaylistId, known: Map<PlaylistId, Extent>, level: number): Extent | null {
  const before = known.get(id);
  if (before !== undefined) return before;
  if (level > DEEPEST_PLAYLIST) return null;
  let [depth, slides, timed] = [1, 0, 0];
  for (const item of lookup(playlists, id)?.items ?? []) {
    const inner = item.type === 'playlist' ? extentOf(playlists, item.playlist, known, level + 1) : SLIDE;
    if (inner === null || inner.depth >= DEEPEST_PLAYLIST) return null;
    depth = Math.max(depth, 1 + inner.depth);
    slides += item.weight * Math.max(1, inner.slides);
    timed += inner.timed + (item.rule === null ? 0 : 1);
  }
  const extent = { depth, slides, timed };
  known.set(id, extent);
  return extent;
}

function excessOf(extent: Extent | null): string | null {
  if (extent === null) return `would be more than ${DEEPEST_PLAYLIST} playlists deep`;
  const { slides, timed } = extent;
  if (slides > LONGEST_PASS) return `would have ${slides} slides in one pass; at most ${LONGEST_PASS} work`;
  if (timed > MOST_TIMED_ENTRIES)
    return `would have ${timed} entries with hours of their own in one pass; at most ${MOST_TIMED_ENTRIES} work`;
  return null;
}
