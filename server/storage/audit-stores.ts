// What the server asks of storage about the audit: who did what, when, to what, kept for good and in a tree as the ledger is. As in stores.ts.
import type { ChangedValues } from '#playlists/evidence/changed-values.ts';
import type { DisplayId, SiteId, WorkerId } from '#playlists/site/ids.ts';
import type { Actor } from './stores.ts';

/** Where rows stand that are about no site: accounts, tokens for all sites, signing in. */
export const SERVER = '' as SiteId;

/** An account, a token, the server, the library; a supervisor at a kiosk; a command on the server's machine; or somebody of whom nothing is known. */
export type AuditBy =
  | Actor
  | { readonly type: 'supervisor'; readonly id: WorkerId; readonly display: DisplayId | null }
  | { readonly type: 'command' | 'nobody' };

/** By whom, and when (epoch ms). */
export interface AuditSaid {
  readonly by: AuditBy;
  readonly at: number;
}

export const auditActs = [
  'display',
  'media',
  'change',
  'asked',
  'person',
  'look',
  'export',
  'entrance',
  'account',
  'token',
  'command',
  'retention'
] as const;
export type AuditAct = (typeof auditActs)[number];

/** What is looked at or taken away that names workers. */
export const namedThings = [
  'answers',
  'answers-file',
  'reminders',
  'who-worked',
  'who-worked-file',
  'questions',
  'workers',
  'worker',
  'badge-sheet',
  'roster',
  'roll-call',
  'huddles',
  'huddle',
  'holds',
  'crew',
  'pack',
  'report',
  'audit',
  'audit-file',
  'api'
] as const;
export type NamedThing = (typeof namedThings)[number];

export interface AuditEntry {
  readonly by: AuditBy;
  readonly act: AuditAct;
  /** Which change, which page, what was done: a word from a list, or a call or command by its name. */
  readonly what: string;
  /** The id of the thing it was done to; empty where there is none. Never a name. */
  readonly about?: string;
  /** Whom it was done to, or looked at. */
  readonly worker?: WorkerId | null;
  readonly values?: ChangedValues;
  /** The entry of the journal that it tells of, and the hash of that. */
  readonly journal?: { readonly revision: number; readonly hash: string };
}

export interface AuditRow {
  readonly site: SiteId;
  /** Its place among the site's, from 1 without gaps. */
  readonly seq: number;
  /** Epoch ms; never goes back within a site. */
  readonly at: number;
  readonly by: AuditBy;
  readonly act: AuditAct;
  readonly what: string;
  readonly about: string;
  readonly worker: WorkerId | null;
  readonly values: ChangedValues;
  readonly revision: number | null;
}

/** What is looked for; what is null does not matter. */
export interface AuditFilter {
  /** The id of an account, a token or a supervisor; else a type that has none. */
  readonly by: string | null;
  readonly acts: readonly AuditAct[] | null;
  readonly what: string | null;
  readonly about: string | null;
  readonly worker: WorkerId | null;
  /** Half-open, in epoch ms. */
  readonly from: number | null;
  readonly until: number | null;
}
export const everything: AuditFilter = {
  by: null,
  acts: null,
  what: null,
  about: null,
  worker: null,
  from: null,
  until: null
};

/** Append-only. */
export interface Audit {
  /** The same look by the same within ten minutes is one: a page that follows the floor asks again and again. */
  note(site: SiteId, entry: AuditEntry, at: number): Promise<void>;
  /** The newest before a place (null: of all), newest first; at most so many (1 to 1000). */
  newest(site: SiteId, filter: AuditFilter, before: number | null, most: number): Promise<readonly AuditRow[]>;
  /** Beyond a place, in order; at most so many (1 to 1000). */
  after(site: SiteId, after: number, most: number): Promise<readonly AuditRow[]>;
}
