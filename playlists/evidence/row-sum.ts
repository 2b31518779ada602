// The sum over a table's rows: the hash of each row, all of them put together by exclusive or. So a row comes into it and goes out of it by one step, whatever the others are, and in any order.
import { toHex } from './bytes.ts';
import type { Hash } from './tree.ts';

/** As SQLite keeps it: whole numbers as bigint. */
export type Cell = null | bigint | number | string | Uint8Array;
export type Sum = Uint8Array;

/** Of no rows. */
export const emptySum = (): Sum => new Uint8Array(32);

/** `sum` with a row that was not in it, or without one that was. */
export const folded = (sum: Sum, row: Hash | Sum): Sum => sum.map((byte, index) => byte ^ (row[index] ?? 0));

/** What is hashed of a row: its table, and each column by name and type, so that 1, '1' and nothing are three things. */
export function rowText(table: string, columns: readonly string[], cells: readonly Cell[]): string {
  const told = [table];
  for (const [index, column] of columns.entries()) told.push(column, cellText(cells[index] ?? null));
  return JSON.stringify(told);
}

function cellText(cell: Cell): string {
  if (cell === null) return 'nothing';
  if (typeof cell === 'string') return `text ${cell}`;
  if (typeof cell === 'bigint') return `whole ${cell}`;
  if (typeof cell === 'number') return `real ${cell}`;
  return `bytes ${toHex(cell)}`;
}
