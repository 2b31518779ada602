// The record: its signed state, now if asked for, and what displays raised an alarm about.
import { formValues } from '#server/desk/form-values.ts';
import { closeAlarms, recordNow } from '#server/desk/record-desk.ts';
import { siteHere } from '#server/desk/site-here.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
  record: await recordNow(event.locals.app, siteHere(event).site)
});

export const actions: Actions = {
  sign: async (event) => {
    await event.locals.app.checkpoints.sign(siteHere(event).site.id);
    return null;
  },
  acknowledge: async (event) => closeAlarms(event, siteHere(event).site, await formValues(event.request))
};
