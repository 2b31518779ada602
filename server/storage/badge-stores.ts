// What the server asks of storage about badges and about who did what to people: two small interfaces, each with its contract suite.
import type { BadgeLife } from '#playlists/answer/badge-life.ts';
import type { BadgeAct, BlockReason } from '#playlists/site/badge-act.ts';
import type { DisplayId, SiteId, WorkerId } from '#playlists/site/ids.ts';
import type { Refusal } from '#playlists/site/refusal.ts';
import type { BadgeCode } from '#playlists/site/worker.ts';
import type { AuditSaid } from './audit-stores.ts';
import type { Actor } from './stores.ts';

/** Who did something to a person: somebody of the desk, or a supervisor at a kiosk. */
export type By = Actor | { readonly type: 'supervisor'; readonly id: WorkerId; readonly display: DisplayId };
/** By whom and when (epoch ms). */
export interface Said {
  readonly by: By;
  readonly at: number;
}

export interface KeptBadge extends BadgeLife {
  readonly code: BadgeCode;
  readonly worker: WorkerId;
  /** Null for one that came with a list. */
  readonly issuedAt: number | null;
  readonly blocked: { readonly at: number; readonly why: BlockReason; readonly by: By } | null;
  readonly replacedBy: BadgeCode | null;
  /** When and where it was last held to a kiosk that refused it. */
  readonly refused: { readonly at: number; readonly display: DisplayId } | null;
}

/** The life of each badge. Those that are not blocked are the `badges` of their worker; blocked ones stay on record, and nobody else's. */
export interface Badges {
  find(site: SiteId, code: BadgeCode): Promise<KeptBadge | null>;
  /** All of a worker's, or of the site's where `worker` is null: newest last. */
  list(site: SiteId, worker: WorkerId | null): Promise<readonly KeptBadge[]>;
  /** Does one act on a badge of this worker; the codes must be there (no null). Answers the badge that now stands, or why not. */
  act(site: SiteId, worker: WorkerId, act: WithCodes, said: Said): Promise<KeptBadge | Refusal>;
  /** It was held to a kiosk and refused. */
  noteRefused(site: SiteId, code: BadgeCode, display: DisplayId, at: number): Promise<void>;
}

export type WithCodes =
  | (Extract<BadgeAct, { type: 'issue' }> & { readonly badge: BadgeCode })
  | (Extract<BadgeAct, { type: 'replace' }> & { readonly by: BadgeCode })
  | Exclude<BadgeAct, { type: 'issue' | 'replace' }>;

export const personActs = [
  'added',
  'changed',
  'erased',
  'badge-issued',
  'badge-dated',
  'badge-blocked',
  'badge-unblocked',
  'badge-replaced',
  'badge-dropped',
  'pin-set',
  'pin-removed',
  'worker-added',
  'excused',
  'excuse-taken-back',
  'excusal-ended',
  'witnessed',
  'supervised',
  'question-answered'
] as const;
export type PersonAct = (typeof personActs)[number];

export interface PersonLogEntry extends AuditSaid {
  /** Its place in the site’s audit. */
  readonly seq: number;
  /** Whom it was done to. */
  readonly worker: WorkerId;
  readonly act: PersonAct;
  /** What tells the act apart: the end of a badge's code, a reason. Never a name, a PIN or a whole code. */
  readonly detail: string;
}

/** Who did what to whom: rows of the audit. */
export interface PersonLog {
  add(site: SiteId, worker: WorkerId, act: PersonAct, detail: string, said: Said): Promise<void>;
  /** The newest of one worker, newest first. */
  newest(site: SiteId, worker: WorkerId, most: number): Promise<readonly PersonLogEntry[]>;
}
