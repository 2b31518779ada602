// A new schedule, for the playlist named in the address where one is; its id is made when the page opens, so that sending the form twice makes one.
import { redirect } from '@sveltejs/kit';
import { formValues } from '#server/desk/form-values.ts';
import { saveSchedule } from '#server/desk/save-schedule.ts';
import { typedSchedule } from '#server/desk/schedule-form.ts';
import { siteHere } from '#server/desk/site-here.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { app }, url }) => ({
  id: app.newId(),
  typed: { ...typedSchedule(null), playlist: url.searchParams.get('playlist') ?? '' }
});

export const actions: Actions = {
  save: async (event) => {
    const { site } = siteHere(event);
    const form = await formValues(event.request);
    const answer = await saveSchedule(event, site, form.text('id'), form);
    if ('saved' in answer) redirect(303, `/admin/${site.id}/schedules`);
    return answer;
  }
};
