// Tries at something secret: some are free, then each failure doubles the wait. Kept in memory and bounded; a restart forgives.

export interface Attempts {
  /** Seconds to wait before the next try under this key; 0 when it may be made now. */
  wait(key: string, at: number): number;
  failed(key: string, at: number): void;
  succeeded(key: string): void;
}

const MOST_KEYS = 20_000;
/** Longer than any wait, or who waits that long begins anew. */
const FORGET_MS = 3_600_000;

export function attempts(free: number, longestWaitS: number, firstWaitS = 1, forgetMs = FORGET_MS): Attempts {
  const failures = new Map<string, { count: number; lastAt: number }>();
  return {
    wait(key, at) {
      const one = failures.get(key);
      if (one === undefined || one.count < free) return 0;
      const waitS = Math.min(firstWaitS * 2 ** (one.count - free), longestWaitS);
      return Math.max(0, Math.ceil((one.lastAt + waitS * 1000 - at) / 1000));
    },
    failed(key, at) {
      const one = failures.get(key);
      const count = one === undefined || at - one.lastAt > forgetMs ? 1 : one.count + 1;
      failures.delete(key);
      failures.set(key, { count, lastAt: at });
      // The oldest key goes first: Map keeps insertion order and every failure moves its key to the end.
      const oldest = failures.size > MOST_KEYS ? failures.keys().next().value : undefined;
      if (oldest !== undefined) failures.delete(oldest);
    },
    succeeded: (key) => void failures.delete(key)
  };
}
