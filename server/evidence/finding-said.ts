// What is wrong with a ledger, in words for whoever has to explain it.
import type { Checked, Finding } from '#playlists/evidence/check-ledger.ts';
import type { AskedFinding } from './check-asked.ts';
import type { JournalFinding } from './check-journal.ts';
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

function askedSaid({ type, announcement, version }: AskedFinding): string {
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
