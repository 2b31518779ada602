// [T1] [T3] The site's clock by Temporal alone. The oracle shares no code with playlists/time: what both get wrong would go unseen.

/** Half-open, in epoch milliseconds; an `always` without end reaches to infinity. */
export interface Window {
  readonly from: number;
  readonly until: number;
}

export const isIn = (at: number, { from, until }: Window): boolean => from <= at && at < until;

/** The first instant at which the clock shows this wall time or has passed it [T1]. */
export function instantOf(wall: Temporal.PlainDateTime, zone: string): number {
  const earlier = wall.toZonedDateTime(zone, { disambiguation: 'earlier' });
  if (earlier.toPlainDateTime().equals(wall)) return earlier.epochMilliseconds;
  // The clock never shows it, and what Temporal answers lies before the gap: it is passed when the clock jumps.
  const jump = earlier.getTimeZoneTransition('next');
  if (jump === null) throw new Error(`${wall.toString()} lies in a gap of ${zone} that nothing ends`);
  return jump.epochMilliseconds;
}

export const midnightOf = (date: Temporal.PlainDate, zone: string): number => instantOf(date.toPlainDateTime(), zone);

/** From a wall time of this date until another; on the next date where that is not later [T3]. */
export function windowFrom(date: Temporal.PlainDate, from: string, until: string, zone: string): Window {
  const ends = until > from ? date : date.add({ days: 1 });
  return {
    from: instantOf(date.toPlainDateTime(from), zone),
    until: instantOf(ends.toPlainDateTime(until), zone)
  };
}

/** The date that the clock shows. */
export const dateShown = (at: number, zone: string): Temporal.PlainDate =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate();

/** Every date from the first to the last one, both included. */
export function* eachDate(first: Temporal.PlainDate, last: Temporal.PlainDate): Generator<Temporal.PlainDate> {
  for (let date = first; Temporal.PlainDate.compare(date, last) <= 0; date = date.add({ days: 1 })) yield date;
}
