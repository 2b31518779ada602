// A roll-call: who had checked in, against who is at the muster point. When in doubt somebody is looked for.
import type { WorkerId } from '../site/ids.ts';
import type { Attendance } from './attendance.ts';

/** Overtime, a talk at the gate: so long after their shift somebody may still be inside. */
export const STILL_INSIDE_MS = 60 * 60_000;

export type RollCallFact =
  /** A badge at the muster point, or the warden who sees them. */
  | { readonly type: 'seen'; readonly worker: WorkerId; readonly at: number; readonly how: 'badge' | 'warden' }
  /** Known to be elsewhere: gone home, at the hospital. */
  | { readonly type: 'elsewhere'; readonly worker: WorkerId; readonly at: number; readonly says: string }
  | { readonly type: 'taken-back'; readonly worker: WorkerId; readonly at: number };

export interface RollCall {
  /** Still to be found, those whose badge was read last first: they are surely inside. */
  readonly missing: readonly WorkerId[];
  readonly seen: readonly WorkerId[];
  readonly elsewhere: readonly WorkerId[];
  /** At the muster point without having checked in: visitors' hosts, night maintenance, a forgotten badge. */
  readonly unexpected: readonly WorkerId[];
}

/** Times at work by worker; all instants are the server's, in epoch milliseconds. What lies before `beganAt` is no roll-call [A25]. */
export function rollCall(
  attendances: ReadonlyMap<WorkerId, readonly Attendance[]>,
  beganAt: number,
  facts: readonly RollCallFact[],
  at: number
): RollCall {
  const inside = [...attendances].flatMap(([worker, all]) => {
    const last = Math.max(...all.filter((one) => isInside(one, beganAt, at)).map((one) => one.checkedInAt));
    return last === -Infinity ? [] : [{ worker, last }];
  });
  inside.sort((a, b) => b.last - a.last || (a.worker < b.worker ? -1 : 1));
  const told = new Map<WorkerId, RollCallFact['type']>();
  for (const fact of facts) if (beganAt <= fact.at && fact.at <= at) told.set(fact.worker, fact.type);
  const are = (type: RollCallFact['type']): WorkerId[] =>
    [...told].flatMap(([worker, is]) => (is === type ? [worker] : []));
  const expected = new Set(inside.map((one) => one.worker));
  const isFound = (worker: WorkerId): boolean => ['seen', 'elsewhere'].includes(told.get(worker) ?? '');
  return {
    missing: inside.map((one) => one.worker).filter((worker) => !isFound(worker)),
    seen: are('seen'),
    elsewhere: are('elsewhere'),
    unexpected: are('seen').filter((worker) => !expected.has(worker))
  };
}

/** Also who badged in while it went on: they walked into it. */
const isInside = (one: Attendance, beganAt: number, at: number): boolean =>
  one.checkedInAt <= at && beganAt < one.until + STILL_INSIDE_MS;
