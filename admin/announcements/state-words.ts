// Where an announcement stands, in words, and the list's sections in the order a supervisor looks for them.
import { announcementState, type Announcement } from '#playlists/site/announcement.ts';
import type { Site } from '#playlists/site/site.ts';
import { instantWords } from './instant-words.ts';

export type Section = 'on' | 'waiting' | 'draft' | 'withdrawn' | 'expired';

export const sections: readonly { readonly key: Section; readonly title: string }[] = [
  { key: 'on', title: 'Published' },
  { key: 'waiting', title: 'Waiting' },
  { key: 'draft', title: 'Drafts' },
  { key: 'withdrawn', title: 'Withdrawn' },
  { key: 'expired', title: 'Expired' }
];

export function sectionOf(one: Announcement, now: number): Section {
  const state = announcementState(one, now);
  if (state !== 'published') return state;
  return one.validFrom !== null && Date.parse(one.validFrom) > now ? 'waiting' : 'on';
}

/** `Published, version 2 since yesterday 06:00`. */
export function stateSentence(one: Announcement, now: number, timeZone: string): string {
  const words = (timestamp: string | null) =>
    timestamp === null ? '' : instantWords(Date.parse(timestamp), now, timeZone);
  const version = one.published === null ? '' : `version ${one.published.number}`;
  switch (sectionOf(one, now)) {
    case 'on': {
      const until = one.validUntil === null ? '' : `, until ${words(one.validUntil)}`;
      return `Published, ${version} since ${words(one.published?.publishedAt ?? null)}${until}`;
    }
    case 'waiting':
      return `Waits until ${words(one.validFrom)}, ${version}`;
    case 'draft':
      return 'Draft, never published';
    case 'withdrawn':
      return `Withdrawn ${words(one.withdrawnAt)}${version === '' ? '' : `, was ${version}`}`;
    case 'expired':
      return `Expired ${words(one.validUntil)}, was ${version}`;
  }
}

/** The playlists that hold it, by name. */
export function playlistsOf(one: Announcement, site: Site): readonly string[] {
  return Object.values(site.playlists)
    .filter((playlist) => playlist.items.some((item) => item.type === 'announcement' && item.announcement === one.id))
    .map((playlist) => playlist.name)
    .sort((a, b) => a.localeCompare(b));
}
