// One worker: change, PIN, removal.
import { redirect } from '@sveltejs/kit';
import { parse } from '#playlists/site/parse.ts';
import { pin as pinSchema } from '#playlists/site/worker.ts';
import { actOnBadge } from '#server/desk/act-on-badge.ts';
import { badgesOf } from '#server/desk/badges-of.ts';
import { formValues } from '#server/desk/form-values.ts';
import { heldSaid } from '#server/evidence/retention/held-said.ts';
import { trouble } from '#server/desk/make-change.ts';
import { personLogOf } from '#server/desk/person-log-of.ts';
import { saidBy } from '#server/desk/said-by.ts';
import { saveWorker } from '#server/desk/save-worker.ts';
import { workerHere } from '#server/desk/worker-here.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { site, worker } = await workerHere(event);
  const { app } = event.locals;
  const [hasPin, badges, log] = await Promise.all([
    app.stores.people.hasPin(site.id, worker.id),
    badgesOf(app, site, worker.id),
    personLogOf(app, site, worker.id)
  ]);
  return { worker, hasPin, badges, log };
};

export const actions: Actions = {
  save: async (event) => {
    const { site, worker } = await workerHere(event);
    return saveWorker(event, site, await formValues(event.request), worker.id, worker);
  },
  badge: async (event) => {
    const { site, worker } = await workerHere(event);
    return actOnBadge(event, site, worker.id);
  },
  pin: async (event) => {
    const { site, worker } = await workerHere(event);
    const pin = parse(pinSchema, (await formValues(event.request)).text('pin'));
    if (!pin.ok) return trouble(400, 'invalid', [{ field: 'pin', says: 'must be 6 digits' }]);
    await event.locals.app.stores.people.setPin(site.id, worker.id, pin.value, saidBy(event.locals));
    return null;
  },
  removePin: async (event) => {
    const { site, worker } = await workerHere(event);
    await event.locals.app.stores.people.setPin(site.id, worker.id, null, saidBy(event.locals));
    return null;
  },
  remove: async (event) => {
    const { site, worker } = await workerHere(event);
    const done = await event.locals.app.stores.erasures.erase(site.id, worker.id, saidBy(event.locals));
    if (typeof done === 'object') return trouble(409, 'held', [{ field: '', says: heldSaid(site, done) }]);
    redirect(303, `/admin/${site.id}/workers`);
  }
};
