// A roster pasted from a spreadsheet as rows of ours: the worker's number, the date, start and end. Whole or not at all.
import { CsvError, parse } from 'csv-parse/sync';
import { cleanText } from '#playlists/site/values.ts';
import type { WorkerId } from '#playlists/site/ids.ts';
import type { NamedWorker } from './worker-names.ts';

interface TableRow {
  readonly worker: WorkerId;
  readonly date: string;
  readonly start: string;
  readonly end: string;
}
export type RosterTable = { readonly rows: readonly TableRow[] } | { readonly bad: readonly string[] };

/** Columns may be apart by tab, semicolon or comma; a first line that holds no date names the columns and is passed over. */
export function readRosterTable(text: string, workers: readonly NamedWorker[]): RosterTable {
  const records = readRecords(text);
  if (typeof records === 'string') return { bad: [records] };
  const byNumber = new Map(workers.map(({ number, id }) => [number.toLowerCase(), id]));
  const rows: TableRow[] = [];
  const bad: string[] = [];
  for (const [index, cells] of records.entries()) {
    const [who = '', day = '', start = '', end = ''] = cells.map(cleanText);
    const date = readDate(day);
    if (index === 0 && date === null && !/\d/.test(day)) continue;
    const worker = byNumber.get(who.toLowerCase());
    const line = `Line ${index + 1}`;
    const [from, until] = [readTime(start), readTime(end)];
    if (worker === undefined) bad.push(`${line}: there is no worker with the number “${who}”.`);
    else if (date === null) bad.push(`${line}: “${day}” is not a date such as 2026-11-23 or 23.11.2026.`);
    else if (from === null || until === null) bad.push(`${line}: the times must be such as 06:00.`);
    else rows.push({ worker, date, start: from, end: until });
  }
  if (bad.length > 0) return { bad };
  return rows.length === 0 ? { bad: ['There is no row in it.'] } : { rows };
}

function readRecords(text: string): readonly (readonly string[])[] | string {
  const delimiter = ['\t', ';', ','].find((one) => text.includes(one)) ?? ',';
  try {
    return parse(text, { bom: true, trim: true, delimiter, skipEmptyLines: true, relaxColumnCount: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return `It cannot be read from line ${String(error['lines'] ?? 1)} on: a quotation mark is open or misplaced.`;
  }
}

/** Not 11/23: whether that begins with the month or the day only the writer knows. */
function readDate(text: string): string | null {
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return text;
  const [, day = '', month = '', year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text) ?? [];
  return year === undefined ? null : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function readTime(text: string): string | null {
  const [, hours = '', minutes] = /^(\d{1,2})[:.](\d\d)(?::\d\d)?$/.exec(text) ?? [];
  return minutes === undefined ? null : `${hours.padStart(2, '0')}:${minutes}`;
}
