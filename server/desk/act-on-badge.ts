// The forms beside a worker's badges: issue, dates, block, replace, take the block back.
import type { RequestEvent } from '@sveltejs/kit';
import { badgeAct } from '#playlists/site/badge-act.ts';
import type { WorkerId } from '#playlists/site/ids.ts';
import { parse } from '#playlists/site/parse.ts';
import { isRefusal } from '#playlists/site/refusal.ts';
import type { Site } from '#playlists/site/site.ts';
import type { LocalDate, TimeZone } from '#playlists/site/values.ts';
import { localDate } from '#playlists/site/values.ts';
import { dateOf, dayOf } from '#playlists/calendar/day.ts';
import { carryOutBadgeAct } from '../people/carry-out-badge-act.ts';
import { formValues, type FormValues } from './form-values.ts';
import { trouble } from './make-change.ts';
import { saidBy } from './said-by.ts';
import { timestampOf } from './site-time.ts';

/** Null when it is done, else what to show beside the fields. */
export async function actOnBadge(event: RequestEvent, site: Site, worker: WorkerId) {
  const parsed = parse(badgeAct, actOf(await formValues(event.request), site.timeZone));
  if (!parsed.ok) return trouble(400, 'invalid', [...parsed.faults]);
  const { stores } = event.locals.app;
  const done = await carryOutBadgeAct(stores, site.id, worker, parsed.value, saidBy(event.locals));
  return isRefusal(done) ? trouble(409, done.refusal, [{ field: done.field, says: done.says }]) : null;
}

function actOf(form: FormValues, zone: TimeZone): unknown {
  const type = form.text('type');
  const dates = {
    validFrom: timestampOf(form.text('validFrom') && `${form.text('validFrom')}T00:00`, zone),
    validUntil: endOfDay(form.text('lastDay'), zone)
  };
  const [badge, why, by] = [form.text('badge'), form.text('why'), form.textOrNull('by')];
  switch (type) {
    case 'issue':
      return { type, badge: badge || null, ...dates };
    case 'date':
      return { type, badge, ...dates };
    case 'block':
      return { type, badge, why };
    case 'replace':
      return { type, badge, by, why };
    default:
      return { type, badge };
  }
}

/** A badge's last day is over when the next one begins; what is no date is handed on as typed. */
function endOfDay(typed: string, zone: TimeZone): string | null {
  const day = parse(localDate, typed);
  return day.ok ? timestampOf(`${next(day.value)}T00:00`, zone) : typed || null;
}
const next = (date: LocalDate): LocalDate => dateOf(dayOf(date) + 1);
