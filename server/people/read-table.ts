// A workers' file as rows by column: which separator, which column is which, and what cannot be read at all.
import { CsvError, parse } from 'csv-parse/sync';
import { cleanText } from '#playlists/site/values.ts';

export const columns = [
  'number',
  'firstName',
  'lastName',
  'jobTitle',
  'employer',
  'crew',
  'languages',
  'badge'
] as const;
export type Column = (typeof columns)[number];

/** What people write over these columns, in English and German, without case, accents and signs. */
const headings: Readonly<Record<Column, readonly string[]>> = {
  number: [
    'number',
    'no',
    'nr',
    'workernumber',
    'workerno',
    'employeenumber',
    'employeeno',
    'employeeid',
    'personnelnumber',
    'personnelno',
    'nummer',
    'personalnummer',
    'personalnr',
    'persnr',
    'mitarbeiternummer',
    'mitarbeiternr'
  ],
  firstName: ['firstname', 'givenname', 'forename', 'vorname'],
  lastName: ['lastname', 'surname', 'familyname', 'name', 'nachname', 'familienname'],
  jobTitle: [
    'jobtitle',
    'job',
    'position',
    'function',
    'stelle',
    'berufsbezeichnung',
    'tatigkeit',
    'taetigkeit',
    'funktion'
  ],
  employer: ['employer', 'company', 'agency', 'arbeitgeber', 'firma', 'verleiher'],
  crew: ['crew', 'shift', 'team', 'group', 'schicht', 'gruppe', 'schichtgruppe', 'mannschaft'],
  languages: ['languages', 'language', 'sprachen', 'sprache'],
  badge: [
    'badge',
    'badgecode',
    'badgenumber',
    'badgeno',
    'card',
    'cardnumber',
    'ausweis',
    'ausweisnummer',
    'ausweisnr',
    'karte',
    'kartennummer',
    'chip',
    'chipnummer'
  ]
};

export interface TableRow {
  /** The row's line in the file, from 1; the last one where a cell has line breaks. */
  readonly line: number;
  readonly cells: Partial<Record<Column, string>>;
}
export interface Table {
  readonly rows: readonly TableRow[];
  readonly found: readonly Column[];
  /** Headings that mean nothing here. */
  readonly ignored: readonly string[];
}

export const MOST_ROWS = 5000;

/** The rows, or one sentence on why there are none. */
export function readTable(text: string): Table | string {
  const records = readRecords(text);
  if (typeof records === 'string') return records;
  const [head, ...body] = records;
  if (head === undefined) return 'The file is empty.';
  const meaning = head.record.map(columnOf);
  const found = meaning.filter((column) => column !== null);
  const twice = found.find((column, index) => found.indexOf(column) !== index);
  if (twice !== undefined) return `Two columns are for the ${columnWords[twice]}.`;
  const missing = (['number', 'firstName', 'lastName'] as const).filter((column) => !found.includes(column));
  if (missing.length > 0) {
    return `The first line must name the columns; there is none for the ${missing.map((one) => columnWords[one]).join(', the ')}.`;
  }
  if (body.length === 0) return 'There is no row below the headings.';
  if (body.length > MOST_ROWS) return `There are ${body.length} rows; ${MOST_ROWS} is the most at once.`;
  const ignored = head.record.filter((heading, index) => meaning[index] === null && heading !== '');
  const rows = body.map(({ record, info }) => {
    const cells: Partial<Record<Column, string>> = {};
    for (const [index, column] of meaning.entries())
      if (column !== null) cells[column] = cleanText(record[index] ?? '');
    return { line: info.lines, cells };
  });
  return { rows, found, ignored };
}

export const columnWords: Readonly<Record<Column, string>> = {
  number: 'number',
  firstName: 'first name',
  lastName: 'last name',
  jobTitle: 'job title',
  employer: 'employer',
  crew: 'crew',
  languages: 'languages',
  badge: 'badge'
};

interface CsvRecord {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

function readRecords(text: string): readonly CsvRecord[] | string {
  try {
    return parse(text, {
      bom: true,
      info: true,
      trim: true,
      delimiter: separatorOf(text),
      skipEmptyLines: true,
      skipRecordsWithEmptyValues: true,
      relaxColumnCount: true,
      maxRecordSize: 20_000
    }) as unknown as CsvRecord[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return `The file cannot be read from line ${String(error['lines'] ?? 1)} on: a quotation mark is open or misplaced.`;
  }
}

/** The separator that the first line has most of: languages may stand in a cell as `de, pl`. */
function separatorOf(text: string): string {
  const first = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  const count = (separator: string) => first.split(separator).length;
  return [';', '\t', ','].reduce((best, one) => (count(one) > count(best) ? one : best));
}

function columnOf(heading: string): Column | null {
  const plain = heading
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z]/g, '');
  return columns.find((column) => headings[column].includes(plain)) ?? null;
}
