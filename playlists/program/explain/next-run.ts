// How far explanations look for the next window of a rule.
import type { TimeRule } from '../../site/time-rule.ts';
import { DAY_MS } from '../../calendar/day.ts';
import { nextOpening } from '../../time/next-opening.ts';
import type { Calendar, Window } from '../../time/windows.ts';

const LOOK_AHEAD_MS = 400 * DAY_MS;

/** The window that runs at `at`, else the next within 400 days; null where there is none. */
export function nextRun(rule: TimeRule, calendar: Calendar, at: number): Window | null {
  return nextOpening(rule, calendar, at, at + LOOK_AHEAD_MS);
}
