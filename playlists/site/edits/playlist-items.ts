// What is asked of a playlist's entries: that they name what is there, and that playlists in playlists come to an end.
import { DEEPEST_PLAYLIST, LONGEST_PASS, MOST_TIMED_ENTRIES } from '../limits.ts';
import type { PlaylistId } from '../ids.ts';
import { isShared } from '../library.ts';
import { listed, lookup } from '../lookup.ts';
import type { Playlist, PlaylistItem } from '../playlist.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { Site } from '../site.ts';
import { repeated, unknownPlaylist } from './checks.ts';
import { badRule } from './time-rules.ts';

type Asked = Pick<Playlist, 'id' | 'name' | 'items'>;

export const contains = (playlist: Pick<Playlist, 'items'>, id: PlaylistId): boolean =>
  playlist.items.some((item) => item.type === 'playlist' && item.playlist === id);

export function badItems(site: Site, asked: Asked): Refusal | null {
  for (const [index, item] of asked.items.entries()) {
    const refusal = badItem(site, asked, item, `items.${index}`);
    if (refusal !== null) return refusal;
  }
  return containsItself(site, asked) ?? tooMuch(site, asked);
}

function badItem(site: Site, asked: Asked, item: PlaylistItem, field: string): Refusal | null {
  return (
    unknownContent(site, asked, item, field) ??
    repeated(item.tags, `${field}.tags`, 'tag') ??
    (item.rule === null ? null : badRule(site, item.rule, `${field}.rule`)) ??
    (item.validFrom !== null && item.validUntil !== null && Date.parse(item.validUntil) <= Date.parse(item.validFrom)
      ? refuse('invalid', `${field}.validUntil`, 'The end must be after the start.')
      : null)
  );
}

function unknownContent(site: Site, asked: Asked, item: PlaylistItem, field: string): Refusal | null {
  switch (item.type) {
    case 'announcement':
      return lookup(site.announcements, item.announcement) === undefined
        ? refuse('not-found', `${field}.announcement`, `There is no announcement “${item.announcement}” on this site.`)
        : null;
    case 'playlist':
      // What comes from the library may contain what only came along with it.
      return isShared(asked.id) && lookup(site.playlists, item.playlist) !== undefined
        ? null
        : unknownPlaylist(site, item.playlist, `${field}.playlist`);
    default:
      return item satisfies never;
  }
}

/** Playlists on the site form no circle, so only a way back to this one can make one. */
export function containsItself(site: Site, asked: Asked): Refusal | null {
  for (const [index, item] of asked.items.entries()) {
    if (item.type !== 'playlist') continue;
    const seen = new Set<PlaylistId>();
    const open = [item.playlist];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (id === asked.id) {
        const says =
          item.playlist === asked.id
            ? 'A playlist cannot contain itself.'
            : `“${lookup(site.playlists, item.playlist)?.name ?? item.playlist}” contains this playlist already: it would never end.`;
        return refuse('invalid', `items.${index}.playlist`, says);
      }
      if (seen.has(id)) continue;
      seen.add(id);
      for (const inner of lookup(site.playlists, id)?.items ?? [])
        if (inner.type === 'playlist') open.push(inner.playlist);
    }
  }
  return null;
}

interface Extent {
  readonly depth: number;
  readonly slides: number;
  readonly timed: number;
}

/** Asked of this playlist and of every one that would contain it, each counted once however often it is named. */
function tooMuch(site: Site, asked: Asked): Refusal | null {
  const playlists: Site['playlists'] = { ...site.playlists, [asked.id]: { ...asked, since: site.since } };
  const known = new Map<PlaylistId, Extent>();
  for (const one of [asked, ...containing(site, asked.id)]) {
    const { depth, slides, timed } = extentOf(playlists, one.id, known);
    const where = one.id === asked.id ? 'This playlist' : `“${one.name}”, which contains this playlist,`;
    if (depth > DEEPEST_PLAYLIST)
      return refuse(
        'too-many',
        'items',
        `${where} would be ${depth} playlists deep; at most ${DEEPEST_PLAYLIST} work.`
      );
    if (slides > LONGEST_PASS)
      return refuse(
        'too-many',
        'items',
        `${where} would have ${slides} slides in one pass; at most ${LONGEST_PASS} work.`
      );
    if (timed > MOST_TIMED_ENTRIES)
      return refuse(
        'too-many',
        'items',
        `${where} would have ${timed} entries with hours of their own; at most ${MOST_TIMED_ENTRIES} work.`
      );
  }
  return null;
}

/** Sums stay small: what is on the site obeys the limits, and this adds at most 500 entries of weight 20. */
function extentOf(playlists: Site['playlists'], id: PlaylistId, known: Map<PlaylistId, Extent>): Extent {
  const before = known.get(id);
  if (before !== undefined) return before;
  let [depth, slides, timed] = [1, 0, 0];
  for (const item of lookup(playlists, id)?.items ?? []) {
    const inner = item.type === 'playlist' ? extentOf(playlists, item.playlist, known) : null;
    depth = Math.max(depth, 1 + (inner?.depth ?? 0));
    // An empty playlist counts too: a thousand of them inside each other would take as long to look through.
    slides += item.weight * Math.max(1, inner?.slides ?? 1);
    timed += (item.rule === null ? 0 : 1) + (inner?.timed ?? 0);
  }
  const extent = { depth, slides, timed };
  known.set(id, extent);
  return extent;
}

function containing(site: Site, id: PlaylistId): Playlist[] {
  const found = new Set<Playlist>();
  const open = [id];
  for (let inner = open.pop(); inner !== undefined; inner = open.pop()) {
    for (const one of listed(site.playlists)) {
      if (found.has(one) || one.id === id || !contains(one, inner)) continue;
      found.add(one);
      open.push(one.id);
    }
  }
  return [...found];
}
