// A new announcement. Its id is made when the page opens and goes along with the form: sending it twice makes one.
import { redirect } from '@sveltejs/kit';
import { formValues } from '#server/desk/form-values.ts';
import { openAnnouncement } from '#server/desk/open-announcement.ts';
import { saveAnnouncement } from '#server/desk/save-announcement.ts';
import { siteHere } from '#server/desk/site-here.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { app, namesRefused } = event.locals;
  return { opened: await openAnnouncement(app, siteHere(event).site, app.newId(), namesRefused === null) };
};

export const actions: Actions = {
  save: async (event) => {
    const { site } = siteHere(event);
    const form = await formValues(event.request);
    const id = form.text('id');
    const answer = await saveAnnouncement(event, site, id, form);
    if ('done' in answer && answer.refused === undefined)
      redirect(303, `/admin/${site.id}/announcements/${id}?${answer.done}`);
    return answer;
  }
};
