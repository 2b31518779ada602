// How interruptions share an hour with what they break into: which stretch is whose, the same in every hour of UTC (RULES.md, I).
import type { Interruption } from './program.ts';

export const HOUR_MS = 3_600_000;
/** Of the time that is left to the rest: nobody reads a slide that flashes up between two interruptions. */
export const SHORTEST_BETWEEN_MS = 3000;

/** Half-open, in milliseconds of the hour; whole hours are covered without gap or overlap. */
export interface Stretch {
  readonly from: number;
  readonly until: number;
  /** Whose it is: an index into the interruptions; null for what they break into. */
  readonly by: number | null;
  /** Which showing of that interruption it is in this hour, from 0. */
  readonly nth: number;
  /** How much of the hour before it was left to the rest. */
  readonly base: number;
}

export interface HourPlan {
  readonly stretches: readonly Stretch[];
  /** How much of the hour is left to the rest. */
  readonly base: number;
}

/** [I4] `all` in the order of priority. */
export function hourPlan(all: readonly Interruption[]): HourPlan {
  const base = HOUR_MS - all.reduce((sum, { times, ms }) => sum + times * ms, 0);
  const stretches: Stretch[] = [];
  let passed = 0;
  let at = 0;
  const append = (ms: number, by: number | null, nth: number): void => {
    stretches.push({ from: at, until: at + ms, by, nth, base: passed });
    at += ms;
  };
  for (const { place, by, nth, ms } of breaks(all, base)) {
    if (place > passed) append(place - passed, null, 0);
    passed = Math.max(passed, place);
    append(ms, by, nth);
  }
  if (base > passed) append(base - passed, null, 0);
  return { stretches, base };
}

interface Break {
  /** In the time that is left to the rest. */
  readonly place: number;
  readonly by: number;
  readonly nth: number;
  readonly ms: number;
}

/** Each evenly over what is left to the rest; those that are too close to the first of them come together. */
function breaks(all: readonly Interruption[], base: number): readonly Break[] {
  const even = all
    .flatMap(({ times, ms }, by) =>
      Array.from({ length: times }, (_, nth) => ({ place: Math.floor((base * nth) / times), by, nth, ms }))
    )
    .sort((a, b) => a.place - b.place);
  let first = 0;
  return even
    .map((one) => {
      if (one.place - first >= SHORTEST_BETWEEN_MS) first = one.place;
      return { ...one, place: first };
    })
    .sort((a, b) => a.place - b.place || a.by - b.by || a.nth - b.nth);
}

/** The time of the hours since 1970 that was left to the rest up to an instant; it stands still during an interruption [I5]. */
export function baseTime(plan: HourPlan, at: number): number {
  const hour = Math.floor(at / HOUR_MS);
  const stretch = stretchAt(plan, at - hour * HOUR_MS);
  const inside = stretch.by === null ? at - hour * HOUR_MS - stretch.from : 0;
  return hour * plan.base + stretch.base + inside;
}

/** The stretch that holds these milliseconds of an hour. */
export function stretchAt({ stretches }: HourPlan, ms: number): Stretch {
  let low = 0;
  let high = stretches.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((stretches[middle] as Stretch).from <= ms) low = middle;
    else high = middle - 1;
  }
  return stretches[low] as Stretch;
}
