// The service worker of /display and /kiosk, where the origin is secure: a display that is switched on while the server is away has its page.
// It keeps the page and its files, nothing else; programs, contents and media are in the display's store.
import { files, firstFiles, FOLDER, version } from './built-files.ts';
import { keepFiles, keptBefore, keptFile } from './kept-files.ts';
import { freshOrKept, keepPage } from './page.ts';
import type { WorkerScope } from './scope.ts';

const worker = self as unknown as WorkerScope;
/** `/display` or `/kiosk`: each is registered by itself. */
const page = new URL(worker.registration.scope).pathname;
const name = `floorcast ${page} ${version}`;

worker.addEventListener('install', (event) => {
  event.waitUntil(
    keepFiles(name, firstFiles)
      .then(keptBefore)
      .then((before) => keepFiles(name, before))
      .then(() => keepPage(name, page))
      .then(() => worker.skipWaiting())
  );
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(letGo().then(() => worker.clients.claim()));
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin) return;
  if (url.pathname.startsWith(FOLDER)) {
    event.respondWith(keptFile(name, url.pathname).then((file) => file ?? Response.error()));
  } else if (request.mode === 'navigate' && url.pathname === page && !url.searchParams.has('shell')) {
    event.respondWith(freshOrKept(name, request));
    // What the server says about its page (its policy) may have changed since.
    event.waitUntil(keepPage(name, page).catch(() => undefined));
  }
});

/** A page tells which files it has used, so that those it loaded before this worker was there are kept too. */
worker.addEventListener('message', (event) => {
  const paths = Array.isArray(event.data) ? event.data.filter((path) => files.has(path as string)) : [];
  const kept = keepFiles(name, paths as string[]).then(
    () => true,
    // Where there is no room, asking again is no help.
    (error: unknown) => error instanceof DOMException && error.name === 'QuotaExceededError'
  );
  event.waitUntil(kept.then((isKept) => event.ports[0]?.postMessage(isKept)));
});

/** Of this page's caches the newest other one stays: a page of that version may still run and ask for its parts. */
async function letGo(): Promise<void> {
  const others = (await caches.keys()).filter((one) => one.startsWith(`floorcast ${page} `) && one !== name);
  await Promise.all(others.slice(0, -1).map((one) => caches.delete(one)));
}
