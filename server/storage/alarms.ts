// Alarms about the ledger, in SQLite: they stay until somebody has said why, and after that as what was said.
import type { DatabaseSync } from 'node:sqlite';
import type { Distrust } from '#playlists/evidence/witnessed.ts';
import type { DisplayId } from '#playlists/site/ids.ts';
import type { Alarms, KeptAlarm } from './alarm-stores.ts';
import { query } from './database.ts';
import type { GroupCommit } from './group-commit.ts';

/** A display that brings rubbish must not fill the disk. */
const MOST_OPEN = 100;
const MOST_LISTED = 200;

interface Row {
  note: string;
  why: Distrust;
  size: number;
  signed_at: number;
  display: DisplayId;
  at: number;
  rows: number;
  acknowledged_at: number | null;
  acknowledged_by: string | null;
  reason: string | null;
}

export function alarms(database: DatabaseSync, commits: GroupCommit): Alarms {
  const open = query<{ open: number }>(
    database,
    'SELECT count(*) AS open FROM checkpoint_alarms WHERE site = ? AND acknowledged_at IS NULL'
  );
  const raise = query(
    database,
    `INSERT INTO checkpoint_alarms (site, note, why, size, signed_at, display, at, rows)
     VALUES (:site, :note, :why, :size, :signedAt, :display, :at, :rows) ON CONFLICT DO NOTHING`
  );
  const list = query<Row>(
    database,
    'SELECT * FROM checkpoint_alarms WHERE site = ? ORDER BY acknowledged_at IS NOT NULL, at DESC, note LIMIT ?'
  );
  const acknowledge = query(
    database,
    `UPDATE checkpoint_alarms SET acknowledged_at = :at, acknowledged_by = :by, reason = :reason
     WHERE site = :site AND acknowledged_at IS NULL`
  );

  return {
    raise: (site, alarm) =>
      commits.write(() => (open.get(site)?.open ?? 0) < MOST_OPEN && raise.run({ site, ...alarm }).changes === 1),
    list: async (site) => list.all(site, MOST_LISTED).map(toAlarm),
    acknowledge: async (site, { at, by, reason }) => {
      await commits.write(() => acknowledge.run({ site, at, by, reason }));
    }
  };
}

function toAlarm({ signed_at, acknowledged_at, acknowledged_by, reason, ...row }: Row): KeptAlarm {
  const { note, why, size, display, at, rows } = row;
  const said =
    acknowledged_at === null ? null : { at: acknowledged_at, by: acknowledged_by ?? '', reason: reason ?? '' };
  return { note, why, size, signedAt: signed_at, display, at, rows, acknowledged: said };
}
