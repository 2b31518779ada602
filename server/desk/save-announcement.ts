// Saving the announcement editor's form: the draft first, then, where asked, its publication.
import { fail, type RequestEvent } from '@sveltejs/kit';
import type { AnnouncementId } from '#playlists/site/ids.ts';
import { lookup } from '#playlists/site/lookup.ts';
import type { Site } from '#playlists/site/site.ts';
import { draftChange, readAnnouncement } from './announcement-form.ts';
import type { FormValues } from './form-values.ts';
import { keepingUntyped } from './keeping-untyped.ts';
import { makeChange } from './make-change.ts';
import { idsOf } from './named-workers.ts';
import { overlong } from './overlong.ts';

/**
 * Answers a failure where nothing was saved, with what was typed. A draft that was saved but may not be published is a success that says why
 * (`refused`): the page then goes on from the revision that the saving made.
 */
export async function saveAnnouncement(event: RequestEvent, site: Site, id: string, form: FormValues) {
  const typed = readAnnouncement(form);
  const named = await idsOf(event.locals.app.stores.people, site.id, typed.asking?.workers ?? []);
  if ('fault' in named) return fail(400, { code: 'invalid', faults: [named.fault], typed });
  const change = keepingUntyped(
    draftChange(typed, id, site.timeZone, named.ids),
    lookup(site.announcements, id as AnnouncementId)
  );
  const unsaved = await makeChange(event, site.id, change, form.baseRevision);
  if (unsaved !== null) return fail(unsaved.status, { ...unsaved.data, typed });
  if (form.text('then') !== 'publish') return { done: 'saved' as const, typed };
  if (saysTheSame(event, site, id)) return { done: 'same' as const, typed };
  const faults = overlong(typed, site);
  if (faults.length > 0) return { done: 'saved' as const, typed, refused: { code: 'invalid', faults } };
  const unpublished = await makeChange(event, site.id, { type: 'publish-announcement', id });
  if (unpublished !== null) return { done: 'saved' as const, typed, refused: unpublished.data };
  return { done: 'published' as const, typed };
}

/** Whether the saved draft says what is published: then only who and when were changed, which needs no new version. */
function saysTheSame(event: RequestEvent, site: Site, id: string): boolean {
  const now = event.locals.app.sites.get(site.id)?.site;
  const saved = now === undefined ? undefined : lookup(now.announcements, id as AnnouncementId);
  return saved !== undefined && saved.draft === null && saved.withdrawnAt === null;
}
