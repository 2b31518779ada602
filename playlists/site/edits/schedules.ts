// Changes of schedules.
import { same } from '../canonical.ts';
import type { ChangeOf, Stamp } from '../change.ts';
import { MOST_SCHEDULES } from '../limits.ts';
import { lookup, without } from '../lookup.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { Schedule, TimeRule } from '../schedule.ts';
import type { Site } from '../site.ts';
import { badTargets, full, repeated, unknownPlaylist } from './checks.ts';

export function putSchedule(site: Site, change: ChangeOf<'put-schedule'>, stamp: Stamp): Site | Refusal {
  const { type: _type, ...asked } = change;
  const before = lookup(site.schedules, asked.id);
  const refusal =
    (before === undefined ? full(site.schedules, MOST_SCHEDULES, 'schedules') : null) ??
    unknownPlaylist(site, asked.playlist, 'playlist') ??
    badTargets(site, asked.targets) ??
    badRule(asked.rule);
  if (refusal !== null) return refusal;
  const since = before !== undefined && runsTheSame(before, asked) ? before.since : stamp.takesEffectAt;
  const schedule: Schedule = { ...asked, since };
  return same(before, schedule) ? site : { ...site, schedules: { ...site.schedules, [schedule.id]: schedule } };
}

export function removeSchedule(site: Site, change: ChangeOf<'remove-schedule'>): Site | Refusal {
  const schedule = lookup(site.schedules, change.id);
  if (schedule === undefined) return refuse('not-found', 'id', 'There is no such schedule.');
  return { ...site, schedules: without(site.schedules, schedule.id) };
}

function badRule(rule: TimeRule): Refusal | null {
  switch (rule.type) {
    case 'weekly':
      if (rule.firstDate !== null && rule.lastDate !== null && rule.lastDate < rule.firstDate) {
        return refuse('invalid', 'rule.lastDate', 'The last date is before the first one: this would never run.');
      }
      return repeated(rule.days, 'rule.days', 'day');
    default:
      return rule.type satisfies never;
  }
}

const runsTheSame = (a: Omit<Schedule, 'since'>, b: Omit<Schedule, 'since'>): boolean =>
  a.playlist === b.playlist && a.priority === b.priority && same(a.targets, b.targets) && same(a.rule, b.rule);
