// What somebody typed to say what a pack is about, at the desk or on the command line, made into what it stands for.
import { dateOf, dayOf } from '#playlists/calendar/day.ts';
import type { AnnouncementId, CrewId, WorkerId } from '#playlists/site/ids.ts';
import { lookup } from '#playlists/site/lookup.ts';
import { parse } from '#playlists/site/parse.ts';
import { isRefusal, refuse, type Refusal } from '#playlists/site/refusal.ts';
import type { Site } from '#playlists/site/site.ts';
import { localDate, type WallTime } from '#playlists/site/values.ts';
import { instantOf } from '#playlists/time/zone.ts';
import { choiceTrouble, type PackChoice } from './pack-choice.ts';

/** Empty where nothing was typed. */
export interface TypedChoice {
  readonly announcement: string;
  readonly version: string;
  /** Of the worker, as it stands on the badge. */
  readonly number: string;
  readonly crew: string;
  /** Dates of the site, both of them within the period. */
  readonly from: string;
  readonly until: string;
}

export async function choiceFrom(
  typed: TypedChoice,
  site: Site,
  byNumber: (number: string) => Promise<WorkerId | null>
): Promise<PackChoice | Refusal> {
  const announcement = typed.announcement === '' ? null : (typed.announcement as AnnouncementId);
  if (announcement !== null && lookup(site.announcements, announcement) === undefined)
    return refuse('not-found', 'announcement', 'There is no such announcement.');
  const version = typed.version === '' ? null : Number(typed.version);
  if (version !== null && (!Number.isSafeInteger(version) || version < 1))
    return refuse('invalid', 'version', 'A version is a whole number.');
  const crew = typed.crew === '' ? null : (typed.crew as CrewId);
  if (crew !== null && lookup(site.crews, crew) === undefined)
    return refuse('not-found', 'crew', 'There is no such crew.');
  const worker = typed.number.trim() === '' ? null : await byNumber(typed.number.trim());
  if (worker === null && typed.number.trim() !== '')
    return refuse('not-found', 'number', 'There is no worker of that number.');
  const [from, until] = [midnight('from', typed.from, 0, site), midnight('until', typed.until, 1, site)];
  if (isRefusal(from)) return from;
  if (isRefusal(until)) return until;
  const choice = { site: site.id, announcement, version, worker, crew, from, until };
  return choiceTrouble(choice) ?? choice;
}

/** The first instant of so many days after a date. */
function midnight(field: string, typed: string, days: number, { timeZone }: Site): number | null | Refusal {
  if (typed === '') return null;
  const date = parse(localDate, typed);
  if (!date.ok) return refuse('invalid', field, 'A date is written 2026-11-23.');
  return instantOf(dateOf(dayOf(date.value) + days), '00:00' as WallTime, timeZone);
}
