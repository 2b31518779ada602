// Who of an announcement's audience has confirmed it and who has not.
import type { AnnouncementId, WorkerId } from '../site/ids.ts';
import { lookup } from '../site/lookup.ts';
import type { Site } from '../site/site.ts';
import type { Worker } from '../site/worker.ts';
import { isAddressed } from './audience.ts';

/** Both lists keep the workers' order. Who is not in the audience is in neither, even with an answer on record [A5]. */
export function outstanding(
  site: Pick<Site, 'announcements'>,
  announcement: AnnouncementId,
  workers: readonly Worker[],
  confirmedWorkers: ReadonlySet<WorkerId>
): { readonly confirmed: readonly Worker[]; readonly waiting: readonly Worker[] } {
  const one = lookup(site.announcements, announcement);
  const asked = one === undefined ? [] : workers.filter((worker) => isAddressed(one.audience, worker));
  return {
    confirmed: asked.filter((worker) => confirmedWorkers.has(worker.id)),
    waiting: asked.filter((worker) => !confirmedWorkers.has(worker.id))
  };
}
