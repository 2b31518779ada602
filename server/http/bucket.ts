// A token bucket: so many at once, then so many a second. What is over gets no.

export interface Bucket {
  /** Whether one more is allowed; `at` in milliseconds of any clock that runs forward. */
  take(at: number): boolean;
}

export function bucket(size: number, perSecond: number): Bucket {
  let tokens = size;
  let filledAt: number | null = null;
  return {
    take(at) {
      const passedS = filledAt === null ? 0 : Math.max(0, at - filledAt) / 1000;
      tokens = Math.min(size, tokens + passedS * perSecond);
      filledAt = at;
      if (tokens < 1) return false;
      tokens--;
      return true;
    }
  };
}
