// A display that is switched on while the server is away, until its first slide is painted from what the device keeps; its limit is a static page with
// the same words in the same Chromium, from a server that is there.
import { rmSync } from 'node:fs';
import type { Page } from 'playwright';
import { device, glass, launch } from '../browser/floor-browser.ts';
import { openFloor } from '../floor.ts';
import { seedFolder } from '../seed-folder.ts';
import { DEVICE_COOKIE } from '../seed.ts';
import { startBare } from './child.ts';
import { servedPicture, TITLE } from './first-slide.ts';
import { measure, median, type Measure } from './measure.ts';
import { join } from 'node:path';
import { writeFileSync } from 'node:fs';

const RUNS = 9;

export async function firstSlideAlone(): Promise<Measure> {
  const { seeded, folder } = await seedFolder({ screens: 1, notices: 1, picture: true });
  const floor = await openFloor({ dataDir: folder });
  const browser = await launch();
  const cookie = seeded.screens[0]!.cookie;
  const picture = join(folder, 'served.webp');
  writeFileSync(picture, await servedPicture(floor.local, cookie, browser, floor.origin));
  const bare = await startBare('bare-page.ts', [picture, TITLE]);

  // 127.0.0.1 is a secure context, where a service worker keeps the page.
  const { context, page } = await device(browser, glass);
  await context.addCookies([{ name: DEVICE_COOKIE, value: cookie.slice(DEVICE_COOKIE.length + 1), url: floor.local }]);
  await watchFirstSlide(page);
  await page.goto(`${floor.local}/display`);
  await untilKept(page);
  await floor.kill('SIGKILL');
  const values = await timed(page, `${floor.local}/display`);

  const other = await device(browser, glass);
  await watchFirstSlide(other.page);
  const limits = await timed(other.page, bare.local);
  await browser.close();
  await bare.close();
  await floor.close();
  rmSync(folder, { recursive: true, force: true });
  const against = 'a static page with the same picture and headline from its server, same Chromium, warm cache';
  return measure(
    'a display switched on without its server, to first slide painted',
    'ms',
    median(values),
    median(limits),
    against
  );
}

async function watchFirstSlide(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.paintedAt = null;
    const look = (): void => {
      const picture = [...document.images].some((image) => image.complete && image.naturalWidth > 1000);
      if (!picture || !/(?:Hinweis|Notice) 1/.test(document.body.innerText)) return void requestAnimationFrame(look);
      requestAnimationFrame(() => (window.paintedAt = performance.now()));
    };
    requestAnimationFrame(look);
  });
}

/** Until a worker has the page, and the store a whole program. */
async function untilKept(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null, undefined, { timeout: 60_000 });
  await page.waitForFunction(
    async () => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open('floorcast');
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      const kept = await new Promise<{ held?: { isWhole?: boolean } } | undefined>((resolve) => {
        const asked = database.transaction('kept').objectStore('kept').get('floor');
        asked.onsuccess = () => resolve(asked.result as never);
      });
      database.close();
      const names = await caches.keys();
      const pages = await Promise.all(names.map(async (name) => (await caches.open(name)).match('/display')));
      return kept?.held?.isWhole === true && pages.some((one) => one !== undefined);
    },
    undefined,
    { timeout: 60_000 }
  );
}

async function timed(page: Page, url: string): Promise<number[]> {
  const values: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    await page.goto(url, { waitUntil: 'commit' });
    const handle = await page.waitForFunction(() => window.paintedAt, undefined, { polling: 20 });
    values.push((await handle.jsonValue()) as number);
  }
  return values;
}
