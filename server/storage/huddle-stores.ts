// What the server asks of storage about huddles. As in stores.ts. Who signed is in the ledger, under the huddle's id; what led to it is kept here.
import type { HuddleRules } from '#playlists/answer/huddle.ts';
import type { AnnouncementId, ContentHash, DisplayId, SiteId, WorkerId } from '#playlists/site/ids.ts';
import type { Language } from '#playlists/site/values.ts';

interface Saying {
  /** Unique within the site; the same id twice is said once. */
  readonly id: string;
  /** The `id` of the row that began it. */
  readonly huddle: string;
}
/** Instants are the server's, in epoch milliseconds; of `shown` the glass's own, held against them. */
export type HuddleWord = Saying &
  (
    | {
        readonly type: 'began';
        /** The supervisor. */
        readonly worker: WorkerId;
        readonly kiosk: DisplayId;
        readonly screen: DisplayId;
        readonly announcement: AnnouncementId;
        readonly version: number;
        readonly contentHash: ContentHash;
        readonly rules: HuddleRules;
      }
    | { readonly type: 'came'; readonly worker: WorkerId; readonly language: Language }
    | { readonly type: 'called' }
    | {
        readonly type: 'shown';
        readonly language: Language;
        readonly from: number;
        readonly until: number;
        readonly worker: WorkerId | null;
      }
    | { readonly type: 'ended'; readonly worker: WorkerId }
  );
export type HuddleSaid = HuddleWord & { readonly at: number };
export type HuddleBegan = Extract<HuddleSaid, { type: 'began' }>;

/** Append-only: what was shown when, and to whom, stays. */
export interface Huddles {
  /**
   * Durable when it resolves; answers when it was said, by the first time it came. Null where it cannot be said: its kiosk or screen is in another
   * huddle, or this one never began or is over. Throws IdTaken (code ID_TAKEN) where the id said something else.
   */
  say(site: SiteId, word: HuddleWord, at: number): Promise<number | null>;
  /** All that was said in one of them, in order; empty where it never began. */
  said(site: SiteId, huddle: string): Promise<readonly HuddleSaid[]>;
  /** The first words of those that go on at an instant. */
  open(site: SiteId, at: number): Promise<readonly HuddleBegan[]>;
  /** The first words of the latest ones, the last first. */
  latest(site: SiteId, limit: number): Promise<readonly HuddleBegan[]>;
}
