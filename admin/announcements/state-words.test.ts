import { describe, expect, it } from 'vitest';
import type { Announcement } from '#playlists/site/announcement.ts';
import type { Site } from '#playlists/site/site.ts';
import { playlistsOf, sectionOf, stateSentence } from './state-words.ts';

const now = Date.parse('2026-11-25T10:42:00Z');
const published = {
  number: 2,
  publishedAt: '2026-11-24T05:00:00Z',
  content: { texts: { pl: { title: 'Prasa' }, de: { title: 'Presse' } } }
};

function announcement(fields: object): Announcement {
  const open = { id: 'press', draft: null, published: null, validFrom: null, validUntil: null, withdrawnAt: null };
  return { ...open, ...fields } as unknown as Announcement;
}

describe('where an announcement stands', () => {
  it.each([
    [{ draft: {} }, 'draft', 'Draft, never published'],
    [{ published }, 'on', 'Published, version 2 since yesterday 06:00'],
    [
      { published, validUntil: '2026-11-26T06:00:00Z' },
      'on',
      'Published, version 2 since yesterday 06:00, until tomorrow 07:00'
    ],
    [{ published, validFrom: '2026-11-26T06:00:00Z' }, 'waiting', 'Waits until tomorrow 07:00, version 2'],
    [{ published, validUntil: '2026-11-25T10:42:00Z' }, 'expired', 'Expired today 11:42, was version 2'],
    [{ published, withdrawnAt: '2026-11-25T10:00:00Z' }, 'withdrawn', 'Withdrawn today 11:00, was version 2']
  ])('%j is in %s', (fields, section, sentence) => {
    const one = announcement(fields);
    expect(sectionOf(one, now)).toBe(section);
    expect(stateSentence(one, now, 'Europe/Berlin')).toBe(sentence);
  });

  it('names the playlists that hold it', () => {
    const items = [{ type: 'announcement', announcement: 'press' }];
    const playlists = { b: { name: 'Safety', items }, a: { name: 'Canteen', items: [] } };
    expect(playlistsOf(announcement({}), { playlists } as unknown as Site)).toEqual(['Safety']);
  });
});
