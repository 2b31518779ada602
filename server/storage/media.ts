// Pictures by the SHA-256 of their upload: WebP variants as files, shared by all sites; which site has which picture is a row.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { DatabaseSync } from 'node:sqlite';
import type { MediaHash, SiteId } from '#playlists/site/ids.ts';
import { isRefusal, refuse, type Refusal } from '#playlists/site/refusal.ts';
import { cleanText } from '#playlists/site/values.ts';
import { atMost } from './at-most.ts';
import { query } from './database.ts';
import type { GroupCommit } from './group-commit.ts';
import { readPicture, type Picture } from './picture.ts';
import { isMissing, makeFolder, syncFolder, writeSynced } from './private-files.ts';
import { mediaVariants, type Media, type MediaVariant, type Medium } from './stores.ts';

const MOST_FILES = 10_000;

interface Row {
  hash: MediaHash;
  name: string;
  width: number;
  height: number;
  added_at: number;
}

/** `workplace` is on the same disk and is emptied at every start: what a crash left half-written lies there, not among the pictures. */
export interface MediaFolders {
  readonly pictures: string;
  readonly workplace: string;
}

export function media(
  { pictures, workplace }: MediaFolders,
  database: DatabaseSync,
  commits: GroupCommit,
  mostFiles = MOST_FILES
): Media {
  const byHash = query<Row>(database, 'SELECT * FROM media WHERE site = ? AND hash = ?');
  const anywhere = query<{ hash: string }>(database, 'SELECT hash FROM media WHERE hash = ? LIMIT 1');
  const list = query<Row>(database, 'SELECT * FROM media WHERE site = ? ORDER BY added_at DESC, hash');
  const count = query<{ count: number }>(database, 'SELECT count(*) AS count FROM media WHERE site = ?');
  const insert = query(
    database,
    'INSERT INTO media (site, hash, name, width, height, added_at) VALUES (?, ?, ?, ?, ?, ?)'
  );
  const fileOf = (hash: MediaHash, variant: MediaVariant): string =>
    join(pictures, hash.slice(0, 2), `${hash}-${variant}.webp`);
  const draftOf = (hash: MediaHash, variant: MediaVariant): string => join(workplace, `${hash}-${variant}.webp`);

  async function add(site: SiteId, file: string, name: string, at: number): Promise<Medium | Refusal> {
    const hash = await hashOf(file);
    const known = byHash.get(site, hash);
    if (known !== undefined && (await areThere(hash))) return toMedium(known);
    const refusal = known === undefined ? full(site) : null;
    if (refusal !== null) return refusal;
    const picture = await readPicture(file);
    if (isRefusal(picture)) return picture;
    try {
      await keep(hash, picture);
      if (known !== undefined) return toMedium(known);
      const medium = { hash, name: displayName(name), width: picture.width, height: picture.height, addedAt: at };
      // The row comes last: what a row names is always there.
      await commits.write(() => insert.run(site, hash, medium.name, medium.width, medium.height, at));
      return medium;
    } catch (error) {
      if (anywhere.get(hash) === undefined) await forget(hash);
      throw error;
    }
  }

  /** The files are there for every site that has a row. */
  async function share(from: SiteId, to: SiteId, hash: MediaHash, at: number): Promise<Refusal | null> {
    const known = byHash.get(from, hash);
    if (known === undefined || byHash.get(to, hash) !== undefined) return null;
    const refusal = full(to);
    if (refusal !== null) return refusal;
    await commits.write(() => insert.run(to, hash, known.name, known.width, known.height, at));
    return null;
  }

  function full(site: SiteId): Refusal | null {
    if ((count.get(site)?.count ?? 0) < mostFiles) return null;
    const most = mostFiles.toLocaleString('en');
    return refuse('too-many', 'file', `A site holds at most ${most} pictures. Remove some first.`);
  }

  async function keep(hash: MediaHash, picture: Picture): Promise<void> {
    const shelf = join(pictures, hash.slice(0, 2));
    makeFolder(shelf);
    for (const variant of mediaVariants) {
      const written = draftOf(hash, variant);
      await writeSynced(written, picture.variants[variant]);
      await rename(written, fileOf(hash, variant));
    }
    await syncFolder(shelf);
    await syncFolder(pictures);
  }

  async function forget(hash: MediaHash): Promise<void> {
    for (const variant of mediaVariants) {
      await rm(draftOf(hash, variant), { force: true });
      await rm(fileOf(hash, variant), { force: true });
    }
  }

  async function areThere(hash: MediaHash): Promise<boolean> {
    try {
      for (const variant of mediaVariants) await access(fileOf(hash, variant));
      return true;
    } catch (error) {
      if (isMissing(error)) return false;
      throw error;
    }
  }

  // One after the other, whole: two uploads of the same picture then see each other's row, and memory holds one decoded picture.
  const oneAtATime = atMost(1);
  return {
    add: (site, file, name, at) => oneAtATime(() => add(site, file, name, at)),
    share: (from, to, hash, at) => oneAtATime(() => share(from, to, hash, at)),
    list: async (site) => list.all(site).map(toMedium),
    has: async (site, hash) => byHash.get(site, hash) !== undefined,
    path: async (site, hash, variant) => (byHash.get(site, hash) === undefined ? null : fileOf(hash, variant))
  };
}

async function hashOf(file: string): Promise<MediaHash> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex') as MediaHash;
}

const displayName = (name: string): string => cleanText(name.slice(0, 200)).replaceAll('\n', ' ');

function toMedium(row: Row): Medium {
  return { hash: row.hash, name: row.name, width: row.width, height: row.height, addedAt: row.added_at };
}
