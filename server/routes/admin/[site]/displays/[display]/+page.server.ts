// One display: its settings, its hardware, its removal.
import { error, redirect } from '@sveltejs/kit';
import type { DisplayId } from '#playlists/site/ids.ts';
import { displayFrom } from '#server/desk/display-form.ts';
import { formValues } from '#server/desk/form-values.ts';
import { makeChange } from '#server/desk/make-change.ts';
import { siteHere } from '#server/desk/site-here.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

function displayHere(event: Pick<RequestEvent, 'locals' | 'params'>) {
  const { site } = siteHere(event);
  const display = Object.hasOwn(site.displays, event.params.display)
    ? site.displays[event.params.display as DisplayId]
    : undefined;
  if (display === undefined) error(404, 'There is no such display.');
  return { site, display };
}

export const load: PageServerLoad = (event) => ({ display: displayHere(event).display });

export const actions: Actions = {
  save: async (event) => {
    const { site, display } = displayHere(event);
    const form = await formValues(event.request);
    return makeChange(event, site.id, displayFrom(form, display.id), form.baseRevision);
  },
  revoke: async (event) => {
    const { site, display } = displayHere(event);
    await event.locals.app.floor.revoke(site.id, display.id);
    return null;
  },
  remove: async (event) => {
    const { site, display } = displayHere(event);
    const refused = await makeChange(event, site.id, { type: 'remove-display', id: display.id });
    if (refused !== null) return refused;
    await event.locals.app.floor.revoke(site.id, display.id);
    redirect(303, `/admin/${site.id}/displays`);
  }
};
