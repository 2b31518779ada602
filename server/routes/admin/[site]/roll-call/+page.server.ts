// Roll-calls: beginning one, who is still to be found, and what a warden says.
import { formValues } from '#server/desk/form-values.ts';
import { beginRollCall, endRollCall, rollCallPage, tellRollCall } from '#server/desk/roll-call-desk.ts';
import { siteHere } from '#server/desk/site-here.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { app, namesRefused } = event.locals;
  const page = await rollCallPage(app, siteHere(event).site, event.url.searchParams.get('of'), namesRefused === null);
  return { ...page, namesRefused };
};

export const actions: Actions = {
  begin: async (event) => beginRollCall(event, siteHere(event).site, await formValues(event.request)),
  tell: async (event) => tellRollCall(event, siteHere(event).site, await formValues(event.request)),
  end: async (event) => endRollCall(event, siteHere(event).site, await formValues(event.request))
};
