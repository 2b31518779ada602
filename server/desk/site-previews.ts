// The words of a site's announcements as screens get them, by announcement, for the small previews on admin pages.
import type { AnnouncementId } from '#playlists/site/ids.ts';
import type { Site } from '#playlists/site/site.ts';
import type { ShownContent } from '#playlists/wire/content.ts';
import { shown } from '../content/shown.ts';

/** What is on the glass where it is published, else the draft; a withdrawn one as it was last. */
export function sitePreviews(
  site: Site,
  ids: readonly AnnouncementId[] | null = null
): Record<AnnouncementId, ShownContent> {
  const wanted = Object.values(site.announcements).filter((one) => ids === null || ids.includes(one.id));
  const previews = wanted.flatMap(({ id, draft, published }) => {
    const content = published?.content ?? draft;
    return content === null ? [] : [[id, shown(content)] as const];
  });
  return Object.fromEntries(previews);
}
