// Sign-in sessions. Only the SHA-256 of a token is kept, and a session that is over is not found, whether it was swept or not.
import type { DatabaseSync } from 'node:sqlite';
import { query } from './database.ts';
import { unlessBug } from './disk-trouble.ts';
import type { GroupCommit } from './group-commit.ts';
import { hashToken, newId, newToken } from './secrets.ts';
import type { Session, Sessions } from './access-stores.ts';

const MINUTE = 60_000;
const IDLE_MS = 30 * MINUTE;
const ABSOLUTE_MS = 12 * 60 * MINUTE;
/** Swept a day after it ended, so that a clock that jumped ahead and came back signs nobody out. */
const SWEPT_AFTER_MS = ABSOLUTE_MS + 24 * 60 * MINUTE;

interface Row {
  id: string;
  account: string;
  created_at: number;
  last_seen_at: number;
}

export function sessions(database: DatabaseSync, commits: GroupCommit): Sessions {
  const insert = query(
    database,
    'INSERT INTO sessions (id, token_hash, account, created_at, last_seen_at) VALUES (?, ?, ?, ?, ?)'
  );
  const byToken = query<Row>(database, 'SELECT * FROM sessions WHERE token_hash = ?');
  const byAccount = query<Row>(database, 'SELECT * FROM sessions WHERE account = ? ORDER BY last_seen_at DESC, id');
  const seen = query(database, 'UPDATE sessions SET last_seen_at = ? WHERE id = ?');
  const end = query(database, 'DELETE FROM sessions WHERE id = ?');
  const endAll = query<{ id: string }>(database, 'DELETE FROM sessions WHERE account = ? RETURNING id');
  const sweep = query(database, 'DELETE FROM sessions WHERE created_at < ?');

  return {
    start: async (account, at) => {
      const token = newToken();
      const session = { id: newId(), account, createdAt: at, lastSeenAt: at };
      await commits.write(() => insert.run(session.id, hashToken(token), account, at, at));
      return { token, session };
    },
    find: async (token, at) => {
      const hash = hashToken(token);
      const row = hash === null ? undefined : byToken.get(hash);
      if (row === undefined || !isLive(row, at)) return null;
      if (Math.abs(at - row.last_seen_at) < MINUTE) return toSession(row);
      await commits.write(() => seen.run(at, row.id)).catch(unlessBug);
      return toSession({ ...row, last_seen_at: at });
    },
    peek: async (token, at) => {
      const hash = hashToken(token);
      const row = hash === null ? undefined : byToken.get(hash);
      return row !== undefined && isLive(row, at) ? toSession(row) : null;
    },
    end: async (id) => {
      await commits.write(() => end.run(id));
    },
    endAll: (account) => commits.write(() => endAll.all(account).map((row) => row.id)),
    list: async (account, at) =>
      byAccount
        .all(account)
        .filter((row) => isLive(row, at))
        .map(toSession),
    sweep: async (at) => {
      await commits.write(() => sweep.run(at - SWEPT_AFTER_MS));
    }
  };
}

function isLive(row: Row, at: number): boolean {
  return at - row.last_seen_at < IDLE_MS && at - row.created_at < ABSOLUTE_MS;
}

function toSession(row: Row): Session {
  return { id: row.id, account: row.account, createdAt: row.created_at, lastSeenAt: row.last_seen_at };
}
