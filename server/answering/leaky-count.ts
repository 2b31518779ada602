// Failures under a key that run out with time: so many are free, then one for each that has run out. Unlike attempts.ts nobody's success clears
// another's failures: for places that many people share, of whom one may be guessing.

export interface LeakyCount {
  /** Seconds until the next try may be made; 0 where it may now. */
  wait(key: string, at: number): number;
  failed(key: string, at: number): void;
  /** Takes one failure back that was counted beforehand. */
  takeBack(key: string): void;
}

const MOST_KEYS = 20_000;

export function leakyCount(free: number, perSecond: number): LeakyCount {
  const kept = new Map<string, { level: number; at: number }>();
  const levelOf = (key: string, at: number): number => {
    const one = kept.get(key);
    return one === undefined ? 0 : Math.max(0, one.level - (Math.max(0, at - one.at) / 1000) * perSecond);
  };
  return {
    wait(key, at) {
      const over = levelOf(key, at) - (free - 1);
      return over <= 0 ? 0 : Math.ceil(over / perSecond);
    },
    failed(key, at) {
      const level = levelOf(key, at) + 1;
      kept.delete(key);
      kept.set(key, { level, at });
      const oldest = kept.size > MOST_KEYS ? kept.keys().next().value : undefined;
      if (oldest !== undefined) kept.delete(oldest);
    },
    takeBack(key) {
      const one = kept.get(key);
      if (one !== undefined) kept.set(key, { ...one, level: Math.max(0, one.level - 1) });
    }
  };
}
