// A shift pattern itself: its cycle, shifts and crews, or a roster's name and what is over; and an end to it.
import { redirect } from '@sveltejs/kit';
import { typedPattern } from '#admin/shifts/pattern-form.ts';
import { localDateAt } from '#playlists/time/zone.ts';
import { cyclePreview } from '#server/desk/cycle-preview.ts';
import { formValues } from '#server/desk/form-values.ts';
import { makeChange } from '#server/desk/make-change.ts';
import { patternHere } from '#server/desk/open-pattern.ts';
import { dropRowsBefore, rawRoster } from '#server/desk/roster-form.ts';
import { savePattern } from '#server/desk/save-pattern.ts';
import { siteHere } from '#server/desk/site-here.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
  const { now, pattern } = patternHere(event);
  const today = localDateAt(event.locals.app.now(), now.site.timeZone);
  const id: string = pattern.id;
  if (pattern.type === 'roster') {
    return { type: 'roster', id, before: pattern.rows.filter((row) => row.date < today).length } as const;
  }
  const typed = typedPattern(pattern);
  return { type: 'cycle', id, typed, preview: cyclePreview(typed, now.site, today) } as const;
};

export const actions: Actions = {
  save: async (event) => {
    const { now, pattern } = patternHere(event);
    const form = await formValues(event.request);
    return savePattern(event, now.site, pattern.id, pattern.type === 'cycle' ? pattern : null, form);
  },
  roster: async (event) => {
    const { now, pattern } = patternHere(event);
    const form = await formValues(event.request);
    const rows = pattern.type === 'roster' ? pattern.rows : [];
    return makeChange(event, now.site.id, rawRoster(form, pattern.id, rows), form.baseRevision);
  },
  dropOld: async (event) => {
    const { now, pattern } = patternHere(event);
    const today = localDateAt(event.locals.app.now(), now.site.timeZone);
    return pattern.type === 'roster' ? dropRowsBefore(event, now, pattern, today) : null;
  },
  remove: async (event) => {
    const { site } = siteHere(event);
    const refused = await makeChange(event, site.id, { type: 'remove-shift-pattern', id: event.params.pattern });
    if (refused !== null) return refused;
    redirect(303, `/admin/${site.id}/shifts`);
  }
};
