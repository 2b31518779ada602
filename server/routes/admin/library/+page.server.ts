// The library: started here once, then its playlists.
import { redirect } from '@sveltejs/kit';
import { LIBRARY } from '#playlists/site/library.ts';
import { formValues } from '#server/desk/form-values.ts';
import { makeChange } from '#server/desk/make-change.ts';
import type { Actions, PageServerLoad } from './$types';

const PLAYLISTS = `/admin/${LIBRARY}/playlists`;

export const load: PageServerLoad = ({ locals: { app } }) => {
  if (app.sites.get(LIBRARY) !== null) redirect(303, PLAYLISTS);
  const sites = app.sites.list();
  const languages = [...new Set(sites.flatMap((site) => site.languages))].slice(0, 20);
  return {
    languages,
    zones: Intl.supportedValuesOf('timeZone'),
    zone: sites[0]?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone
  };
};

export const actions: Actions = {
  start: async (event) => {
    const form = await formValues(event.request);
    const refused = await makeChange(event, LIBRARY, {
      type: 'make-site',
      id: LIBRARY,
      name: 'Library',
      timeZone: form.text('timeZone'),
      languages: form.list('languages')
    });
    if (refused !== null) return refused;
    redirect(303, PLAYLISTS);
  }
};
