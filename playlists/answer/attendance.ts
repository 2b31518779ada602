// Which shift a badge was read for, so that who worked is known and not guessed.
import type { LocalDate } from '../site/values.ts';
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

/** What a check-in keeps of the shift that it was for: matched once, when it is recorded, whatever becomes of the pattern since. */
export interface Work {
  /** The date that the shift is named by; of who was not rostered the local date of the reading. */
  readonly on: LocalDate;
  /** Null where they were not rostered. */
  readonly duty: Duty | null;
}

/** One reading of a badge; `work` is null where nothing was kept of it, so that it is matched now. Epoch milliseconds. */
export interface Reading {
  readonly at: number;
  readonly work: Work | null;
}

/** What stands for a shift where none was rostered. */
export const UNROSTERED_MS = 8 * 60 * 60_000;

/**
 * The times at work of one worker, in the order of their check-ins: one for each shift instance, and one for each stretch without [A9].
 * `reads` in any order; `duties` are this worker's own instances around those of which nothing was kept.
 */
export function attendances(reads: readonly Reading[], duties: readonly Duty[], margins = MARGINS): Attendance[] {
  const found: Attendance[] = [];
  for (const { at, work } of [...reads].sort((a, b) => a.at - b.at)) {
    const duty = work === null ? dutyOf(at, duties, found, margins) : work.duty;
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

const has = (all: readonly Attendance[], duty: Duty): boolean =>
  all.some((one) => one.duty !== null && nameOf(one.duty) === nameOf(duty));

/** What tells one instance from another. A roster's row has no letter: its hours tell it from the same worker's other one of that day. */
const nameOf = ({ pattern, crew, worker, shift, startsOn, from }: Duty): string =>
  [pattern, crew ?? '', worker ?? '', shift ?? from, startsOn].join('/');
