// Which rows of a ledger a pack holds, and those rows as the tree covers them, one after the other.
import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import type { ReadRow } from '#playlists/evidence/check-ledger.ts';
import type { AnnouncementId, ContentHash, WorkerId } from '#playlists/site/ids.ts';
import { readRecords } from '../../storage/evidence.ts';
import type { Salt } from '../../storage/subjects.ts';
import { isPeriodAlone, type PackChoice } from './pack-choice.ts';

export interface ChosenRows {
  /** Places in the ledger, from 1, ascending. */
  readonly seqs: readonly number[];
  /** Whether none is left out between the first and the last. */
  readonly isRun: boolean;
  /** Whom the rows are about, and who stood by: each once with each salt of their commitments. */
  readonly people: Iterable<{ readonly worker: WorkerId; readonly salt: Salt }>;
  /** What was answered: which announcements, and which texts. */
  readonly announcements: ReadonlySet<AnnouncementId>;
  readonly contents: ReadonlySet<ContentHash>;
  /** Read anew each time. */
  records(): Iterable<ReadRow>;
}

interface Found {
  readonly seq: number;
  readonly worker: WorkerId;
  readonly witness: WorkerId | null;
  readonly salt: Salt;
  readonly announcement: AnnouncementId | null;
  readonly content_hash: ContentHash | null;
}

/** Of the first `size` rows; `crew` are the people of the crew that is asked for. */
export function chooseRows(
  database: DatabaseSync,
  choice: PackChoice,
  size: number,
  crew: readonly WorkerId[]
): ChosenRows {
  const { sql, values } = conditions(choice, size, crew);
  const found = database
    .prepare(`SELECT seq, worker, witness, salt, announcement, content_hash FROM ledger WHERE ${sql} ORDER BY seq`)
    .iterate(...values);
  const seqs: number[] = [];
  const people = new Map<string, { worker: WorkerId; salt: Salt }>();
  const announcements = new Set<AnnouncementId>();
  const contents = new Set<ContentHash>();
  for (const row of found as Iterable<unknown> as Iterable<Found>) {
    seqs.push(row.seq);
    const salted = row.salt === null ? '' : Buffer.from(row.salt).toString('base64');
    for (const worker of [row.worker, row.witness])
      if (worker !== null) people.set(`${worker} ${salted}`, { worker, salt: row.salt });
    if (row.announcement !== null) announcements.add(row.announcement);
    if (row.content_hash !== null) contents.add(row.content_hash);
  }
  const read = readRecords(database);
  return {
    seqs,
    isRun: isPeriodAlone(choice),
    people: people.values().toArray(),
    announcements,
    contents,
    *records() {
      for (const { after, length } of runsOf(seqs)) yield* read(choice.site, after, length);
    }
  };
}

function conditions(
  { site, announcement, version, worker, crew, from, until }: PackChoice,
  size: number,
  ofCrew: readonly WorkerId[]
): { sql: string; values: SQLInputValue[] } {
  const all: [string, ...SQLInputValue[]][] = [['site = ? AND seq <= ?', site, size]];
  if (announcement !== null) all.push(['announcement = ?', announcement]);
  if (version !== null) all.push(['version = ?', version]);
  if (worker !== null) all.push(['(worker = ? OR witness = ?)', worker, worker]);
  if (crew !== null) all.push(['worker IN (SELECT value FROM json_each(?))', JSON.stringify(ofCrew)]);
  if (from !== null) all.push(['at >= ?', from]);
  if (until !== null) all.push(['at < ?', until]);
  return { sql: all.map(([sql]) => sql).join(' AND '), values: all.flatMap(([, ...values]) => values) };
}

/** Neighbours are read together. */
function* runsOf(seqs: readonly number[]): Iterable<{ after: number; length: number }> {
  let first = 0;
  for (let next = 1; next <= seqs.length; next++) {
    const from = seqs[first] ?? 0;
    if (seqs[next] === from + next - first) continue;
    yield { after: from - 1, length: next - first };
    first = next;
  }
}
