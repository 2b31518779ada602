// What is asked of a playlist's entries: that they name what is there, and that playlists in playlists come to an end.
import type { PlaylistId } from '../ids.ts';
import { isShared } from '../library.ts';
import { lookup } from '../lookup.ts';
import type { Nested, Nesting } from '../nesting.ts';
import type { Playlist, PlaylistItem } from '../playlist.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { Site } from '../site.ts';
import { first, repeated, unknownPlaylist } from './checks.ts';
import { badRule } from './time-rules.ts';

export const contains = (playlist: Pick<Playlist, 'items'>, id: PlaylistId): boolean =>
  playlist.items.some((item) => item.type === 'playlist' && item.playlist === id);

/** `nesting` is of the site's playlists with this one as it would be. */
export function badItems(site: Site, asked: Nested, nesting: Nesting): Refusal | null {
  return (
    first(asked.items, (item, index) => badItem(site, asked, item, `items.${index}`)) ??
    containsItself(asked, nesting) ??
    tooMuch(asked, nesting)
  );
}

/** Playlists on the site form no circle, so only a way back to this one can make one. */
export function containsItself(asked: Nested, nesting: Nesting): Refusal | null {
  const containing = nesting.containing(asked.id);
  return first(asked.items, (item, index) => {
    if (item.type !== 'playlist') return null;
    const field = `items.${index}.playlist`;
    if (item.playlist === asked.id) return refuse('invalid', field, 'A playlist cannot contain itself.');
    const other = containing.get(item.playlist);
    return other === undefined
      ? null
      : refuse('invalid', field, `“${other.name}” contains this playlist already: it would never end.`);
  });
}

function badItem(site: Site, asked: Nested, item: PlaylistItem, field: string): Refusal | null {
  return (
    unknownContent(site, asked, item, field) ??
    repeated(item.tags, `${field}.tags`, 'tag') ??
    (item.rule === null ? null : badRule(site, item.rule, `${field}.rule`)) ??
    (item.validFrom !== null && item.validUntil !== null && Date.parse(item.validUntil) <= Date.parse(item.validFrom)
      ? refuse('invalid', `${field}.validUntil`, 'The end must be after the start.')
      : null)
  );
}

function unknownContent(site: Site, asked: Nested, item: PlaylistItem, field: string): Refusal | null {
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

/** Asked of this playlist and of every one that contains it. */
function tooMuch(asked: Nested, nesting: Nesting): Refusal | null {
  const here = nesting.excess(asked.id);
  if (here !== null) return refuse('too-many', 'items', `This playlist ${here}.`);
  return first([...nesting.containing(asked.id).values()], ({ id, name }) => {
    const there = nesting.excess(id);
    return there === null ? null : refuse('too-many', 'items', `“${name}”, which contains this playlist, ${there}.`);
  });
}
