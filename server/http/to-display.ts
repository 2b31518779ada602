// What displays fetch and keep for weeks: sent with its hash, so that a display knows when it has the whole of it.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { isHttpError } from '@sveltejs/kit';
import type { MediaHash, SiteId } from '#playlists/site/ids.ts';
import { GONE_HEADER, SHA256_HEADER } from '#playlists/wire/headers.ts';
import type { App } from '../app.ts';
import { mediaVariants } from '../storage/stores.ts';
import { sendMedium } from './send-medium.ts';

/** By path, size and time: a file never changes under its name, but a restore may replace it. */
const known = new Map<string, string>();
const MOST_KNOWN = 20_000;

export function contentToDisplay(content: object): Response {
  const body = JSON.stringify(content);
  return new Response(body, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'private, max-age=31536000, immutable',
      [SHA256_HEADER]: createHash('sha256').update(body).digest('hex')
    }
  });
}

export async function mediumToDisplay(
  app: App,
  site: SiteId,
  hash: string,
  variantText: string,
  asked: Headers
): Promise<Response> {
  try {
    const sent = await sendMedium(app, site, hash, variantText, asked);
    const variant = mediaVariants.find((one) => one === variantText);
    const path = variant === undefined ? null : await app.stores.media.path(site, hash as MediaHash, variant);
    // The hash is of the whole: a part of it comes without.
    if (path !== null && sent.status === 200) sent.headers.set(SHA256_HEADER, await hashOf(path));
    return sent;
  } catch (thrown) {
    if (isHttpError(thrown, 404)) return goneToDisplay();
    throw thrown;
  }
}

/** For a paired display alone: it need not wait for this. Not kept by caches, for a restore may bring the thing back. */
export function goneToDisplay(): Response {
  const headers = { 'cache-control': 'no-store', [GONE_HEADER]: '1' };
  return Response.json({ message: 'There is nothing here.' }, { status: 404, headers });
}

async function hashOf(path: string): Promise<string> {
  const { size, mtimeMs } = await stat(path);
  const key = `${path} ${size} ${mtimeMs}`;
  const there = known.get(key);
  if (there !== undefined) return there;
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  const made = hash.digest('hex');
  const [oldest] = known.size < MOST_KNOWN ? [] : known.keys();
  if (oldest !== undefined) known.delete(oldest);
  known.set(key, made);
  return made;
}
