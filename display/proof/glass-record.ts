// What was on this glass, piece by piece, as far as it was seen to be painted (RULES.md, G1 and G2). Knows no browser: whoever watches one tells it.
import type { Played } from '#playlists/proof/played.ts';

/** Half-open, on the monotonic clock of the page. */
export interface Piece {
  readonly shows: Played;
  readonly revision: string;
  readonly from: number;
  readonly until: number;
}

/** A page in sight is looked at every second; where that comes so late nobody knows what was on the glass meanwhile. */
const FROZEN_MS = 5000;
/** Browsers let timers of a hidden page run once a minute. */
const FROZEN_HIDDEN_MS = 90_000;
/** So that what stands for hours is proved as it goes on, and a power cut takes no more with it. */
const LONGEST_MS = 60_000;
const HIDDEN: Played = { type: 'hidden' };

interface Open {
  readonly shows: Played;
  readonly revision: string;
  readonly from: number;
  seenAt: number;
}

export class GlassRecord {
  readonly #onPiece: (piece: Piece) => void;
  /** What is in front, also while the page is out of sight. */
  #front: { readonly shows: Played; readonly revision: string } | null = null;
  #open: Open | null = null;

  constructor(onPiece: (piece: Piece) => void) {
    this.#onPiece = onPiece;
  }

  /** This has been painted in front at `at`. */
  painted(shows: Played, revision: string, at: number): void {
    this.#front = { shows, revision };
    this.#goOn(shows, revision, at);
  }

  /** A frame was painted: what was in front still is. It goes by `revision` now. */
  frame(revision: string, at: number): void {
    if (this.#front !== null) this.painted(this.#front.shows, revision, at);
  }

  /** The page is out of sight, or still is. What is in front counts again with the next frame. */
  hidden(at: number): void {
    if (this.#front !== null) this.#goOn(HIDDEN, this.#front.revision, at);
  }

  /** The page ends, or what it shows is no longer its display's. */
  stop(at: number): void {
    if (this.#open !== null) this.#close(this.#open, isFrozen(this.#open, at) ? this.#open.seenAt : at);
    this.#open = null;
    this.#front = null;
  }

  #goOn(shows: Played, revision: string, at: number): void {
    const open = this.#open;
    if (open !== null && !isFrozen(open, at)) {
      open.seenAt = at;
      if (isSame(open, shows, revision) && at - open.from < LONGEST_MS) return;
      this.#close(open, at);
    } else if (open !== null) {
      this.#close(open, open.seenAt);
    }
    this.#open = { shows, revision, from: at, seenAt: at };
  }

  #close({ shows, revision, from }: Open, until: number): void {
    if (until > from) this.#onPiece({ shows, revision, from, until });
  }
}

const isFrozen = ({ shows, seenAt }: Open, at: number): boolean =>
  at - seenAt > (shows.type === 'hidden' ? FROZEN_HIDDEN_MS : FROZEN_MS);

const isSame = (open: Open, shows: Played, revision: string): boolean =>
  open.revision === revision && (open.shows === shows || JSON.stringify(open.shows) === JSON.stringify(shows));
