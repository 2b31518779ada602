// What the server asks of storage: small async interfaces, each with one contract suite in test/contract. SQLite is the first implementation.
import type { ChangedValues } from '#playlists/evidence/changed-values.ts';
import type { Change, Stamp } from '#playlists/site/change.ts';
import type { Content } from '#playlists/site/announcement.ts';
import type { ContentHash, DisplayId, MediaHash, SiteId, WorkerId } from '#playlists/site/ids.ts';
import type { Refusal } from '#playlists/site/refusal.ts';
import type { Site } from '#playlists/site/site.ts';
import type { BadgeCode, Worker } from '#playlists/site/worker.ts';
import type { Alarms } from './alarm-stores.ts';
import type { Denominators, Excusals, Freezing } from './asked-stores.ts';
import type { Audit, AuditBy, AuditSaid } from './audit-stores.ts';
import type { Badges, PersonLog, Said } from './badge-stores.ts';
import type { Incidents, Plays } from './display-stores.ts';
import type { Erasures } from './erasure-stores.ts';
import type { Evidence } from './evidence-stores.ts';
import type { VideoType } from './playable.ts';
import type { KeptAnswers } from './kept-stores.ts';
import type { PrintedAs } from './printed-as.ts';
import type { Questions } from './question-stores.ts';
import type { Holds, Retentions } from './retention-stores.ts';
import type { RollCalls } from './roll-call-stores.ts';
import type { Huddles } from './huddle-stores.ts';
import type { Ledger } from './ledger-stores.ts';
import type { Accounts, ApiTokens, Sessions } from './access-stores.ts';

/** Who did something: an account, an API token, the server itself, or the library, whose changes sites follow. Written into the journal, never a name. */
export type Actor =
  | { readonly type: 'account'; readonly id: string }
  | { readonly type: 'token'; readonly id: string }
  | { readonly type: 'server' | 'library' };

export interface JournalEntry {
  /** Client-made, unique within the site; the same id twice is the same change. */
  readonly id: string;
  readonly site: SiteId;
  /** 1 for the change that made the site, then without gaps. */
  readonly revision: number;
  readonly actor: Actor;
  /** To the millisecond, as `toISOString` writes it: instants are compared as text. */
  readonly stamp: Stamp;
  readonly change: Change;
}

/** What the audit says of a change beside the entry: which thing it was, and its values before and after. */
export interface Told {
  readonly about: string;
  readonly values: ChangedValues;
}

/** Append-only record of every accepted change. Durable when the promise resolves. */
export interface Journal {
  /**
   * Throws StaleRevision (code STALE_REVISION) where `entry.revision` is taken, IdTaken where the id stands for another change.
   * Content that this entry published is kept by hash in the same transaction, who is asked with it is frozen, and it is a row of the audit, with what
   * `told` says.
   */
  append(
    entry: JournalEntry,
    published: readonly { hash: ContentHash; content: Content }[],
    freezing?: Freezing,
    told?: Told
  ): Promise<void>;
  find(site: SiteId, id: string): Promise<JournalEntry | null>;
  /** Entries of a site beyond `revision`, in order; at most so many. */
  after(site: SiteId, revision: number, most?: number): Promise<readonly JournalEntry[]>;
  /** The newest revision whose `takesEffectAt` had come at `at` (epoch ms), or null where none had. */
  inForce(site: SiteId, at: number): Promise<number | null>;
  /** The newest `limit` entries, newest first. */
  newest(site: SiteId, limit: number): Promise<readonly JournalEntry[]>;
  sites(): Promise<readonly SiteId[]>;
}

/** Published content by hash, per site; superseded versions stay here after they left the document. */
export interface Contents {
  get(site: SiteId, hash: ContentHash): Promise<Content | null>;
}

/** The snapshot of a site at a revision, one JSON file per site (lowdb). */
export interface SiteDocuments {
  /**
   * A damaged file is set aside and the previous generation is read; `recovered` says so. Null where there is none, also where
   * both generations had to be set aside (logged): the journal then rebuilds the site. Throws where a newer Floorcast wrote it.
   */
  read(site: SiteId): Promise<{ revision: number; site: Site; recovered: boolean } | null>;
  /** Durable when it resolves. Writes that wait together become one, the highest revision. */
  write(revision: number, site: Site): Promise<void>;
}

/** Names, badges and PINs of a site's workers. PINs are hashed with argon2id here; nobody reads them back. */
export interface People {
  list(site: SiteId): Promise<readonly Worker[]>;
  get(site: SiteId, worker: WorkerId): Promise<Worker | null>;
  /** Whose badge it is, whether or not it is taken now. */
  byBadge(site: SiteId, code: BadgeCode): Promise<Worker | null>;
  byNumber(site: SiteId, number: string): Promise<Worker | null>;
  /**
   * Adds or replaces all of them in one transaction, or none: a number or badge that belongs to another worker is refused by field `INDEX.number` or `INDEX.badges`,
   * and so is one that is blocked. Badges that stay with their worker keep their dates. What became of badges is logged where `said` says by whom.
   */
  put(site: SiteId, workers: readonly Worker[], said?: Said | null): Promise<Refusal | null>;
  /** Takes back an adding that failed half way; whoever was known is erased instead (Erasures). */
  /** How the worker was called when row `seq` of the ledger was written; null where that is not known any more. */
  printedAs(site: SiteId, worker: WorkerId, seq: number): Promise<PrintedAs | null>;
  setPin(site: SiteId, worker: WorkerId, pin: string | null, said?: Said | null): Promise<void>;
  hasPin(site: SiteId, worker: WorkerId): Promise<boolean>;
  /** Takes the same time whether the worker or a PIN exists or not. */
  checkPin(site: SiteId, worker: WorkerId | null, pin: string): Promise<boolean>;
}

/** Which browser is which display: one long random token each, kept as its SHA-256. What becomes of them stands in the audit, by whom it is said. */
export interface Devices {
  /** Gives the display a new token and forgets the old one (new hardware takes the old one's place). */
  issue(site: SiteId, display: DisplayId, at: number, by?: AuditBy): Promise<string>;
  find(token: string): Promise<{ site: SiteId; display: DisplayId } | null>;
  revoke(site: SiteId, display: DisplayId, said?: AuditSaid): Promise<boolean>;
  paired(site: SiteId): Promise<ReadonlySet<DisplayId>>;
}

export const pictureVariants = ['2160', '1080', 'thumb'] as const;
export type PictureVariant = (typeof pictureVariants)[number];
/** A video has itself as its only variant. */
export const mediaVariants = [...pictureVariants, 'video'] as const;
export type MediaVariant = (typeof mediaVariants)[number];
export interface Medium {
  /** SHA-256 of the file as it was uploaded; the variants are named by it. */
  readonly hash: MediaHash;
  /** The upload's name, for people only. */
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly addedAt: number;
  /** Null for a picture. */
  readonly video: { readonly type: VideoType; readonly durationMs: number } | null;
}
/** Pictures of a site as WebP variants and videos as they came, on disk, with their rows in SQLite. */
export interface Media {
  /**
   * Reads a finished upload from a file, which stays the caller's. Refuses what is not a whole JPEG, PNG, WebP or GIF of at most 50
   * megapixels, or a whole video that every screen plays, and keeps nothing of it then. A new one stands in the audit, by whom it is said.
   */
  add(site: SiteId, file: string, name: string, at: number, by?: AuditBy): Promise<Medium | Refusal>;
  /** Lets another site show what this one has; where this one lacks it nothing happens. Refuses where the other has too many. */
  share(from: SiteId, to: SiteId, hash: MediaHash, at: number): Promise<Refusal | null>;
  list(site: SiteId): Promise<readonly Medium[]>;
  has(site: SiteId, hash: MediaHash): Promise<boolean>;
  find(site: SiteId, hash: MediaHash): Promise<Medium | null>;
  /** Absolute path of a variant's file where this site has the medium, and the medium has that variant. */
  path(site: SiteId, hash: MediaHash, variant: MediaVariant): Promise<string | null>;
}

/** Small values that outlive a restart and belong to nobody else (the set-up code's hash, the server's keys' epoch). */
export interface Notes {
  get(key: string): Promise<string | null>;
  set(key: string, value: string | null): Promise<void>;
}

export interface Stores {
  readonly journal: Journal;
  readonly contents: Contents;
  readonly documents: SiteDocuments;
  readonly ledger: Ledger;
  readonly evidence: Evidence;
  readonly alarms: Alarms;
  readonly questions: Questions;
  readonly audit: Audit;
  /** Of the audit's tree, in the same way. */
  readonly auditEvidence: Evidence;
  readonly denominators: Denominators;
  readonly excusals: Excusals;
  readonly rollCalls: RollCalls;
  readonly huddles: Huddles;
  readonly kept: KeptAnswers;
  readonly people: People;
  readonly erasures: Erasures;
  readonly retentions: Retentions;
  readonly holds: Holds;
  readonly badges: Badges;
  readonly personLog: PersonLog;
  readonly accounts: Accounts;
  readonly sessions: Sessions;
  readonly apiTokens: ApiTokens;
  readonly devices: Devices;
  readonly media: Media;
  readonly notes: Notes;
  readonly plays: Plays;
  readonly incidents: Incidents;
  close(): Promise<void>;
}
