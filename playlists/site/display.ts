// One paired browser, full screen: what it is, where it hangs, and how it reads.
import * as v from 'valibot';
import { displayId, playlistId } from './ids.ts';
import type { DeepReadonly } from './readonly.ts';
import { list } from './sized.ts';
import { timeRule } from './time-rule.ts';
import { language, line, tag, timestamp } from './values.ts';

export const display = v.strictObject({
  id: displayId,
  name: line(1, 60),
  /** Where it hangs, in the plant's words: `Hall 2, press line`. */
  place: line(0, 80),
  /** A screen is looked at; a kiosk is also used. */
  kind: v.picklist(['screen', 'kiosk'], 'must be screen or kiosk'),
  tags: list(tag, 20, 'tags'),
  /** Languages it shows; empty means the site's. */
  languages: list(language, 8, 'languages'),
  /** One after the other, one per pass of the loop; or two of them at a time on a slide. */
  languageMode: v.picklist(['in-turn', 'two-at-once'], 'must be in-turn or two-at-once'),
  /** When the glass is black, to save power and panel; a takeover lights it up. Null for never. */
  dark: v.nullable(timeRule),
  viewingDistanceM: v.pipe(
    v.number(),
    v.minValue(0.3, 'must be at least 0.3 m'),
    v.maxValue(50, 'must be at most 50 m')
  ),
  diagonalIn: v.pipe(
    v.number(),
    v.minValue(5, 'must be at least 5 inches'),
    v.maxValue(200, 'must be at most 200 inches')
  ),
  defaultPlaylist: v.nullable(playlistId),
  /** When the last change to what it shows took effect. Loops don't count from it, so that displays side by side stay in step. */
  since: timestamp
});

/** Which displays something is aimed at: all of the site's, or those named and those that carry one of the tags. */
export const targets = v.variant('type', [
  v.strictObject({ type: v.literal('all') }),
  v.strictObject({
    type: v.literal('some'),
    displays: list(displayId, 5000, 'displays'),
    tags: list(tag, 50, 'tags')
  })
]);

export type Display = DeepReadonly<v.InferOutput<typeof display>>;
export type Targets = DeepReadonly<v.InferOutput<typeof targets>>;

export function isTargeted(targets: Targets, display: Pick<Display, 'id' | 'tags'>): boolean {
  switch (targets.type) {
    case 'all':
      return true;
    case 'some':
      return targets.displays.includes(display.id) || targets.tags.some((tag) => display.tags.includes(tag));
    default:
      return targets satisfies never;
  }
}
