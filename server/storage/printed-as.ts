// How each worker was called when they signed: printed name, job title and employer, from which row of the ledger on. It stands among the people and not
// in the ledger, so that erasing a worker reaches it.
import type { DatabaseSync } from 'node:sqlite';
import type { SiteId, WorkerId } from '#playlists/site/ids.ts';
import type { Worker } from '#playlists/site/worker.ts';
import { query } from './database.ts';

/** As it is printed beside an answer; job title and employer are empty where nobody said them. */
export interface PrintedAs {
  readonly name: string;
  readonly jobTitle: string;
  readonly employer: string;
}

interface Row {
  name: string;
  job_title: string;
  employer: string;
}

/** Runs inside the transaction that changes the worker: from the next row of the ledger on they are called so. */
export function notePrinted(database: DatabaseSync): (site: SiteId, worker: Worker) => void {
  const put = query(
    database,
    `INSERT INTO printed_as (site, worker, since_seq, name, job_title, employer)
     VALUES (:site, :worker, (SELECT coalesce(max(seq), 0) + 1 FROM ledger WHERE site = :site), :name, :job_title, :employer)
     ON CONFLICT DO UPDATE SET name = excluded.name, job_title = excluded.job_title, employer = excluded.employer`
  );
  const latest = latestPrinted(database);
  return (site, { id, firstName, lastName, jobTitle, employer }) => {
    const row = { name: `${firstName} ${lastName}`, job_title: jobTitle, employer };
    const before = latest.get({ site, worker: id, seq: Number.MAX_SAFE_INTEGER });
    if (before?.name === row.name && before.job_title === jobTitle && before.employer === employer) return;
    put.run({ site, worker: id, ...row });
  };
}

/** How the worker was called at row `seq` of the site's ledger; null where they are not known any more, or were not then. */
export function printedAs(database: DatabaseSync): (site: SiteId, worker: WorkerId, seq: number) => PrintedAs | null {
  const latest = latestPrinted(database);
  return (site, worker, seq) => {
    const found = latest.get({ site, worker, seq });
    return found === undefined ? null : { name: found.name, jobTitle: found.job_title, employer: found.employer };
  };
}

const latestPrinted = (database: DatabaseSync) =>
  query<Row>(
    database,
    `SELECT name, job_title, employer FROM printed_as WHERE site = :site AND worker = :worker AND since_seq <= :seq
     ORDER BY since_seq DESC LIMIT 1`
  );
