// Pieces of proof from the glass to the server: stamped, kept on the device, sent every half minute. Loaded after the first slide stands.
import type { PlaysAnswer, PlaysBatch } from '#playlists/wire/plays.ts';
import { clientId } from '../kiosk/client-id.ts';
import type { ServerClock } from '../link/server-clock.ts';
import type { Piece } from './glass-record.ts';
import { PlayQueue } from './play-queue.ts';
import { IndexedPlayStore } from './play-store.ts';
import { sendPlays } from './send-plays.ts';
import { stamping, type Stamped } from './stamp.ts';

/** Spread by half of it both ways, so that a hall of displays does not come at once. */
const EVERY_MS = 30_000;

export interface Line {
  readonly isUp: boolean;
  plays(batch: PlaysBatch): Promise<PlaysAnswer | null>;
}

export class KeepPlays {
  readonly #boot = clientId();
  readonly #queue = new PlayQueue(new IndexedPlayStore(), this.#boot);
  readonly #clock: ServerClock;
  readonly #line: Line;
  readonly #note: (error: string) => void;
  readonly #stamp: (piece: Piece) => Stamped;
  #fresh: Stamped[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #closed = false;

  constructor(clock: ServerClock, line: Line, note: (error: string) => void) {
    this.#clock = clock;
    this.#line = line;
    this.#note = note;
    this.#stamp = stamping(clock);
    this.#plan(EVERY_MS);
  }

  /** Batches that the server does not have yet. */
  get waiting(): number {
    return this.#queue.length;
  }

  add(piece: Piece): void {
    this.#fresh.push(this.#stamp(piece));
  }

  /** Keeps on the device what has come since; where the page goes, as far as the browser still lets it. */
  async keep(): Promise<void> {
    const fresh = this.#fresh;
    this.#fresh = [];
    await this.#queue.add(fresh);
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
    void this.keep();
  }

  async #turn(): Promise<void> {
    await this.keep();
    const later = await sendPlays({
      queue: this.#queue,
      way: this.#line,
      clock: this.#clock,
      boot: this.#boot,
      note: this.#note,
      pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms))
    });
    this.#plan(Math.max(EVERY_MS, later ?? 0));
  }

  #plan(ms: number): void {
    if (this.#closed) return;
    this.#timer = setTimeout(
      () =>
        void this.#turn().catch((error: unknown) => {
          this.#note(`plays were not sent: ${String(error)}`);
          this.#plan(EVERY_MS);
        }),
      ms * (0.5 + Math.random())
    );
  }
}
