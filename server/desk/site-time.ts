// What a manager types is the site's wall clock, what documents keep is an instant: both ways between them, for the form's fields.
import { localDate, wallTime, type TimeZone } from '#playlists/site/values.ts';
import { instantOf, offsetMinutesAt } from '#playlists/time/zone.ts';
import * as v from 'valibot';

/**
 * The instant of a `datetime-local` field's value in the site's zone, as documents write it; null where nothing is typed.
 * What is no date and time is handed on as typed: the schema that parses the change refuses it by field.
 */
export function timestampOf(typed: string, zone: TimeZone): string | null {
  if (typed === '') return null;
  const [date, time] = typed.split('T');
  const day = v.safeParse(localDate, date);
  const minute = v.safeParse(wallTime, time?.slice(0, 5));
  if (!day.success || !minute.success) return typed;
  return new Date(instantOf(day.output, minute.output, zone)).toISOString();
}

/** The value a `datetime-local` field shows for an instant: the site's wall clock, to the minute. */
export function localText(timestamp: string | null, zone: TimeZone): string {
  return timestamp === null ? '' : localMinute(Date.parse(timestamp), zone);
}

/** `2026-11-22T06:00` on the site's wall clock at an instant. */
export function localMinute(at: number, zone: TimeZone): string {
  return new Date(at + offsetMinutesAt(at, zone) * 60_000).toISOString().slice(0, 16);
}
