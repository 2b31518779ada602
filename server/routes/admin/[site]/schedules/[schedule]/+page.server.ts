// One schedule: changed, removed.
import { error, redirect } from '@sveltejs/kit';
import type { ScheduleId } from '#playlists/site/ids.ts';
import { lookup } from '#playlists/site/lookup.ts';
import { localDateAt } from '#playlists/time/zone.ts';
import { formValues } from '#server/desk/form-values.ts';
import { makeChange } from '#server/desk/make-change.ts';
import { nextTimesOf, saveSchedule } from '#server/desk/save-schedule.ts';
import { typedSchedule } from '#server/desk/schedule-form.ts';
import { siteHere } from '#server/desk/site-here.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
  const { site } = siteHere(event);
  const now = event.locals.app.now();
  const one = lookup(site.schedules, event.params.schedule as ScheduleId);
  if (one === undefined) error(404, 'There is no such schedule any more.');
  const typed = typedSchedule(one, localDateAt(now, site.timeZone));
  return { id: one.id as string, typed, next: nextTimesOf(typed.rule, site, now) };
};

export const actions: Actions = {
  save: async (event) =>
    saveSchedule(event, siteHere(event).site, event.params.schedule, await formValues(event.request)),
  remove: async (event) => {
    const { site } = siteHere(event);
    const refused = await makeChange(event, site.id, { type: 'remove-schedule', id: event.params.schedule });
    if (refused !== null) return refused;
    redirect(303, `/admin/${site.id}/schedules`);
  }
};
