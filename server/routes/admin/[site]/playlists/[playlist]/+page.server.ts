// One playlist: put in order, renamed, removed; one of the library's is looked at and given back.
import { error, redirect } from '@sveltejs/kit';
import type { PlaylistId } from '#playlists/site/ids.ts';
import { lookup } from '#playlists/site/lookup.ts';
import { LIBRARY } from '#playlists/site/library.ts';
import { formValues } from '#server/desk/form-values.ts';
import { askLibrary, takers } from '#server/desk/library-desk.ts';
import { makeChange } from '#server/desk/make-change.ts';
import { typedPlaylist } from '#server/desk/playlist-form.ts';
import { savePlaylist } from '#server/desk/save-playlist.ts';
import { siteHere } from '#server/desk/site-here.ts';
import { sitePreviews } from '#server/desk/site-previews.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
  const { site } = siteHere(event);
  const one = lookup(site.playlists, event.params.playlist as PlaylistId);
  if (one === undefined) error(404, 'There is no such playlist any more.');
  return {
    id: one.id as string,
    typed: typedPlaylist(one, site.timeZone),
    shown: sitePreviews(site),
    takers: site.id === LIBRARY ? (takers(event.locals.app).of[one.id] ?? []) : null
  };
};

export const actions: Actions = {
  save: async (event) =>
    savePlaylist(event, siteHere(event).site, event.params.playlist, await formValues(event.request)),
  remove: async (event) => {
    const { site } = siteHere(event);
    const refused = await makeChange(event, site.id, { type: 'remove-playlist', id: event.params.playlist });
    if (refused !== null) return refused;
    redirect(303, `/admin/${site.id}/playlists`);
  },
  giveBack: async (event) => {
    const { site } = siteHere(event);
    const refused = await askLibrary(event, site, 'giveBack');
    if (refused !== null) return refused;
    redirect(303, `/admin/${site.id}/playlists`);
  }
};
