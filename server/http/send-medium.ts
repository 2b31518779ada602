// A picture's variant or a video, streamed from disk. It is named by its hash, so browsers may keep it for ever.
import { error } from '@sveltejs/kit';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { parse } from '#playlists/site/parse.ts';
import { mediaHash, type SiteId } from '#playlists/site/ids.ts';
import type { App } from '../app.ts';
import { mediaVariants } from '../storage/stores.ts';
import { partOf, type Part } from './byte-range.ts';

/** Throws Kit's 404 where this site has no such medium or variant. Of `asked` only which part is wanted counts. */
export async function sendMedium(
  app: App,
  site: SiteId,
  hashText: string,
  variantText: string,
  asked: Headers
): Promise<Response> {
  const hash = parse(mediaHash, hashText);
  const variant = mediaVariants.find((one) => one === variantText);
  const medium = hash.ok ? await app.stores.media.find(site, hash.value) : null;
  const path =
    medium !== null && variant !== undefined ? await app.stores.media.path(site, medium.hash, variant) : null;
  if (path === null) error(404, 'There is nothing here.');
  const size = await sizeOf(path);
  // The row is there and the file is not: somebody emptied the folder, or a restore left the pictures out.
  if (size === null) error(404, 'There is nothing here.');
  const headers = {
    'content-type': medium?.video?.type ?? 'image/webp',
    'cache-control': 'private, max-age=31536000, immutable',
    'accept-ranges': 'bytes'
  };
  // A part on condition of a version: there is none to compare, so the whole is sent, as the standard has it.
  const part = asked.has('if-range') ? null : partOf(asked.get('range'), size);
  if (part === 'none') return new Response(null, { status: 416, headers: { 'content-range': `bytes */${size}` } });
  if (part === null) return streamed(path, { from: 0, to: size - 1 }, 200, headers);
  return streamed(path, part, 206, { ...headers, 'content-range': `bytes ${part.from}-${part.to}/${size}` });
}

function streamed(path: string, { from, to }: Part, status: number, headers: Record<string, string>): Response {
  const body = Readable.toWeb(createReadStream(path, { start: from, end: to })) as ReadableStream<Uint8Array>;
  return new Response(body, { status, headers: { ...headers, 'content-length': String(to - from + 1) } });
}

async function sizeOf(path: string): Promise<number | null> {
  try {
    return (await stat(path)).size;
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw thrown;
  }
}
