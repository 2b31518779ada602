// Adds a display that will get its hardware later.
import { redirect } from '@sveltejs/kit';
import { displayFrom } from '#server/desk/display-form.ts';
import { formValues } from '#server/desk/form-values.ts';
import { makeChange } from '#server/desk/make-change.ts';
import { siteHere } from '#server/desk/site-here.ts';
import type { Actions } from './$types';

export const actions: Actions = {
  save: async (event) => {
    const { site } = siteHere(event);
    const id = event.locals.app.newId();
    const refused = await makeChange(event, site.id, displayFrom(await formValues(event.request), id));
    if (refused !== null) return refused;
    redirect(303, `/admin/${site.id}/displays`);
  }
};
