// A row that was recorded once and is lost since, as it goes into the record again: what was said stays word for word, and it says when it was recorded first.
import type { LedgerRow, Recorded } from '../storage/ledger-stores.ts';

/** One with marks confirms nothing. A row that comes for the third time still names its first. */
export function rowAgain(
  { site: _site, seq, at, accepted: _accepted, refersTo: _refersTo, ...row }: Recorded,
  marks: readonly string[]
): LedgerRow {
  const recordedBefore = row.recordedBefore ?? { at, seq };
  if (row.type === 'check-in' || marks.length === 0) return { ...row, recordedBefore };
  const { earliest, latest } = row.offline ?? { earliest: recordedBefore.at, latest: recordedBefore.at };
  const all = [...new Set([...(row.offline?.marks ?? []), ...marks])];
  return { ...row, recordedBefore, offline: { earliest, latest, marks: all } };
}
