// What is wrong with a ledger, in words for whoever has to explain it.
import type { Checked, Finding } from '#playlists/evidence/check-ledger.ts';
import type { AskedFinding } from './check-asked.ts';
import type { ExcusalFinding } from './check-excusals.ts';
import type { JournalFinding } from './check-journal.ts';
import type { TableFinding } from './check-tables.ts';
import type { VerifiedAudit } from './verify-folder.ts';

/** One ledger in a sentence or two. */
export function ledgerSaid({ rows, checkpoints, newest, finding }: Checked): string {
  if (finding !== null) return findingSaid(finding);
  const covered = newest === null ? 'None is signed yet.' : signedSaid(checkpoints, newest);
  return `${rows} rows, nothing is wrong. ${covered}`;
}

/** One audit with all that it covers, and whether anything is wrong. */
export function auditSaid(audit: VerifiedAudit): { readonly says: string; readonly isWrong: boolean } {
  const { finding, journal, asked } = audit;
  const beside = journal === null ? asked && askedSaid(asked) : journalSaid(journal);
  return { says: beside ?? ledgerSaid(audit), isWrong: beside !== null || finding !== null };
}

/** What is wrong with a table beside record and audit, and what to do. */
export function tableSaid({ type, table }: TableFinding): string {
  const then = `Look at it, put it right at the desk or restore a backup from before; then “floorcast accept ${table}” takes it as it is.`;
  switch (type) {
    case 'table-changed':
      return `The table ${table} is not what the server wrote: a row was changed, put in or taken out, by the disk or by another program. ${then}`;
    case 'table-unsummed':
      return `The table ${table} has lost the sum over its rows, or another program made it: nobody can tell whether it is what the server wrote. ${then}`;
    case 'table-missing':
      return `There is a sum for a table ${table}, and no such table: the disk or another program put it there. ${then}`;
    default:
      return type satisfies never;
  }
}

function askedSaid(finding: AskedFinding | ExcusalFinding): string {
  if ('excusal' in finding) return excusalSaid(finding);
  const { type, announcement, version } = finding;
  const who = `Who was asked for version ${version} of ${announcement}`;
  switch (type) {
    case 'asked-changed':
      return `${who} is not what was settled: it was changed, or the disk damaged it.`;
    case 'asked-missing':
      return `${who} is missing in part.`;
    case 'asked-untold':
      return `${who} was put in in part: nothing tells of it.`;
    default:
      return type satisfies never;
  }
}

function excusalSaid({ type, excusal }: ExcusalFinding): string {
  switch (type) {
    case 'excusal-changed':
      return `Excusal ${excusal} is not what was said: it was changed, or the disk damaged it.`;
    case 'excusal-missing':
      return `Excusal ${excusal} is missing.`;
    case 'excusal-untold':
      return `Excusal ${excusal} was put in: nothing tells of it.`;
    default:
      return type satisfies never;
  }
}

function journalSaid(finding: JournalFinding): string {
  switch (finding.type) {
    case 'entry-changed':
      return `Change ${finding.revision} of the journal is not what was made: it was changed, or the disk damaged it.`;
    case 'entry-missing':
      return `Change ${finding.revision} of the journal is missing.`;
    case 'entry-untold':
      return `Change ${finding.revision} of the journal was put in: nothing tells of it.`;
    case 'let-go-untold':
      return `In ${finding.listed} places a stand-in took a worker’s place, and the audit tells of ${finding.told}: somebody else put or took one away.`;
    default:
      return finding satisfies never;
  }
}

const signedSaid = (checkpoints: number, { size, at }: { size: number; at: number }): string =>
  `${checkpoints} signed states hold; the newest, of ${new Date(at).toISOString()}, covers ${size} rows.`;

export function findingSaid(finding: Finding): string {
  switch (finding.type) {
    case 'row-missing':
      return `Row ${finding.seq} is missing.`;
    case 'row-changed':
      return `Row ${finding.seq} is not what was recorded: it was changed, or the disk damaged it.`;
    case 'checkpoint-forged':
      return `Signed state ${finding.place} is damaged, or was not signed by this server.`;
    case 'rows-lost':
      return `A signed state covers ${finding.covered} rows, and there are ${finding.rows}: an older ledger was put in the place of a newer one.`;
    case 'rewritten':
      return `Of the rows ${finding.after + 1} to ${finding.upTo} at least one was rewritten after they were signed.`;
    case 'out-of-turn':
      return `Row ${finding.seq} is dated before the row that it follows, as the server never does: it was put in.`;
    case 'put-in':
      return `From row ${finding.seq} on nothing is signed, and the server signs what it has before it stops: it was put in meanwhile.`;
    default:
      return finding satisfies never;
  }
}
