// What a display says was on its glass, piece by piece (RULES.md, G). Times are the server's.
import * as v from 'valibot';
import { announcementId, contentHash, takeoverId } from '../site/ids.ts';
import type { DeepReadonly } from '../site/readonly.ts';
import { language, wholeNumber } from '../site/values.ts';

/** `dark`: the display's hours; `hidden`: the page was out of sight; `huddle`: what is said around a huddle's talk, which is a slide; `lost`: it was measured, but the device had no room left to keep it. */
export const played = v.variant('type', [
  v.strictObject({
    type: v.literal('slide'),
    announcement: announcementId,
    version: wholeNumber(1, 1_000_000),
    content: contentHash,
    language,
    /** The second language of a slide that shows two at once. */
    beside: v.nullable(language)
  }),
  v.strictObject({ type: v.literal('takeover'), id: takeoverId }),
  v.strictObject({ type: v.literal('card') }),
  v.strictObject({ type: v.literal('kiosk') }),
  v.strictObject({ type: v.literal('huddle') }),
  v.strictObject({ type: v.literal('dark') }),
  v.strictObject({ type: v.literal('hidden') }),
  v.strictObject({ type: v.literal('lost') })
]);
export type Played = DeepReadonly<v.InferOutput<typeof played>>;

/** Half-open [from, until) in epoch milliseconds of the server. */
export interface Play {
  readonly shows: Played;
  /** The program that the display went by. */
  readonly revision: string;
  readonly from: number;
  readonly until: number;
  /** How far the display's idea of the server's time may have been off; null where it had none: such a piece proves nothing. */
  readonly uncertaintyMs: number | null;
}

export interface Stretch {
  readonly from: number;
  readonly until: number;
}
