// What the server asks of storage about who may come in: accounts, their sessions, and tokens of programs.
import type { SiteId } from '#playlists/site/ids.ts';
import type { AuditBy, AuditSaid } from './audit-stores.ts';

export interface Account {
  readonly id: string;
  readonly name: string;
  readonly createdAt: number;
  /** Whether pages may name workers to them; without it they see counts. */
  readonly seesNames: boolean;
}
/** People who may sign in to the admin pages. Passwords are argon2id-hashed here. What becomes of an account stands in the audit, by whom it is said. */
export interface Accounts {
  count(): Promise<number>;
  list(): Promise<readonly Account[]>;
  get(id: string): Promise<Account | null>;
  /** Null where the name is taken (case-insensitively). */
  add(name: string, password: string, at: number, seesNames: boolean, by?: AuditBy): Promise<Account | null>;
  /** Adds the first account, which sees names, or null where there is one already: two racing set-ups make one. */
  addFirst(name: string, password: string, at: number): Promise<Account | null>;
  /** Some account always sees names: the last one that does neither goes nor loses that. */
  remove(id: string, said: AuditSaid): Promise<'done' | 'missing' | 'last'>;
  setSeesNames(id: string, seesNames: boolean, said: AuditSaid): Promise<'done' | 'missing' | 'last'>;
  setPassword(id: string, password: string, said: AuditSaid): Promise<void>;
  /** The account of this name, for whoever tried to sign in with it. */
  idOf(name: string): Promise<string | null>;
  /** Takes the same time whether the name exists or not. */
  check(name: string, password: string): Promise<Account | null>;
}

export interface Session {
  readonly id: string;
  readonly account: string;
  readonly createdAt: number;
  readonly lastSeenAt: number;
}
/** Sign-in sessions, kept by the SHA-256 of their token. Expired ones (idle 30 min, absolute 12 h) are not found. */
export interface Sessions {
  /** Answers the token for the cookie; it is not kept. */
  start(account: string, at: number): Promise<{ token: string; session: Session }>;
  /** Finds a live session and notes that it was seen (written at most once a minute). */
  find(token: string, at: number): Promise<Session | null>;
  /** Like find, but does not count as being seen: a page left open runs out too. */
  peek(token: string, at: number): Promise<Session | null>;
  end(id: string): Promise<void>;
  endAll(account: string): Promise<readonly string[]>;
  list(account: string, at: number): Promise<readonly Session[]>;
  sweep(at: number): Promise<void>;
}

export interface ApiToken {
  readonly id: string;
  readonly name: string;
  /** Null: every site. */
  readonly site: SiteId | null;
  readonly access: 'read' | 'write';
  /** Whether it may handle what names workers. */
  readonly seesNames: boolean;
  readonly createdAt: number;
  readonly lastUsedAt: number | null;
}
export interface ApiTokens {
  /** Answers the bearer token once; only its hash is kept. */
  make(
    asked: Pick<ApiToken, 'name' | 'site' | 'access' | 'seesNames'>,
    at: number,
    by?: AuditBy
  ): Promise<{ token: string; apiToken: ApiToken }>;
  find(token: string, at: number): Promise<ApiToken | null>;
  list(): Promise<readonly ApiToken[]>;
  remove(id: string, said: AuditSaid): Promise<boolean>;
}
