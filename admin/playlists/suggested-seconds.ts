// How long an announcement should stand so that a slow reader gets through it in any of its languages.
import type { Announcement } from '#playlists/site/announcement.ts';
import { readingTimeMs } from '#playlists/answer/reading-time.ts';

/** A picture or a number needs a look even where it has few words. */
const LEAST_SECONDS = 8;

export function suggestedSeconds(one: Pick<Announcement, 'published' | 'draft'>): number {
  const texts = Object.values((one.published?.content ?? one.draft)?.texts ?? {});
  const longest = Math.max(0, ...texts.map(({ title, body }) => readingTimeMs(`${title} ${body}`)));
  return Math.max(LEAST_SECONDS, Math.ceil(longest / 1000));
}
