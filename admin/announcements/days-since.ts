// Whole days from a date to another, both on the site's calendar: what a big number shows.

/** Null where either is no date yet (a field half typed), or the date lies ahead. */
export function daysSince(date: string, today: string): number | null {
  const days = (Date.parse(today) - Date.parse(date)) / 86_400_000;
  return Number.isInteger(days) && days >= 0 ? days : null;
}
