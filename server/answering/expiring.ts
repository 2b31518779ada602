// A bounded map whose entries run out: tickets and answering sessions live here, in memory only.

export interface Expiring<T> {
  set(key: string, value: T, until: number, at: number): void;
  get(key: string, at: number): T | null;
  /** Removes a live entry; false where there is none, so that of two takers one wins. */
  take(key: string, at: number): boolean;
}

export function expiring<T>(most: number): Expiring<T> {
  const entries = new Map<string, { value: T; until: number }>();
  const get = (key: string, at: number): T | null => {
    const entry = entries.get(key);
    return entry !== undefined && entry.until > at ? entry.value : null;
  };
  return {
    get,
    set(key, value, until, at) {
      if (entries.size >= most) for (const [old, entry] of entries) if (entry.until <= at) entries.delete(old);
      const oldest = entries.size >= most ? entries.keys().next().value : undefined;
      if (oldest !== undefined) entries.delete(oldest);
      entries.set(key, { value, until });
    },
    take(key, at) {
      const live = get(key, at) !== null;
      entries.delete(key);
      return live;
    }
  };
}
