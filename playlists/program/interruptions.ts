// How schedules that interrupt share an hour: how often each breaks in and for how long (RULES.md, I).
import type { Schedule } from '../site/schedule.ts';
import { HOUR_MS } from './hour.ts';

/** Together they leave at least half of the hour to what they break into. */
export const MOST_SECONDS_PER_HOUR = 1800;

/** Of one schedule: half an hour, the least that the rest has, then leaves 3 seconds between two. */
export const MOST_TIMES_PER_HOUR = 600;

/** Those that find room in the hour, in the order given [I4]. */
export function fitting(ordered: readonly Schedule[]): readonly Schedule[] {
  let left = MOST_SECONDS_PER_HOUR;
  return ordered.filter((one) => {
    const seconds = one.mode.type === 'interrupt' ? one.mode.secondsPerHour : Infinity;
    if (seconds > left) return false;
    left -= seconds;
    return true;
  });
}

/** [I1] So many showings of so many milliseconds each; `slidesMs` are the times of the slides that take turns. */
export function showingsPerHour(
  seconds: number,
  slidesMs: readonly number[]
): { readonly times: number; readonly ms: number } {
  const total = seconds * 1000;
  const allMs = slidesMs.reduce((sum, each) => sum + each, 0);
  // All times the number of slides: a mean that is rounded would decide between two that are equally near.
  const off = (one: number): number => Math.abs(one * allMs - total * slidesMs.length);
  const isNearer = (one: number, other: number): boolean =>
    off(one) < off(other) || (off(one) === off(other) && one < other);

  const common = greatestCommonDivisor(total, HOUR_MS);
  let times = 1;
  for (let one = 1; one * one <= common; one += 1) {
    if (common % one !== 0) continue;
    for (const divisor of [one, common / one])
      if (divisor <= MOST_TIMES_PER_HOUR && isNearer(divisor, times)) times = divisor;
  }
  return { times, ms: total / times };
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
