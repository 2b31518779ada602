// The server's time on a display whose own clock may be hours wrong or be set meanwhile: an offset to a clock that only counts up, and by
// how much it may be off.

/** One question to the server: asked and answered on the monotonic clock, and the server's epoch milliseconds in between. */
export interface RoundTrip {
  readonly askedAt: number;
  readonly serverAt: number;
  readonly answeredAt: number;
}

/** What was heard last: it was `serverAt` at the server when the monotonic clock stood at `heardAt`, give or take `errorMs`. */
interface Known {
  readonly serverAt: number;
  readonly heardAt: number;
  /** Null where nobody can say: the time came from the device itself. */
  readonly errorMs: number | null;
}

/** What the last question to the server left open, and how long ago it was. */
export interface Measured {
  readonly errorMs: number;
  readonly sinceMs: number;
}

/** Two quartz clocks of cheap devices part by at most so much: 100 millionths, 0.36 s an hour. */
const DRIFT = 1e-4;

export class ServerClock {
  readonly #monotonic: () => number;
  #known: Known;

  /** The first guess: it was `serverAt` at the server when the monotonic clock stood at `heardAt`; `errorMs` null where the device guessed. */
  constructor(
    serverAt: number,
    heardAt: number,
    monotonic: () => number = () => performance.now(),
    errorMs: number | null = null
  ) {
    this.#monotonic = monotonic;
    this.#known = { serverAt, heardAt, errorMs };
  }

  /** The server's time now, in epoch milliseconds. */
  now(): number {
    return this.atMonotonic(this.#monotonic());
  }

  monotonic(): number {
    return this.#monotonic();
  }

  /** The server's time when the monotonic clock stood there. */
  atMonotonic(monotonic: number): number {
    return this.#known.serverAt + monotonic - this.#known.heardAt;
  }

  /** How far `now()` may be from the server's clock; null where the server was never heard. */
  uncertaintyMs(): number | null {
    const { errorMs, heardAt } = this.#known;
    return errorMs === null ? null : errorMs + (this.#monotonic() - heardAt) * DRIFT;
  }

  /** Null where the server was never heard. */
  measured(): Measured | null {
    const { errorMs, heardAt } = this.#known;
    return errorMs === null ? null : { errorMs, sinceMs: Math.max(0, this.#monotonic() - heardAt) };
  }

  /**
   * Of several round trips the quickest tells most: the answer can be off by at most half of it. A slow line must not make a good clock
   * worse, so what is known stays where it is surer, unless the two cannot both be true (a clock was set, or the device slept).
   */
  set(trips: readonly RoundTrip[]): void {
    const [best] = [...trips].sort((a, b) => a.answeredAt - a.askedAt - (b.answeredAt - b.askedAt));
    if (best === undefined) return;
    const heardAt = (best.askedAt + best.answeredAt) / 2;
    const errorMs = (best.answeredAt - best.askedAt) / 2;
    const known = this.uncertaintyMs() ?? Infinity;
    const apart = Math.abs(best.serverAt - this.atMonotonic(heardAt));
    if (errorMs <= known || apart > known + errorMs) this.#known = { serverAt: best.serverAt, heardAt, errorMs };
  }

  /** The monotonic clock stood still for so long. Nobody can say by how much that is wrong until the server is heard again. */
  slept(ms: number): void {
    const { serverAt, heardAt } = this.#known;
    this.#known = { serverAt: serverAt + ms, heardAt, errorMs: null };
  }
}

/** When the page's first byte came, on the monotonic clock, nearest to when the server wrote its time into it; and how long before that at most. */
export function pageHeard(): { readonly at: number; readonly errorMs: number } {
  const [navigation] = performance.getEntriesByType('navigation');
  if (!(navigation instanceof PerformanceNavigationTiming))
    return { at: performance.now(), errorMs: performance.now() };
  return { at: navigation.responseStart, errorMs: navigation.responseStart - navigation.requestStart };
}
