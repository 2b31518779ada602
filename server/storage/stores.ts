// What the server asks of storage: small async interfaces, each with one contract suite in test/contract. SQLite is the first implementation.
import type { Assurance } from '#playlists/answer/assurance.ts';
import type { Reading, Work } from '#playlists/answer/attendance.ts';
import type { AudienceRule } from '#playlists/answer/audience.ts';
import type { Confirmation } from '#playlists/answer/confirmation.ts';
import type { ChangedValues } from '#playlists/evidence/changed-values.ts';
import type { Change, Stamp } from '#playlists/site/change.ts';
import type { Content } from '#playlists/site/announcement.ts';
import type { AnnouncementId, ContentHash, DisplayId, MediaHash, SiteId, WorkerId } from '#playlists/site/ids.ts';
import type { Refusal } from '#playlists/site/refusal.ts';
import type { Site } from '#playlists/site/site.ts';
import type { Language, LocalDate } from '#playlists/site/values.ts';
import type { BadgeCode, Worker } from '#playlists/site/worker.ts';
import type { Outcome, Reason } from '#playlists/wire/floor.ts';
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

export interface CheckInRow {
  readonly type: 'check-in';
  readonly id: string;
  readonly worker: WorkerId;
  readonly display: DisplayId;
  readonly readAt: number;
  /** The build of the kiosk's page; not there in rows from before it was kept. */
  readonly page?: string;
  /** The shift it was for, matched when it was recorded; null in rows from before that was kept. */
  readonly work: Work | null;
  readonly recordedBefore?: RecordedBefore;
}
export interface AcknowledgementRow {
  readonly type: 'acknowledgement';
  readonly id: string;
  readonly worker: WorkerId;
  readonly display: DisplayId;
  readonly announcement: AnnouncementId;
  readonly version: number;
  readonly contentHash: ContentHash;
  readonly language: Language;
  readonly outcome: Outcome;
  /** Of who cannot follow it here; null where none was given. */
  readonly reason: Reason | null;
  readonly assurance: Assurance;
  /** Device time in epoch ms: since when it stood before the worker (after a failed check anew), until when, and when it was answered. */
  readonly presentedFrom: number;
  /** Null in rows from before it was kept, as are the others that may be. */
  readonly presentedUntil: number | null;
  readonly answeredAt: number;
  /** Whether its end was in sight. */
  readonly toTheEnd: boolean | null;
  /** What was chosen at the check, by the questions' places in the notice; null where none was taken. Their order follows from the seed. */
  readonly choices: readonly (number | null)[] | null;
  readonly seed: string | null;
  /** Whether that passed the check, by what the notice said when it was recorded. */
  readonly passed: boolean | null;
  /** By which rule it was asked of this worker when it was recorded; null where it was not. */
  readonly rule: AudienceRule | null;
  /** Of one that its kiosk kept without a line. */
  readonly offline?: Offline;
  /** The huddle it was given in; then the reading is what stood on the screen. */
  readonly huddle?: string;
  /** Of one given before a witness. */
  readonly witness?: Witness;
  /** What the worker said, word for word as it stood on the glass, and the build of its page; not there in rows from before they were kept. */
  readonly statement?: string;
  /** Whether somebody who speaks the language had checked the words that were shown; not there where nobody can tell any more. */
  readonly reviewed?: boolean;
  readonly page?: string;
  readonly recordedBefore?: RecordedBefore;
}
/** Of a row that a kiosk brought again, because the record had been put back to an older state: when it was recorded first (epoch ms), and in which place. */
export interface RecordedBefore {
  readonly at: number;
  readonly seq: number;
}
/** A supervisor who stood by, with badge and PIN. `isTold`: who told it to a worker who could not read it. */
export interface Witness {
  readonly worker: WorkerId;
  readonly isTold: boolean;
}
/** When it can have been, in epoch ms of the server, and what is wrong with it: one with a mark confirms nothing. */
export interface Offline {
  readonly earliest: number;
  readonly latest: number;
  readonly marks: readonly string[];
}
export type LedgerRow = CheckInRow | AcknowledgementRow;
/** `seq` is the row's place in the site's ledger, from 1, without gaps; `at` the server's time in epoch ms. */
export type Recorded<R extends LedgerRow = LedgerRow> = R & {
  readonly site: SiteId;
  readonly seq: number;
  readonly at: number;
  /** False for an acknowledgement that repeats one already accepted (same worker, version, assurance, understood), and for one with a mark. */
  readonly accepted: boolean;
  /** The `seq` of the row it repeats, or of this worker's answer to the same version that came before it. */
  readonly refersTo: number | null;
};

/**
 * Append-only, durable before the promise resolves; rows that arrive together share one transaction. The same id answers the
 * same row; the same id with another body throws IdTaken (code ID_TAKEN). `at` never goes back within a site.
 */
export interface Ledger {
  append<R extends LedgerRow>(site: SiteId, row: R, at: number): Promise<Recorded<R>>;
  /** The row with this client-made id, or null. */
  find(site: SiteId, id: string): Promise<Recorded | null>;
  /** Accepted acknowledgements with outcome `understood` of a version (null: of every version), every answer where `all`, every one that is not `understood` where `others`; in order. */
  answers(
    site: SiteId,
    announcement: AnnouncementId,
    version: number | null,
    which?: 'confirmed' | 'all' | 'others'
  ): Promise<readonly Recorded<AcknowledgementRow>[]>;
  /** What this worker confirmed of these announcements (accepted, understood), each version once for every assurance. */
  confirmedBy(
    site: SiteId,
    worker: WorkerId,
    announcements: readonly AnnouncementId[]
  ): Promise<readonly Confirmation[]>;
  /** What that version said when this worker confirmed it; null where they did not. */
  confirmedText(
    site: SiteId,
    worker: WorkerId,
    announcement: AnnouncementId,
    version: number
  ): Promise<ContentHash | null>;
  /** When this worker's badge was read, by the server's clock, since an instant (both in epoch ms), in order; at most the newest 1000. */
  checkInsOf(site: SiteId, worker: WorkerId, since: number): Promise<readonly Reading[]>;
  /** Everybody's check-ins for shifts named by a date, and of that date without a shift, in order. */
  checkInsOn(site: SiteId, date: LocalDate): Promise<readonly Recorded<CheckInRow>[]>;
  /** Who confirmed a version from `first` to `last`, with when they did so first (server time). */
  confirmedWorkers(
    site: SiteId,
    announcement: AnnouncementId,
    first: number,
    last: number
  ): Promise<ReadonlyMap<WorkerId, number>>;
  /** Who signed in a huddle, in order. */
  ofHuddle(site: SiteId, huddle: string): Promise<readonly Recorded<AcknowledgementRow>[]>;
  lastCheckIn(site: SiteId, worker: WorkerId): Promise<Recorded<CheckInRow> | null>;
  /** How many rows there are. */
  size(site: SiteId): Promise<number>;
  /** Rows beyond `afterSeq`, at most `limit` (1 to 1000), in order. */
  rows(site: SiteId, type: LedgerRow['type'] | null, afterSeq: number, limit: number): Promise<readonly Recorded[]>;
  /** How many workers confirmed each published version, by `announcement:version`. */
  confirmedCounts(site: SiteId): Promise<ReadonlyMap<string, number>>;
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
