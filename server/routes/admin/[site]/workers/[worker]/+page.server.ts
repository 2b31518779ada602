// One worker: change, PIN, removal.
import { redirect } from '@sveltejs/kit';
import { parse } from '#playlists/site/parse.ts';
import { pin as pinSchema } from '#playlists/site/worker.ts';
import { formValues } from '#server/desk/form-values.ts';
import { trouble } from '#server/desk/make-change.ts';
import { saveWorker } from '#server/desk/save-worker.ts';
import { workerHere } from '#server/desk/worker-here.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { site, worker } = await workerHere(event);
  return { worker, hasPin: await event.locals.app.stores.people.hasPin(site.id, worker.id) };
};

export const actions: Actions = {
  save: async (event) => {
    const { site, worker } = await workerHere(event);
    return saveWorker(event, site, await formValues(event.request), worker.id);
  },
  pin: async (event) => {
    const { site, worker } = await workerHere(event);
    const pin = parse(pinSchema, (await formValues(event.request)).text('pin'));
    if (!pin.ok) return trouble(400, 'invalid', [{ field: 'pin', says: 'must be 6 digits' }]);
    await event.locals.app.stores.people.setPin(site.id, worker.id, pin.value);
    return null;
  },
  removePin: async (event) => {
    const { site, worker } = await workerHere(event);
    await event.locals.app.stores.people.setPin(site.id, worker.id, null);
    return null;
  },
  remove: async (event) => {
    const { site, worker } = await workerHere(event);
    await event.locals.app.stores.people.remove(site.id, worker.id);
    redirect(303, `/admin/${site.id}/workers`);
  }
};
