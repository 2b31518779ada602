// What the killed servers left in the data folder, held against what clients were told and against itself.
import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { edit } from '#playlists/site/edit.ts';
import { canonical } from '#playlists/site/canonical.ts';
import type { SiteId } from '#playlists/site/ids.ts';
import { isRefusal } from '#playlists/site/refusal.ts';
import type { Site } from '#playlists/site/site.ts';
import { auditSaid, ledgerSaid, tableSaid } from '#server/evidence/finding-said.ts';
import { verifyLedgers } from '#server/evidence/verify-folder.ts';
import { sha256 } from '#server/sites/replay.ts';
import { openStores } from '#server/storage/open.ts';
import type { Receipt } from './kiosk-client.ts';

/** Sentences about receipts that the ledger does not bear out; read from the file itself, by no code of the server. */
export function wrongInLedger(folder: string, receipts: readonly Receipt[]): string[] {
  const database = new DatabaseSync(join(folder, 'floorcast.sqlite'), { readOnly: true });
  try {
    const byId = database.prepare('SELECT seq, type FROM ledger WHERE id = ?');
    const wrong = receipts.flatMap(({ id, type, seq }) => {
      const rows = byId.all(id) as { seq: number; type: string }[];
      const fits = rows.length === 1 && rows[0]?.type === type && (seq === null || rows[0].seq === seq);
      return fits ? [] : [`${type} ${id}, told seq ${seq}, is there as ${JSON.stringify(rows)}`];
    });
    const { rows, last } = database.prepare('SELECT count(*) AS rows, max(seq) AS last FROM ledger').get() as {
      rows: number;
      last: number | null;
    };
    if (rows !== (last ?? 0)) wrong.push(`the ledger has ${rows} rows, the last is number ${last}`);
    const twice = database
      .prepare(
        `SELECT worker, announcement, version FROM ledger WHERE accepted = 1 AND outcome = 'understood'
         GROUP BY site, worker, announcement, version, assurance HAVING count(*) > 1`
      )
      .all();
    return [...wrong, ...twice.map((one) => `accepted twice: ${JSON.stringify(one)}`)];
  } finally {
    database.close();
  }
}

/** What `floorcast verify` finds, and what displays raised an alarm about. */
export function wrongInEvidence(folder: string): string[] {
  const file = join(folder, 'floorcast.sqlite');
  const verified = verifyLedgers(file);
  if ('unreadable' in verified) return [verified.unreadable];
  const database = new DatabaseSync(file, { readOnly: true });
  const alarms = database.prepare('SELECT why, size, rows FROM checkpoint_alarms').all();
  database.close();
  return [
    ...verified.damage,
    ...verified.sites.filter(({ finding }) => finding !== null).map(ledgerSaid),
    ...verified.audits.map(auditSaid).flatMap(({ says, isWrong }) => (isWrong ? [says] : [])),
    ...verified.tables.map(tableSaid),
    ...alarms.map((one) => `a display raised an alarm: ${JSON.stringify(one)}`)
  ];
}

export interface Replayed {
  readonly revision: number;
  readonly wrong: readonly string[];
}

/** Replays the journal from its first change and holds it against the document, byte for byte, and against changes said to be made. */
export async function wrongInSite(folder: string, site: SiteId, made: readonly string[]): Promise<Replayed> {
  const stores = await openStores(folder, { now: () => Date.now() });
  try {
    const entries = await stores.journal.after(site, 0);
    const wrong: string[] = [];
    let replayed: Site | null = null;
    for (const [index, entry] of entries.entries()) {
      if (entry.revision !== index + 1) wrong.push(`revision ${index + 1} of the journal is missing`);
      const next = edit(replayed, entry.change, entry.stamp, sha256);
      if (isRefusal(next)) throw new Error(`revision ${entry.revision} cannot be replayed: ${next.says}`);
      replayed = next;
    }
    const times = new Map<string, number>();
    for (const { id } of entries) times.set(id, (times.get(id) ?? 0) + 1);
    for (const id of made)
      if (times.get(id) !== 1) wrong.push(`change ${id} is in the journal ${times.get(id) ?? 0} times`);
    const document = await stores.documents.read(site);
    if (document?.recovered) wrong.push('the document was damaged');
    if (document?.revision !== entries.length)
      wrong.push(`the document is at ${document?.revision}, not ${entries.length}`);
    if (canonical(document?.site) !== canonical(replayed)) wrong.push('the document is not what the journal says');
    return { revision: entries.length, wrong };
  } finally {
    await stores.close();
  }
}
