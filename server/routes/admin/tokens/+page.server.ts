// API tokens: made, listed, revoked.
import { picklist } from 'valibot';
import { parse } from '#playlists/site/parse.ts';
import type { SiteId } from '#playlists/site/ids.ts';
import { nameFaults } from '#server/desk/account-form.ts';
import { formValues } from '#server/desk/form-values.ts';
import { trouble } from '#server/desk/make-change.ts';
import { whoMayGiveNames } from '#server/desk/names-refused.ts';
import { saidBy } from '#server/desk/said-by.ts';
import type { Actions, PageServerLoad } from './$types';

const accessSchema = picklist(['read', 'write'], 'must be read or write');

export const load: PageServerLoad = async ({ locals: { app } }) => ({
  at: app.now(),
  tokens: await app.stores.apiTokens.list()
});

export const actions: Actions = {
  make: async ({ locals, request }) => {
    const { app, account } = locals;
    const form = await formValues(request);
    const name = form.text('name');
    const access = parse(accessSchema, form.text('access'));
    const site = form.textOrNull('site') as SiteId | null;
    const faults = nameFaults(name);
    if (!access.ok) faults.push({ field: 'access', says: 'must be one of the list' });
    if (site !== null && app.sites.get(site) === null) faults.push({ field: 'site', says: 'must be one of the list' });
    const seesNames = form.ticked('seesNames');
    if (seesNames && account?.seesNames !== true)
      faults.push({ field: 'seesNames', says: `is not yours to give. ${await whoMayGiveNames(app)}` });
    if (faults.length > 0 || !access.ok) return trouble(400, 'invalid', faults);
    const { token } = await app.stores.apiTokens.make(
      { name, site, access: access.value, seesNames },
      app.now(),
      saidBy(locals).by
    );
    return { made: { name, token } };
  },
  revoke: async ({ locals, request }) => {
    await locals.app.stores.apiTokens.remove((await formValues(request)).text('id'), saidBy(locals));
    return null;
  }
};
