// Who may sign in to the admin pages. Names are compared as people read them: without case, in one Unicode form.
import type { DatabaseSync } from 'node:sqlite';
import { query } from './database.ts';
import type { AuditNote } from './audit-append.ts';
import { SERVER, type AuditSaid } from './audit-stores.ts';
import type { GroupCommit } from './group-commit.ts';
import { hashSecret, matchesSecret, newId } from './secrets.ts';
import type { Account, Accounts } from './access-stores.ts';

interface Row {
  id: string;
  name: string;
  password_hash: string;
  sees_names: number;
  created_at: number;
}

export function accounts(database: DatabaseSync, commits: GroupCommit, note: AuditNote): Accounts {
  const count = query<{ count: number }>(database, 'SELECT count(*) AS count FROM accounts');
  const list = query<Row>(database, 'SELECT * FROM accounts ORDER BY name_key');
  const byId = query<Row>(database, 'SELECT * FROM accounts WHERE id = ?');
  const byName = query<Row>(database, 'SELECT * FROM accounts WHERE name_key = ?');
  const insert = query(
    database,
    `INSERT INTO accounts (id, name, name_key, password_hash, sees_names, created_at) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`
  );
  const remove = query(database, 'DELETE FROM accounts WHERE id = ?');
  const setSeesNames = query(database, 'UPDATE accounts SET sees_names = ? WHERE id = ?');
  const others = query<{ count: number }>(
    database,
    'SELECT count(*) AS count FROM accounts WHERE sees_names = 1 AND id <> ?'
  );
  const setPassword = query(database, 'UPDATE accounts SET password_hash = ? WHERE id = ?');
  const counted = (): number => count.get()?.count ?? 0;

  const told = (what: string, about: string, { by, at }: AuditSaid, seesNames?: boolean): void => {
    const values = seesNames === undefined ? {} : { values: { before: null, after: { seesNames } } };
    note(SERVER, { by, act: 'account', what, about, ...values }, at);
  };

  /** `by` null: whoever is made makes it, as the first account is. */
  async function add(
    { name, at, seesNames, by }: { name: string; at: number; seesNames: boolean; by: AuditSaid['by'] | null },
    password: string,
    onlyFirst: boolean
  ): Promise<Account | null> {
    const account = { id: newId(), name, createdAt: at, seesNames };
    const hash = await hashSecret(password);
    return commits.write(() => {
      if (onlyFirst && counted() > 0) return null;
      if (insert.run(account.id, name, nameKey(name), hash, seesNames ? 1 : 0, at).changes === 0) return null;
      told('added', account.id, { by: by ?? { type: 'account', id: account.id }, at }, seesNames);
      return account;
    });
  }

  // Looked and done in one transaction: two who take it from each other at once must not leave nobody.
  const unlessLast = (id: string, take: () => unknown, tell: () => void): Promise<'done' | 'missing' | 'last'> =>
    commits.write(() => {
      const row = byId.get(id);
      if (row === undefined) return 'missing';
      if (row.sees_names === 1 && (others.get(id)?.count ?? 0) === 0) return 'last';
      take();
      tell();
      return 'done';
    });

  return {
    count: async () => counted(),
    list: async () => list.all().map(toAccount),
    get: async (id) => {
      const row = byId.get(id);
      return row === undefined ? null : toAccount(row);
    },
    add: (name, password, at, seesNames, by = { type: 'server' }) => add({ name, at, seesNames, by }, password, false),
    addFirst: (name, password, at) => add({ name, at, seesNames: true, by: null }, password, true),
    remove: (id, said) =>
      unlessLast(
        id,
        () => remove.run(id),
        () => told('removed', id, said)
      ),
    setSeesNames: (id, seesNames, said) => {
      const tell = (): void => told('changed', id, said, seesNames);
      if (!seesNames) return unlessLast(id, () => setSeesNames.run(0, id), tell);
      return commits.write(() => {
        if (setSeesNames.run(1, id).changes === 0) return 'missing';
        tell();
        return 'done';
      });
    },
    setPassword: async (id, password, said) => {
      const hash = await hashSecret(password);
      await commits.write(() => {
        if (setPassword.run(hash, id).changes > 0) told('password-changed', id, said);
      });
    },
    idOf: async (name) => byName.get(nameKey(name))?.id ?? null,
    check: async (name, password) => {
      const row = byName.get(nameKey(name));
      const matches = await matchesSecret(password, row?.password_hash ?? null);
      return matches && row !== undefined ? toAccount(row) : null;
    }
  };
}

const nameKey = (name: string): string => name.normalize('NFKC').trim().toLowerCase();

const toAccount = (row: Row): Account => ({
  id: row.id,
  name: row.name,
  createdAt: row.created_at,
  seesNames: row.sees_names === 1
});
