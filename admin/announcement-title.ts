// What an announcement is called in lists: its title, as published if it was, in the first language there is.
import type { Announcement } from '#playlists/site/announcement.ts';

/** `languages` in the order wanted; `Without a title` where the announcement is gone or empty. */
export function announcementTitle(one: Announcement | undefined, languages: readonly string[]): string {
  const texts: Readonly<Record<string, { readonly title: string }>> =
    (one?.published?.content ?? one?.draft)?.texts ?? {};
  const language = languages.find((wanted) => wanted in texts) ?? Object.keys(texts)[0];
  return (language === undefined ? undefined : texts[language]?.title) || 'Without a title';
}
