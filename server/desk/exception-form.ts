// What differs from a cycle, as the board's forms ask for it: put to the pattern as it stands, or taken back.
import type { RequestEvent } from '@sveltejs/kit';
import { canonical } from '#playlists/site/canonical.ts';
import type { CyclePattern, ShiftException } from '#playlists/site/shift-pattern.ts';
import type { SiteNow } from '../app.ts';
import type { FormValues } from './form-values.ts';
import { makeChange, trouble } from './make-change.ts';

/** Null when it is done, else what to show: faults stand at the form's own fields, `exception.date` and so on. */
export async function addException(event: RequestEvent, now: SiteNow, pattern: CyclePattern, form: FormValues) {
  const refused = await putExceptions(event, now, pattern, [...pattern.exceptions, readException(form)]);
  if (refused === null) return null;
  const place = `pattern.exceptions.${pattern.exceptions.length}`;
  const faults = refused.data.faults.map((fault) => ({ ...fault, field: fault.field.replace(place, 'exception') }));
  return trouble(refused.status, refused.data.code, faults);
}

/** Takes back the one that the form names by its canonical text. */
export async function takeBackException(event: RequestEvent, now: SiteNow, pattern: CyclePattern, form: FormValues) {
  const wanted = form.secret('exception');
  const index = pattern.exceptions.findIndex((one) => canonical(one) === wanted);
  if (index === -1) return trouble(404, 'not-found', [{ field: '', says: 'Somebody took it back already.' }]);
  return putExceptions(event, now, pattern, pattern.exceptions.toSpliced(index, 1));
}

export function readException(form: FormValues): unknown {
  const type = form.text('exception.type');
  const named = {
    crew: form.text('exception.crew'),
    shift: form.text('exception.shift'),
    date: form.text('exception.date')
  };
  switch (type as ShiftException['type']) {
    case 'swap': {
      const [crew, shift, date] = form.text('exception.other').split('/');
      return { type, one: named, other: { crew, shift, date } };
    }
    case 'shutdown':
      return {
        type,
        firstDate: form.text('exception.firstDate'),
        lastDate: form.text('exception.lastDate') || form.text('exception.firstDate')
      };
    default:
      return { type, ...named };
  }
}

/** What two people do to one pattern at once is theirs to sort out, so nothing is put over a pattern that moved on meanwhile. */
function putExceptions(event: RequestEvent, now: SiteNow, pattern: CyclePattern, exceptions: readonly unknown[]) {
  const { since: _since, ...rest } = pattern;
  const change = { type: 'put-shift-pattern', pattern: { ...rest, exceptions } };
  return makeChange(event, now.site.id, change, now.revision);
}
