// A picture's variant, streamed from disk. It is named by its hash, so browsers may keep it for ever.
import { error } from '@sveltejs/kit';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { parse } from '#playlists/site/parse.ts';
import { mediaHash, type SiteId } from '#playlists/site/ids.ts';
import type { App } from '../app.ts';
import { mediaVariants } from '../storage/stores.ts';

/** Throws Kit's 404 where this site has no such medium or variant. */
export async function sendMedium(app: App, site: SiteId, hashText: string, variantText: string): Promise<Response> {
  const hash = parse(mediaHash, hashText);
  const variant = mediaVariants.find((one) => one === variantText);
  const path = hash.ok && variant !== undefined ? await app.stores.media.path(site, hash.value, variant) : null;
  if (path === null) error(404, 'There is nothing here.');
  const size = await sizeOf(path);
  // The row is there and the file is not: somebody emptied the folder, or a restore left the pictures out.
  if (size === null) error(404, 'There is nothing here.');
  const body = Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>;
  return new Response(body, {
    headers: {
      'content-type': 'image/webp',
      'content-length': String(size),
      'cache-control': 'private, max-age=31536000, immutable'
    }
  });
}

async function sizeOf(path: string): Promise<number | null> {
  try {
    return (await stat(path)).size;
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw thrown;
  }
}
