// The schedules of the chain, those aimed at the display: what runs first, by priority, then the others by when they run next.
import { byText } from '../../site/by-text.ts';
import { listed } from '../../site/lookup.ts';
import { windows } from '../../time/windows.ts';
import type { Asked } from './asked.ts';
import type { Candidate } from './candidate.ts';
import { nextRun } from './next-run.ts';
import { scheduleSays } from './schedule-says.ts';
import { type Run, scheduleVerdict } from './schedule-verdict.ts';

export function scheduleCandidates(asked: Asked): readonly Candidate[] {
  const { site, at } = asked;
  return listed(site.schedules)
    .map((schedule): Run => {
      const next = nextRun(schedule.rule, site, at);
      if (next === null || next.from > at) return { schedule, until: null, opensAt: next?.from ?? null };
      const open = windows(schedule.rule, site, at, at + 1);
      return { schedule, until: Math.max(...open.map((one) => one.until)), opensAt: null };
    })
    .sort(byStrength)
    .map((run) => candidate(asked, run));
}

function candidate(asked: Asked, run: Run): Candidate {
  const { id, name } = run.schedule;
  const { verdict, needs } = scheduleVerdict(asked, run);
  const nextOn = needs.length === 0 ? null : asked.nextOn('schedule', id);
  const says = scheduleSays(asked, run, verdict, { needs, nextOn });
  return { level: 'schedule', id, name, verdict, needs, nextOn, says };
}

function byStrength(a: Run, b: Run): number {
  const [soonA, soonB] = [soon(a), soon(b)];
  if (soonA !== soonB) return soonA < soonB ? -1 : 1;
  return b.schedule.priority - a.schedule.priority || byText(a.schedule.id, b.schedule.id);
}

/** What runs is there already; what never does again comes last. */
const soon = ({ until, opensAt }: Run): number => (until === null ? (opensAt ?? Infinity) : -Infinity);
