// The form of a worker: parse it, see that the crew exists, keep it.
import type { RequestEvent } from '@sveltejs/kit';
import { parse } from '#playlists/site/parse.ts';
import type { Site } from '#playlists/site/site.ts';
import { worker as workerSchema, type Worker } from '#playlists/site/worker.ts';
import { newBadge } from '../people/new-badge.ts';
import type { FormValues } from './form-values.ts';
import { trouble } from './make-change.ts';
import { saidBy } from './said-by.ts';

/** Null when it is done, else what to show beside the fields. `was` keeps the badges: they have a form of their own. */
export async function saveWorker(
  event: RequestEvent,
  site: Site,
  form: FormValues,
  id: string,
  was: Worker | null = null
) {
  const badges = was?.badges ?? form.words('badges');
  const parsed = parse(workerSchema, {
    id,
    number: form.text('number'),
    firstName: form.text('firstName'),
    lastName: form.text('lastName'),
    jobTitle: form.text('jobTitle'),
    employer: form.text('employer'),
    crew: form.textOrNull('crew'),
    languages: form.list('languages'),
    badges: form.ticked('makeBadge') ? [...badges, newBadge()] : badges,
    roles: form.words('roles'),
    departments: form.words('departments'),
    tags: form.words('tags'),
    joinedOn: form.textOrNull('joinedOn'),
    leftOn: form.textOrNull('leftOn'),
    supervises: form.text('supervises')
  });
  if (!parsed.ok) return trouble(400, 'invalid', [...parsed.faults]);
  const { crew } = parsed.value;
  if (crew !== null && !Object.hasOwn(site.crews, crew)) {
    return trouble(400, 'invalid', [{ field: 'crew', says: 'must be a crew of this site' }]);
  }
  const refusal = await event.locals.app.stores.people.put(site.id, [parsed.value], saidBy(event.locals));
  if (refusal === null) return null;
  return trouble(409, refusal.refusal, [{ field: refusal.field.replace(/^0\./, ''), says: refusal.says }]);
}
