// One pass of a playlist: its entries in the order in which they come, each as often as its weight.
import type { PlaylistItem } from '../site/playlist.ts';

/** [L7] The entries that count, each as often as it weighs, spread evenly over the pass. */
export function passOrder<T extends Pick<PlaylistItem, 'weight'>>(entries: readonly T[]): readonly T[] {
  if (entries.every((one) => one.weight === 1)) return entries;
  return entries
    .flatMap((one) => Array.from({ length: one.weight }, (_, nth) => ({ one, place: (nth + 0.5) / one.weight })))
    .sort((a, b) => a.place - b.place)
    .map(({ one }) => one);
}
