// What the server asks of storage about workers' questions. As in stores.ts. That something was asked is a row of the ledger; what was said to it is kept here.
import type { Answerer, Asking } from '#playlists/answer/questions.ts';
import type { AnnouncementId, ContentHash, DisplayId, SiteId, WorkerId } from '#playlists/site/ids.ts';
import type { Language } from '#playlists/site/values.ts';

interface Saying {
  /** Client-made, unique within the site; the same id twice is said once. */
  readonly id: string;
  /** The ledger row that asked. */
  readonly question: string;
}
/** What was said to a question. A worker's own word has its kiosk. */
export type Word = Saying &
  (
    | { readonly type: 'answered'; readonly by: Answerer; readonly text: string; readonly language: Language }
    | { readonly type: 'clear' | 'unclear'; readonly worker: WorkerId; readonly display: DisplayId }
  );

/** A row of the ledger as it bears on questions: one that asks, or that confirms what was asked about. */
export interface AskedRow {
  readonly id: string;
  readonly outcome: Asking | 'understood';
  readonly worker: WorkerId;
  readonly announcement: AnnouncementId;
  readonly version: number;
  readonly contentHash: ContentHash;
  readonly language: Language;
  readonly display: DisplayId;
  readonly at: number;
}
export type Told = { readonly row: AskedRow } | { readonly word: Word & { readonly at: number } };

/** Append-only: nobody takes back what was said. */
export interface Questions {
  /** Durable when it resolves; answers when it was said, by the first time it came. Throws IdTaken (code ID_TAKEN) where the id said something else. */
  say(site: SiteId, word: Word, at: number): Promise<number>;
  /** All that bears on the questions of a worker, or of the whole site (null), in the order in which it was recorded. */
  told(site: SiteId, worker: WorkerId | null): Promise<readonly Told[]>;
}
