// Time zones, by Temporal, which is alone here: what a wall clock in a zone shows at an instant, and when it shows it.
import type { LocalDate, TimeZone, WallTime } from '../site/values.ts';
import { DAY_MS, dayOf, minuteOf } from '../calendar/day.ts';
import { type Offset, type Offsets, instantBy } from '../calendar/offsets.ts';

/** Epoch milliseconds of a wall time: in a gap the first valid minute, in an overlap the earlier one [T1]. */
export function instantOf(date: LocalDate, time: WallTime, zone: TimeZone): number {
  const day = dayOf(date);
  // No zone is more than a day from UTC, and a jump is found if it lies a day further.
  return instantBy(offsetsBetween(zone, (day - 2) * DAY_MS, (day + 3) * DAY_MS), day, minuteOf(time));
}

export function localDateAt(at: number, zone: TimeZone): LocalDate {
  return zoned(at, zone).toPlainDate().toString() as LocalDate;
}

/** Minutes that local time is ahead of UTC; odd seconds of long ago are rounded. */
export function offsetMinutesAt(at: number, zone: TimeZone): number {
  return minutesOf(zoned(at, zone));
}

/** The zone's offsets over [from, until): the first entry stands at `from`, the others where the offset changes. */
export function offsetsBetween(zone: TimeZone, from: number, until: number): Offsets {
  const offsets: Offset[] = [{ from, minutes: offsetMinutesAt(from, zone) }];
  let change = zoned(from, zone).getTimeZoneTransition('next');
  while (change !== null && change.epochMilliseconds < until) {
    const minutes = minutesOf(change);
    if (minutes !== offsets[offsets.length - 1]?.minutes) offsets.push({ from: change.epochMilliseconds, minutes });
    change = change.getTimeZoneTransition('next');
  }
  return offsets;
}

const zoned = (at: number, zone: TimeZone): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);

const minutesOf = (time: Temporal.ZonedDateTime): number => Math.round(time.offsetNanoseconds / 60_000_000_000);
