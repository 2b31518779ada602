// Changes of schedules.
import { same } from '../canonical.ts';
import type { ChangeOf, Stamp } from '../change.ts';
import { MOST_SCHEDULES } from '../limits.ts';
import { lookup, without } from '../lookup.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { Schedule } from '../schedule.ts';
import type { Site } from '../site.ts';
import { badTargets, full, unknownPlaylist } from './checks.ts';
import { keeping } from './keeping.ts';
import { badRule } from './time-rules.ts';

export function putSchedule(site: Site, change: ChangeOf<'put-schedule'>, stamp: Stamp): Site | Refusal {
  const { type: _type, ...asked } = change;
  const before = lookup(site.schedules, asked.id);
  const refusal =
    (before === undefined ? full(site.schedules, MOST_SCHEDULES, 'schedules') : null) ??
    unknownPlaylist(site, asked.playlist, 'playlist') ??
    badTargets(site, asked.targets) ??
    badRule(site, asked.rule, 'rule');
  if (refusal !== null) return refusal;
  const since = before !== undefined && runsTheSame(before, asked) ? before.since : stamp.takesEffectAt;
  const schedule = keeping<Schedule>(before, { ...asked, since });
  return schedule === before ? site : { ...site, schedules: { ...site.schedules, [schedule.id]: schedule } };
}

export function removeSchedule(site: Site, change: ChangeOf<'remove-schedule'>): Site | Refusal {
  const schedule = lookup(site.schedules, change.id);
  if (schedule === undefined) return refuse('not-found', 'id', 'There is no such schedule.');
  return { ...site, schedules: without(site.schedules, schedule.id) };
}

const runsTheSame = (a: Omit<Schedule, 'since'>, b: Omit<Schedule, 'since'>): boolean =>
  a.playlist === b.playlist &&
  a.priority === b.priority &&
  same(a.mode, b.mode) &&
  same(a.targets, b.targets) &&
  same(a.rule, b.rule);
