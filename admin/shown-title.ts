// What an announcement is called where the page says what the floor sees: the title as published, in the language shown.
import type { Announcement } from '#playlists/site/announcement.ts';

/** `languages` in the order wanted; `Without a title` where the announcement is gone or empty. */
export function shownTitle(one: Announcement | undefined, languages: readonly string[]): string {
  const texts: Readonly<Record<string, { readonly title: string }>> =
    (one?.published?.content ?? one?.draft)?.texts ?? {};
  const language = languages.find((wanted) => wanted in texts) ?? Object.keys(texts)[0];
  return (language === undefined ? undefined : texts[language]?.title) || 'Without a title';
}
