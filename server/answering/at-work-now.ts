// Whether a worker is at work at an instant: by the badges read, and by the patterns.
import { attendances } from '#playlists/answer/attendance.ts';
import { dutiesOf } from '#playlists/answer/duties-of.ts';
import { LOOK_BACK_MS } from '#playlists/answer/work-at.ts';
import type { Site } from '#playlists/site/site.ts';
import type { Worker } from '#playlists/site/worker.ts';
import type { Stores } from '../storage/stores.ts';

export interface AtWork {
  /** A badge was read for a shift that is not over. */
  readonly isHere: boolean;
  /** That shift, or the one they are rostered for now; half-open, epoch milliseconds. */
  readonly from: number;
  readonly until: number;
}

/** Null where they are neither here nor on duty. */
export async function atWorkNow(
  { ledger }: Pick<Stores, 'ledger'>,
  site: Pick<Site, 'id' | 'shiftPatterns' | 'timeZone'>,
  worker: Pick<Worker, 'id' | 'crew'>,
  at: number
): Promise<AtWork | null> {
  const reads = await ledger.checkInsOf(site.id, worker.id, at - LOOK_BACK_MS);
  const duties = dutiesOf(site, worker, at - LOOK_BACK_MS, at + 1);
  const here = attendances(reads, duties).find((one) => at < one.until);
  if (here !== undefined) return { isHere: true, from: here.duty?.from ?? here.checkedInAt, until: here.until };
  const duty = duties.find((one) => one.from <= at && at < one.until);
  return duty === undefined ? null : { isHere: false, from: duty.from, until: duty.until };
}
