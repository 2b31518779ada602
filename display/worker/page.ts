// The page of a display: the server's where it answers in time, else the one that was kept, which begins with what the display kept.
import { PAGE_HEADER } from '#playlists/wire/headers.ts';
import { files, FOLDER } from './built-files.ts';

/** The kept page is as good as the server's: it goes on line by itself. So nobody looks at a dark glass for long. */
const PATIENCE_MS = 2000;

export async function freshOrKept(name: string, request: Request): Promise<Response> {
  const fresh = fromServer(request.url).catch(() => null);
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE_MS));
  const inTime = await Promise.race([fresh, late]);
  if (inTime !== null) return inTime;
  const kept = await (await caches.open(name)).match(new URL(request.url).pathname);
  // Nothing kept yet: whatever the network has to say.
  return kept ?? (await fresh) ?? fetch(request);
}

/** Keeps the page as the server has it now. Throws where it is not ours, or of another version than this worker. */
export async function keepPage(name: string, path: string): Promise<void> {
  const response = await fetch(`${path}?shell`, { cache: 'no-store' });
  if (!response.ok || !response.headers.has(PAGE_HEADER)) throw new Error('The server does not answer');
  const html = await response.clone().text();
  const named = html.match(new RegExp(`${FOLDER}[\\w./-]+`, 'g')) ?? [];
  if (!named.every((file) => files.has(file))) throw new Error('The server has another version');
  await (await caches.open(name)).put(path, response);
}

/** Null where somebody else answers: a captive portal, a proxy, a server that is starting. */
async function fromServer(url: string): Promise<Response | null> {
  const response = await fetch(url, { cache: 'no-store' });
  if (!response.headers.has(PAGE_HEADER)) return null;
  // A navigation may not be answered with the end of a redirect, only with the redirect.
  return response.redirected ? Response.redirect(response.url, 303) : response;
}
