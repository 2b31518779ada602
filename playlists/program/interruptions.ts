// How schedules that interrupt share an hour: how often each breaks in and for how long (RULES.md, I).
import type { Schedule } from '../site/schedule.ts';
import { HOUR_MS } from './hour.ts';

/** Together they leave at least half of the hour to what they break into. */
export const MOST_SECONDS_PER_HOUR = 1800;

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

/** [I1] So many showings of so many milliseconds each; `meanMs` is the mean time of the slides. */
export function showingsPerHour(seconds: number, meanMs: number): { readonly times: number; readonly ms: number } {
  const total = seconds * 1000;
  const common = greatestCommonDivisor(total, HOUR_MS);
  let times = 1;
  for (let one = 1; one * one <= common; one += 1) {
    if (common % one !== 0) continue;
    for (const divisor of [one, common / one]) if (isNearer(divisor, times, total, meanMs)) times = divisor;
  }
  return { times, ms: total / times };
}

/** To `total / meanMs`, compared in whole numbers; of two the smaller. */
function isNearer(divisor: number, best: number, total: number, meanMs: number): boolean {
  const [distance, least] = [Math.abs(divisor * meanMs - total), Math.abs(best * meanMs - total)];
  return distance < least || (distance === least && divisor < best);
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
