// Whether who was excused is what the audit says: each excusal by its hash as it stands since it was given or ended, none missing, none beside them.
import type { DatabaseSync } from 'node:sqlite';
import type { SiteId } from '#playlists/site/ids.ts';
import { excusalHash, type ExcusalRow, type ToldExcusal } from '../storage/excusals.ts';
import { query } from '../storage/database.ts';

export interface ExcusalFinding {
  readonly type: 'excusal-changed' | 'excusal-missing' | 'excusal-untold';
  readonly excusal: string;
}

interface ToldRow {
  at: number;
  what: string;
  worker: string | null;
  by_id: string | null;
  told: string | null;
}
interface Told {
  readonly worker: string | null;
  /** As it was given, and by whom; null where the audit did not say then of which it told. */
  readonly given: { readonly hash: string; readonly by: string | null } | null;
  /** As it stands since it was given or ended. */
  readonly hash: string;
}

/** The first thing that is wrong, or null. Of rows that are wrong themselves nothing can be read: asked where the audit is whole. */
export function checkExcusals(database: DatabaseSync, site: SiteId): ExcusalFinding | null {
  const { told, nameless } = toldOf(database, site);
  const rows = query<ExcusalRow>(database, 'SELECT * FROM excusals WHERE site = ? ORDER BY id').all(site);
  const byId = new Map(rows.map((row) => [row.id, row]));
  for (const [excusal, one] of told) {
    const row = byId.get(excusal);
    if (row === undefined) return { type: 'excusal-missing', excusal };
    if (!isTold(row, one)) return { type: 'excusal-changed', excusal };
    if (one.given === null) takeOne(nameless, row);
  }
  for (const row of rows)
    if (!told.has(row.id) && !takeOne(nameless, row)) return { type: 'excusal-untold', excusal: row.id };
  return null;
}

/** Its end changes until when it holds and nothing else, so that what was changed before it ended is seen too. */
const isTold = (row: ExcusalRow, { worker, given, hash }: Told): boolean =>
  row.worker === worker &&
  excusalHash({ ...row }) === hash &&
  (given === null || (row.by_id === given.by && excusalHash({ ...row, until_at: row.said_until }) === given.hash));

/** What the audit says last of each; and the rows from before it said of which, each of which stands for one excusal. */
function toldOf(database: DatabaseSync, site: SiteId): { told: Map<string, Told>; nameless: ToldRow[] } {
  const rows = query<ToldRow>(
    database,
    `SELECT at, what, worker, by_id, values_after AS told FROM audit INDEXED BY audit_act
     WHERE site = ? AND act = 'person' AND what IN ('excused', 'excusal-ended', 'excuse-taken-back') ORDER BY seq`
  ).all(site);
  const told = new Map<string, Told>();
  const nameless: ToldRow[] = [];
  for (const row of rows) {
    const { excusal, hash } = JSON.parse(row.told ?? '{}') as Partial<ToldExcusal>;
    if (excusal !== undefined && hash !== undefined) {
      const given = row.what === 'excused' ? { hash, by: row.by_id } : (told.get(excusal)?.given ?? null);
      told.set(excusal, { worker: row.worker, given, hash });
    } else if (row.what === 'excused') nameless.push(row);
  }
  return { told, nameless };
}

function takeOne(nameless: ToldRow[], { worker, reason, said_at, by_id }: ExcusalRow): boolean {
  const at = nameless.findIndex((one) => {
    const { says } = JSON.parse(one.told ?? '{}') as Partial<ToldExcusal>;
    return one.worker === worker && one.by_id === by_id && says === reason && one.at >= said_at;
  });
  if (at !== -1) nameless.splice(at, 1);
  return at !== -1;
}
