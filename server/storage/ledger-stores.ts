// What the server asks of the ledger, and what its rows say: one contract suite in test/contract.
import type { Assurance } from '#playlists/answer/assurance.ts';
import type { Reading, Work } from '#playlists/answer/attendance.ts';
import type { AudienceRule } from '#playlists/answer/audience.ts';
import type { Confirmation } from '#playlists/answer/confirmation.ts';
import type { AnnouncementId, ContentHash, DisplayId, SiteId, WorkerId } from '#playlists/site/ids.ts';
import type { Language, LocalDate } from '#playlists/site/values.ts';
import type { Outcome, Reason } from '#playlists/wire/floor.ts';

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
