// How long a display waits before it tries the server again: for ever, quickly at first, and not all displays at once.

const PATIENT_AFTER_MS = 60_000;

/**
 * `attempt` counts from 0; `failingMs` is how long the line has been gone; `random` (0 to 1) spreads the displays.
 * 0.25 s doubling to 2 s within the first minute, then 5 s; each between half and the whole of that.
 */
export function waitMs(attempt: number, failingMs: number, random: number): number {
  const whole = failingMs >= PATIENT_AFTER_MS ? 5000 : Math.min(2000, 250 * 2 ** Math.min(attempt, 10));
  return whole * (0.5 + random / 2);
}
