// Until when a worker has time to answer: a date, or the end of a shift that they really worked.
import type { Due } from '../site/audience.ts';
import type { Attendance } from './attendance.ts';

/**
 * Epoch milliseconds; null where there is no such time yet, or none at all [A8]. `asksFrom` is when it began to ask this worker: a shift
 * counts from the first one that they check in to after that.
 */
export function dueAt(due: Due, asksFrom: number, worked: readonly Attendance[]): number | null {
  switch (due.type) {
    case 'whenever':
      return null;
    case 'by': {
      const at = Date.parse(due.at);
      // Who came after the date has the next shift.
      return at > asksFrom ? at : endOfShift(1, asksFrom, worked);
    }
    case 'worked-shift':
      return endOfShift(due.nth, asksFrom, worked);
    default:
      return due satisfies never;
  }
}

function endOfShift(nth: number, asksFrom: number, worked: readonly Attendance[]): number | null {
  const from = worked.filter((one) => one.checkedInAt >= asksFrom).sort((a, b) => a.checkedInAt - b.checkedInAt);
  return from[nth - 1]?.until ?? null;
}
