// Brings the page that the server has now, with all that it begins with, into the browser's cache: the page that comes then has its first slide at once.
import { PAGE_HEADER } from '#playlists/wire/headers.ts';
import { pageVersion } from '../health/page-version.ts';

/** Answers its version; null where it cannot be had whole. */
export async function fetchPage(kind: 'screen' | 'kiosk'): Promise<string | null> {
  try {
    const response = await fetch(`/${kind === 'screen' ? 'display' : 'kiosk'}?shell`, { cache: 'no-store' });
    if (!response.ok || response.headers.get(PAGE_HEADER) !== kind) return null;
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const begins = page.querySelectorAll(
      'link[rel=stylesheet], link[rel=modulepreload], link[rel=preload], script[src]'
    );
    for (const one of begins) {
      const file = await fetch(one.getAttribute('href') ?? one.getAttribute('src') ?? '');
      if (!file.ok) return null;
      await file.arrayBuffer();
    }
    // Where a worker keeps the page, it keeps the new one from now on.
    if ('serviceWorker' in navigator) await (await navigator.serviceWorker.getRegistration())?.update();
    return pageVersion(page);
  } catch {
    return null;
  }
}
