// Which shift a badge that is read now is for, by the patterns as they stand and what the worker's earlier badges were for. It needs zone data.
import type { Site } from '../site/site.ts';
import { localDateAt } from '../time/zone.ts';
import { attendances, dutyOf, type Reading, type Work } from './attendance.ts';
import type { Addressee } from './audience.ts';
import { dutiesOf } from './duties-of.ts';

/** What came before may be of a shift that still runs: none is longer. */
export const LOOK_BACK_MS = 86_400_000;

/** `before` are this worker's readings since LOOK_BACK_MS before `at`, epoch milliseconds [A9]. */
export function workAt(
  site: Pick<Site, 'shiftPatterns' | 'timeZone'>,
  worker: Pick<Addressee, 'id' | 'crew'>,
  before: readonly Reading[],
  at: number
): Work {
  const duties = dutiesOf(site, worker, at - LOOK_BACK_MS, at + LOOK_BACK_MS);
  const duty = dutyOf(at, duties, attendances(before, duties));
  return { on: duty?.startsOn ?? localDateAt(at, site.timeZone), duty };
}
