// A new playlist; its id is made when the page opens, so that sending the form twice makes one.
import { redirect } from '@sveltejs/kit';
import { formValues } from '#server/desk/form-values.ts';
import { typedPlaylist } from '#server/desk/playlist-form.ts';
import { savePlaylist } from '#server/desk/save-playlist.ts';
import { siteHere } from '#server/desk/site-here.ts';
import { sitePreviews } from '#server/desk/site-previews.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
  const { site } = siteHere(event);
  return { id: event.locals.app.newId(), typed: typedPlaylist(null, site.timeZone), shown: sitePreviews(site) };
};

export const actions: Actions = {
  save: async (event) => {
    const { site } = siteHere(event);
    const form = await formValues(event.request);
    const id = form.text('id');
    const answer = await savePlaylist(event, site, id, form);
    if ('saved' in answer && answer.saved) redirect(303, `/admin/${site.id}/playlists/${id}`);
    return answer;
  }
};
