// What a pack is asked to be about, and the sentences that say so.
import type { AnnouncementId, CrewId, SiteId, WorkerId } from '#playlists/site/ids.ts';
import { refuse, type Refusal } from '#playlists/site/refusal.ts';

/** What is null is not asked for; all that is asked for must hold of a row. At least one thing is. */
export interface PackChoice {
  readonly site: SiteId;
  readonly announcement: AnnouncementId | null;
  readonly version: number | null;
  readonly worker: WorkerId | null;
  readonly crew: CrewId | null;
  /** By the server's time of the row, epoch ms, half-open. */
  readonly from: number | null;
  readonly until: number | null;
}

/** Whether rows that it chooses lie in the ledger without a gap. */
export const isPeriodAlone = ({ announcement, worker, crew }: PackChoice): boolean =>
  announcement === null && worker === null && crew === null;

export function choiceTrouble(choice: PackChoice): Refusal | null {
  const { announcement, version, worker, crew, from, until } = choice;
  if ([announcement, worker, crew, from, until].every((one) => one === null))
    return refuse('invalid', '', 'Say what the pack is about: an announcement, a worker, a crew, a period.');
  if (version !== null && announcement === null)
    return refuse('invalid', 'version', 'A version is one of an announcement: choose that too.');
  if (from !== null && until !== null && from >= until)
    return refuse('invalid', 'until', 'The period must end after it begins.');
  return null;
}
