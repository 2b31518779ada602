// What is published and comes to no display: announcements (RULES.md, F7 and F8), and entries whose own hours never come (F9).
import { titleOf } from '../site/announcement-title.ts';
import type { Announcement } from '../site/announcement.ts';
import { naming } from '../site/edits/checks.ts';
import type { AnnouncementId } from '../site/ids.ts';
import { isShared } from '../site/library.ts';
import { listed, lookup } from '../site/lookup.ts';
import type { Playlist, PlaylistItem } from '../site/playlist.ts';
import { timeInWords } from '../calendar/in-words.ts';
import { isOverSoon, isShownSoon, mayBeShownLater } from './ever-shown.ts';
import { type Floor, LOOK_AHEAD_DAYS } from './floor.ts';
import { type SiteFault, fault } from './site-fault.ts';
import { validityOf, validityOfEntry } from './validity.ts';

/** Entries with hours of their own; of more than these it is taken that they come. */
const MOST_TIMED = 2000;

export function neverShown(floor: Floor): readonly SiteFault[] {
  const entries: SiteFault[] = [];
  const shown = new Set<AnnouncementId>();
  const holders = new Map<AnnouncementId, Playlist[]>();
  let timed = 0;
  for (const playlist of listed(floor.site.playlists)) {
    for (const [index, item] of playlist.items.entries()) {
      if (item.type === 'announcement') append(holders, item.announcement, playlist);
      if (item.rule !== null) timed += 1;
      const comes = item.rule !== null && timed > MOST_TIMED ? 'shown' : howItComes(floor, playlist, item);
      if (comes === 'shown' && item.type === 'announcement') shown.add(item.announcement);
      if (comes === 'not-in-its-hours') entries.push(outOfHours(floor, playlist, item, index));
    }
  }
  const announcements = listed(floor.site.announcements)
    .filter((one) => !shown.has(one.id) && !isShared(one.id))
    .flatMap((one) => unseen(floor, one, holders.get(one.id) ?? []));
  return [...announcements, ...entries];
}

function howItComes(floor: Floor, { id }: Playlist, item: PlaylistItem): 'shown' | 'not-in-its-hours' | 'not' {
  const valid = validityOfEntry(floor.site, item);
  if (valid === null || valid.until <= floor.at) return 'not';
  const uses = floor.usesOf(id);
  const { rule } = item;
  if (isShownSoon(floor, uses, rule, valid)) return 'shown';
  const hasHours = rule !== null && (floor.windowsOf(rule).length > 0 || isOverSoon(floor, rule));
  if (hasHours && isShownSoon(floor, uses, null, valid)) return 'not-in-its-hours';
  return mayBeShownLater(floor, uses, rule, valid) ? 'shown' : 'not';
}

/** Where both come again and again they may still meet in some year after that. */
function outOfHours({ site }: Floor, playlist: Playlist, item: PlaylistItem, index: number): SiteFault {
  const about = { type: 'playlist', id: playlist.id, field: `items.${index}.rule` } as const;
  const says = `“${nameOf(site, item)}” does not come in “${playlist.name}” within ${LOOK_AHEAD_DAYS} days: its own hours are never those in which the playlist is on. Change one or the other.`;
  return fault('entry-never-runs', about, says);
}

function nameOf(site: Floor['site'], item: PlaylistItem): string {
  if (item.type === 'playlist') return lookup(site.playlists, item.playlist)?.name ?? item.playlist;
  const one = lookup(site.announcements, item.announcement);
  return one === undefined ? item.announcement : titleOf(site, one);
}

function unseen(floor: Floor, one: Announcement, holders: readonly Playlist[]): SiteFault[] {
  const valid = validityOf(one);
  if (valid === null || valid.until <= floor.at) return [];
  const title = titleOf(floor.site, one);
  const kiosks = one.published?.content.asksAcknowledgement === true ? ' Kiosks still ask for it.' : '';
  const about = { type: 'announcement', id: one.id, field: '' } as const;
  if (holders.length === 0) {
    const says = `“${title}” is published, but in no playlist.${kiosks} Add it to one, or withdraw it.`;
    return [fault('announcement-in-no-playlist', about, says)];
  }
  const names = naming(holders.map((playlist) => playlist.name));
  if (holders.every(({ id }) => isUnused(floor, id))) {
    const says = `“${title}” is only in ${names}, which no schedule and no default shows.${kiosks} Add it to another playlist, or withdraw it.`;
    return [fault('announcement-in-no-playlist', about, says)];
  }
  const time = (at: number): string => timeInWords(floor.offsets, at, floor.at);
  const ends = Number.isFinite(valid.until) ? ` before it is over at ${time(valid.until)}` : '';
  const says = `“${title}” is never shown${ends}: ${names} ${holders.length === 1 ? 'is' : 'are'} not on in its time.${kiosks} Give it more time, or show it elsewhere.`;
  return [fault('announcement-never-shown', { ...about, field: 'validUntil' }, says)];
}

function isUnused(floor: Floor, id: Playlist['id']): boolean {
  const { byDefault, schedules } = floor.usesOf(id);
  return !byDefault && schedules.length === 0;
}

function append(holders: Map<AnnouncementId, Playlist[]>, id: AnnouncementId, playlist: Playlist): void {
  const list = holders.get(id);
  if (list === undefined) holders.set(id, [playlist]);
  else if (list[list.length - 1] !== playlist) list.push(playlist);
}
