// When the next backup is due: pure.
import { dateOf, dayOf } from '#playlists/calendar/day.ts';
import type { TimeZone, WallTime } from '#playlists/site/values.ts';
import { instantOf, localDateAt } from '#playlists/time/zone.ts';

export interface Tried {
  /** Epoch ms. */
  readonly at: number;
  readonly isGood: boolean;
}

const AGAIN_MS = 3_600_000;

/**
 * The first time of day after the last try; an hour after one that failed, where that is sooner. It may lie behind `now`: then it is due. A try that lies ahead
 * was made by a clock that has been set back since, and counts as made now.
 */
export function nextBackup(tried: Tried, time: WallTime, zone: TimeZone, now: number): number {
  const since = Math.min(tried.at, now);
  const day = dayOf(localDateAt(since, zone));
  const planned = [day, day + 1, day + 2].map((one) => instantOf(dateOf(one), time, zone)).find((at) => at > since);
  const next = planned ?? since + AGAIN_MS;
  return tried.isGood ? next : Math.min(next, since + AGAIN_MS);
}
