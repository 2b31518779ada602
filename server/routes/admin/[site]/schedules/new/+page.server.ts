// A new schedule, for the playlist named in the address where one is; its id is made when the page opens, so that sending the form twice makes one.
import { redirect } from '@sveltejs/kit';
import { localDateAt } from '#playlists/time/zone.ts';
import { formValues } from '#server/desk/form-values.ts';
import { nextTimesOf, saveSchedule } from '#server/desk/save-schedule.ts';
import { typedSchedule } from '#server/desk/schedule-form.ts';
import { siteHere } from '#server/desk/site-here.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
  const { app } = event.locals;
  const { site } = siteHere(event);
  const fresh = typedSchedule(null, localDateAt(app.now(), site.timeZone));
  const typed = { ...fresh, playlist: event.url.searchParams.get('playlist') ?? '' };
  return { id: app.newId(), typed, next: nextTimesOf(typed.rule, site, app.now()) };
};

export const actions: Actions = {
  save: async (event) => {
    const { site } = siteHere(event);
    const form = await formValues(event.request);
    const answer = await saveSchedule(event, site, form.text('id'), form);
    if ('saved' in answer && answer.saved) redirect(303, `/admin/${site.id}/schedules`);
    return answer;
  }
};
