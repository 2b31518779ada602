// The windows of a rule that runs with the shifts: whole ones, their beginnings, their ends (RULES.md, D).
import type { ShiftPattern } from '../site/shift-pattern.ts';
import type { TimeRuleOf } from '../site/time-rule.ts';
import { MINUTE_MS, dayOf } from '../calendar/day.ts';
import { type Offsets, instantBy } from '../calendar/offsets.ts';
import { daysBetween } from './dates.ts';
import type { Reach } from './reach.ts';
import { type ShiftInstance, instancesOf } from './shift-instances.ts';
import type { Window } from './windows.ts';

/** A window for each shift that the rule asks for and that starts on one of these days; those of the same hours are one. */
export function withShifts(rule: TimeRuleOf<'shifts'>, pattern: ShiftPattern, offsets: Offsets, days: Reach): Window[] {
  const on = instancesOf(pattern);
  const off = new Set(rule.off.map(dayOf));
  const [rangeFirst, rangeLast] = daysBetween(rule);
  const first = Math.max(days.first, rangeFirst);
  const last = Math.min(days.last, rangeLast);
  const daysOff = rule.afterDaysOff ?? 0;
  const lastStart = new Map<ShiftInstance['crew'] | ShiftInstance['worker'], number>();
  const all: Window[] = [];
  for (let day = first - daysOff; day <= last; day += 1) {
    const instances = on(day);
    // A roster has a hundred rows of the same hours.
    const seen = new Set<number>();
    for (const one of instances) {
      if (day < first || off.has(day) || !isOf(rule, one)) continue;
      // The first one back [D6].
      if (daysOff > 0 && day - (lastStart.get(one.crew ?? one.worker) ?? -Infinity) <= daysOff) continue;
      const hours = (one.endsOn * 1440 + one.ends) * 1440 + one.starts;
      if (seen.has(hours)) continue;
      seen.add(hours);
      all.push(partOf(rule.part, stretchOf(one, offsets)));
    }
    if (daysOff > 0) for (const one of instances) lastStart.set(one.crew ?? one.worker, day);
  }
  return all;
}

const isOf = (rule: TimeRuleOf<'shifts'>, { crew, shift }: ShiftInstance): boolean =>
  (rule.crews.length === 0 || (crew !== null && rule.crews.includes(crew))) &&
  (rule.shifts.length === 0 || (shift !== null && rule.shifts.includes(shift)));

/** From when until when an instance is on duty; empty where a gap swallows it. */
export function stretchOf(one: ShiftInstance, offsets: Offsets): Window {
  return { from: instantBy(offsets, one.day, one.starts), until: instantBy(offsets, one.endsOn, one.ends) };
}

/** [D5] Minutes are elapsed, not of the wall clock; never more than the shift has. */
function partOf(part: TimeRuleOf<'shifts'>['part'], whole: Window): Window {
  switch (part.type) {
    case 'whole':
      return whole;
    case 'first':
      return { from: whole.from, until: Math.min(whole.until, whole.from + part.minutes * MINUTE_MS) };
    case 'last':
      return { from: Math.max(whole.from, whole.until - part.minutes * MINUTE_MS), until: whole.until };
    default:
      return part satisfies never;
  }
}
