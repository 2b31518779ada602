// Which part of a stretch a display's reports cover, and by which of them: overlaps are counted once (RULES.md, G2 and G3).
import type { Play, Stretch } from './played.ts';

export interface Measured {
  /** In order, without overlap; `ms` is what is left of each within the stretch. */
  readonly pieces: readonly { readonly play: Play; readonly from: number; readonly ms: number }[];
  /** What none of them covers. */
  readonly missing: readonly Stretch[];
}

/** `plays` in the order of their beginnings; where two overlap, the one that began earlier stands. */
export function measuredOf(plays: readonly Play[], from: number, until: number): Measured {
  const pieces: { play: Play; from: number; ms: number }[] = [];
  const missing: Stretch[] = [];
  let at = from;
  for (const play of plays) {
    if (play.until <= at || !proves(play)) continue;
    if (play.from >= until) break;
    const begins = Math.max(play.from, at);
    const ends = Math.min(play.until, until);
    if (begins > at) missing.push({ from: at, until: begins });
    pieces.push({ play, from: begins, ms: ends - begins });
    at = ends;
  }
  if (at < until) missing.push({ from: at, until });
  return { pieces, missing };
}

/** What was lost on the device, and what was stamped by a clock that nobody had set, proves nothing. */
const proves = ({ shows, uncertaintyMs }: Play): boolean => shows.type !== 'lost' && uncertaintyMs !== null;
