// The desk's form that excuses somebody, by dates in the site's zone, and ending it.
import type { RequestEvent } from '@sveltejs/kit';
import { dateOf, dayOf } from '#playlists/calendar/day.ts';
import { excusalBody } from '#playlists/answer/excusal-body.ts';
import type { AnnouncementId } from '#playlists/site/ids.ts';
import { parse } from '#playlists/site/parse.ts';
import { isRefusal } from '#playlists/site/refusal.ts';
import type { Site } from '#playlists/site/site.ts';
import { localDate, type LocalDate, type WallTime } from '#playlists/site/values.ts';
import { instantOf } from '#playlists/time/zone.ts';
import { endExcusal, excuse } from '../answering/excuse.ts';
import { newId } from '../storage/secrets.ts';
import type { FormValues } from './form-values.ts';
import { trouble } from './make-change.ts';

/** Null where it is kept, else what to show beside the fields. The last day is one of those excused. */
export async function excuseHere(event: RequestEvent, site: Site, announcement: AnnouncementId, form: FormValues) {
  const { app, account } = event.locals;
  if (account === null) return trouble(401, 'signed-out', [{ field: '', says: 'Sign in again.' }]);
  const first = parse(localDate, form.text('firstDay'));
  const last = form.text('lastDay') === '' ? null : parse(localDate, form.text('lastDay'));
  if (!first.ok) return trouble(400, 'invalid', [{ field: 'firstDay', says: 'must be a date' }]);
  if (last?.ok === false) return trouble(400, 'invalid', [{ field: 'lastDay', says: 'must be a date' }]);
  if (last !== null && last.value < first.value)
    return trouble(400, 'invalid', [{ field: 'lastDay', says: 'must not be before the first day' }]);
  const begins = (date: LocalDate): string =>
    new Date(instantOf(date, '00:00' as WallTime, site.timeZone)).toISOString();
  const parsed = parse(excusalBody, {
    worker: form.text('worker'),
    reason: form.text('reason'),
    from: begins(first.value),
    until: last === null ? null : begins(dateOf(dayOf(last.value) + 1)),
    announcement: form.ticked('onlyThis') ? announcement : null
  });
  if (!parsed.ok) return trouble(400, 'invalid', [...parsed.faults]);
  const by = { type: 'account', id: account.id } as const;
  const made = await excuse(app.stores, site, newId(), parsed.value, by, app.now());
  return isRefusal(made) ? trouble(409, made.refusal, [{ field: made.field, says: made.says }]) : null;
}

/** From now on they are waited for again; `mistake` lets it never have held. */
export async function endExcusalHere({ locals }: RequestEvent, site: Site, form: FormValues) {
  const { app, account } = locals;
  if (account === null) return trouble(401, 'signed-out', [{ field: '', says: 'Sign in again.' }]);
  const at = app.now();
  const until = form.ticked('mistake') ? 0 : at;
  const by = { type: 'account', id: account.id } as const;
  const ended = await endExcusal(app.stores, site.id, form.text('excusal'), until, { by, at });
  return ended === null ? trouble(404, 'not-found', [{ field: '', says: 'There is no such excusal.' }]) : null;
}
