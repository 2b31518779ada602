// What the announcement editor opens with.
import type { OpenedAnnouncement } from '#admin/announcements/editor.ts';
import type { AnnouncementId } from '#playlists/site/ids.ts';
import { lookup } from '#playlists/site/lookup.ts';
import type { Site } from '#playlists/site/site.ts';
import { LIBRARY } from '#playlists/site/library.ts';
import { folded } from '#playlists/site/folded.ts';
import type { Worker } from '#playlists/site/worker.ts';
import { shown } from '../content/shown.ts';
import type { App } from '../app.ts';
import { allCarriedHere } from './carried-here.ts';
import { typedAnnouncement } from './announcement-form.ts';
import { previewContent } from './preview-content.ts';
import { askedOf } from './asked-of.ts';
import type { TypedAsking } from './asking-form.ts';
import { numbersOf } from './named-workers.ts';
import { siteMedia } from './site-media.ts';

/** Without `isNamed` nobody is counted who could be named by it. */
export async function openAnnouncement(
  app: App,
  site: Site,
  id: string,
  isNamed: boolean
): Promise<OpenedAnnouncement> {
  const { people } = app.stores;
  const one = lookup(site.announcements, id as AnnouncementId) ?? null;
  const read = typedAnnouncement(one, site.timeZone);
  const asking = read.asking && {
    ...read.asking,
    workers: await numbersOf(people, site.id, one?.audience.workers ?? [])
  };
  const typed = { ...read, asking: site.id === LIBRARY ? null : asking };
  const media = await siteMedia(app, site.id);
  const carried = allCarriedHere(site, app.now());
  const workers = asking === null ? [] : await people.list(site.id);
  const asked = typed.asking && (await askedOf(app, site, typed.asking, isNamed));
  return {
    id,
    typed,
    shown: shown(previewContent(typed, site.timeZone)),
    media,
    carried,
    asked,
    labels: labelsOf(workers, typed.asking)
  };
}

/** What workers are told apart by here, and what this one asks by already: in the order of the alphabet, each once. */
function labelsOf(workers: readonly Worker[], asking: TypedAsking | null): OpenedAnnouncement['labels'] {
  const of = (kind: 'roles' | 'departments' | 'tags'): readonly string[] => {
    const all = [...(asking?.[kind] ?? []), ...workers.flatMap((one) => one[kind])];
    return [...new Map(all.toReversed().map((one) => [folded(one), one])).values()].sort((a, b) => a.localeCompare(b));
  };
  return { roles: of('roles'), departments: of('departments'), tags: of('tags') };
}
