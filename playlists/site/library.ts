// The library: the one document whose announcements and playlists several sites show, and the ids by which its copies stand on a site (RULES.md, K).
import type { AnnouncementId, PlaylistId, SiteId } from './ids.ts';
import { lookup } from './lookup.ts';
import type { Site } from './site.ts';

export const LIBRARY = 'library' as SiteId;

/** What comes from the library begins so on every site, and nothing else does; ids made from names never hold two hyphens in a row. */
const PREFIX = 'lib--';
/** So that a copy's id is not too long for an id. */
export const LONGEST_LIBRARY_ID = 40 - PREFIX.length;

type Shareable = AnnouncementId | PlaylistId;

export const isShared = (id: Shareable): boolean => id.startsWith(PREFIX);

/** The id of the copy of something in the library. */
export const sharedId = <T extends Shareable>(id: T): T => `${PREFIX}${id}` as T;

/** The id in the library of what a copy stands for. */
export const libraryId = <T extends Shareable>(id: T): T => id.slice(PREFIX.length) as T;

/** The site's own playlists, or its copies of the library's: names are told apart among each. */
export function playlistsFrom(from: 'site' | 'library', { playlists }: Pick<Site, 'playlists'>): Site['playlists'] {
  return Object.fromEntries(
    Object.entries(playlists).filter(([, one]) => isShared(one.id) === (from === 'library'))
  ) as Site['playlists'];
}

/** Whether schedules, defaults and playlists of the site's own may name it: not what only came along inside a playlist that was taken [K5]. */
export function mayUse(site: Pick<Site, 'playlists' | 'taken'>, id: PlaylistId): boolean {
  return lookup(site.playlists, id) !== undefined && (!isShared(id) || site.taken.includes(id));
}
