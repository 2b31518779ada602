// What the server asks of storage about roll-calls. As in stores.ts. Badges at the muster point are rows of the ledger; what a warden says is kept here.
import type { Answerer } from '#playlists/answer/questions.ts';
import type { DisplayId, SiteId, WorkerId } from '#playlists/site/ids.ts';

interface Saying {
  /** Client-made, unique within the site; the same id twice is said once. */
  readonly id: string;
  /** The `id` of the row that began it. */
  readonly rollCall: string;
  /** Somebody of the desk, or a supervisor at a kiosk. */
  readonly by: Answerer;
}
/** `muster`: the kiosks at which a badge says that somebody is safe. `says` is where they are, in a few words. */
export type RollCallWord = Saying &
  (
    | { readonly type: 'began'; readonly isDrill: boolean; readonly muster: readonly DisplayId[] }
    | { readonly type: 'seen' | 'taken-back'; readonly worker: WorkerId }
    | { readonly type: 'elsewhere'; readonly worker: WorkerId; readonly says: string }
    | { readonly type: 'ended' }
  );
export type RollCallSaid = RollCallWord & { readonly at: number };

/** Append-only: who was missing when, and who said otherwise, stays. */
export interface RollCalls {
  /**
   * Durable when it resolves; answers when it was said, by the first time it came. Null where it cannot be said: another roll-call goes on, or this one
   * never began or is over. Throws IdTaken (code ID_TAKEN) where the id said something else.
   */
  say(site: SiteId, word: RollCallWord, at: number): Promise<number | null>;
  /** All that was said in one of them, in order; empty where it never began. */
  said(site: SiteId, rollCall: string): Promise<readonly RollCallSaid[]>;
  /** The first words of the latest ones, the last first. */
  latest(site: SiteId, limit: number): Promise<readonly Extract<RollCallSaid, { type: 'began' }>[]>;
}
