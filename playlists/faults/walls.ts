// On which wall clock times something begins and ends around a day: of rules, dayparts, shifts and rosters alike.
import { lookup } from '../site/lookup.ts';
import type { ShiftPattern } from '../site/shift-pattern.ts';
import type { TimeRule, TimeRuleOf } from '../site/time-rule.ts';
import { dayOf, minuteOf } from '../calendar/day.ts';
import { daysBetween, daysOf } from '../time/dates.ts';
import { instancesOf } from '../time/shift-instances.ts';
import type { Calendar } from '../time/windows.ts';
import type { Wall } from './gaps.ts';

/** What the rule has on these days. Shifts are asked of their pattern, and what is on always has no hours. */
export function wallsOf(rule: TimeRule, calendar: Calendar, days: readonly number[]): readonly Wall[] {
  switch (rule.type) {
    case 'dates':
      return onDates(rule, calendar, days);
    case 'windows':
      return rule.windows.map(({ from, until }) => ({ from: minuteSince(from), until: minuteSince(until) }));
    case 'always':
    case 'shifts':
      return [];
    default:
      return rule satisfies never;
  }
}

export function wallsOfShifts(pattern: ShiftPattern, days: readonly number[]): readonly Wall[] {
  const on = instancesOf(pattern);
  return days
    .flatMap((day) => on(day))
    .map(({ day, starts, endsOn, ends }) => ({ from: day * 1440 + starts, until: endsOn * 1440 + ends }));
}

function onDates(rule: TimeRuleOf<'dates'>, { dayparts }: Calendar, days: readonly number[]): readonly Wall[] {
  const hours = rule.hours.type === 'daypart' ? lookup(dayparts, rule.hours.daypart) : rule.hours;
  if (hours === undefined || !('from' in hours)) return [];
  const [starts, ends] = [minuteOf(hours.from), minuteOf(hours.until)];
  const runs = daysOf(rule.dates);
  const [first, last] = daysBetween(rule);
  const [added, off] = [rule.added.map(dayOf), rule.off.map(dayOf)];
  return days
    .filter((day) => !off.includes(day) && (added.includes(day) || (day >= first && day <= last && runs(day))))
    .map((day) => ({ from: day * 1440 + starts, until: (ends > starts ? day : day + 1) * 1440 + ends }));
}

const minuteSince = (wall: TimeRuleOf<'windows'>['windows'][number]['from']): number =>
  dayOf(wall.date) * 1440 + minuteOf(wall.time);
