// Sees what is on this glass and tells the server: now (status), how the display is (health), and afterwards what was there (proof of play).
import type { Played } from '#playlists/proof/played.ts';
import type { Status } from '#playlists/wire/floor.ts';
import type { Health } from '#playlists/wire/health.ts';
import { FrameCount } from '../health/frame-count.ts';
import { Errors } from '../health/errors.ts';
import type { FloorLink } from '../link/floor-link.ts';
import type { ServerClock } from '../link/server-clock.ts';
import { untilLoaded } from '../link/until-loaded.ts';
import type { Troubles } from '../store/troubles.svelte.ts';
import { GlassRecord, type Piece } from './glass-record.ts';
import type * as Late from './late.ts';

/** What the server wants to know of a display, as its glass is now; null where it has lost its place. */
export interface Seen {
  /** The newest revision that the display holds, ruling or waiting. */
  readonly revision: string;
  /** The one that rules what is on the glass. */
  readonly ruling: string;
}

/** For a kiosk also whether somebody is at it. */
interface Front {
  readonly shows: Played;
  readonly busy: boolean;
}

const STATUS_MS = 10_000;
const FRAME_MS = 1000;

export class Witness {
  readonly errors = new Errors();
  /** What waits at a kiosk for the server. */
  keptAnswers: () => Health['keptAnswers'] = () => undefined;
  readonly #frames = new FrameCount();
  readonly #clock: ServerClock;
  readonly #link: Pick<FloorLink, 'isUp' | 'status' | 'plays'>;
  readonly #troubles: Troubles;
  readonly #seen: () => Seen | null;
  readonly #record = new GlassRecord((piece) => this.#add(piece));
  #front: Front | null = null;
  /** The last that was seen to be painted. While another is in front and not painted yet, frames prove neither. */
  #painted: Front | null = null;
  #late: typeof Late | null = null;
  #keep: Late.KeepPlays | null = null;
  /** Pieces that were over before the rest of this was loaded. */
  #early: Piece[] = [];

  constructor(
    clock: ServerClock,
    link: Pick<FloorLink, 'isUp' | 'status' | 'plays'>,
    troubles: Troubles,
    seen: () => Seen | null
  ) {
    this.#clock = clock;
    this.#link = link;
    this.#troubles = troubles;
    this.#seen = seen;
  }

  /** Begins to watch. Answers the undo. */
  open(): () => void {
    const deaf = this.errors.listen();
    const look = setInterval(() => this.#look(), FRAME_MS);
    const status = setInterval(() => void this.#report(), STATUS_MS);
    const sight = () => this.#look();
    const away = () => this.#leave();
    document.addEventListener('visibilitychange', sight);
    window.addEventListener('pagehide', away);
    let closed = false;
    void untilLoaded(() => import('./late.ts')).then((late) => {
      if (closed) return;
      this.#late = late;
      this.#keep = new late.KeepPlays(this.#clock, this.#link, (error) => this.errors.note(error));
      for (const piece of this.#early) this.#keep.add(piece);
      this.#early = [];
    });
    return () => {
      closed = true;
      deaf();
      clearInterval(look);
      clearInterval(status);
      document.removeEventListener('visibilitychange', sight);
      window.removeEventListener('pagehide', away);
      this.#leave();
      this.#keep?.close();
    };
  }

  /** This is in front since now; it counts once it has been painted. */
  turned(shows: Played, busy = false): void {
    const front = { shows, busy };
    this.#front = front;
    this.#frames.watch();
    // In the second frame the first one has been painted. What was covered before that never was on the glass.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        const seen = this.#seen();
        if (this.#front !== front || seen === null) return;
        this.#painted = front;
        this.#record.painted(shows, seen.ruling, this.#clock.monotonic());
        this.tell();
      })
    );
  }

  /** Says at once what is on the glass: what was painted last, not what should have been. */
  tell(health?: Status['health']): void {
    const seen = this.#seen();
    const visible = document.visibilityState === 'visible';
    // A page that was never in sight has painted nothing, and says so by that.
    const on = visible ? this.#painted : (this.#painted ?? this.#front);
    if (seen === null || on === null) return;
    this.#link.status({
      revision: seen.revision,
      shows: shownOf(on.shows, on.busy),
      clockOffsetMs: Math.round(this.#clock.now() - Date.now()),
      visible,
      ...(health !== undefined && { health })
    });
  }

  #look(): void {
    if (document.visibilityState !== 'visible') return this.#record.hidden(this.#clock.monotonic());
    requestAnimationFrame(() => {
      const seen = this.#seen();
      if (seen !== null && this.#front === this.#painted) this.#record.frame(seen.ruling, this.#clock.monotonic());
    });
  }

  async #report(): Promise<void> {
    if (!this.#link.isUp) return;
    const health = await this.#late?.healthOf({
      troubles: this.#troubles,
      errors: this.errors,
      frames: this.#frames,
      clockUncertaintyMs: this.#clock.uncertaintyMs(),
      playsWaiting: this.#keep?.waiting ?? 0,
      keptAnswers: this.keptAnswers()
    });
    this.tell(health);
  }

  #leave(): void {
    this.#record.stop(this.#clock.monotonic());
    void this.#keep?.keep();
  }

  #add(piece: Piece): void {
    if (this.#keep === null) this.#early.push(piece);
    else this.#keep.add(piece);
  }
}

function shownOf(shows: Played, busy: boolean): Status['shows'] {
  switch (shows.type) {
    case 'slide': {
      const { announcement, version, language } = shows;
      return { type: 'slide', announcement, version, language };
    }
    case 'kiosk':
      return { type: 'kiosk', busy };
    case 'takeover':
      return { type: 'takeover', id: shows.id };
    case 'card':
    case 'dark':
    case 'huddle':
      return { type: shows.type };
    case 'hidden':
    case 'lost':
      return { type: 'card' };
    default:
      return shows satisfies never;
  }
}
