// The sites of this server: list, and make another.
import { redirect } from '@sveltejs/kit';
import { makeChange } from '#server/desk/make-change.ts';
import { formValues } from '#server/desk/form-values.ts';
import { siteIdFrom } from '#server/desk/site-id-from.ts';
import type { SiteId } from '#playlists/site/ids.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { app } }) => {
  const sites = app.sites.list().map(async ({ id, name, timeZone, displays }) => {
    const states = await app.floor.states(id);
    const online = states.filter((state) => state.online).length;
    return { id, name, timeZone, displays: Object.keys(displays).length, online };
  });
  return {
    sites: await Promise.all(sites),
    zones: Intl.supportedValuesOf('timeZone'),
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone
  };
};

export const actions: Actions = {
  make: async (event) => {
    const { app } = event.locals;
    const form = await formValues(event.request);
    const name = form.text('name');
    const inUse = app.sites.list().map((site) => site.id as string);
    const id = siteIdFrom(name, inUse, app.newId()) as SiteId;
    const refused = await makeChange(event, id, {
      type: 'make-site',
      id,
      name,
      timeZone: form.text('timeZone'),
      languages: form.list('languages')
    });
    if (refused !== null) return refused;
    redirect(303, `/admin/${id}`);
  }
};
