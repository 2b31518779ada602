// Scripts, styles and fonts in the browser's cache, each checked by its hash: what a captive portal sends in place of a script would
// otherwise stand there until the next version.
import { files } from './built-files.ts';

/** From any version's cache, else from the server and then kept in `name`. Null where what comes is not the file of this build. */
export async function keptFile(name: string, path: string): Promise<Response | null> {
  const kept = await caches.match(path);
  if (kept !== undefined) return kept;
  const response = await fetch(path);
  const expected = files.get(path);
  // A chunk of an older version, asked for by a page that still runs it.
  if (expected === undefined) return response;
  if (!response.ok || (await sha256(await response.clone().arrayBuffer())) !== expected) return null;
  // A device that is full, or whose disk dies, has the file all the same.
  const copy = response.clone();
  await caches
    .open(name)
    .then(
      (cache) => cache.put(path, copy),
      () => undefined
    )
    .catch(() => undefined);
  return response;
}

/** Has them in `name`, copied from an older version's cache where they are the same. Throws where one cannot be had. */
export async function keepFiles(name: string, paths: readonly string[]): Promise<void> {
  const cache = await caches.open(name);
  for (const path of paths) {
    if ((await cache.match(path)) !== undefined) continue;
    const file = await keptFile(name, path);
    if (file === null) throw new Error(`${path} is not what was built`);
    await cache.put(path, file);
  }
}

/** Fonts that the version before had kept. */
export async function keptBefore(): Promise<readonly string[]> {
  const paths = new Set<string>();
  for (const name of await caches.keys()) {
    for (const { url } of await (await caches.open(name)).keys()) paths.add(new URL(url).pathname);
  }
  return [...paths].filter((path) => files.has(path));
}

async function sha256(bytes: ArrayBuffer): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
