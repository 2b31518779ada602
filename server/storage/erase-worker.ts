// What goes with an erased worker: their row with how they were called before, badges and key, what was answered to their questions, and their name in what others typed. Runs inside a
// transaction.
import type { DatabaseSync } from 'node:sqlite';
import { GONE, withoutNames, type Person } from '#playlists/evidence/without-names.ts';
import type { SiteId, WorkerId } from '#playlists/site/ids.ts';
import { query } from './database.ts';
import { rewriteTable } from './rewrite-table.ts';

interface Named {
  id: WorkerId;
  firstName: string;
  lastName: string;
}
interface Typed {
  place: number;
  text: string;
  /** Whether it was typed to or about this worker. */
  isTheirs: 0 | 1;
}

/** Answers whether there was such a worker. */
export function workerEraser(database: DatabaseSync): (site: SiteId, worker: WorkerId) => boolean {
  const roster = query<Named>(
    database,
    'SELECT id, first_name AS firstName, last_name AS lastName FROM workers WHERE site = ?'
  );
  const codes = query<{ code: string }>(database, 'SELECT code FROM badges WHERE site = ? AND worker = ?');
  const printed = query<{ name: string }>(database, 'SELECT name FROM printed_as WHERE site = ? AND worker = ?');
  const answers = query<Typed>(
    database,
    `SELECT place, text, EXISTS (SELECT 1 FROM ledger WHERE ledger.site = w.site AND ledger.id = w.question AND worker = ?) AS isTheirs
     FROM question_words AS w WHERE w.site = ? AND text IS NOT NULL`
  );
  const places = query<Typed>(
    database,
    `SELECT place, says AS text, worker = ? AS isTheirs FROM roll_call_words WHERE site = ? AND type = 'elsewhere'`
  );

  const holds = query(database, 'SELECT 1 FROM holds LIMIT 1');

  return (site, worker) => {
    const all = roster.all(site);
    const found = all.find(({ id }) => id === worker);
    const person: Person | null =
      found === undefined
        ? null
        : {
            ...found,
            formerly: printed.all(site, worker).map(({ name }) => name),
            badges: codes.all(site, worker).map(({ code }) => code)
          };
    const others = all.filter(({ id }) => id !== worker);
    const kept = (rows: readonly Typed[]): ReadonlyMap<number, string> =>
      new Map(
        rows.flatMap(({ place, text, isTheirs }) => {
          const left = isTheirs ? GONE : person === null ? text : withoutNames(text, person, others);
          return left === text ? [] : [[place, left] as const];
        })
      );
    const [answered, elsewhere] = [kept(answers.all(worker, site)), kept(places.all(worker, site))];
    const ofWorker = (row: Row, column: string): boolean => row['site'] === site && row[column] === worker;
    rewriteTable(database, 'badges', (row) => (ofWorker(row, 'worker') ? null : row));
    rewriteTable(database, 'printed_as', (row) => (ofWorker(row, 'worker') ? null : row));
    rewriteTable(database, 'workers', (row) => (ofWorker(row, 'id') ? null : row));
    rewriteTable(database, 'worker_keys', (row) => (ofWorker(row, 'worker') ? null : row));
    if (answered.size > 0) rewriteTable(database, 'question_words', retyped(site, 'text', answered));
    if (elsewhere.size > 0) rewriteTable(database, 'roll_call_words', retyped(site, 'says', elsewhere));
    if (person !== null && holds.get() !== undefined)
      rewriteTable(database, 'holds', (row) =>
        row['site'] === site ? { ...row, reason: withoutNames(String(row['reason']), person, others) } : row
      );
    return found !== undefined;
  };
}

type Row = Parameters<Parameters<typeof rewriteTable>[2]>[0];

const retyped =
  (site: SiteId, column: string, texts: ReadonlyMap<number, string>) =>
  (row: Row): Row => {
    const text = row['site'] === site ? texts.get(Number(row['place'])) : undefined;
    return text === undefined ? row : { ...row, [column]: text };
  };
