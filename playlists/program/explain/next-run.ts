// When a rule's next window opens. Looks ahead in growing steps, for it is mostly soon, and never for years.
import type { TimeRule } from '../../site/time-rule.ts';
import { DAY_MS } from '../../calendar/day.ts';
import { type Calendar, windows } from '../../time/windows.ts';

const STEPS_MS = [0, 2 * DAY_MS, 30 * DAY_MS, 400 * DAY_MS];

/** The first opening after `at`, within 400 days; null where there is none. */
export function nextRun(rule: TimeRule, calendar: Calendar, at: number): number | null {
  for (const [index, step] of STEPS_MS.slice(1).entries()) {
    const found = windows(rule, calendar, at + (STEPS_MS[index] ?? 0), at + step).find((one) => one.from > at);
    if (found !== undefined) return found.from;
  }
  return null;
}
