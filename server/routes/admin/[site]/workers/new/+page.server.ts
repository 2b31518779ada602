// Adds a worker.
import { redirect } from '@sveltejs/kit';
import { formValues } from '#server/desk/form-values.ts';
import { saveWorker } from '#server/desk/save-worker.ts';
import { siteHere } from '#server/desk/site-here.ts';
import type { Actions } from './$types';

export const actions: Actions = {
  save: async (event) => {
    const { site } = siteHere(event);
    const refused = await saveWorker(event, site, await formValues(event.request), event.locals.app.newId());
    if (refused !== null) return refused;
    redirect(303, `/admin/${site.id}/workers`);
  }
};
