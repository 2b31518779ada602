// The texts that the rows of a pack name, as they were published, with their pictures and videos.
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import type { Content } from '#playlists/site/announcement.ts';
import { canonical } from '#playlists/site/canonical.ts';
import type { ContentHash, MediaHash, SiteId } from '#playlists/site/ids.ts';
import { stillOf, videoOf } from '#playlists/site/template-shows.ts';
import { query } from '../../storage/database.ts';
import { mediaFiles } from '../../storage/media-files.ts';

export interface PackContent {
  readonly hash: ContentHash;
  readonly content: Content;
  /** The bytes that the hash is of. */
  readonly text: string;
  /** Null where it shows none, or the file is not on the server any more. */
  readonly picture: PackMedium | null;
  readonly video: PackMedium | null;
}

export interface PackMedium {
  /** In the pack. */
  readonly path: string;
  readonly file: string;
  readonly bytes: number;
}

export async function packContents(
  database: DatabaseSync,
  folder: string,
  site: SiteId,
  hashes: Iterable<ContentHash>
): Promise<ReadonlyMap<ContentHash, PackContent>> {
  const byHash = query<{ content: string }>(database, 'SELECT content FROM contents WHERE site = ? AND hash = ?');
  const typeOf = query<{ video_type: string | null }>(
    database,
    'SELECT video_type FROM media WHERE site = ? AND hash = ?'
  );
  const files = mediaFiles({ pictures: join(folder, 'media'), workplace: join(folder, 'incoming') });
  const found = new Map<ContentHash, PackContent>();

  const medium = async (hash: MediaHash | null, variant: '1080' | 'video'): Promise<PackMedium | null> => {
    if (hash === null) return null;
    const file = files.fileOf(hash, variant);
    const ending = variant === '1080' ? 'webp' : (typeOf.get(site, hash)?.video_type?.split('/')[1] ?? 'video');
    const bytes = await sizeOf(file);
    return bytes === null ? null : { path: `media/${hash}.${ending}`, file, bytes };
  };
  for (const hash of hashes) {
    const row = byHash.get(site, hash);
    if (row === undefined) continue;
    const content = JSON.parse(row.content) as Content;
    const [picture, video] = [
      await medium(stillOf(content.template), '1080'),
      await medium(videoOf(content.template), 'video')
    ];
    found.set(hash, { hash, content, text: canonical(content), picture, video });
  }
  return found;
}

/** Null where it is not there. */
const sizeOf = (file: string): Promise<number | null> =>
  stat(file).then(
    ({ size }) => size,
    () => null
  );
