// The shift instances of a site that a stretch of time has seen the end of: each is asked what its people were asked, once nobody's badge is read for it any more.
import { MARGINS } from '#playlists/answer/attendance.ts';
import type { Scope } from '#playlists/answer/denominator.ts';
import { dutiesIn, isTheirs } from '#playlists/answer/duties-of.ts';
import type { Site } from '#playlists/site/site.ts';
import type { Worker } from '#playlists/site/worker.ts';
import type { Duty } from '#playlists/time/on-duty.ts';

export type ShiftScope = Extract<Scope, { type: 'shift' }>;

export interface PassedShift {
  readonly scope: ShiftScope;
  /** A crew's is one; the rows of a roster with the same hours are together. */
  readonly duties: readonly Duty[];
}

/** No shift is longer than a day. */
const LOOK_BACK_MS = 86_400_000 + MARGINS.lateMs;
/** What is looked ahead for an edge at most. */
const LOOK_AHEAD_MS = 86_400_000;

/** When the last badge of a duty has been read. */
export const isOverAt = (duty: Pick<Duty, 'until'>): number => duty.until + MARGINS.lateMs;

/** Those that were over in (from, until], epoch ms. */
export function shiftsPassed(
  site: Pick<Site, 'shiftPatterns' | 'timeZone'>,
  from: number,
  until: number
): PassedShift[] {
  const over = dutiesIn(site, from - LOOK_BACK_MS, until).filter(
    (duty) => from < isOverAt(duty) && isOverAt(duty) <= until
  );
  const groups = Map.groupBy(over, (duty) => JSON.stringify(scopeOf(duty)));
  return [...groups].map(([scope, duties]) => ({ scope: JSON.parse(scope) as ShiftScope, duties }));
}

/** The next instant after `after` at which a shift begins or is over, or a day later where there is none. */
export function nextShiftEdge(site: Pick<Site, 'shiftPatterns' | 'timeZone'>, after: number): number {
  const edges = dutiesIn(site, after - LOOK_BACK_MS, after + LOOK_AHEAD_MS)
    .flatMap((duty) => [duty.from, isOverAt(duty)])
    .filter((at) => at > after);
  return Math.min(after + LOOK_AHEAD_MS, ...edges);
}

export const scopeOf = ({ pattern, crew, shift, startsOn, from, until }: Duty): ShiftScope => ({
  type: 'shift',
  pattern,
  crew,
  shift,
  startsOn,
  from,
  until
});

export const isOfShift = ({ duties }: PassedShift, worker: Worker): boolean =>
  duties.some((duty) => isTheirs(duty, worker));
