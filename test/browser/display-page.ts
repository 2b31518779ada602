// A paired display's page as journeys look at it: what stands on its glass, what ever stood there, and what it keeps on the device.
import type { BrowserContext, Page } from 'playwright';
import { DEVICE_COOKIE, type SeededDisplay } from '../seed.ts';

const WHOLE_MS = 60_000;

declare global {
  interface Window {
    /** Every text that stood on the glass since the page was opened. */
    stood: string[];
  }
}

export async function openDisplay(context: BrowserContext, origin: string, { cookie }: SeededDisplay): Promise<Page> {
  const value = cookie.slice(DEVICE_COOKIE.length + 1);
  await context.addCookies([{ name: DEVICE_COOKIE, value, url: origin }]);
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(`${origin}/display`);
  return page;
}

/** The words on the glass now. */
export const onGlass = (page: Page): Promise<string> => page.locator('[data-showing]').innerText({ timeout: 30_000 });

/** Waits until the glass says `words`. */
export const untilGlass = (page: Page, words: string | RegExp): Promise<unknown> =>
  page.locator('[data-showing]').filter({ hasText: words }).waitFor();

/** From the next page of the context on, everything that ever stands on its glass is written down, be it for a frame. */
export async function writeDownGlass(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    window.stood = [];
    new MutationObserver(() => {
      const words = document.querySelector<HTMLElement>('[data-showing]')?.innerText ?? '';
      if (words !== '' && window.stood[window.stood.length - 1] !== words) window.stood.push(words);
    }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  });
}

interface Kept {
  readonly live: string;
  readonly isWhole: boolean;
  readonly coming: string | null;
  readonly contents: number;
  /** The server's time and the device's own, at the same moment. */
  readonly clock: { readonly serverAt: number; readonly deviceAt: number } | null;
  readonly media: { readonly key: string; readonly bytes: number }[];
}

/** What lies in the display's store; null where there is none yet. */
export function keptBy(page: Page): Promise<Kept | null> {
  return page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    if (!(await indexedDB.databases()).some(({ name }) => name === 'floorcast')) return null;
    const database = await done(indexedDB.open('floorcast'));
    try {
      const shelf = (name: string): IDBObjectStore => database.transaction(name).objectStore(name);
      const floor = (await done(shelf('kept').get('floor'))) as
        | { held: { live: { revision: string }; isWhole: boolean; coming: { message: { revision: string } } | null } }
        | undefined;
      if (floor === undefined) return null;
      const keys = (await done(shelf('media').getAllKeys())) as string[];
      const blobs = (await done(shelf('media').getAll())) as { blob: Blob }[];
      const clock = (await done(shelf('kept').get('clock'))) as Kept['clock'] | undefined;
      const { live, isWhole, coming } = floor.held;
      return {
        live: live.revision,
        isWhole,
        coming: coming?.message.revision ?? null,
        clock: clock ?? null,
        contents: (await done(shelf('contents').getAllKeys())).length,
        media: keys.map((key, index) => ({ key, bytes: blobs[index]?.blob.size ?? 0 }))
      };
    } finally {
      database.close();
    }
  });
}

/** Waits until all that is live is on the device and nothing is coming; answers what is kept then. */
export async function untilWhole(page: Page): Promise<Kept> {
  const giveUpAt = performance.now() + WHOLE_MS;
  for (;;) {
    const kept = await keptBy(page);
    if (kept?.isWhole === true && kept.coming === null) return kept;
    if (performance.now() > giveUpAt) throw new Error(`The program was never whole: ${JSON.stringify(kept)}`);
    await page.waitForTimeout(100);
  }
}
