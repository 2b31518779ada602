// Saving the schedule editor's form.
import { fail, type RequestEvent } from '@sveltejs/kit';
import type { Site } from '#playlists/site/site.ts';
import type { FormValues } from './form-values.ts';
import { makeChange } from './make-change.ts';
import { readSchedule, scheduleChange } from './schedule-form.ts';
import { targetFaults } from './targets-form.ts';

export async function saveSchedule(event: RequestEvent, site: Site, id: string, form: FormValues) {
  const typed = readSchedule(form);
  const faults = targetFaults(typed.targets);
  if (faults.length > 0) return fail(400, { code: 'invalid', faults, typed });
  const refused = await makeChange(event, site.id, scheduleChange(typed, id), form.baseRevision);
  return refused === null ? { saved: true, typed } : fail(refused.status, { ...refused.data, typed });
}
