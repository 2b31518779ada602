// A new shift pattern: without `?of=` the choice of what to begin with, then its form. The id is made when the page opens, so that
// sending the form twice makes one.
import { error, redirect } from '@sveltejs/kit';
import { rawRoster } from '#server/desk/roster-form.ts';
import { describePreset, presets, type Preset } from '#playlists/time/presets.ts';
import { localDateAt } from '#playlists/time/zone.ts';
import { cyclePreview } from '#server/desk/cycle-preview.ts';
import { formValues } from '#server/desk/form-values.ts';
import { makeChange } from '#server/desk/make-change.ts';
import { newPattern } from '#server/desk/new-pattern.ts';
import { savePattern } from '#server/desk/save-pattern.ts';
import { siteHere } from '#server/desk/site-here.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
  const { app } = event.locals;
  const { site } = siteHere(event);
  const of = event.url.searchParams.get('of');
  if (of === null) return { type: 'choice', choice: presets.map(toChoose) } as const;
  const id = app.newId();
  if (of === 'roster') return { type: 'roster', id } as const;
  const today = localDateAt(app.now(), site.timeZone);
  const typed = newPattern(of, site, today);
  if (typed === null) error(404, 'There is no such shift pattern to begin with.');
  return { type: 'cycle', id, of, typed, preview: cyclePreview(typed, site, today) } as const;
};

const toChoose = (one: Preset) => ({
  id: one.id,
  name: one.name,
  says: describePreset(one),
  letters: one.shifts.map(({ letter }) => letter),
  cycles: [...new Set(one.crews.map(({ cycle }) => cycle ?? one.cycle))]
});

export const actions: Actions = {
  save: async (event) => {
    const { site } = siteHere(event);
    const form = await formValues(event.request);
    const id = form.text('id');
    const answer = await savePattern(event, site, id, null, form);
    if ('saved' in answer && answer.saved) redirect(303, `/admin/${site.id}/shifts/${id}`);
    return answer;
  },
  roster: async (event) => {
    const { site } = siteHere(event);
    const form = await formValues(event.request);
    const id = form.text('id');
    const refused = await makeChange(event, site.id, rawRoster(form, id, []));
    if (refused !== null) return refused;
    redirect(303, `/admin/${site.id}/shifts/${id}`);
  }
};
