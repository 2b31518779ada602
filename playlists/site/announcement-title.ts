// What people call an announcement: it has no name of its own, so its title in the floor's first language stands for it.
import type { Announcement } from './announcement.ts';
import type { Site } from './site.ts';

/** The draft's title where there is one, for it is the newest; in the first of the site's languages that it has. */
export function titleOf(site: Pick<Site, 'languages'>, one: Announcement): string {
  const texts = (one.draft ?? one.published?.content)?.texts ?? {};
  const known = site.languages.find((language) => texts[language] !== undefined);
  const language = known ?? Object.keys(texts).sort()[0];
  return (language === undefined ? undefined : texts[language as keyof typeof texts]?.title) ?? one.id;
}
