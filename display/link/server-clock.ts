// The server's time on a display whose own clock may be hours wrong or be set meanwhile: an offset to a clock that only counts up.

/** One question to the server: asked and answered on the monotonic clock, and the server's epoch milliseconds in between. */
export interface RoundTrip {
  readonly askedAt: number;
  readonly serverAt: number;
  readonly answeredAt: number;
}

export class ServerClock {
  readonly #monotonic: () => number;
  #offset: number;

  /** The first guess: it was `serverAt` at the server when the monotonic clock stood at `heardAt`. */
  constructor(serverAt: number, heardAt: number, monotonic: () => number = () => performance.now()) {
    this.#monotonic = monotonic;
    this.#offset = serverAt - heardAt;
  }

  /** The server's time now, in epoch milliseconds. */
  now(): number {
    return this.#monotonic() + this.#offset;
  }

  monotonic(): number {
    return this.#monotonic();
  }

  /** Of several round trips the quickest tells most: the answer can be off by at most half of it. */
  set(trips: readonly RoundTrip[]): void {
    const [best] = [...trips].sort((a, b) => a.answeredAt - a.askedAt - (b.answeredAt - b.askedAt));
    if (best !== undefined) this.#offset = best.serverAt - (best.askedAt + best.answeredAt) / 2;
  }
}

/** When the page's first byte came, on the monotonic clock: nearest to when the server wrote its time into it. */
export function pageHeardAt(): number {
  const [navigation] = performance.getEntriesByType('navigation');
  return navigation instanceof PerformanceNavigationTiming ? navigation.responseStart : performance.now();
}
