// How much of a takeover's lease is left, in words that can be read at a glance.

/** `12 min 05 s`, `1 h 20 min`, `ended`. */
export function remainingWords(until: number, now: number): string {
  const seconds = Math.ceil((until - now) / 1000);
  if (seconds <= 0) return 'ended';
  const minutes = Math.floor(seconds / 60);
  if (minutes >= 60) return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
  const rest = String(seconds % 60).padStart(2, '0');
  return minutes === 0 ? `${seconds} s` : `${minutes} min ${rest} s`;
}
