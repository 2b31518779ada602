// How far one press of "30 minutes more" carries a takeover's lease.
import { LONGEST_LEASE_MS } from '#playlists/site/takeover.ts';

const STEP_MS = 30 * 60_000;

/** Half an hour beyond the lease's end (or beyond now, where that is not known), never more than the longest lease from now. */
export function renewedUntil(until: string | null, now: number): string {
  const end = until === null ? now : Math.max(now, Date.parse(until));
  return new Date(Math.min(end + STEP_MS, now + LONGEST_LEASE_MS)).toISOString();
}
