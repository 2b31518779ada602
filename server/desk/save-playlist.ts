// Saving the playlist editor's form, or, where a button of the list was pressed without a script, giving it back arranged.
import { fail, type RequestEvent } from '@sveltejs/kit';
import { arrange } from '#admin/playlists/arrange.ts';
import { suggestedSeconds } from '#admin/playlists/suggested-seconds.ts';
import type { AnnouncementId } from '#playlists/site/ids.ts';
import { lookup } from '#playlists/site/lookup.ts';
import type { Site } from '#playlists/site/site.ts';
import type { FormValues } from './form-values.ts';
import { makeChange } from './make-change.ts';
import { playlistChange, readPlaylist } from './playlist-form.ts';

/** `saved` is false where the form was only arranged. */
export async function savePlaylist(event: RequestEvent, site: Site, id: string, form: FormValues) {
  const typed = readPlaylist(form);
  const move = form.text('move');
  if (move !== '') {
    const one = lookup(site.announcements, form.text('add') as AnnouncementId);
    const added = one === undefined ? null : { announcement: one.id, seconds: String(suggestedSeconds(one)) };
    return { saved: false, typed: { ...typed, items: arrange(typed.items, move, added) } };
  }
  const refused = await makeChange(event, site.id, playlistChange(typed, id), form.baseRevision);
  return refused === null ? { saved: true, typed } : fail(refused.status, { ...refused.data, typed });
}
