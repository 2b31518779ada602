// A supervisor's people at an instant: who is on duty or here, and how much each has left to confirm.
import { attendances } from '#playlists/answer/attendance.ts';
import { dutiesOf } from '#playlists/answer/duties-of.ts';
import { LOOK_BACK_MS } from '#playlists/answer/work-at.ts';
import type { SiteId } from '#playlists/site/ids.ts';
import type { Site } from '#playlists/site/site.ts';
import type { Worker } from '#playlists/site/worker.ts';
import type { SuperviseAnswer } from '#playlists/wire/supervising.ts';
import type { Stores } from '../storage/stores.ts';
import { dueNotices } from './due-notices.ts';
import { stillHere } from './still-here.ts';

type People = Extract<SuperviseAnswer, { type: 'crew' }>['people'];

/** How many are open is told here, not what changed in them. */
export const noOldWords = (): Promise<null> => Promise.resolve(null);

/** Whether somebody is one of theirs. */
export const isSupervisedBy = (worker: Pick<Worker, 'crew'>, { supervises, crew }: Worker): boolean =>
  supervises === 'site' || (supervises === 'crew' && crew !== null && worker.crew === crew);

export async function crewNow(
  stores: Pick<Stores, 'people' | 'ledger' | 'denominators'>,
  siteId: SiteId,
  site: Site,
  supervisor: Worker,
  at: number
): Promise<People> {
  const people = [];
  for (const { worker, isHere } of await peopleNow(stores, siteId, site, supervisor, at)) {
    const due = await dueNotices(stores, noOldWords, siteId, site, worker, at);
    const name = `${worker.firstName} ${worker.lastName}`;
    people.push({ worker: worker.id, name, crew: worker.crew, isHere, open: due.length });
  }
  return people;
}

/** Those of a supervisor's who are on duty or here. */
export async function peopleNow(
  stores: Pick<Stores, 'people' | 'ledger'>,
  siteId: SiteId,
  site: Site,
  supervisor: Worker,
  at: number
): Promise<readonly { readonly worker: Worker; readonly isHere: boolean }[]> {
  const people = [];
  for (const worker of await stores.people.list(siteId)) {
    if (!isSupervisedBy(worker, supervisor) || stillHere(worker, site, at) === null) continue;
    const reads = await stores.ledger.checkInsOf(siteId, worker.id, at - LOOK_BACK_MS);
    const duties = dutiesOf(site, worker, at - LOOK_BACK_MS, at + 1);
    const isHere = attendances(reads, duties).some((one) => at < one.until);
    if (isHere || duties.some((one) => one.from <= at && at < one.until)) people.push({ worker, isHere });
  }
  return people;
}
