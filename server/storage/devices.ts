// Which browser is which display: one token each, of which only the SHA-256 is kept.
import type { DatabaseSync } from 'node:sqlite';
import type { DisplayId, SiteId } from '#playlists/site/ids.ts';
import type { AuditNote } from './audit-append.ts';
import { query } from './database.ts';
import type { GroupCommit } from './group-commit.ts';
import { hashToken, newToken } from './secrets.ts';
import type { Devices } from './stores.ts';

export function devices(database: DatabaseSync, commits: GroupCommit, note: AuditNote): Devices {
  const issue = query(
    database,
    `INSERT INTO devices (site, display, token_hash, issued_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (site, display) DO UPDATE SET token_hash = excluded.token_hash, issued_at = excluded.issued_at`
  );
  const byToken = query<{ site: SiteId; display: DisplayId }>(
    database,
    'SELECT site, display FROM devices WHERE token_hash = ?'
  );
  const since = query<{ issued_at: number }>(database, 'SELECT issued_at FROM devices WHERE site = ? AND display = ?');
  const revoke = query(database, 'DELETE FROM devices WHERE site = ? AND display = ?');
  const paired = query<{ display: DisplayId }>(database, 'SELECT display FROM devices WHERE site = ?');

  return {
    issue: async (site, display, at, by) => {
      const token = newToken();
      await commits.write(() => {
        const before = pairedAt(since.get(site, display)?.issued_at);
        issue.run(site, display, hashToken(token), at);
        if (by !== undefined)
          note(
            site,
            { by, act: 'display', what: 'paired', about: display, values: { before, after: pairedAt(at) } },
            at
          );
      });
      return token;
    },
    find: async (token) => {
      const hash = hashToken(token);
      const row = hash === null ? undefined : byToken.get(hash);
      return row === undefined ? null : { site: row.site, display: row.display };
    },
    revoke: (site, display, said) =>
      commits.write(() => {
        const before = pairedAt(since.get(site, display)?.issued_at);
        const wasPaired = revoke.run(site, display).changes > 0;
        if (wasPaired && said !== undefined)
          note(
            site,
            { by: said.by, act: 'display', what: 'unpaired', about: display, values: { before, after: null } },
            said.at
          );
        return wasPaired;
      }),
    paired: async (site) => new Set(paired.all(site).map((row) => row.display))
  };
}

const pairedAt = (at: number | undefined): { readonly pairedAt: string } | null =>
  at === undefined ? null : { pairedAt: new Date(at).toISOString() };
