// What an entry of a playlist is about: what people call it, why it may not be shown, and the announcement whose slide stands for it.
import { titleOf } from '#playlists/site/announcement-title.ts';
import type { AnnouncementId, PlaylistId } from '#playlists/site/ids.ts';
import { lookup } from '#playlists/site/lookup.ts';
import type { PlaylistItem } from '#playlists/site/playlist.ts';
import type { Site } from '#playlists/site/site.ts';
import type { TypedItem } from '#server/desk/playlist-form.ts';
import { sectionOf } from '../announcements/state-words.ts';

export interface AboutItem {
  readonly title: string;
  /** The page of a playlist; empty for an announcement. */
  readonly href: string;
  /** Empty where it is on the glass. */
  readonly note: string;
  readonly cover: string | null;
}

const notes = {
  on: '',
  waiting: 'waits',
  draft: 'draft, not shown',
  withdrawn: 'withdrawn, not shown',
  expired: 'expired, not shown'
};

/** What an entry names, as forms do. */
export const named = (item: PlaylistItem): Pick<TypedItem, 'type' | 'id'> =>
  item.type === 'announcement' ? { type: item.type, id: item.announcement } : { type: item.type, id: item.playlist };

export function about({ type, id }: Pick<TypedItem, 'type' | 'id'>, site: Site, at: number): AboutItem {
  if (type === 'announcement') {
    const one = lookup(site.announcements, id as AnnouncementId);
    if (one === undefined) return { title: 'Removed announcement', href: '', note: '', cover: null };
    return { title: titleOf(site, one), href: '', note: notes[sectionOf(one, at)], cover: id };
  }
  const one = lookup(site.playlists, id as PlaylistId);
  if (one === undefined) return { title: 'Removed playlist', href: '', note: '', cover: null };
  const cover = coverOf(site, one.id);
  const note = cover === null ? 'nothing in it' : '';
  return { title: one.name, href: `/admin/${site.id}/playlists/${one.id}`, note, cover };
}

/** The first announcement of a playlist, or of the playlists in it. */
function coverOf(site: Site, id: PlaylistId): AnnouncementId | null {
  for (const item of lookup(site.playlists, id)?.items ?? []) {
    const cover = item.type === 'announcement' ? item.announcement : coverOf(site, item.playlist);
    if (cover !== null) return cover;
  }
  return null;
}
