// Stretches of the day as people say them: `22:00–06:00`, `8 hours, until 06:00 the next day`.

export function hoursWords(from: string, until: string): string {
  return from === until ? `from ${from} for 24 hours` : `${from}–${until}`;
}

/** How long one window is and whether it ends on the next day: `8 hours, until 06:00 the next day`. Empty while half typed. */
export function windowWords(from: string, until: string): string {
  const start = minutesOf(from);
  const end = minutesOf(until);
  if (start === null || end === null) return '';
  const length = end > start ? end - start : end - start + 24 * 60;
  const next = end > start ? '' : ' the next day';
  return `${lengthWords(length)}, until ${until}${next}`;
}

/** `8 hours`, `1 hour 30 min`, `45 min`. */
export function lengthWords(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const said = hours === 0 ? [] : [hours === 1 ? '1 hour' : `${hours} hours`];
  return [...said, ...(rest === 0 && hours > 0 ? [] : [`${rest} min`])].join(' ');
}

function minutesOf(time: string): number | null {
  const parts = /^(\d\d):(\d\d)/.exec(time);
  return parts === null ? null : Number(parts[1]) * 60 + Number(parts[2]);
}
