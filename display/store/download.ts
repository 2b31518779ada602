// Fetches what the display keeps, and believes it only whole: by the hash that the server names. A captive portal, a proxy's error page and
// a line that broke in the middle all look like an answer at first.
import { GONE_HEADER, SHA256_HEADER } from '#playlists/wire/headers.ts';
import type { KeptBytes } from './device-store.ts';
import { hashing } from './sha256.ts';

export type Downloaded =
  | { readonly type: 'whole'; readonly bytes: KeptBytes }
  /** The server says that it has not got it. */
  | { readonly type: 'gone' }
  /** Its hash is another: half of it, or somebody else's. */
  | { readonly type: 'damaged' }
  /** No answer, or none of this server's. */
  | { readonly type: 'none' };

/** So long without a byte, and the line counts as gone: a half-open connection would keep us for minutes. */
const SILENT_MS = 20_000;

export async function download(url: string, signal: AbortSignal): Promise<Downloaded> {
  const got = await attempt(url, signal, 'default');
  // The browser's own cache may hold the damage.
  return got.type === 'damaged' && !signal.aborted ? attempt(url, signal, 'reload') : got;
}

async function attempt(url: string, signal: AbortSignal, cache: RequestCache): Promise<Downloaded> {
  const silence = silent(signal);
  try {
    const response = await fetch(url, { signal: silence.signal, cache });
    silence.heard();
    const sha256 = response.headers.get(SHA256_HEADER);
    if (response.status === 404 && response.headers.has(GONE_HEADER)) return { type: 'gone' };
    if (!response.ok || sha256 === null || response.body === null) return { type: 'none' };
    const pieces: Uint8Array<ArrayBuffer>[] = [];
    const hash = hashing();
    const reader = response.body.getReader();
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      silence.heard();
      hash.add(read.value);
      pieces.push(read.value);
    }
    if (hash.end() !== sha256) return { type: 'damaged' };
    const blob = new Blob(pieces, { type: response.headers.get('content-type') ?? '' });
    return { type: 'whole', bytes: { blob, sha256 } };
  } catch {
    return { type: 'none' };
  } finally {
    silence.end();
  }
}

/** A signal that goes with `outer`, or when nothing was heard for too long. */
function silent(outer: AbortSignal): { readonly signal: AbortSignal; heard(): void; end(): void } {
  const abort = new AbortController();
  const stop = (): void => abort.abort();
  let timer = setTimeout(stop, SILENT_MS);
  if (outer.aborted) stop();
  outer.addEventListener('abort', stop);
  return {
    signal: abort.signal,
    heard() {
      clearTimeout(timer);
      timer = setTimeout(stop, SILENT_MS);
    },
    end() {
      clearTimeout(timer);
      outer.removeEventListener('abort', stop);
    }
  };
}
