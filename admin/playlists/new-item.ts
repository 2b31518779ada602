// An entry as it comes into a playlist that is being edited: once in a pass, without conditions.
import { titleOf } from '#playlists/site/announcement-title.ts';
import type { AnnouncementId, PlaylistId } from '#playlists/site/ids.ts';
import { listed, lookup } from '#playlists/site/lookup.ts';
import type { Site } from '#playlists/site/site.ts';
import type { TypedItem } from '#server/desk/playlist-form.ts';
import { ANY_TIME } from './item-hours.ts';
import { pickable } from './pickable.ts';
import { suggestedSeconds } from './suggested-seconds.ts';

const BARE = { weight: '1', tags: '', validFrom: '', validUntil: '', hours: ANY_TIME };

/** The entry for what was chosen from the list, `announcement ID` or `playlist ID`; null where that is not there. */
export function newItem(chosen: string, site: Site): TypedItem | null {
  const [type, id = ''] = chosen.split(' ');
  const announcement = lookup(site.announcements, id as AnnouncementId);
  if (type === 'announcement' && announcement !== undefined)
    return { type, id, seconds: String(suggestedSeconds(announcement)), ...BARE };
  const playlist = lookup(site.playlists, id as PlaylistId);
  return type === 'playlist' && playlist !== undefined ? { type, id, seconds: '', ...BARE } : null;
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** What may come into the playlist `into`: announcements that are not withdrawn, and playlists that do not lead back to it. */
export function choices(site: Site, into: string): Readonly<Record<'announcements' | 'playlists', readonly Choice[]>> {
  const leadBack = leadingTo(site, into);
  const announcements = listed(site.announcements)
    .filter((one) => one.withdrawnAt === null)
    .map((one) => ({ value: `announcement ${one.id}`, label: titleOf(site, one) }));
  const playlists = pickable(site)
    .filter(({ value }) => !leadBack.has(value))
    .map(({ value, label }) => ({ value: `playlist ${value}`, label }));
  const byLabel = (a: Choice, b: Choice) => a.label.localeCompare(b.label);
  return { announcements: announcements.sort(byLabel), playlists: playlists.sort(byLabel) };
}

/** The playlist itself and all that contain it, however deep. */
function leadingTo(site: Site, id: string): ReadonlySet<string> {
  const found = new Set([id]);
  // A set that is walked gives what was added meanwhile too.
  for (const inner of found) {
    for (const { id, items } of listed(site.playlists))
      if (items.some((item) => item.type === 'playlist' && item.playlist === inner)) found.add(id);
  }
  return found;
}
