// Takes a table as it is, after somebody has looked at what another program or a disk made of it: its sum is reckoned anew, and the audit says so.
import type { SiteId } from '#playlists/site/ids.ts';
import { auditAppend } from './audit-append.ts';
import { SERVER } from './audit-stores.ts';
import { openDatabase } from './database.ts';
import { dropSum, keptSums, putSum, sumOf, summedTables } from './table-sums.ts';

/** `right`: there was nothing to accept. `unknown`: there is no such table, or no sum is kept of it. */
export type Accepted = 'accepted' | 'right' | 'unknown';

/** Beside a running server too. */
export function acceptTable(file: string, table: string, at: number): Accepted {
  const database = openDatabase(file, { migrates: false });
  try {
    const note = auditAppend(database);
    database.exec('BEGIN IMMEDIATE');
    const columns = summedTables(database).get(table);
    const kept = keptSums(database).get(table);
    if (columns === undefined && kept === undefined) return 'unknown';
    const now = columns === undefined ? null : sumOf(database, table, columns);
    if (now !== null && kept !== undefined && Buffer.compare(now, kept) === 0) return 'right';
    if (now === null) dropSum(database, table);
    else putSum(database, table, now);
    const command = { by: { type: 'command' }, act: 'command', what: 'accept', about: table } as const;
    note(SERVER as SiteId, command, at);
    database.exec('COMMIT');
    return 'accepted';
  } finally {
    // What is not committed is undone with it.
    database.close();
  }
}
