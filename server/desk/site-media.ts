// The pictures and videos of a site as pages list them, the newest first.
import type { UploadedMedium } from '#admin/announcements/upload.ts';
import type { SiteId } from '#playlists/site/ids.ts';
import type { App } from '../app.ts';

export async function siteMedia(app: App, site: SiteId): Promise<readonly UploadedMedium[]> {
  const all = await app.stores.media.list(site);
  return all
    .toSorted((a, b) => b.addedAt - a.addedAt)
    .map(({ hash, name, width, height, video }) => ({ hash, name, width, height, video }));
}
