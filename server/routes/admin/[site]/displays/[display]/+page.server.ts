// One display: what is on it and why, what was wrong with it, its settings, its hardware, its removal.
import { error, redirect } from '@sveltejs/kit';
import { WHY_ON } from '#admin/displays/why-on-key.ts';
import { INCIDENTS } from '#admin/health/incidents-key.ts';
import type { DisplayId } from '#playlists/site/ids.ts';
import { displayFrom } from '#server/desk/display-form.ts';
import { formValues } from '#server/desk/form-values.ts';
import { incidentsOf } from '#server/desk/incidents-of.ts';
import { makeChange, trouble } from '#server/desk/make-change.ts';
import { whyNotMoved } from '#server/desk/moved-words.ts';
import { siteHere } from '#server/desk/site-here.ts';
import { whyOn } from '#server/desk/why-on.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

function displayHere(event: Pick<RequestEvent, 'locals' | 'params'>) {
  const { site } = siteHere(event);
  const display = Object.hasOwn(site.displays, event.params.display)
    ? site.displays[event.params.display as DisplayId]
    : undefined;
  if (display === undefined) error(404, 'There is no such display.');
  return { site, display };
}

export const load: PageServerLoad = async (event) => {
  const { site, display } = displayHere(event);
  const { app } = event.locals;
  event.depends(WHY_ON, INCIDENTS);
  const [why, incidents] = await Promise.all([
    whyOn(app, site, display.id, event.url.searchParams.get('at') ?? ''),
    incidentsOf(app, site.id, display.id)
  ]);
  return { display, why, incidents, https: app.handOver.httpsFor(site.id, display.id) };
};

/** Null when it is done. */
async function unpair({ locals: { app, account } }: RequestEvent, { site, display }: ReturnType<typeof displayHere>) {
  if (account === null) return trouble(401, 'signed-out', [{ field: '', says: 'Sign in again.' }]);
  await app.floor.revoke(site.id, display.id, { type: 'account', id: account.id });
  return null;
}

export const actions: Actions = {
  save: async (event) => {
    const { site, display } = displayHere(event);
    const form = await formValues(event.request);
    // Something has to come back: without a script that alone says that it was saved.
    return (await makeChange(event, site.id, displayFrom(form, display.id, display), form.baseRevision)) ?? {};
  },
  https: async (event) => {
    const { site, display } = displayHere(event);
    const moved = await event.locals.app.handOver.toHttps(site.id, display.id);
    const says = whyNotMoved(moved, display.name);
    return says === null ? null : trouble(409, moved.type, [{ field: '', says }]);
  },
  revoke: async (event) => {
    return unpair(event, displayHere(event));
  },
  remove: async (event) => {
    const { site, display } = displayHere(event);
    const refused = await makeChange(event, site.id, { type: 'remove-display', id: display.id });
    if (refused !== null) return refused;
    const signedOut = await unpair(event, { site, display });
    if (signedOut !== null) return signedOut;
    redirect(303, `/admin/${site.id}/displays`);
  }
};
