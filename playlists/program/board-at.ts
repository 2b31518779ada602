// Who is on duty at an instant and who comes next, of a board that a program carries.
import type { Board } from './program.ts';

/** One entry of a board. Names are null in a roster. */
export interface OnBoard {
  readonly crew: string | null;
  readonly shift: string | null;
  readonly from: number;
  readonly until: number;
}

/** Who is on duty at an instant, and who comes next: all those that start at the next start [D7]. */
export function boardAt(
  board: Board,
  at: number
): { readonly now: readonly OnBoard[]; readonly next: readonly OnBoard[] } {
  const all = board.duties.map(([crew, shift, from, until]) => ({
    crew: board.crews[crew] ?? null,
    shift: board.shifts[shift] ?? null,
    from,
    until
  }));
  const coming = all.filter((one) => one.from > at);
  const start = coming.reduce((least, one) => Math.min(least, one.from), Infinity);
  return {
    now: all.filter((one) => one.from <= at && at < one.until),
    next: coming.filter((one) => one.from === start)
  };
}
