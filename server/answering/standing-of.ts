// How a version stands against who was asked: each of them confirmed, excused or waiting, with the rule that put them in.
import { type Asked, type Denominator, tally, type Tally } from '#playlists/answer/denominator.ts';
import { isStandIn } from '#playlists/evidence/stand-in.ts';
import type { Excusal } from '#playlists/answer/excusal.ts';
import type { Announcement } from '#playlists/site/announcement.ts';
import type { WorkerId } from '#playlists/site/ids.ts';
import type { Site } from '#playlists/site/site.ts';
import type { Worker } from '#playlists/site/worker.ts';
import type { KeptExcusal } from '../storage/asked-stores.ts';
import type { Stores } from '../storage/stores.ts';
import { endOfWork } from './candidates.ts';
import { confirmedWorkers } from './confirmed-workers.ts';

export interface VersionStanding extends Tally {
  /** When it was frozen, epoch ms. */
  readonly frozenAt: number;
  /** Of everybody who was ever asked, also of who begins later. */
  readonly why: ReadonlyMap<WorkerId, Asked>;
  /** When each of those who confirmed did so first, whether they were asked or not. */
  readonly confirmedAt: ReadonlyMap<WorkerId, number>;
  /** Those that were said and hold now; not who has left by the roster. */
  readonly excusals: readonly KeptExcusal[];
}

type Reads = Pick<Stores, 'denominators' | 'excusals' | 'ledger'>;

/** Null where nobody kept who was asked of this version. `workers` is the whole roster. */
export async function standingOf(
  stores: Reads,
  site: Site,
  one: Announcement,
  workers: readonly Worker[],
  at: number,
  version = one.published?.number ?? 0
): Promise<VersionStanding | null> {
  const denominator = await stores.denominators.of(site.id, one.id, version);
  if (denominator === null) return null;
  const confirmedAt =
    version === one.published?.number
      ? await confirmedWorkers(stores.ledger, site.id, one)
      : await stores.ledger.confirmedWorkers(site.id, one.id, version, version);
  const said = await stores.excusals.holding(site.id, at, at + 1);
  const excusals = said.filter((each) => each.announcement === null || each.announcement === one.id);
  const all = [...excusals, ...gone(denominator, site, workers)];
  const counted = tally(denominator, new Set(confirmedAt.keys()), all, at);
  const why = new Map(denominator.asked.map((one) => [one.worker, one]));
  return { ...counted, frozenAt: denominator.frozenAt, why, confirmedAt, excusals };
}

/** Who was asked and has left since: by the roster, which says it by their last day or no longer has them. Of whom a stand-in was put nothing is known. */
export function gone({ asked }: Denominator, { timeZone }: Site, workers: readonly Worker[]): Excusal[] {
  const known = new Map(workers.map((worker) => [worker.id, worker]));
  return asked.flatMap(({ worker }) => {
    if (isStandIn(worker)) return [];
    const one = known.get(worker);
    const from = one === undefined ? -Infinity : endOfWork(one, timeZone);
    if (from === null) return [];
    return [{ worker, reason: 'left', from, until: null, announcement: null, by: { type: 'roster' } } as const];
  });
}
