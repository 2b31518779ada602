// What the server asks of storage for alarms: signed states that displays brought back and that the ledger does not go on from.
import type { Distrust } from '#playlists/evidence/witnessed.ts';
import type { DisplayId, SiteId } from '#playlists/site/ids.ts';

export interface Alarm {
  /** The signed state as it was brought. */
  readonly note: string;
  readonly why: Distrust;
  /** How many rows it covers, and when it was signed (epoch ms): both by its own word. */
  readonly size: number;
  readonly signedAt: number;
  /** Who brought it first, when (epoch ms), and how many rows there were then. */
  readonly display: DisplayId;
  readonly at: number;
  readonly rows: number;
}
export interface Acknowledged {
  readonly at: number;
  /** The account. */
  readonly by: string;
  readonly reason: string;
}
export interface KeptAlarm extends Alarm {
  readonly acknowledged: Acknowledged | null;
}

export interface Alarms {
  /** Once for each signed state; false where it is kept already, or so many are open that one more tells nothing. */
  raise(site: SiteId, alarm: Alarm): Promise<boolean>;
  /** Open ones first, then the newest. */
  list(site: SiteId): Promise<readonly KeptAlarm[]>;
  /** All that are open. */
  acknowledge(site: SiteId, acknowledged: Acknowledged): Promise<void>;
}
