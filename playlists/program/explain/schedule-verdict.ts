// Whether a schedule is on the glass, and what stands between it and the glass where it is not.
import { byText } from '../../site/by-text.ts';
import type { ScheduleId } from '../../site/ids.ts';
import { lookup } from '../../site/lookup.ts';
import type { Schedule } from '../../site/schedule.ts';
import { MOST_SECONDS_PER_HOUR } from '../interruptions.ts';
import { winnersAbove } from './above.ts';
import type { Asked } from './asked.ts';
import type { Need, Verdict } from './candidate.ts';
import { contentNeed } from './lacks-in-words.ts';

/** A schedule at the instant that is asked about. */
export interface Run {
  readonly schedule: Schedule;
  /** When the window closes in which it runs; null where it does not run. May be infinite. */
  readonly until: number | null;
  /** Where it does not run: when it will next, null for not within 400 days. */
  readonly opensAt: number | null;
}

export type ScheduleVerdict = Exclude<Verdict, 'ended' | 'not-set'>;

export function scheduleVerdict(
  asked: Asked,
  run: Run
): { readonly verdict: ScheduleVerdict; readonly needs: readonly Need[] } {
  const { schedule } = run;
  const on = onGlass(asked, schedule.id);
  if (on !== null) return { verdict: on, needs: [] };
  const lacks = asked.lacksOf(schedule.playlist);
  const above = aboveOf(asked, schedule);
  const needs: readonly Need[] = [
    ...(run.until === null ? [{ need: 'window' as const, opensAt: run.opensAt }] : []),
    ...(lacks === null ? [] : [contentNeed(schedule.playlist, lacks)]),
    ...secondsOf(asked, schedule),
    ...above
  ];
  if (run.until === null) return { verdict: 'not-running', needs };
  if (lacks !== null) return { verdict: 'nothing-to-show', needs };
  return { verdict: above.length > 0 ? 'beaten' : 'left-out', needs };
}

/** The schedule of highest priority that replaces what is below it, with those that rotate with it: it is what others must come up to. */
export function replacing({ site, below }: Asked): Schedule | null {
  const [first] = below.level === 'schedule' ? (below.ids as readonly ScheduleId[]) : [];
  const one = first === undefined ? undefined : lookup(site.schedules, first);
  return one !== undefined && one.mode.type === 'replace' ? one : null;
}

function onGlass({ why, breaking }: Asked, id: ScheduleId): ScheduleVerdict | null {
  if (why.level === 'takeover' || why.level === 'dark') return null;
  if (why.level === 'schedule' && why.ids.includes(id)) return 'on';
  if (why.added.includes(id)) return 'joins';
  return breaking.some((one) => one.schedule === id) ? 'interrupts' : null;
}

/** One of higher priority that replaces would have to end, or be reached; a takeover can only end. */
function aboveOf(asked: Asked, schedule: Schedule): readonly Need[] {
  const winner = replacing(asked);
  const outranked = winner !== null && winner.priority > schedule.priority;
  const takeover = winnersAbove(asked, 'schedule');
  if (!outranked) return takeover;
  const { level, ids } = asked.below;
  return [...takeover, { need: 'priority', atLeast: winner.priority }, { need: 'nothing-above', level, ids }];
}

/** [I4] What is left of the hour when its turn comes, with the priority it needs, where that is too little. */
function secondsOf(asked: Asked, { id, priority, mode }: Schedule): readonly Need[] {
  if (mode.type !== 'interrupt') return [];
  const raised = Math.max(priority, replacing(asked)?.priority ?? 0);
  const taken = asked.breaking
    .flatMap((one) => lookup(asked.site.schedules, one.schedule as ScheduleId) ?? [])
    .filter((one) => one.priority > raised || (one.priority === raised && byText(one.id, id) < 0))
    .reduce((sum, one) => sum + (one.mode.type === 'interrupt' ? one.mode.secondsPerHour : 0), 0);
  const free = MOST_SECONDS_PER_HOUR - taken;
  return mode.secondsPerHour > free ? [{ need: 'seconds', wants: mode.secondsPerHour, free }] : [];
}
