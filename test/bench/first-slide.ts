// Opening /display on a paired browser until its first slide is painted with its picture; its limit is a static page with the same picture.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { device, glass, launch } from '../browser/floor-browser.ts';
import { openFloor } from '../floor.ts';
import { DEVICE_COOKIE } from '../seed.ts';
import { startBare } from './child.ts';
import { measure, median, type Measure } from './measure.ts';
import { seedFolder } from '../seed-folder.ts';

const RUNS = 9;
export const TITLE = 'Hinweis 1';

export async function firstSlide(): Promise<Measure> {
  const { seeded, folder } = await seedFolder({ screens: 1, notices: 1, picture: true });
  const floor = await openFloor({ dataDir: folder });
  const browser = await launch();
  const cookie = seeded.screens[0]!.cookie;
  const picture = join(folder, 'served.webp');
  writeFileSync(picture, await servedPicture(floor.local, cookie, browser, floor.origin));
  const bare = await startBare('bare-page.ts', [picture, TITLE]);

  const [values, limits]: [number[], number[]] = [[], []];
  for (let run = 0; run < RUNS; run++) {
    values.push(await untilFirstSlide(browser, `${floor.origin}/display`, cookie));
    limits.push(await untilFirstSlide(browser, bare.local, ''));
  }
  await browser.close();
  await bare.close();
  await floor.close();
  const against = 'a static page with the same picture and headline, same Chromium, empty cache';
  return measure('open /display paired to first slide painted', 'ms', median(values), median(limits), against);
}

/** Milliseconds from the start of the navigation, in a context that has nothing cached, to the frame that holds words and picture. */
async function untilFirstSlide(browser: Browser, url: string, cookie: string): Promise<number> {
  const { context, page } = await device(browser, glass);
  if (cookie !== '') await context.addCookies([deviceCookie(cookie, url)]);
  await page.addInitScript((title) => {
    window.paintedAt = null;
    const look = (): void => {
      const picture = [...document.images].some((image) => image.complete && image.naturalWidth > 1000);
      if (!picture || !document.body.innerText.includes(title)) return void requestAnimationFrame(look);
      requestAnimationFrame(() => (window.paintedAt = performance.now()));
    };
    requestAnimationFrame(look);
  }, TITLE);
  await page.goto(url, { waitUntil: 'commit' });
  const handle = await page.waitForFunction(() => window.paintedAt, undefined, { polling: 20 });
  const took = (await handle.jsonValue()) as number;
  await context.close();
  return took;
}

/** The very bytes that the display loads, so that both pages decode the same picture. */
export async function servedPicture(local: string, cookie: string, browser: Browser, origin: string): Promise<Buffer> {
  const { context, page } = await device(browser, glass);
  await context.addCookies([deviceCookie(cookie, origin)]);
  const asked = page.waitForRequest((request) => request.url().includes('/floor/media/'));
  await page.goto(`${origin}/display`);
  const path = new URL((await asked).url()).pathname;
  await context.close();
  const response = await fetch(`${local}${path}`, { headers: { cookie } });
  return Buffer.from(await response.arrayBuffer());
}

const deviceCookie = (cookie: string, url: string): { name: string; value: string; url: string } => ({
  name: DEVICE_COOKIE,
  value: cookie.slice(DEVICE_COOKIE.length + 1),
  url
});
