// The windows of time rules over the time that is compiled, found once for a rule however many displays, schedules and edits share it.
import { lookup } from '../site/lookup.ts';
import type { TimeRule } from '../site/time-rule.ts';
import { lastEdge } from '../time/last-edge.ts';
import { type Calendar, type Window, windows } from '../time/windows.ts';

export interface RuleWindows {
  /** Those that meet the time that is compiled, whole. */
  readonly windows: readonly Window[];
  /** When what the rule goes by, a daypart or shift pattern, was last changed; before all time where it goes by none. */
  readonly since: number;
  /** The last opening or closing up to the beginning of that time that is later than `after`; -Infinity where there is none. */
  changedAt(after: number): number;
}

export type WindowsOf = (rule: TimeRule) => RuleWindows;

/** Rules keep their identity when something else is edited, and with it their windows. */
export interface KeptWindows {
  of(calendar: Calendar, from: number, until: number): WindowsOf;
}

export function keepWindows(): KeptWindows {
  let kept = new WeakMap<TimeRule, RuleWindows>();
  let before: readonly unknown[] = [];
  return {
    of(calendar, from, until) {
      const now = [calendar.timeZone, calendar.dayparts, calendar.shiftPatterns, from, until];
      if (now.some((part, index) => part !== before[index])) kept = new WeakMap();
      before = now;
      const known = kept;
      return (rule) => {
        let found = known.get(rule);
        if (found === undefined) known.set(rule, (found = ruleWindows(rule, calendar, from, until)));
        return found;
      };
    }
  };
}

function ruleWindows(rule: TimeRule, calendar: Calendar, from: number, until: number): RuleWindows {
  const changes = new Map<number, number>();
  return {
    windows: windows(rule, calendar, from, until),
    since: goesBySince(rule, calendar),
    changedAt(after) {
      let changedAt = changes.get(after);
      if (changedAt === undefined) changes.set(after, (changedAt = lastEdge(rule, calendar, from, after) ?? -Infinity));
      return changedAt;
    }
  };
}

function goesBySince(rule: TimeRule, { dayparts, shiftPatterns }: Calendar): number {
  const by =
    rule.type === 'shifts'
      ? lookup(shiftPatterns, rule.pattern)
      : rule.type === 'dates' && rule.hours.type === 'daypart'
        ? lookup(dayparts, rule.hours.daypart)
        : undefined;
  return by === undefined ? -Infinity : Date.parse(by.since);
}
