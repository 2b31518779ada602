// Whether who was asked is what the audit says: each row by its hash, none missing, none beside them.
import type { DatabaseSync } from 'node:sqlite';
import type { SiteId, WorkerId } from '#playlists/site/ids.ts';
import { askedHash, standInsOf } from '../storage/asked-text.ts';
import { query } from '../storage/database.ts';
import type { ToldAsked } from '../storage/denominators.ts';

export interface AskedFinding {
  readonly type: 'asked-changed' | 'asked-missing' | 'asked-untold';
  readonly announcement: string;
  readonly version: number;
}

interface Row {
  announcement: string;
  version: number;
  scope: string;
  place: number;
  asked: string;
}

/** The first thing that is wrong, or null. */
export function checkAsked(database: DatabaseSync, site: SiteId): AskedFinding | null {
  const told = database.prepare(
    "SELECT about, values_after FROM audit INDEXED BY audit_act WHERE site = ? AND act = 'asked'"
  );
  const row = query<Row>(
    database,
    'SELECT * FROM denominators WHERE site = ? AND announcement = ? AND version = ? AND scope = ? AND place = ?'
  );
  const isLetGo = letGoOf(database, site);
  const known = new Set<string>();
  for (const { about, values_after } of told.iterate(site) as Iterable<unknown> as Iterable<Record<string, string>>) {
    const announcement = about ?? '';
    const { version, scope, place, hash } = JSON.parse(values_after ?? '{}') as ToldAsked;
    const found = row.get(site, announcement, version, scope, place);
    if (found === undefined) return { type: 'asked-missing', announcement, version };
    if (hashIn(found.asked) !== hash || !standInsOf(found.asked).every((one) => isLetGo(announcement, one)))
      return { type: 'asked-changed', announcement, version };
    known.add(keyOf(found));
  }
  const rows = database.prepare('SELECT announcement, version, scope, place FROM denominators WHERE site = ?');
  for (const one of rows.iterate(site) as Iterable<unknown> as Iterable<Row>)
    if (!known.has(keyOf(one))) return { type: 'asked-untold', announcement: one.announcement, version: one.version };
  return null;
}

/** Where the hash stands beside somebody it says nothing of who that is: only a stand-in that the server put there may be one. */
function letGoOf(database: DatabaseSync, site: SiteId): (announcement: string, standIn: WorkerId) => boolean {
  const known = new Map<string, ReadonlySet<WorkerId>>();
  const read = (announcement: string): ReadonlySet<WorkerId> => {
    const listed = query<{ stand_in: WorkerId }>(
      database,
      'SELECT stand_in FROM let_go WHERE site = ? AND announcement = ?'
    );
    return new Set(listed.all(site, announcement).map((one) => one.stand_in));
  };
  return (announcement, standIn) => {
    const of = known.get(announcement) ?? read(announcement);
    known.set(announcement, of);
    return of.has(standIn);
  };
}

const keyOf = ({ announcement, version, scope, place }: Omit<Row, 'asked'>): string =>
  JSON.stringify([announcement, version, scope, place]);

/** Null of what a disk or somebody made unreadable. */
function hashIn(text: string): string | null {
  try {
    return askedHash(text);
  } catch {
    return null;
  }
}
