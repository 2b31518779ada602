// What repeats in plays is kept once and named by a number; the numbers used last are remembered.
import type { DatabaseSync } from 'node:sqlite';
import { played, type Played } from '#playlists/proof/played.ts';
import { parse } from '#playlists/site/parse.ts';
import { query } from './database.ts';

export type NameKind = 'boot' | 'thing' | 'revision';

const DAY_MS = 86_400_000;
const MOST_REMEMBERED = 20_000;

export interface PlayNames {
  /** Runs inside a transaction. */
  keyOf(kind: NameKind, text: string, at: number): number;
  textOf(key: number): string;
  /** What a 'thing' says; null where it cannot be read. */
  thingOf(key: number): Played | null;
  /** To be called where a transaction was taken back: what it named may not be there. */
  forgetRemembered(): void;
  /** Lets go of what was last written before `at`. */
  forget(at: number): void;
}

export function playNames(database: DatabaseSync): PlayNames {
  const put = query<{ key: number }>(
    database,
    `INSERT INTO names (kind, text, seen_at) VALUES (?, ?, ?)
     ON CONFLICT DO UPDATE SET seen_at = max(seen_at, excluded.seen_at) RETURNING key`
  );
  const get = query<{ text: string }>(database, 'SELECT text FROM names WHERE key = ?');
  const forget = query(database, 'DELETE FROM names WHERE seen_at < ?');
  const keys = new Map<string, { readonly key: number; readonly day: number }>();
  const texts = new Map<number, string>();
  const things = new Map<number, Played | null>();
  const clear = (): void => [keys, texts, things].forEach((one) => one.clear());

  const remembered = <T>(all: Map<number, T>, key: number, read: () => T): T => {
    const known = all.get(key);
    if (known !== undefined) return known;
    if (all.size >= MOST_REMEMBERED) all.clear();
    const value = read();
    all.set(key, value);
    return value;
  };
  const textOf = (key: number): string => remembered(texts, key, () => get.get(key)?.text ?? '');

  return {
    keyOf(kind, text, at) {
      const day = Math.floor(at / DAY_MS);
      const known = keys.get(`${kind} ${text}`);
      if (known !== undefined && known.day >= day) return known.key;
      const key = put.get(kind, text, day * DAY_MS)?.key;
      if (key === undefined) throw new Error('names: SQLite answered no key');
      if (keys.size >= MOST_REMEMBERED) keys.clear();
      keys.set(`${kind} ${text}`, { key, day });
      return key;
    },
    textOf,
    thingOf: (key) =>
      remembered(things, key, () => {
        const parsed = parse(played, JSON.parse(textOf(key) || 'null'));
        return parsed.ok ? parsed.value : null;
      }),
    forgetRemembered: clear,
    forget(at) {
      forget.run(at);
      clear();
    }
  };
}
