// Whether the audit tells of every stand-in that took a worker's place: one that it does not was put there by somebody else.
import type { DatabaseSync } from 'node:sqlite';
import type { SiteId } from '#playlists/site/ids.ts';
import { query } from '../storage/database.ts';

/** How many are listed, and of how many the audit tells. */
export interface LetGoFinding {
  readonly type: 'let-go-untold';
  readonly listed: number;
  readonly told: number;
}

/** Null where they are as many. Copies from before anybody was let go of have no such list. */
export function checkLetGo(database: DatabaseSync, site: SiteId): LetGoFinding | null {
  if (query(database, "SELECT 1 FROM sqlite_master WHERE name = 'let_go'").get() === undefined) return null;
  const { listed } = query<{ listed: number }>(database, 'SELECT count(*) AS listed FROM let_go WHERE site = ?').get(
    site
  ) ?? { listed: 0 };
  const rows = query<{ told: string | null }>(
    database,
    "SELECT values_after AS told FROM audit INDEXED BY audit_act WHERE site = ? AND act = 'retention' AND what = 'let-go'"
  ).all(site);
  const told = rows.reduce((sum, row) => sum + listedIn(row.told), 0);
  return told === listed ? null : { type: 'let-go-untold', listed, told };
}

/** A disk may make anything of a text that holds JSON; its row is named by the tree. */
function listedIn(text: string | null): number {
  try {
    return Number((JSON.parse(text ?? '{}') as { listed?: unknown } | null)?.listed ?? 0);
  } catch (error) {
    if (error instanceof SyntaxError) return 0;
    throw error;
  }
}
