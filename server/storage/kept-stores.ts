// What the server asks of storage about answers that kiosks kept without a line: one small interface with its contract suite.
import type { HonestTime } from '#playlists/answer/honest-time.ts';
import type { AnnouncementId, DisplayId, SiteId, WorkerId } from '#playlists/site/ids.ts';
import type { KeptRow } from '#playlists/wire/kept.ts';
import type { AcknowledgementRow, Recorded } from './ledger-stores.ts';

/** One that is merged. `row` is null where it can be none of the ledger's: its badge is nobody's, or its id another fact's. */
export interface ToKeep {
  readonly sent: KeptRow;
  readonly time: HonestTime;
  readonly marks: readonly string[];
  readonly row: AcknowledgementRow | null;
}

export interface Nobodys {
  readonly kiosk: DisplayId;
  readonly sent: KeptRow;
  readonly receivedAt: number;
  readonly time: HonestTime;
  readonly marks: readonly string[];
}

export interface KeptAnswers {
  /** Those of a kiosk's rows that are not here yet. */
  missing(site: SiteId, kiosk: DisplayId, rows: readonly KeptRow[]): Promise<readonly KeptRow[]>;
  /** The earliest instant of the last that this kiosk had sent; 0 where it had sent none. */
  sentUntil(site: SiteId, kiosk: DisplayId): Promise<number>;
  /** What a worker answered to a version, on line or not, in the ledger's order; the newest 100. */
  answersOf(
    site: SiteId,
    worker: WorkerId,
    announcement: AnnouncementId,
    version: number
  ): Promise<readonly Recorded<AcknowledgementRow>[]>;
  /** All of them in one transaction, each with its row in the ledger; those that are here already stay as they are. Answers the new rows. */
  add(
    site: SiteId,
    kiosk: DisplayId,
    all: readonly ToKeep[],
    receivedAt: number
  ): Promise<readonly Recorded<AcknowledgementRow>[]>;
  /** The newest of those that are in no ledger, newest first. */
  nobodys(site: SiteId, most: number): Promise<readonly Nobodys[]>;
}
