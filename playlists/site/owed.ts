// What a site lacks of the library: the one change that makes its copies say what the library says (RULES.md, K).
import type { Announcement } from './announcement.ts';
import { same } from './canonical.ts';
import type { ChangeOf } from './change.ts';
import type { AnnouncementId, PlaylistId } from './ids.ts';
import { isShared, libraryId, sharedId } from './library.ts';
import { listed, lookup } from './lookup.ts';
import type { Playlist, PlaylistItem } from './playlist.ts';
import type { Site } from './site.ts';

type PutShared = ChangeOf<'put-shared'>;

/** Null where the site lacks nothing. `taken` are copies' ids; those whose playlist has left the library are dropped. */
export function owed(library: Site, site: Site, taken: readonly PlaylistId[] = site.taken): PutShared | null {
  const offered = taken.filter((id) => lookup(library.playlists, libraryId(id)) !== undefined);
  const { playlists, announcements } = copies(library, offered);
  const change: PutShared = {
    type: 'put-shared',
    taken: offered,
    playlists: playlists.filter((one) => !saysTheSame(lookup(site.playlists, one.id), one)),
    announcements: announcements.filter((one) => !standsTheSame(lookup(site.announcements, one.id), one))
  };
  const held = new Set<PlaylistId | AnnouncementId>([...playlists, ...announcements].map((one) => one.id));
  const left = (one: { readonly id: PlaylistId | AnnouncementId }): boolean => isShared(one.id) && !held.has(one.id);
  const owesNothing =
    same(offered, site.taken) &&
    change.playlists.length + change.announcements.length === 0 &&
    !listed(site.playlists).some(left) &&
    !listed(site.announcements).some((one) => left(one) && one.withdrawnAt === null);
  return owesNothing ? null : change;
}

/** The playlists and everything published inside them, under the ids that they have on a site. */
function copies(library: Site, taken: readonly PlaylistId[]): Pick<PutShared, 'playlists' | 'announcements'> {
  const playlists = new Map<PlaylistId, PutShared['playlists'][number]>();
  const announcements = new Map<AnnouncementId, PutShared['announcements'][number]>();
  const open = taken.map(libraryId);
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const one = lookup(library.playlists, id);
    if (one === undefined || playlists.has(id)) continue;
    const items = one.items.filter((item) => isPublished(library, item));
    playlists.set(id, { id: sharedId(id), name: one.name, items: items.map(copyOf) });
    for (const item of items) {
      if (item.type === 'playlist') open.push(item.playlist);
      else if (!announcements.has(item.announcement))
        announcements.set(item.announcement, noticeOf(library, item.announcement));
    }
  }
  return { playlists: [...playlists.values()], announcements: [...announcements.values()] };
}

const isPublished = (library: Site, item: PlaylistItem): boolean =>
  item.type === 'playlist' || (lookup(library.announcements, item.announcement)?.published ?? null) !== null;

const copyOf = (item: PlaylistItem): PlaylistItem =>
  item.type === 'playlist'
    ? { ...item, playlist: sharedId(item.playlist) }
    : { ...item, announcement: sharedId(item.announcement) };

function noticeOf(library: Site, id: AnnouncementId): PutShared['announcements'][number] {
  const one = lookup(library.announcements, id);
  if (one?.published == null) throw new Error(`owed: ${id} is not published`);
  const { published, validFrom, validUntil, withdrawnAt } = one;
  return { id: sharedId(id), published, validFrom, validUntil, withdrawnAt };
}

const saysTheSame = (before: Playlist | undefined, one: PutShared['playlists'][number]): boolean =>
  before !== undefined && before.name === one.name && same(before.items, one.items);

function standsTheSame(before: Announcement | undefined, one: PutShared['announcements'][number]): boolean {
  return (
    before !== undefined &&
    before.published?.number === one.published.number &&
    before.published.contentHash === one.published.contentHash &&
    before.validFrom === one.validFrom &&
    before.validUntil === one.validUntil &&
    before.withdrawnAt === one.withdrawnAt
  );
}
