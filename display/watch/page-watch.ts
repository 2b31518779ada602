// Sees whether this page still draws: whether the browser gives it frames, and whether its player still comes by. Where it does not, the page is loaded
// anew, but only when the server has just answered, and never under somebody's hands. A page whose thread hangs cannot see anything: that
// one the server knows to be gone.

export interface Watched {
  /** On the monotonic clock: when the player last brought the glass to what should stand. */
  lookedAt(): number;
  /** Somebody is in the middle of something here. */
  isBusy(): boolean;
}
export interface Surroundings {
  monotonic(): number;
  /** Hidden pages are given no frames. */
  isVisible(): boolean;
  /** Calls back with the next frame. */
  onFrame(drawn: () => void): void;
  answers(): Promise<boolean>;
  /** Says why, and loads the page anew. */
  reload(why: string): void;
}

const CHECK_MS = 10_000;
/** The player comes by every 30 s at least. */
const STILL_MS = 45_000;
/** So many checks in a row: after a device slept everything comes late once. */
const BAD_CHECKS = 3;

export class PageWatch {
  readonly #watched: Watched;
  readonly #around: Surroundings;
  #hasFrame = true;
  #bad = 0;

  constructor(watched: Watched, around: Surroundings) {
    this.#watched = watched;
    this.#around = around;
  }

  /** Answers the undo. */
  open(): () => void {
    const checking = setInterval(() => void this.check(), CHECK_MS);
    return () => clearInterval(checking);
  }

  async check(): Promise<void> {
    const why = this.#trouble();
    this.#bad = why === null ? 0 : this.#bad + 1;
    this.#hasFrame = !this.#around.isVisible();
    this.#around.onFrame(() => (this.#hasFrame = true));
    if (why === null || this.#bad < BAD_CHECKS || this.#watched.isBusy()) return;
    // Somebody may have come while the server was asked.
    if ((await this.#around.answers()) && !this.#watched.isBusy()) this.#around.reload(why);
  }

  #trouble(): string | null {
    if (!this.#around.isVisible()) return null;
    if (!this.#hasFrame) return 'no frame was drawn';
    return this.#around.monotonic() - this.#watched.lookedAt() > STILL_MS ? 'the player stood still' : null;
  }
}
