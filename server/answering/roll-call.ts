// A roll-call as it stands: the badges of the ledger and what wardens said, as the heart weighs them.
import { attendances } from '#playlists/answer/attendance.ts';
import { rollCall, type RollCall, type RollCallFact } from '#playlists/answer/roll-call.ts';
import { LOOK_BACK_MS } from '#playlists/answer/work-at.ts';
import { dateOf, dayOf } from '#playlists/calendar/day.ts';
import type { WorkerId } from '#playlists/site/ids.ts';
import type { Site } from '#playlists/site/site.ts';
import { localDateAt } from '#playlists/time/zone.ts';
import type { RollCallSaid } from '../storage/roll-call-stores.ts';
import type { CheckInRow, Recorded } from '../storage/ledger-stores.ts';
import type { Stores } from '../storage/stores.ts';

type Began = Extract<RollCallSaid, { type: 'began' }>;

export interface RollCallStanding extends RollCall {
  readonly began: Began;
  /** Null while it goes on; what it found then stays. */
  readonly endedAt: number | null;
  /** Where and when each worker's badge was read last, before its end. */
  readonly lastRead: ReadonlyMap<WorkerId, Recorded<CheckInRow>>;
  /** Where those are who are elsewhere, as it was said. */
  readonly where: ReadonlyMap<WorkerId, string>;
}

/** Null where there is none of that id. `now` in epoch milliseconds. */
export async function rollCallStanding(
  stores: Pick<Stores, 'ledger' | 'rollCalls'>,
  site: Pick<Site, 'id' | 'timeZone'>,
  id: string,
  now: number
): Promise<RollCallStanding | null> {
  const said = await stores.rollCalls.said(site.id, id);
  const [began] = said;
  if (began?.type !== 'began') return null;
  const endedAt = said.find(({ type }) => type === 'ended')?.at ?? null;
  const at = endedAt ?? now;
  const reads = await readsBetween(stores, site, began.at, at);
  const points = new Set(began.muster);
  const isAtMuster = (row: Recorded<CheckInRow>): boolean => points.has(row.display) && row.at >= began.at;
  // A badge at the muster point finds its worker; that they were expected it does not say.
  const came = Map.groupBy(
    reads.filter((row) => !isAtMuster(row)),
    ({ worker }) => worker
  );
  const expected = new Map([...came].map(([worker, rows]) => [worker, attendances(rows, [])]));
  return {
    ...rollCall(expected, began.at, factsOf(said, reads.filter(isAtMuster)), at),
    began,
    endedAt,
    lastRead: new Map(reads.map((row) => [row.worker, row])),
    where: new Map(said.flatMap((one) => (one.type === 'elsewhere' ? [[one.worker, one.says]] : [])))
  };
}

/** A badge at the muster point and the warden's word count alike, the later one of them. */
function factsOf(said: readonly RollCallSaid[], atMuster: readonly Recorded<CheckInRow>[]): RollCallFact[] {
  const badges = atMuster.map(({ worker, at }): RollCallFact => ({ type: 'seen', worker, at, how: 'badge' }));
  const words = said.flatMap((one): RollCallFact[] => {
    if (one.type === 'seen') return [{ type: 'seen', worker: one.worker, at: one.at, how: 'warden' }];
    if (one.type === 'elsewhere') return [{ type: 'elsewhere', worker: one.worker, at: one.at, says: one.says }];
    return one.type === 'taken-back' ? [{ type: 'taken-back', worker: one.worker, at: one.at }] : [];
  });
  return [...badges, ...words].sort((a, b) => a.at - b.at);
}

/** What may bear on it: those of shifts that began up to a day before it. */
async function readsBetween(
  { ledger }: Pick<Stores, 'ledger'>,
  { id, timeZone }: Pick<Site, 'id' | 'timeZone'>,
  began: number,
  at: number
): Promise<Recorded<CheckInRow>[]> {
  const first = dayOf(localDateAt(began - LOOK_BACK_MS, timeZone));
  const last = dayOf(localDateAt(at, timeZone)) + 1;
  const days = Array.from({ length: last - first + 1 }, (_, index) => dateOf(first + index));
  const rows = (await Promise.all(days.map((date) => ledger.checkInsOn(id, date)))).flat();
  return rows.filter((row) => row.at <= at).sort((a, b) => a.at - b.at);
}
