// Where the QR on an unpaired display leads a manager.
import { redirect } from '@sveltejs/kit';
import { adopt, placesToAdopt } from '#server/desk/adopt.ts';
import { formValues } from '#server/desk/form-values.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { app, account }, url }) => {
  if (account === null) redirect(303, '/sign-in');
  const code = url.searchParams.get('code') ?? '';
  const sites = app.sites.list().map(async (site) => ({ site, states: await app.floor.states(site.id) }));
  const places = placesToAdopt(await Promise.all(sites));
  const asked = url.searchParams.get('display') ?? url.searchParams.get('site');
  return {
    account: { name: account.name },
    code,
    kind: code === '' ? null : (app.pairing.find(code, app.now())?.kind ?? null),
    places,
    place: places.find(({ value }) => value === asked)?.value ?? places[0]?.value ?? ''
  };
};

export const actions: Actions = {
  adopt: async (event) => {
    const form = await formValues(event.request);
    const refused = await adopt(event, form);
    if (refused !== null) return refused;
    redirect(303, `/admin/${form.text('becomes').split('/')[0]}/displays`);
  }
};
