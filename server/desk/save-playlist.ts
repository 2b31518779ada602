// Saving the playlist editor's form, or, where a button of the list was pressed without a script, giving it back arranged.
import { fail, type RequestEvent } from '@sveltejs/kit';
import { arrange } from '#admin/playlists/arrange.ts';
import { newItem } from '#admin/playlists/new-item.ts';
import type { PlaylistId } from '#playlists/site/ids.ts';
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
    const added = newItem(form.text('add'), site);
    return { saved: false, typed: { ...typed, items: arrange(typed.items, move, added) } };
  }
  const before = lookup(site.playlists, id as PlaylistId) ?? null;
  const raw = playlistChange(typed, id, site.timeZone, before);
  const refused = await makeChange(event, site.id, raw, form.baseRevision);
  return refused === null ? { saved: true, typed } : fail(refused.status, { ...refused.data, typed });
}
