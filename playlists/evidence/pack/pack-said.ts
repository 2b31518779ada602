// What came of verifying a pack, in plain sentences: for the page that goes with it and for the command line. It says what was shown, and as much what was not.
import type { PackFinding, PackVerdict, RowPlace } from './verify-pack.ts';

export interface PackSaid {
  /** What holds, a sentence each. */
  readonly holds: readonly string[];
  /** The first thing that is wrong; null where nothing is. */
  readonly wrong: string | null;
  /** What nobody can tell from a pack. */
  readonly beyond: readonly string[];
}

export function packSaid(verdict: PackVerdict): PackSaid {
  const { finding } = verdict;
  return {
    holds: heldBy(verdict),
    wrong: finding === null ? null : findingSaid(finding),
    beyond: finding === null ? beyond(verdict) : []
  };
}

function heldBy({ about, keys, rows, checkpoints, contents, named, finding }: PackVerdict): string[] {
  if (about === null) return [];
  const ids = keys.map(({ id }) => id).join(', ');
  const says = [`The list of files is signed for ${about.name} (${about.origin}) by a key of the pack: ${ids}.`];
  const newest = checkpoints.at(-1);
  if (rows !== null && newest !== undefined)
    says.push(
      rows.places.length === 0
        ? 'It holds no row of the ledger.'
        : `All ${rows.places.length} rows are in the ledger as it was signed on ${day(newest.at)} with ${newest.size} rows, word for word.`
    );
  if (rows !== null && about.isRun && rows.places.length > 0)
    says.push(
      `They are the ledger’s rows ${(rows.places[0] ?? 0) + 1} to ${(rows.places.at(-1) ?? 0) + 1}: none is missing between them.`
    );
  if (checkpoints.length > 1)
    says.push(
      `${checkpoints.length} signed states, the first of ${day(checkpoints[0]?.at ?? 0)}, go on from one another: nothing before them was rewritten.`
    );
  if (contents > 0 && finding === null)
    says.push(
      contents === 1
        ? 'The text in the pack is word for word the one that its fingerprint stands for.'
        : `The ${contents} texts in the pack are word for word those that their fingerprints stand for.`
    );
  if (finding === null)
    says.push(
      named === null
        ? 'The names were taken out of it; the rest stands without them.'
        : named === 0
          ? 'It names nobody: there is no one in its rows whom the server knows by name.'
          : `In its rows people stand as ${rows?.subjects.size ?? 0} marks, of each person another for each version. It says whose ${named} of these are, and each fits.`
    );
  return says;
}

function beyond({ about, rows }: PackVerdict): string[] {
  const says = [
    'Whether the key is the plant’s own: compare its number with one that the plant gave you some other way, on paper or earlier.',
    'Who was asked and who was excused is what the server had kept when it made the pack. The pack signs it; the ledger’s tree does not cover it.',
    'An answer shows what somebody confirmed and how surely it was they. It does not show that anybody was trained or can do the work.'
  ];
  return about !== null && !about.isRun && (rows?.places.length ?? 0) > 0
    ? [
        'Whether the ledger has more rows of this kind: those that are here are proven, others would not be seen.',
        ...says
      ]
    : says;
}

export function findingSaid(finding: PackFinding): string {
  switch (finding.type) {
    case 'no-pack':
      return 'This is no pack, or its list of files (manifest.txt) is damaged.';
    case 'keys-damaged':
      return 'keys.txt is damaged: a key in it is not the one that its number stands for.';
    case 'manifest-unsigned':
      return 'manifest.txt was changed, or was not signed by any key in keys.txt.';
    case 'file-missing':
      return `${finding.path} is missing.`;
    case 'file-extra':
      return `${finding.path} does not belong to the pack: the signed list does not name it.`;
    case 'file-twice':
      return `${finding.path} is in the pack twice.`;
    case 'file-unreadable':
      return `${finding.path} is damaged: it cannot be unpacked.`;
    case 'file-changed':
      return `${finding.path} was changed${finding.row === null ? '' : `: ${rowSaid(finding.row)} is the first that is not what was recorded`}.`;
    case 'row-changed':
      return `rows.jsonl: ${rowSaid(finding.row)} is not what was recorded.`;
    case 'rows-short':
      return `rows.jsonl holds ${finding.rows} rows, and the signed list says ${finding.said}.`;
    case 'not-proven':
      return 'Rows, proof.bin and the newest checkpoint do not belong together: some row is not in the ledger as it was signed.';
    case 'checkpoint-forged':
      return `${finding.path} is not a state of this ledger that a key in keys.txt signed.`;
    case 'not-extended':
      return `The ledger of ${finding.to} rows does not go on from the one of ${finding.from} rows: what was signed before was rewritten.`;
    case 'content-wrong':
      return `${finding.path} is not the text of that number.`;
    case 'content-missing':
      return `${rowSaid(finding.row)} names a text that is not in the pack (content/${finding.hash}.json).`;
    case 'name-wrong':
      return `names/people.jsonl: line ${finding.line} does not fit what stands for that person in the rows.`;
    default:
      return finding satisfies never;
  }
}

const rowSaid = ({ line, seq }: RowPlace): string =>
  seq === null ? `line ${line}` : `line ${line} (row ${seq} of the ledger)`;
const day = (at: number): string => `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
