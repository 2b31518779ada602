// Who of an announcement's audience has confirmed it and who has not.
import type { AnnouncementId, WorkerId } from '../site/ids.ts';
import { lookup } from '../site/lookup.ts';
import type { Site } from '../site/site.ts';
import type { Worker } from '../site/worker.ts';
import { localDateAt } from '../time/zone.ts';
import { audienceRule } from './audience.ts';
import { asksFrom } from './due.ts';
import { dutiesIn, isTheirs } from './duties-of.ts';
import { isHere } from './employment.ts';

/** Longer back nobody's duty is looked for. */
const FURTHEST_MS = 400 * 86_400_000;

/**
 * Both lists keep the workers' order. Who is not in the audience is in neither, even with an answer on record [A5]; nor who is not there yet
 * or not any more and has not confirmed. `at` in epoch milliseconds.
 */
export function outstanding(
  site: Pick<Site, 'announcements' | 'shiftPatterns' | 'timeZone'>,
  announcement: AnnouncementId,
  workers: readonly Worker[],
  confirmedWorkers: ReadonlySet<WorkerId>,
  at: number
): { readonly confirmed: readonly Worker[]; readonly waiting: readonly Worker[] } {
  const one = lookup(site.announcements, announcement);
  if (one === undefined) return { confirmed: [], waiting: [] };
  const until = Math.min(at, one.validUntil === null ? at : Date.parse(one.validUntil));
  const from = Math.max(asksFrom(one), until - FURTHEST_MS);
  const duties = one.audience.onDuty && from < until ? dutiesIn(site, from, until) : [];
  // A kiosk asks who is there: an answer shows that they were.
  const onDuty = (worker: Worker): boolean =>
    confirmedWorkers.has(worker.id) || duties.some((duty) => isTheirs(duty, worker));
  const asked = workers.filter((worker) => audienceRule(one.audience, worker, onDuty(worker)) !== null);
  const today = localDateAt(at, site.timeZone);
  const confirmed = asked.filter((worker) => confirmedWorkers.has(worker.id));
  return { confirmed, waiting: asked.filter((worker) => !confirmedWorkers.has(worker.id) && isHere(worker, today)) };
}
