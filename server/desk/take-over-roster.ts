// Taking a pasted roster over: its rows stand in place of those that the same workers had on the same dates.
import type { RequestEvent } from '@sveltejs/kit';
import type { Roster } from '#playlists/site/shift-pattern.ts';
import type { SiteNow } from '../app.ts';
import type { FormValues } from './form-values.ts';
import { trouble } from './make-change.ts';
import { putRows } from './roster-form.ts';
import { readRosterTable } from './roster-table.ts';
import { namedWorkers } from './worker-names.ts';

const MOST_SAID = 8;

/** Null when it is done, else the lines that cannot be read: then nothing was taken over. */
export async function takeOverRoster(event: RequestEvent, now: SiteNow, roster: Roster, form: FormValues) {
  const workers = namedWorkers(await event.locals.app.stores.people.list(now.site.id));
  const table = readRosterTable(form.secret('table'), workers);
  if ('bad' in table) {
    const more = table.bad.length - MOST_SAID;
    const says = [...table.bad.slice(0, MOST_SAID), ...(more > 0 ? [`And ${more} more lines.`] : [])];
    return trouble(
      422,
      'unreadable',
      says.map((one) => ({ field: 'table', says: one }))
    );
  }
  const places = new Set(table.rows.map(({ worker, date }) => `${worker} ${date}`));
  const kept = roster.rows.filter(({ worker, date }) => !places.has(`${worker} ${date}`));
  return putRows(event, now, roster, [...kept, ...table.rows]);
}
