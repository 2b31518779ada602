// A new version of Floorcast reaches displays a few at a time: who asks may load it while few others do. A display that was allowed to and has not come
// back with it keeps its place in the wave for a while, so that a version on which displays fail stops with the first few.

export interface Renewals {
  /** Whether the display may load the new version now; `onLine` is how many displays there are. */
  may(display: string, onLine: number, at: number): boolean;
  /** It came with the version that the server has. */
  came(display: string): void;
}

const LEASE_MS = 600_000;
/** One in so many at once. */
const ONE_IN = 50;

export function renewals(): Renewals {
  const leases = new Map<string, number>();
  return {
    may(display, onLine, at) {
      for (const [other, until] of leases) if (until <= at) leases.delete(other);
      if (!leases.has(display) && leases.size >= atOnce(onLine)) return false;
      leases.set(display, at + LEASE_MS);
      return true;
    },
    came: (display) => void leases.delete(display)
  };
}

export const atOnce = (onLine: number): number => Math.max(1, Math.ceil(onLine / ONE_IN));
