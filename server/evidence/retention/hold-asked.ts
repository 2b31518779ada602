// A hold as it was typed, at the desk or by the API, made into one that can be set: what it covers must be there, and its end must be to come.
import { dateOf, dayOf } from '#playlists/calendar/day.ts';
import type { AnnouncementId, WorkerId } from '#playlists/site/ids.ts';
import { lookup } from '#playlists/site/lookup.ts';
import { parse } from '#playlists/site/parse.ts';
import { isRefusal, refuse, type Refusal } from '#playlists/site/refusal.ts';
import type { Site } from '#playlists/site/site.ts';
import { line, localDate, type WallTime } from '#playlists/site/values.ts';
import { instantOf } from '#playlists/time/zone.ts';
import type { Hold } from '../../storage/retention-stores.ts';

/** Empty where nothing was typed. */
export interface TypedHold {
  readonly type: string;
  readonly announcement: string;
  /** The worker's, as it stands on the badge. */
  readonly number: string;
  readonly reason: string;
  /** The last day, a date of the site. */
  readonly until: string;
}

const MOST_YEARS_MS = 30 * 366 * 86_400_000;

export async function holdFrom(
  typed: TypedHold,
  site: Site,
  byNumber: (number: string) => Promise<WorkerId | null>,
  now: number
): Promise<Pick<Hold, 'type' | 'about' | 'reason' | 'until'> | Refusal> {
  const about = await coveredBy(typed, site, byNumber);
  if (isRefusal(about)) return about;
  const reason = parse(line(1, 200), typed.reason);
  if (!reason.ok) return refuse('invalid', 'reason', 'Say why, in a sentence of at most 200 letters.');
  const until = endOf(typed.until, site, now);
  return isRefusal(until) ? until : { ...about, reason: reason.value, until };
}

/** The end of the last day. Refuses what has passed, and what nobody will live to see. */
export function endOf(typed: string, { timeZone }: Site, now: number): number | Refusal {
  const date = parse(localDate, typed);
  if (!date.ok)
    return refuse('invalid', 'until', 'A hold has an end: its last day, written 2026-11-23. It can be renewed.');
  const until = instantOf(dateOf(dayOf(date.value) + 1), '00:00' as WallTime, timeZone);
  if (until <= now) return refuse('invalid', 'until', 'That day is over.');
  return until > now + MOST_YEARS_MS
    ? refuse('invalid', 'until', 'That is more than 30 years ahead. A hold can be renewed.')
    : until;
}

async function coveredBy(
  { type, announcement, number }: TypedHold,
  site: Site,
  byNumber: (number: string) => Promise<WorkerId | null>
): Promise<Pick<Hold, 'type' | 'about'> | Refusal> {
  switch (type) {
    case 'site':
      return { type, about: '' };
    case 'announcement':
      return lookup(site.announcements, announcement as AnnouncementId) === undefined
        ? refuse('not-found', 'announcement', 'There is no such announcement.')
        : { type, about: announcement };
    case 'worker': {
      const worker = number.trim() === '' ? null : await byNumber(number.trim());
      return worker === null
        ? refuse('not-found', 'number', 'There is no worker of that number.')
        : { type, about: worker };
    }
    default:
      return refuse('invalid', 'type', 'Say what is held: an announcement, a worker or the whole site.');
  }
}
