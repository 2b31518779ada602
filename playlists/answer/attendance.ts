// Which shift a badge was read for, so that who worked is known and not guessed.
import type { Duty } from '../time/on-duty.ts';

/** How long before its start and after its end a badge is still read for a shift. */
export interface Margins {
  readonly earlyMs: number;
  readonly lateMs: number;
}
/** Who changes clothes comes an hour early at most; who hands over leaves half an hour late. */
export const MARGINS: Margins = { earlyMs: 60 * 60_000, lateMs: 30 * 60_000 };

/** Somebody's time at work as their badge tells it. */
export interface Attendance {
  /** The shift instance it was read for; null where they were not rostered. */
  readonly duty: Duty | null;
  readonly checkedInAt: number;
  readonly until: number;
}

/** What stands for a shift where none was rostered. */
export const UNROSTERED_MS = 8 * 60 * 60_000;

/**
 * The times at work of one worker, in the order of their check-ins: one for each shift instance, and one for each stretch without [A9].
 * `reads` in epoch milliseconds, in any order; `duties` are this worker's own instances around them.
 */
export function attendances(reads: readonly number[], duties: readonly Duty[], margins = MARGINS): Attendance[] {
  const found: Attendance[] = [];
  for (const at of [...reads].sort((a, b) => a - b)) {
    const duty = dutyOf(at, duties, found, margins);
    if (duty !== null) {
      if (!has(found, duty)) found.push({ duty, checkedInAt: at, until: duty.until });
    } else if (!found.some((one) => one.duty === null && at < one.until)) {
      found.push({ duty, checkedInAt: at, until: at + UNROSTERED_MS });
    }
  }
  return found;
}

/** The instance a badge read at `at` is for, where `before` are the worker's attendances until then; null where none is near. */
export function dutyOf(
  at: number,
  duties: readonly Duty[],
  before: readonly Attendance[],
  { earlyMs, lateMs }: Margins = MARGINS
): Duty | null {
  const near = duties.filter((one) => one.from - earlyMs <= at && at < one.until + lateMs);
  const isOver = (one: Duty): number => (at < one.until ? 0 : 1);
  const isKnown = (one: Duty): number => (has(before, one) ? 1 : 0);
  const isToCome = (one: Duty): number => (one.from <= at ? 0 : 1);
  const [first] = near.sort(
    (a, b) => isOver(a) - isOver(b) || isKnown(a) - isKnown(b) || isToCome(a) - isToCome(b) || b.from - a.from
  );
  return first ?? null;
}

const has = (all: readonly Attendance[], duty: Duty): boolean => all.some((one) => one.duty === duty);
