// Which slide is on where schedules break in: theirs by turns, and between them whole slides of the loop below (RULES.md, I).
import { HOUR_MS, type HourPlan, type Stretch, baseTime, hourPlan, stretchAt } from './hour.ts';
import type { Interruption, Program } from './program.ts';
import { type Round, beginOf, nearestBegin, roundOf, slideAt } from './rounds.ts';

/** Half-open [since, until), not yet cut to its segment. */
export interface Turn {
  readonly since: number;
  readonly until: number;
}
export interface Broken extends Turn {
  readonly by: Interruption;
  readonly round: Round;
  /** Counted over all rounds. */
  readonly nth: number;
}

const plans = new WeakMap<readonly Interruption[], HourPlan>();

function planOf(all: readonly Interruption[]): HourPlan {
  let plan = plans.get(all);
  if (plan === undefined) plans.set(all, (plan = hourPlan(all)));
  return plan;
}

/** The interruption at an instant, or the stretch between two of them. */
export function breakAt(program: Program, all: readonly Interruption[], at: number): Broken | Turn {
  const hour = Math.floor(at / HOUR_MS);
  const stretch = stretchAt(planOf(all), at - hour * HOUR_MS);
  const turn = turnOf(stretch, hour);
  const by = stretch.by === null ? undefined : all[stretch.by];
  const round = by === undefined ? null : roundOf(program, by.loop);
  return by === undefined || round === null ? turn : { ...turn, by, round, nth: hour * by.times + stretch.nth };
}

/** The slide of the loop below at an instant between two interruptions [I5]. `nth` is counted over all rounds from `start`. */
export function slideBetween(
  round: Round,
  all: readonly Interruption[],
  start: number,
  at: number
): Turn & { readonly nth: number } {
  const plan = planOf(all);
  const { since, until } = counted(breakless(plan, at), start, at);
  const origin = baseTime(plan, start);
  const from = placeOf(plan, since, start, origin);
  const first = nearestBegin(round, from);
  const last = nearestBegin(round, from + (until - since));
  // No slide ends nearer here than elsewhere: the one that is on stays, so that long ones get their share.
  if (last <= first) return { nth: slideAt(round, from), since, until };
  const length = beginOf(round, last) - beginOf(round, first);
  const begins = (nth: number): number =>
    since + Math.floor(((beginOf(round, nth) - beginOf(round, first)) * (until - since)) / length);
  let nth = first;
  while (nth < last - 1 && begins(nth + 1) <= at) nth += 1;
  return { nth, since: begins(nth), until: begins(nth + 1) };
}

function breakless(plan: HourPlan, at: number): Turn {
  const hour = Math.floor(at / HOUR_MS);
  return turnOf(stretchAt(plan, at - hour * HOUR_MS), hour);
}

/** The loop's own time counts from its start: where that lies between the two interruptions it parts what is before from what is after. */
function counted(turn: Turn, start: number, at: number): Turn {
  if (start <= turn.since || start >= turn.until) return turn;
  return at >= start ? { since: start, until: turn.until } : { since: turn.since, until: start };
}

const placeOf = (plan: HourPlan, at: number, start: number, origin: number): number =>
  at === start ? 0 : baseTime(plan, at) - origin;

const turnOf = ({ from, until }: Stretch, hour: number): Turn => ({
  since: hour * HOUR_MS + from,
  until: hour * HOUR_MS + until
});
