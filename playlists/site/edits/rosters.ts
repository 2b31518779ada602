// What is asked of a roster: that nobody starts twice at the same time. Rows that overlap may be: who hands over or stays on has two.
import { type Refusal, refuse } from '../refusal.ts';
import type { Roster } from '../shift-pattern.ts';
import { first } from './checks.ts';

export function badRoster({ rows }: Pick<Roster, 'rows'>): Refusal | null {
  const seen = new Map<string, number>();
  return first(rows, ({ worker, date, start }, row) => {
    const key = `${worker} ${date} ${start}`;
    const before = seen.get(key);
    seen.set(key, row);
    if (before === undefined) return null;
    return refuse('invalid', `pattern.rows.${row}`, `This worker starts at that time already, by row ${before + 1}.`);
  });
}
