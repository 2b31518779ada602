// What a row of the ledger means, in a sentence for whoever reads it on paper. It says what was confirmed, never what somebody knows or can do.
import { misfitSaid, assuranceSaid, outcomeWords, reasonWords } from '#admin/acknowledgements/answers-of.ts';
import { languageName } from '#display/words/language-name.ts';
import type { ContentHash } from '#playlists/site/ids.ts';
import type { AcknowledgementRow, CheckInRow, Recorded } from '../../storage/ledger-stores.ts';

/** A row as the tree covers it, read back. */
export type Told = (Omit<Recorded<CheckInRow>, 'worker'> | Omit<Recorded<AcknowledgementRow>, 'worker' | 'witness'>) & {
  readonly subject: string;
  readonly witness?: { readonly subject: string; readonly isTold: boolean };
};

export interface RowWords {
  titleOf(hash: ContentHash, language: string): string;
  /** A name as it was at a row, or what is said of who is not known any more. */
  nameOf(subject: string, seq: number): string;
  timeOf(at: number): string;
}

export function rowSaid(row: Told, words: RowWords): string {
  if (row.type === 'check-in') return [checkInSaid(row), ...againSaid(row, words)].join(' ');
  const title = `“${words.titleOf(row.contentHash, row.language)}”, version ${row.version}, in ${languageName(row.language)}`;
  const reason = row.reason == null ? '' : ` (${reasonWords[row.reason]})`;
  const parts = [`${outcomeWords[row.outcome]}${reason}: ${title}.`];
  if (row.statement !== undefined) parts.push(`Said in these words: “${row.statement}”.`);
  if (row.reviewed === false) parts.push('Nobody who speaks the language had checked the text.');
  if (row.passed != null)
    parts.push(row.passed ? 'The questions were answered rightly.' : 'Not all questions were answered rightly.');
  if (row.offline !== undefined) parts.push(offlineSaid(row.offline, words));
  parts.push(...againSaid(row, words));
  if (!row.accepted) parts.push('It does not count by itself.');
  if (row.refersTo != null) parts.push(`${row.accepted ? 'Follows' : 'Repeats or follows'} row ${row.refersTo}.`);
  return parts.join(' ');
}

/** How sure it is who answered; of a check-in, that a badge was read. */
export function sureSaid(row: Told, words: RowWords): string {
  if (row.type === 'check-in') return 'Badge';
  const sure = assuranceSaid({ assurance: row.assurance, inHuddle: row.huddle !== undefined });
  if (row.witness === undefined) return sure;
  return `${sure}: ${words.nameOf(row.witness.subject, row.seq)}${row.witness.isTold ? ', who told it to them' : ''}`;
}

function checkInSaid({ work }: Pick<CheckInRow, 'work'>): string {
  if (work == null) return 'Badge read.';
  const { duty, on } = work;
  return duty == null ? `Badge read on ${on}, no shift rostered.` : `Badge read for the shift ${duty.shift} of ${on}.`;
}

function againSaid({ recordedBefore }: Told, { timeOf }: RowWords): string[] {
  if (recordedBefore === undefined) return [];
  const { at, seq } = recordedBefore;
  return [
    `First recorded ${timeOf(at)} as row ${seq}; an older state of the record was restored since, and a kiosk sent this row again.`
  ];
}

const offlineSaid = (
  { earliest, latest, marks }: NonNullable<AcknowledgementRow['offline']>,
  { timeOf }: RowWords
): string =>
  `${earliest < latest ? `Kept by a kiosk without a line, given between ${timeOf(earliest)} and ${timeOf(latest)}.` : `Given ${timeOf(earliest)}.`}${marks.map((mark) => ` ${misfitSaid(mark)}.`).join('')}`;
