// What was wrong with displays and with the server, from when until when. At most one is open for a display: what is worse says so by ending the other.
import type { DatabaseSync } from 'node:sqlite';
import type { DisplayId, SiteId } from '#playlists/site/ids.ts';
import type { IncidentReason } from '#playlists/wire/incident.ts';
import { query } from './database.ts';
import type { Incident, Incidents } from './display-stores.ts';
import type { GroupCommit } from './group-commit.ts';

interface Row {
  id: number;
  /** Empty, with the display, for the server's own. */
  site: SiteId | '';
  display: DisplayId | '';
  why: IncidentReason;
  from_at: number;
  until_at: number | null;
}

const MOST_ROWS = 1000;

export function incidents(database: DatabaseSync, commits: GroupCommit): Incidents {
  const openOf = query<Row>(database, 'SELECT * FROM incidents WHERE site = ? AND display = ? AND until_at IS NULL');
  const insert = query<Row>(
    database,
    'INSERT INTO incidents (site, display, why, from_at, until_at) VALUES (?, ?, ?, ?, ?) RETURNING *'
  );
  const end = query<Row>(
    database,
    'UPDATE incidents SET until_at = max(?, from_at) WHERE site = ? AND display = ? AND until_at IS NULL RETURNING *'
  );
  const opened = query<Row>(database, 'SELECT * FROM incidents WHERE until_at IS NULL ORDER BY id');
  const list = query<Row>(
    database,
    `SELECT * FROM incidents WHERE site IN (:site, '') AND (:display IS NULL OR display IN (:display, ''))
       AND from_at < :until AND (until_at IS NULL OR until_at > :from OR from_at >= :from) AND (:before IS NULL OR id < :before)
     ORDER BY id DESC LIMIT :most`
  );
  const forget = query(database, 'DELETE FROM incidents WHERE until_at < ?');

  return {
    open: (site, display, why, from) =>
      commits.write(() => read(openOf.get(site, display) ?? (insert.get(site, display, why, from, null) as Row))),
    close: (site, display, until) =>
      commits.write(() => {
        const row = end.get(until, site, display);
        return row === undefined ? null : read(row);
      }),
    note: (why, from, until) => commits.write(() => read(insert.get('', '', why, from, Math.max(from, until)) as Row)),
    opened: async () => opened.all().map(read),
    list: async ({ site, display, from, until, before, most }) =>
      list.all({ site, display, from, until, before, most: Math.min(Math.max(most, 1), MOST_ROWS) }).map(read),
    forget: (at) => commits.write(() => Number(forget.run(at).changes))
  };
}

const read = ({ id, site, display, why, from_at: from, until_at: until }: Row): Incident => ({
  id,
  site: site || null,
  display: display || null,
  why,
  from,
  until
});
