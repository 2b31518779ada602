// Published content by hash: what a version said stays readable after it left the site's document. The journal writes it.
import type { DatabaseSync } from 'node:sqlite';
import { content as contentSchema } from '#playlists/site/announcement.ts';
import { parse } from '#playlists/site/parse.ts';
import { query } from './database.ts';
import { StorageError } from './storage-error.ts';
import type { Contents } from './stores.ts';

export function contents(database: DatabaseSync): Contents {
  const byHash = query<{ content: string }>(database, 'SELECT content FROM contents WHERE site = ? AND hash = ?');
  return {
    get: async (site, hash) => {
      const row = byHash.get(site, hash);
      if (row === undefined) return null;
      const content = parse(contentSchema, JSON.parse(row.content));
      if (!content.ok) throw new StorageError('DAMAGED', `The kept content ${hash} of site ${site} cannot be read.`);
      return content.value;
    }
  };
}
