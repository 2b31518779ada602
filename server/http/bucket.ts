// Token buckets: so many at once, then so many a second. What is over gets no.

export interface Bucket {
  /** Whether so many more are allowed, all or none; `at` in milliseconds of any clock that runs forward. */
  take(at: number, count?: number): boolean;
}

export function bucket(size: number, perSecond: number): Bucket {
  let tokens = size;
  let filledAt: number | null = null;
  return {
    take(at, count = 1) {
      const passedS = filledAt === null ? 0 : Math.max(0, at - filledAt) / 1000;
      tokens = Math.min(size, tokens + passedS * perSecond);
      filledAt = at;
      if (tokens < count) return false;
      tokens -= count;
      return true;
    }
  };
}

/** A bucket for each key. The keys that were not used for longest are forgotten first: theirs would be full again. */
export function buckets(
  size: number,
  perSecond: number,
  mostKeys = 10_000
): { take(key: string, at: number): boolean } {
  const kept = new Map<string, Bucket>();
  return {
    take(key, at) {
      const one = kept.get(key) ?? bucket(size, perSecond);
      kept.delete(key);
      kept.set(key, one);
      const oldest = kept.size > mostKeys ? kept.keys().next().value : undefined;
      if (oldest !== undefined) kept.delete(oldest);
      return one.take(at);
    }
  };
}
