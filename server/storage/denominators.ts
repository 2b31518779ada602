// Who was asked, frozen, in SQLite: rows are appended, and each is told of in the audit, by whose hash `verify` knows it. What the journal freezes with a change goes
// through the same door.
import type { DatabaseSync } from 'node:sqlite';
import type { Asked, Denominator, Scope } from '#playlists/answer/denominator.ts';
import type { ChangedValues } from '#playlists/evidence/changed-values.ts';
import type { AnnouncementId, SiteId } from '#playlists/site/ids.ts';
import { askedHash, fromAskedText, toAskedText } from './asked-text.ts';
import type { Denominators } from './asked-stores.ts';
import type { AuditNote } from './audit-append.ts';
import { query } from './database.ts';
import type { GroupCommit } from './group-commit.ts';

interface Row {
  announcement: AnnouncementId;
  version: number;
  /** Empty for the version itself, else the shift instance as JSON. */
  scope: string;
  kind: 'frozen' | 'joined';
  at: number;
  asked: string;
}

/** What the audit says of such a row. */
export interface ToldAsked {
  readonly version: number;
  readonly scope: string;
  readonly place: number;
  readonly people: number;
  readonly hash: string;
}

/** The same, synchronously: inside a transaction. */
export interface DenominatorTable {
  held(site: SiteId, announcement: AnnouncementId, version: number): Denominator | null;
  freeze(site: SiteId, denominator: Denominator): void;
}

export function denominatorTable(database: DatabaseSync, note: AuditNote): DenominatorTable {
  const byVersion = query<Row>(
    database,
    `SELECT * FROM denominators WHERE site = ? AND announcement = ? AND version = ? AND scope = '' ORDER BY place`
  );
  const put = insertInto(database, note);
  return {
    held: (site, announcement, version) => together(byVersion.all(site, announcement, version)),
    freeze: (site, one) => put(site, one, 'frozen', one.frozenAt, one.asked)
  };
}

export function denominators(database: DatabaseSync, commits: GroupCommit, note: AuditNote): Denominators {
  const table = denominatorTable(database, note);
  const put = insertInto(database, note);
  const isFrozen = query(
    database,
    'SELECT 1 FROM denominators WHERE site = ? AND announcement = ? AND version = ? AND scope = ? LIMIT 1'
  );
  const shifts = query<Row>(
    database,
    `SELECT * FROM denominators INDEXED BY denominators_shift WHERE site = ? AND announcement = ? AND version = ?
       AND until_at IS NOT NULL ORDER BY until_at DESC, scope LIMIT ?`
  );

  return {
    of: async (site, announcement, version) => table.held(site, announcement, version),
    shifts: async (site, announcement, version, most) =>
      shifts.all(site, announcement, version, most).flatMap((row) => together([row]) ?? []),
    add: (site, one) =>
      commits.write(() => {
        if (isFrozen.get(site, one.announcement, one.version, keyOf(one.scope)) !== undefined) return false;
        table.freeze(site, one);
        return true;
      }),
    join: (site, announcement, version, asked, at) =>
      commits.write(() => {
        const before = table.held(site, announcement, version);
        const known = new Set(before?.asked.map(({ worker }) => worker));
        const added = before === null ? [] : asked.filter(({ worker }) => !known.has(worker));
        if (before !== null && added.length > 0) put(site, before, 'joined', at, added);
        return added;
      })
  };
}

/** Every one of a site, or of one announcement, as each stands with who has joined, one after the other. */
export function* everyDenominator(
  database: DatabaseSync,
  site: SiteId,
  announcement: AnnouncementId | null
): Iterable<Denominator> {
  const rows = database.prepare(
    `SELECT * FROM denominators WHERE site = :site AND (:announcement IS NULL OR announcement = :announcement)
     ORDER BY announcement, version, scope, place`
  );
  let group: Row[] = [];
  const isNext = (row: Row): boolean => {
    const [first] = group;
    return (
      first !== undefined &&
      (['announcement', 'version', 'scope'] as const).some((column) => first[column] !== row[column])
    );
  };
  for (const row of rows.iterate({ site, announcement }) as Iterable<unknown> as Iterable<Row>) {
    if (isNext(row)) {
      const one = together(group);
      if (one !== null) yield one;
      group = [];
    }
    group.push(row);
  }
  const last = together(group);
  if (last !== null) yield last;
}

type Put = (
  site: SiteId,
  of: Pick<Denominator, 'announcement' | 'version' | 'scope'>,
  kind: Row['kind'],
  at: number,
  asked: readonly Asked[]
) => void;

function insertInto(database: DatabaseSync, note: AuditNote): Put {
  const insert = query<{ place: number }>(
    database,
    `INSERT INTO denominators (site, announcement, version, scope, place, kind, at, until_at, asked)
     SELECT :site, :announcement, :version, :scope, coalesce(max(place), 0) + 1, :kind, :at, :until_at, :asked
     FROM denominators WHERE site = :site AND announcement = :announcement AND version = :version AND scope = :scope
     RETURNING place`
  );
  return (site, { announcement, version, scope }, kind, at, asked) => {
    const until_at = scope.type === 'shift' ? scope.until : null;
    const [key, text] = [keyOf(scope), toAskedText(asked)];
    const row = insert.get({ site, announcement, version, scope: key, kind, at, until_at, asked: text });
    const values = toldOf({ version, scope: key, place: row?.place ?? 0, people: asked.length, hash: askedHash(text) });
    note(site, { by: { type: 'server' }, act: 'asked', what: kind, about: announcement, values }, at);
  };
}

/** What was frozen last, and who has joined since. */
function together(rows: readonly Row[]): Denominator | null {
  const last = rows.findLastIndex(({ kind }) => kind === 'frozen');
  const frozen = rows[last];
  if (frozen === undefined) return null;
  const { announcement, version, scope, at: frozenAt } = frozen;
  const asked = rows.slice(last).flatMap((row) => fromAskedText(row.asked));
  asked.sort((a, b) => (a.worker < b.worker ? -1 : 1));
  return { announcement, version, scope: toScope(scope), frozenAt, asked };
}

const toldOf = (after: ToldAsked): ChangedValues => ({ before: null, after: { ...after } });

const keyOf = (scope: Scope): string => (scope.type === 'version' ? '' : JSON.stringify(scope));
const toScope = (key: string): Scope => (key === '' ? { type: 'version' } : (JSON.parse(key) as Scope));
