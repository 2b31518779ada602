// Pieces of proof get the server's time: each once, so that pieces that met on the glass still meet when the clock is set between them.
import type { Play } from '#playlists/proof/played.ts';
import type { ServerClock } from '../link/server-clock.ts';
import type { Piece } from './glass-record.ts';

/** A play whose time was the device's own guess can be set right as long as this page lives. */
export interface Stamped {
  readonly play: Play;
  /** What was added to the page's own clock; null where the server's time was known. */
  readonly guessedOffsetMs: number | null;
}

/** A clock that was set by more than this was wrong before: pieces then stand apart, or overlap, as it is. */
const SET_RIGHT_MS = 1000;

export function stamping(clock: Pick<ServerClock, 'atMonotonic' | 'uncertaintyMs'>): (piece: Piece) => Stamped {
  let last = { piece: -Infinity, at: -Infinity };
  return ({ shows, revision, from: began, until: ended }) => {
    const from = Math.round(clock.atMonotonic(began));
    const begins = began === last.piece && Math.abs(from - last.at) <= SET_RIGHT_MS ? last.at : from;
    const until = Math.max(begins + 1, Math.round(clock.atMonotonic(ended)));
    const error = clock.uncertaintyMs();
    last = { piece: ended, at: until };
    return {
      play: { shows, revision, from: begins, until, uncertaintyMs: error === null ? null : Math.ceil(error) },
      guessedOffsetMs: error === null ? clock.atMonotonic(0) : null
    };
  };
}
