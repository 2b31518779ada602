// What the announcement editor opens with.
import type { OpenedAnnouncement } from '#admin/announcements/editor.ts';
import type { AnnouncementId } from '#playlists/site/ids.ts';
import { lookup } from '#playlists/site/lookup.ts';
import type { Site } from '#playlists/site/site.ts';
import { shown } from '../content/shown.ts';
import type { App } from '../app.ts';
import { allCarriedHere } from './carried-here.ts';
import { typedAnnouncement } from './announcement-form.ts';
import { previewContent } from './preview-content.ts';
import { siteMedia } from './site-media.ts';

export async function openAnnouncement(app: App, site: Site, id: string): Promise<OpenedAnnouncement> {
  const typed = typedAnnouncement(lookup(site.announcements, id as AnnouncementId) ?? null, site.timeZone);
  const media = await siteMedia(app, site.id);
  const carried = allCarriedHere(site, app.now());
  return { id, typed, shown: shown(previewContent(typed, site.timeZone)), media, carried };
}
