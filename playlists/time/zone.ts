// Time zones, by Temporal, which is alone here: what a wall clock in a zone shows at an instant, and when it shows it.
import type { LocalDate, TimeZone, WallTime } from '../site/values.ts';
import { dayOf, minuteOf } from '../calendar/day.ts';
import { type Offset, type Offsets, instantBy, minutesAt } from '../calendar/offsets.ts';

/** Documents name dates of these years; before and after them the nearest offset stands. */
const FIRST = Date.UTC(1969, 11, 1);
const LAST = Date.UTC(2200, 1, 1);
/** Zone data never changes while a program runs; reading a zone takes a millisecond, a table is asked millions of times. */
const known = new Map<TimeZone, Offsets>();

/** Every offset of the zone over the years that documents can name. */
export function offsetsOf(zone: TimeZone): Offsets {
  let offsets = known.get(zone);
  if (offsets === undefined) known.set(zone, (offsets = read(zone)));
  return offsets;
}

/** Epoch milliseconds of a wall time: in a gap the first valid minute, in an overlap the earlier one [T1]. */
export function instantOf(date: LocalDate, time: WallTime, zone: TimeZone): number {
  return instantBy(offsetsOf(zone), dayOf(date), minuteOf(time));
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
  const all = offsetsOf(zone);
  const later = all.filter((offset) => offset.from > from && offset.from < until);
  return [{ from, minutes: minutesAt(all, from) }, ...later];
}

function read(zone: TimeZone): Offsets {
  const offsets: Offset[] = [{ from: FIRST, minutes: offsetMinutesAt(FIRST, zone) }];
  let change = zoned(FIRST, zone).getTimeZoneTransition('next');
  while (change !== null && change.epochMilliseconds < LAST) {
    const minutes = minutesOf(change);
    if (minutes !== offsets[offsets.length - 1]?.minutes) offsets.push({ from: change.epochMilliseconds, minutes });
    change = change.getTimeZoneTransition('next');
  }
  return offsets;
}

const zoned = (at: number, zone: TimeZone): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);

const minutesOf = (time: Temporal.ZonedDateTime): number => Math.round(time.offsetNanoseconds / 60_000_000_000);
