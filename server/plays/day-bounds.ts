// A day of the site's calendar as a stretch of time: 23 or 25 hours where the clocks change.
import { dateOf, dayOf } from '#playlists/calendar/day.ts';
import type { Stretch } from '#playlists/proof/played.ts';
import type { LocalDate, TimeZone, WallTime } from '#playlists/site/values.ts';
import { instantOf } from '#playlists/time/zone.ts';

const MIDNIGHT = '00:00' as WallTime;

export const dayBounds = (day: LocalDate, zone: TimeZone): Stretch => ({
  from: instantOf(day, MIDNIGHT, zone),
  until: instantOf(dateOf(dayOf(day) + 1), MIDNIGHT, zone)
});
