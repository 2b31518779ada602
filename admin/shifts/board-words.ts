// Dates as a shift board says them.
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** `Mon` for `2026-11-23`. */
export const weekdayOf = (date: string): string => days[new Date(date).getUTCDay()] ?? '';

/** `Mon 23 Nov` for `2026-11-23`. */
export function shortDate(date: string): string {
  return `${weekdayOf(date)} ${Number(date.slice(8))} ${months[Number(date.slice(5, 7)) - 1] ?? ''}`;
}

/** The date so many days later: `2026-12-21` for `2026-11-23` and 28. */
export function daysAfter(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}
