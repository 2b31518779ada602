// What is asked of a roster: that nobody is to be in two places.
import { dayOf, minuteOf } from '../../calendar/day.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { Roster } from '../shift-pattern.ts';

interface Turn {
  readonly worker: string;
  readonly row: number;
  /** Minutes of the wall clock, counted on from day to day. */
  readonly from: number;
  readonly until: number;
}

export function badRoster({ rows }: Pick<Roster, 'rows'>): Refusal | null {
  const turns = rows
    .map(({ worker, date, start, end }, row): Turn => {
      const [midnight, starts, ends] = [dayOf(date) * 1440, minuteOf(start), minuteOf(end)];
      return { worker, row, from: midnight + starts, until: midnight + ends + (ends > starts ? 0 : 1440) };
    })
    .sort((a, b) => (a.worker === b.worker ? a.from - b.from : a.worker < b.worker ? -1 : 1));
  for (const [index, one] of turns.entries()) {
    const before = turns[index - 1];
    if (before === undefined || before.worker !== one.worker || before.until <= one.from) continue;
    const [row, other] = [before, one].sort((a, b) => b.row - a.row) as [Turn, Turn];
    const says = `This worker is at work already: row ${other.row + 1} is of the same time.`;
    return refuse('invalid', `pattern.rows.${row.row}`, says);
  }
  return null;
}
