// Durations to the second, as people compare them: `7:59:58`.

export function toTheSecond(ms: number): string {
  const seconds = Math.round(ms / 1000);
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return `${hours}:${String(minutes).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
}

/** What nobody measured is said to be so; it is not nothing. */
export const confirmedWords = (ms: number | null): string => (ms === null ? 'unmeasured' : toTheSecond(ms));

export const unmeasuredWords = (ms: number): string => (ms === 0 ? 'none' : toTheSecond(ms));
