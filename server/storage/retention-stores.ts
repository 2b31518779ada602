// What the server asks of storage about how long names are kept: who answered what, letting go of them, and what is held. As in stores.ts.
import type { AnnouncementId, SiteId, WorkerId } from '#playlists/site/ids.ts';
import type { Change } from '#playlists/site/change.ts';
import type { AuditSaid } from './audit-stores.ts';

/** The versions of one text of an announcement, both included. */
export interface TextOf {
  readonly announcement: AnnouncementId;
  readonly first: number;
  readonly last: number;
}

export interface AnsweredBy {
  readonly worker: WorkerId;
  /** When they did so last, by the server, in epoch ms. */
  readonly at: number;
}

/** What was let go of, by what the tree covers: a backup that is restored lets go of it anew. */
export interface LetGo {
  readonly site: SiteId;
  readonly announcement: AnnouncementId;
  readonly version: number;
  readonly subject: string;
  readonly standIn: WorkerId;
  readonly at: number;
}

export interface LetGoCount {
  readonly answers: number;
  readonly people: number;
}

export interface Retentions {
  /** Changes that published something, with when they were made, beyond row `after` of the audit, in order; `next` is null where no more come. */
  publications(
    site: SiteId,
    after: number
  ): Promise<{
    readonly found: readonly { readonly at: number; readonly change: Change }[];
    readonly next: number | null;
  }>;
  /** Who answered a text and is not let go of. */
  answeredBy(site: SiteId, text: TextOf): Promise<readonly AnsweredBy[]>;
  /** The newest row that the server wrote of a site, in epoch ms; null where there is none. */
  newestRow(site: SiteId): Promise<number | null>;
  /**
   * What leads from these workers' answers to a text to them goes: in the ledger, in who was asked, in their questions and shift talks; so does what was answered to
   * those questions. Rows, counts and proofs stand. Whoever is held at `at`, or has answered since, stays. At most some hundred at once.
   */
  letGo(site: SiteId, text: TextOf, of: readonly AnsweredBy[], at: number): Promise<LetGoCount>;
  /** Everything that was let go of, in no order. */
  list(): Promise<readonly LetGo[]>;
  /** Lets go again of what a list names, of a restored backup that is older. Answers how many answers that were. */
  take(list: readonly LetGo[]): Promise<number>;
  /** Nothing of what was overwritten is left in the database's log. */
  settle(): Promise<void>;
}

export const holdTypes = ['announcement', 'worker', 'site'] as const;
export interface Hold {
  readonly id: string;
  readonly type: (typeof holdTypes)[number];
  /** The announcement's or worker's id; empty of the whole site. */
  readonly about: string;
  readonly reason: string;
  /** The account or token. */
  readonly setBy: string;
  readonly setAt: number;
  /** Epoch ms; it ends then, where nobody ended it before. */
  readonly until: number;
  readonly endedAt: number | null;
}

/** While one stands, nothing that it covers is let go of or erased. */
export interface Holds {
  set(site: SiteId, hold: Pick<Hold, 'id' | 'type' | 'about' | 'reason' | 'until'>, said: AuditSaid): Promise<void>;
  /** False where there is none that stands. */
  renew(site: SiteId, id: string, until: number, said: AuditSaid): Promise<boolean>;
  end(site: SiteId, id: string, said: AuditSaid): Promise<boolean>;
  /** The newest first; at most so many (1 to 1000). */
  list(site: SiteId, most: number): Promise<readonly Hold[]>;
  /** Those that stand at an instant, the last to end first. */
  standing(site: SiteId, at: number): Promise<readonly Hold[]>;
  /** The one of those that forbids to erase a worker: of them, of the site, or of an announcement that they were asked or answered; null where none does. */
  covering(site: SiteId, worker: WorkerId, at: number): Promise<Hold | null>;
}
