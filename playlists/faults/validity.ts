// From when until when something may be shown at all, whatever runs.
import type { Announcement } from '../site/announcement.ts';
import { lookup } from '../site/lookup.ts';
import type { PlaylistItem } from '../site/playlist.ts';
import type { Site } from '../site/site.ts';
import type { Window } from '../time/windows.ts';

/** Half-open, infinite where it is open; null for what is not published or withdrawn. */
export function validityOf(one: Announcement): Window | null {
  return one.published === null || one.withdrawnAt !== null ? null : span(one);
}

/** That of an entry and, where it names one, of its announcement; null where they have no instant in common. */
export function validityOfEntry(site: Pick<Site, 'announcements'>, item: PlaylistItem): Window | null {
  const own = span(item);
  if (item.type === 'playlist') return own;
  const announcement = lookup(site.announcements, item.announcement);
  const named = announcement === undefined ? null : validityOf(announcement);
  if (named === null) return null;
  const both = { from: Math.max(own.from, named.from), until: Math.min(own.until, named.until) };
  return both.from < both.until ? both : null;
}

function span({ validFrom, validUntil }: Pick<Announcement, 'validFrom' | 'validUntil'>): Window {
  return {
    from: validFrom === null ? -Infinity : Date.parse(validFrom),
    until: validUntil === null ? Infinity : Date.parse(validUntil)
  };
}
