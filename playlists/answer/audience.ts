// Who has to confirm an announcement.
import type { Audience } from '../site/audience.ts';
import type { Worker } from '../site/worker.ts';

/** Everybody where no crew is named, else the workers of those crews [A1]. */
export function isAddressed(audience: Audience, worker: Pick<Worker, 'crew'>): boolean {
  return audience.crews.length === 0 || (worker.crew !== null && audience.crews.includes(worker.crew));
}
