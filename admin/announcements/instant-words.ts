// An instant in a supervisor's words, on the site's clock: `today 07:00`, `Thu 07:00`, `19 Nov 07:00`, `19 Nov 2027 07:00`.

const DAY = 86_400_000;

export function instantWords(at: number, now: number, timeZone: string): string {
  const parts = partsOf(at, timeZone);
  const today = partsOf(now, timeZone);
  const days = Math.round((Date.parse(parts.date) - Date.parse(today.date)) / DAY);
  if (days === 0) return `today ${parts.time}`;
  if (days === 1) return `tomorrow ${parts.time}`;
  if (days === -1) return `yesterday ${parts.time}`;
  if (Math.abs(days) < 7) return `${parts.weekday} ${parts.time}`;
  const year = parts.date.slice(0, 4);
  const day = `${Number(parts.date.slice(8))} ${parts.month}`;
  return year === today.date.slice(0, 4) ? `${day} ${parts.time}` : `${day} ${year} ${parts.time}`;
}

/** `10:42` on the site's clock. */
export function clockWords(at: number, timeZone: string): string {
  return partsOf(at, timeZone).time;
}

/** `2026-11-22` on the site's calendar. */
export function dateText(at: number, timeZone: string): string {
  return partsOf(at, timeZone).date;
}

function partsOf(at: number, timeZone: string) {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23'
  });
  const of = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
  const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
  return {
    date: `${of['year']}-${of['month']}-${of['day']}`,
    time: `${of['hour']}:${of['minute']}`,
    weekday: of['weekday'] ?? '',
    month: months[Number(of['month']) - 1] ?? ''
  };
}
