// Instants in a supervisor's words, always in the site's zone: `06:52`, `Thu 26 Nov 07:00`, `4 min`.

/** `06:52` */
export function clockTime(at: number, timeZone: string): string {
  const { hour, minute } = parts(at, timeZone);
  return `${hour}:${minute}`;
}

/** `Thu 26 Nov 07:00`, with the year where it is another one than `now`'s. */
export function dayAndTime(at: number, timeZone: string, now: number): string {
  const { weekday, day, month, year, hour, minute } = parts(at, timeZone);
  const ofYear = year === parts(now, timeZone).year ? '' : ` ${year}`;
  return `${weekday} ${day} ${month}${ofYear} ${hour}:${minute}`;
}

/** Clocks go back by an hour, on Lord Howe by half of one. */
const BACK_MS = [30, 60, 120].map((minutes) => minutes * 60_000);

/** As dayAndTime; on the night the clocks go back it says which of two minutes of one name it is: `Sun 25 Oct 02:30 (second)`. */
export function oneInstant(at: number, timeZone: string, now: number): string {
  const words = dayAndTime(at, timeZone, now);
  if (BACK_MS.some((ms) => dayAndTime(at + ms, timeZone, now) === words)) return `${words} (first)`;
  return BACK_MS.some((ms) => dayAndTime(at - ms, timeZone, now) === words) ? `${words} (second)` : words;
}

/** `2026-11-26 07:00:31` for files: sorts as text, and spreadsheets know it. */
export function sortableTime(at: number, timeZone: string): string {
  const { year, monthNumber, day, hour, minute, second } = parts(at, timeZone);
  return `${year}-${monthNumber}-${day.padStart(2, '0')} ${hour}:${minute}:${second}`;
}

/** `40 s`, `4 min`, `3 h`, `2 days`: rounded down, as people say it. */
export function howLong(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  if (seconds < 60) return `${seconds} s`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min`;
  if (seconds < 172_800) return `${Math.floor(seconds / 3600)} h`;
  return `${Math.floor(seconds / 86_400)} days`;
}

const formats = new Map<string, Intl.DateTimeFormat>();
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

// Put together by hand: the order and commas of Intl's own sentence differ between versions of its data, server and browser.
function parts(at: number, timeZone: string) {
  let format = formats.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-GB', {
      timeZone,
      weekday: 'short',
      year: 'numeric',
      month: '2-digit',
      day: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23'
    });
    formats.set(timeZone, format);
  }
  const found: Record<string, string> = {};
  for (const { type, value } of format.formatToParts(at)) found[type] = value;
  const { weekday = '', day = '', month = '', year = '', hour = '', minute = '', second = '' } = found;
  return {
    weekday,
    day: String(Number(day)),
    month: months[Number(month) - 1] ?? '',
    monthNumber: month,
    year,
    hour,
    minute,
    second
  };
}
