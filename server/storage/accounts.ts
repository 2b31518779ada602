// Who may sign in to the admin pages. Names are compared as people read them: without case, in one Unicode form.
import type { DatabaseSync } from 'node:sqlite';
import { query } from './database.ts';
import type { GroupCommit } from './group-commit.ts';
import { hashSecret, matchesSecret, newId } from './secrets.ts';
import type { Account, Accounts } from './stores.ts';

interface Row {
  id: string;
  name: string;
  password_hash: string;
  created_at: number;
}

export function accounts(database: DatabaseSync, commits: GroupCommit): Accounts {
  const count = query<{ count: number }>(database, 'SELECT count(*) AS count FROM accounts');
  const list = query<Row>(database, 'SELECT * FROM accounts ORDER BY name_key');
  const byId = query<Row>(database, 'SELECT * FROM accounts WHERE id = ?');
  const byName = query<Row>(database, 'SELECT * FROM accounts WHERE name_key = ?');
  const insert = query(
    database,
    `INSERT INTO accounts (id, name, name_key, password_hash, created_at) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`
  );
  const remove = query(database, 'DELETE FROM accounts WHERE id = ?');
  const setPassword = query(database, 'UPDATE accounts SET password_hash = ? WHERE id = ?');
  const counted = (): number => count.get()?.count ?? 0;

  async function add(name: string, password: string, at: number, onlyFirst: boolean): Promise<Account | null> {
    const account = { id: newId(), name, createdAt: at };
    const hash = await hashSecret(password);
    return commits.write(() => {
      if (onlyFirst && counted() > 0) return null;
      return insert.run(account.id, name, nameKey(name), hash, at).changes > 0 ? account : null;
    });
  }

  return {
    count: async () => counted(),
    list: async () => list.all().map(toAccount),
    get: async (id) => {
      const row = byId.get(id);
      return row === undefined ? null : toAccount(row);
    },
    add: (name, password, at) => add(name, password, at, false),
    addFirst: (name, password, at) => add(name, password, at, true),
    remove: (id) => commits.write(() => remove.run(id).changes > 0),
    setPassword: async (id, password) => {
      const hash = await hashSecret(password);
      await commits.write(() => setPassword.run(hash, id));
    },
    check: async (name, password) => {
      const row = byName.get(nameKey(name));
      const matches = await matchesSecret(password, row?.password_hash ?? null);
      return matches && row !== undefined ? toAccount(row) : null;
    }
  };
}

const nameKey = (name: string): string => name.normalize('NFKC').trim().toLowerCase();

const toAccount = (row: Row): Account => ({ id: row.id, name: row.name, createdAt: row.created_at });
