// What did not change keeps its identity [E1]: whoever compiles or sends a site sees by identity what an edit left alone.
import { same } from '../canonical.ts';

/** What was asked, with those parts of `before` that say the same; `before` itself where all do. */
export function keeping<T extends object>(before: T | undefined, asked: T): T {
  if (before === undefined) return asked;
  const was = new Map<string, unknown>(Object.entries(before));
  const parts = Object.entries(asked).map(([name, part]: [string, unknown]) => {
    const old = was.get(name);
    return [name, same(old, part) ? old : part] as const;
  });
  const kept = parts.length === was.size && parts.every(([name, part]) => was.has(name) && was.get(name) === part);
  return kept ? before : (Object.fromEntries(parts) as T);
}
