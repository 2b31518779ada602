// Bearer tokens for scripts. Only the SHA-256 is kept: a lost token is replaced, never looked up.
import type { DatabaseSync } from 'node:sqlite';
import { query } from './database.ts';
import { unlessBug } from './disk-trouble.ts';
import type { AuditNote } from './audit-append.ts';
import { SERVER } from './audit-stores.ts';
import type { GroupCommit } from './group-commit.ts';
import { hashToken, newId, newToken } from './secrets.ts';
import type { ApiToken, ApiTokens } from './access-stores.ts';

const NOTED_AFTER_MS = 60_000;

interface Row {
  id: string;
  name: string;
  site: ApiToken['site'];
  access: ApiToken['access'];
  sees_names: number;
  created_at: number;
  last_used_at: number | null;
}

export function apiTokens(database: DatabaseSync, commits: GroupCommit, note: AuditNote): ApiTokens {
  const insert = query(
    database,
    'INSERT INTO api_tokens (id, token_hash, name, site, access, sees_names, created_at) VALUES (?, ?, ?, ?, ?, ?, ?)'
  );
  const byToken = query<Row>(database, 'SELECT * FROM api_tokens WHERE token_hash = ?');
  const list = query<Row>(database, 'SELECT * FROM api_tokens ORDER BY created_at, id');
  const used = query(database, 'UPDATE api_tokens SET last_used_at = ? WHERE id = ?');
  const remove = query<Pick<Row, 'site'>>(database, 'DELETE FROM api_tokens WHERE id = ? RETURNING site');

  return {
    make: async ({ name, site, access, seesNames }, at, by = { type: 'server' }) => {
      const token = newToken();
      const apiToken = { id: newId(), name, site, access, seesNames, createdAt: at, lastUsedAt: null };
      await commits.write(() => {
        insert.run(apiToken.id, hashToken(token), name, site, access, seesNames ? 1 : 0, at);
        const values = { before: null, after: { access, seesNames } };
        note(site ?? SERVER, { by, act: 'token', what: 'made', about: apiToken.id, values }, at);
      });
      return { token, apiToken };
    },
    find: async (token, at) => {
      const hash = hashToken(token);
      const row = hash === null ? undefined : byToken.get(hash);
      if (row === undefined) return null;
      if (row.last_used_at !== null && Math.abs(at - row.last_used_at) < NOTED_AFTER_MS) return toApiToken(row);
      await commits.write(() => used.run(at, row.id)).catch(unlessBug);
      return toApiToken({ ...row, last_used_at: at });
    },
    list: async () => list.all().map(toApiToken),
    remove: (id, { by, at }) =>
      commits.write(() => {
        const gone = remove.get(id);
        if (gone !== undefined) note(gone.site ?? SERVER, { by, act: 'token', what: 'removed', about: id }, at);
        return gone !== undefined;
      })
  };
}

function toApiToken(row: Row): ApiToken {
  const { id, name, site, access, sees_names: seesNames, created_at: createdAt, last_used_at: lastUsedAt } = row;
  return { id, name, site, access, seesNames: seesNames === 1, createdAt, lastUsedAt };
}
