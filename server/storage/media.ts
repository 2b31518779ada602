// Pictures and videos by the SHA-256 of their upload: files shared by all sites; which site has which of them is a row.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { DatabaseSync } from 'node:sqlite';
import type { MediaHash, SiteId } from '#playlists/site/ids.ts';
import { isRefusal, refuse, type Refusal } from '#playlists/site/refusal.ts';
import { cleanText } from '#playlists/site/values.ts';
import type { ChangedValues } from '#playlists/evidence/changed-values.ts';
import { atMost } from './at-most.ts';
import type { AuditNote } from './audit-append.ts';
import type { AuditBy } from './audit-stores.ts';
import { query } from './database.ts';
import { firstBytes } from './first-bytes.ts';
import type { GroupCommit } from './group-commit.ts';
import { mediaFiles, type MediaFolders } from './media-files.ts';
import { readPicture, type Picture } from './picture.ts';
import type { VideoType } from './playable.ts';
import { pictureVariants, type Media, type MediaVariant, type Medium } from './stores.ts';
import { containerOf } from './tiled-file.ts';
import { readVideo, type Video } from './video.ts';

const MOST_FILES = 10_000;

interface Row {
  hash: MediaHash;
  name: string;
  width: number;
  height: number;
  added_at: number;
  video_type: VideoType | null;
  duration_ms: number | null;
}

export function media(
  folders: MediaFolders,
  database: DatabaseSync,
  commits: GroupCommit,
  note: AuditNote,
  mostFiles = MOST_FILES
): Media {
  const files = mediaFiles(folders);
  const byHash = query<Row>(database, 'SELECT * FROM media WHERE site = ? AND hash = ?');
  const anywhere = query<{ hash: string }>(database, 'SELECT hash FROM media WHERE hash = ? LIMIT 1');
  const list = query<Row>(database, 'SELECT * FROM media WHERE site = ? ORDER BY added_at DESC, hash');
  const count = query<{ count: number }>(database, 'SELECT count(*) AS count FROM media WHERE site = ?');
  const insert = query(
    database,
    'INSERT INTO media (site, hash, name, width, height, added_at, video_type, duration_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?)'
  );

  async function add(site: SiteId, file: string, name: string, at: number, by?: AuditBy): Promise<Medium | Refusal> {
    const hash = await hashOf(file);
    const known = byHash.get(site, hash);
    if (known !== undefined && (await files.areThere(hash, variantsOf(known)))) return toMedium(known);
    const refusal = known === undefined ? full(site) : null;
    if (refusal !== null) return refusal;
    const read = await readUpload(file);
    if (isRefusal(read)) return read;
    try {
      await ('variants' in read ? files.keepPicture(hash, read) : files.keepVideo(hash, file));
      if (known !== undefined) return toMedium(known);
      const { width, height } = read;
      const video = 'variants' in read ? null : { type: read.type, durationMs: read.durationMs };
      const medium: Medium = { hash, name: displayName(name), width, height, addedAt: at, video };
      // The row comes last: what a row names is always there.
      await commits.write(() => {
        put(site, medium);
        if (by !== undefined) note(site, { by, act: 'media', what: 'added', about: hash, values: told(medium) }, at);
      });
      return medium;
    } catch (error) {
      if (anywhere.get(hash) === undefined) await files.forget(hash);
      throw error;
    }
  }

  /** The files are there for every site that has a row. */
  async function share(from: SiteId, to: SiteId, hash: MediaHash, at: number): Promise<Refusal | null> {
    const known = byHash.get(from, hash);
    if (known === undefined || byHash.get(to, hash) !== undefined) return null;
    const refusal = full(to);
    if (refusal !== null) return refusal;
    const medium = { ...toMedium(known), addedAt: at };
    await commits.write(() => {
      put(to, medium);
      note(to, { by: { type: 'library' }, act: 'media', what: 'shared', about: hash, values: told(medium) }, at);
    });
    return null;
  }

  function put(site: SiteId, { hash, name, width, height, addedAt, video }: Medium): void {
    insert.run(site, hash, name, width, height, addedAt, video?.type ?? null, video?.durationMs ?? null);
  }

  function full(site: SiteId): Refusal | null {
    if ((count.get(site)?.count ?? 0) < mostFiles) return null;
    const most = mostFiles.toLocaleString('en');
    return refuse('too-many', 'file', `A site holds at most ${most} pictures and videos. Remove some first.`);
  }

  async function path(site: SiteId, hash: MediaHash, variant: MediaVariant): Promise<string | null> {
    const known = byHash.get(site, hash);
    return known !== undefined && variantsOf(known).includes(variant) ? files.fileOf(hash, variant) : null;
  }

  // One after the other, whole: two uploads of the same file then see each other's row, and memory holds one decoded picture.
  const oneAtATime = atMost(1);
  return {
    add: (site, file, name, at, by) => oneAtATime(() => add(site, file, name, at, by)),
    share: (from, to, hash, at) => oneAtATime(() => share(from, to, hash, at)),
    list: async (site) => list.all(site).map(toMedium),
    has: async (site, hash) => byHash.get(site, hash) !== undefined,
    find: async (site, hash) => {
      const known = byHash.get(site, hash);
      return known === undefined ? null : toMedium(known);
    },
    path
  };
}

async function readUpload(file: string): Promise<Picture | Video | Refusal> {
  return containerOf(await firstBytes(file)) === null ? readPicture(file) : readVideo(file);
}

const variantsOf = ({ video_type }: Row): readonly MediaVariant[] =>
  video_type === null ? pictureVariants : ['video'];

async function hashOf(file: string): Promise<MediaHash> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex') as MediaHash;
}

/** Without what the file was called: that may be somebody's name. */
const told = ({ width, height, video }: Medium): ChangedValues => ({
  before: null,
  after: { width, height, ...(video && { type: video.type, durationMs: video.durationMs }) }
});

const displayName = (name: string): string => cleanText(name.slice(0, 200)).replaceAll('\n', ' ');

function toMedium({ hash, name, width, height, added_at: addedAt, video_type: type, duration_ms }: Row): Medium {
  return { hash, name, width, height, addedAt, video: type === null ? null : { type, durationMs: duration_ms ?? 0 } };
}
