// Why somebody need not answer for now, with who said so and how long it holds.
import type { AnnouncementId, WorkerId } from '../site/ids.ts';

export const excuses = ['sick', 'leave', 'swapped', 'left'] as const;
export type Excuse = (typeof excuses)[number];

/** Half-open, epoch milliseconds; `until` null while it is open. */
export interface Excusal {
  readonly worker: WorkerId;
  readonly reason: Excuse;
  readonly from: number;
  readonly until: number | null;
  /** Of one notice alone; null for all that fall into the time. */
  readonly announcement: AnnouncementId | null;
  readonly by: Sayer;
}

/** A supervisor at a kiosk, somebody at the desk, a script; or the roster, by somebody's last day. */
export type Sayer =
  | { readonly type: 'worker'; readonly id: WorkerId }
  | { readonly type: 'account' | 'token'; readonly id: string }
  | { readonly type: 'roster' };

/**
 * What excuses a worker from a notice that could be answered within [from, until): it holds over all of that time, so that somebody who
 * was there for an hour of it was asked. The graver reason first: who left is not sick [A19].
 */
export function excusedBy(
  all: readonly Excusal[],
  worker: WorkerId,
  announcement: AnnouncementId,
  from: number,
  until: number
): Excusal | null {
  const [first] = all
    .filter((one) => one.worker === worker && (one.announcement === null || one.announcement === announcement))
    .filter((one) => one.from <= from && (one.until === null || until <= one.until))
    .sort((a, b) => excuses.indexOf(b.reason) - excuses.indexOf(a.reason) || a.from - b.from);
  return first ?? null;
}
