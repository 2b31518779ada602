// The display on which a text is hardest to read: what stands legibly there does so everywhere else on the site.
import { legible } from '#display/slides/legible.ts';
import type { Display } from '#playlists/site/display.ts';
import type { Site } from '#playlists/site/site.ts';

export type WorstGlass = Pick<Display, 'name' | 'viewingDistanceM' | 'diagonalIn'>;

/** A common panel in a hall, where the site has no display yet. */
const USUAL: WorstGlass = { name: 'a 55 inch screen seen from 6 m', viewingDistanceM: 6, diagonalIn: 55 };

/** A display whose settings no text could satisfy is left out: that is the display's trouble and must not stop every announcement. */
export function worstDisplay(site: Pick<Site, 'displays'>): WorstGlass {
  const far = (glass: WorstGlass) => glass.viewingDistanceM / glass.diagonalIn;
  const [worst] = Object.values(site.displays)
    .filter((one) => legible({ width: 1920, height: 1080, ...one }).honest)
    .sort((a, b) => far(b) - far(a));
  return worst ?? USUAL;
}
