// Whether the tables that no tree covers hold the rows that the server wrote: each by the sum over its rows.
import type { DatabaseSync } from 'node:sqlite';
import { hasSums, keptSums, sumsOff } from '../storage/table-sums.ts';

export interface TableFinding {
  /** `table-changed`: its rows are not those of its sum. `table-unsummed`: it has none. `table-missing`: there is a sum, and no such table. */
  readonly type: 'table-changed' | 'table-unsummed' | 'table-missing';
  readonly table: string;
}

/** Every table of which something is wrong. Copies from before there were sums have none. */
export function checkTables(database: DatabaseSync): readonly TableFinding[] {
  if (!hasSums(database)) return [];
  const off = sumsOff(database);
  const stray = [...keptSums(database).keys()].filter((table) => !off.has(table));
  return [
    ...[...off].flatMap(([table, by]): TableFinding[] => {
      if (by === null) return [{ type: 'table-unsummed', table }];
      return by.every((byte) => byte === 0) ? [] : [{ type: 'table-changed', table }];
    }),
    ...stray.map((table): TableFinding => ({ type: 'table-missing', table }))
  ];
}
