// People as a table that a spreadsheet opens, and the way back. Whoever has several badges or languages has them in one cell.
import { CsvError, parse as parseCsv } from 'csv-parse/sync';
import { parse, type Fault } from '#playlists/site/parse.ts';
import { worker as workerSchema, type Worker } from '#playlists/site/worker.ts';
import { csvFile } from './csv.ts';

const texts = ['id', 'number', 'firstName', 'lastName', 'jobTitle', 'employer'] as const;
const lists = ['languages', 'badges', 'roles', 'departments', 'tags'] as const;
/** An empty cell is none. */
const optional = ['crew', 'joinedOn', 'leftOn'] as const;
const columns = [...texts, ...optional, ...lists, 'supervises'] as const;
type Column = (typeof columns)[number];

export const MOST_PEOPLE = 100_000;

export function peopleCsv(workers: readonly Worker[]): string {
  const cellOf = (one: Worker, column: Column): string => {
    const value = one[column];
    return value === null ? '' : typeof value === 'string' ? value : value.map(escaped).join(' | ');
  };
  return csvFile([columns, ...workers.map((one) => columns.map((column) => cellOf(one, column)))]);
}

/** The workers, or what is wrong, by line and column. */
export function readPeople(text: string): readonly Worker[] | readonly Fault[] {
  const rows = rowsOf(text);
  if (rows === null) return [{ field: '', says: 'cannot be read as a table: a quotation mark is open or misplaced.' }];
  const [head = [], ...body] = rows;
  if (head.join() !== columns.join())
    return [{ field: 'line 1', says: `must name these columns: ${columns.join(', ')}.` }];
  if (body.length > MOST_PEOPLE) return [{ field: '', says: `has ${body.length} rows; ${MOST_PEOPLE} is the most.` }];
  const faults: Fault[] = [];
  const workers: Worker[] = [];
  for (const [index, cells] of body.entries()) {
    const parsed = parse(workerSchema, workerIn(cells));
    if (parsed.ok) workers.push(parsed.value);
    else for (const { field, says } of parsed.faults) faults.push({ field: `row ${index + 1}, ${field}`, says });
  }
  return faults.length > 0 ? faults : workers;
}

export const areFaults = (read: readonly Worker[] | readonly Fault[]): read is readonly Fault[] =>
  read.length > 0 && 'says' in (read[0] as object);

function workerIn(cells: readonly string[]): Record<string, unknown> {
  const entries = columns.map((column, index): [string, unknown] => {
    const cell = plain(cells[index] ?? '');
    if ((lists as readonly string[]).includes(column)) return [column, itemsOf(cell)];
    return [column, cell === '' && (optional as readonly string[]).includes(column) ? null : cell];
  });
  return Object.fromEntries(entries);
}

function rowsOf(text: string): readonly (readonly string[])[] | null {
  try {
    return parseCsv(text, {
      bom: true,
      relaxColumnCount: true,
      skipEmptyLines: true,
      maxRecordSize: 20_000
    }) as string[][];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return null;
  }
}

/** Without the apostrophe that keeps a spreadsheet from running it (csv.ts). */
const plain = (cell: string): string => cell.replace(/^'(?=[=+\-@\t\r])/, '');
const escaped = (item: string): string => item.replace(/[\\|]/g, '\\$&');
const itemsOf = (cell: string): readonly string[] =>
  cell === '' ? [] : cell.split(' | ').map((item) => item.replace(/\\([\\|])/g, '$1'));
