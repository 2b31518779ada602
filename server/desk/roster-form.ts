// Rows of a roster, as the board's forms ask for them: one added, one taken off, those that are over taken off.
import type { RequestEvent } from '@sveltejs/kit';
import type { Roster } from '#playlists/site/shift-pattern.ts';
import type { SiteNow } from '../app.ts';
import type { FormValues } from './form-values.ts';
import { makeChange, trouble } from './make-change.ts';

type Row = Roster['rows'][number];

/** Null when it is done, else what to show: faults stand at the form's own fields, `row.start` and so on. */
export async function addRow(event: RequestEvent, now: SiteNow, roster: Roster, form: FormValues) {
  const row = {
    worker: form.text('row.worker'),
    date: form.text('row.date'),
    start: form.text('row.start').slice(0, 5),
    end: form.text('row.end').slice(0, 5)
  };
  if (row.worker === '') return trouble(400, 'invalid', [{ field: 'row.worker', says: 'must be chosen' }]);
  const refused = await putRows(event, now, roster, [...roster.rows, row]);
  if (refused === null) return null;
  const place = `pattern.rows.${roster.rows.length}`;
  const faults = refused.data.faults.map((fault) => ({ ...fault, field: fault.field.replace(place, 'row') }));
  return trouble(refused.status, refused.data.code, faults);
}

export async function removeRow(event: RequestEvent, now: SiteNow, roster: Roster, form: FormValues) {
  const isMeant = (row: Row) =>
    row.worker === form.text('worker') && row.date === form.text('date') && row.start === form.text('start');
  if (!roster.rows.some(isMeant))
    return trouble(404, 'not-found', [{ field: '', says: 'Somebody took it off already.' }]);
  return putRows(
    event,
    now,
    roster,
    roster.rows.filter((row) => !isMeant(row))
  );
}

/** Takes off the rows before a date. */
export function dropRowsBefore(event: RequestEvent, now: SiteNow, roster: Roster, date: string) {
  return putRows(
    event,
    now,
    roster,
    roster.rows.filter((row) => row.date >= date)
  );
}

/** The change that makes a roster or renames it; unparsed. */
export const rawRoster = (form: FormValues, id: string, rows: Roster['rows']): unknown => ({
  type: 'put-shift-pattern',
  pattern: { type: 'roster', id, name: form.text('pattern.name'), rows }
});

/** Nothing is put over a roster that moved on meanwhile. */
export function putRows(event: RequestEvent, now: SiteNow, roster: Roster, rows: readonly unknown[]) {
  const { since: _since, ...rest } = roster;
  return makeChange(event, now.site.id, { type: 'put-shift-pattern', pattern: { ...rest, rows } }, now.revision);
}
