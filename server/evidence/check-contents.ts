// Whether the published texts are those that answers name: each is kept by the hash of its words.
import type { DatabaseSync } from 'node:sqlite';
import { canonical } from '#playlists/site/canonical.ts';
import { sha256 } from '../storage/ledger-tree.ts';

/** A sentence for each that is another. */
export function wrongContents(database: DatabaseSync): string[] {
  const wrong: string[] = [];
  const all = database.prepare('SELECT site, hash, content FROM contents ORDER BY site, hash');
  for (const { site, hash, content } of all.iterate() as Iterable<Record<'site' | 'hash' | 'content', string>>)
    if (hashOf(content) !== hash) wrong.push(`the text ${hash} of ${site} is not what was published`);
  return wrong;
}

/** Null for what a disk made of a text. */
function hashOf(content: string): string | null {
  try {
    return Buffer.from(sha256(Buffer.from(canonical(JSON.parse(content))))).toString('hex');
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
