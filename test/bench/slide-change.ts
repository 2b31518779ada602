// What one slide giving way to the next costs in frames on a processor four times slower: those of the fade that never reached the glass, by Chromium's own count, and
// those in which the page's own thread was busy, seen or not. The limit is a bare page that fades between two pictures with words in the same Chromium, throttled alike.
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { item } from '#playlists/testing/small-floor.ts';
import { api } from '../api.ts';
import { device, glass, launch } from '../browser/floor-browser.ts';
import { openFloor } from '../floor.ts';
import { seedFolder } from '../seed-folder.ts';
import { DEVICE_COOKIE } from '../seed.ts';
import { startBare } from './child.ts';
import { fadeFrames, type FadeFrames } from './fade-frames.ts';
import { servedPicture, TITLE } from './first-slide.ts';
import { measure, type Measure } from './measure.ts';

const THROTTLE = 4;
const SECONDS = 4;
const CHANGES = 12;
/** The cross-fade, and what is made ready behind it. */
const WATCHED_MS = 900;

declare global {
  interface Window {
    /** Distances of the frames of each slide change, in milliseconds. */
    gaps: number[][];
    watchFrames: () => void;
  }
}

export async function slideChange(): Promise<readonly Measure[]> {
  const { seeded, folder } = await seedFolder({ screens: 1, notices: 3, picture: true });
  const floor = await openFloor({ dataDir: folder });
  const items = seeded.notices.map((id) => item(id, SECONDS));
  await api(floor.local, seeded.token).change(seeded.site, { type: 'put-playlist', id: 'main', name: 'Main', items });
  const browser = await launch();
  const cookie = seeded.screens[0]!.cookie;

  const { context, page } = await device(browser, glass);
  await context.addCookies([{ name: DEVICE_COOKIE, value: cookie.slice(DEVICE_COOKIE.length + 1), url: floor.origin }]);
  await page.addInitScript(watch, WATCHED_MS);
  await page.goto(`${floor.origin}/display`);
  await page.waitForFunction(() => document.querySelector('[data-showing=slide]') !== null);
  await page.evaluate(() => {
    let front = document.querySelector('[data-showing=slide]');
    new MutationObserver(() => {
      const now = document.querySelector('[data-showing=slide]');
      if (now !== null && now !== front) window.watchFrames();
      front = now;
    }).observe(document.body, { subtree: true, attributes: true, attributeFilter: ['data-showing'] });
  });
  const own = await throttled(browser, page);
  await context.close();

  const picture = join(folder, 'served.webp');
  writeFileSync(picture, await servedPicture(floor.local, cookie, browser, floor.origin));
  const bare = await startBare('bare-page.ts', [picture, TITLE]);
  const other = await device(browser, glass);
  await other.page.addInitScript(watch, WATCHED_MS);
  await other.page.goto(bare.local);
  await other.page.evaluate((everyMs) => {
    const layers = [document.createElement('div'), document.createElement('div')];
    for (const [index, layer] of layers.entries()) {
      layer.style.cssText =
        'position:fixed;inset:0;will-change:opacity;transition:opacity .35s linear;background:#0d151d';
      layer.innerHTML = `<img src="/picture.webp" alt="" style="width:100vw;height:80vh;object-fit:cover"><h1>${index}</h1>`;
      document.body.append(layer);
    }
    let front = 0;
    setInterval(() => {
      front = 1 - front;
      layers[1]!.style.opacity = String(front);
      window.watchFrames();
    }, everyMs);
  }, SECONDS * 1000);
  const limit = await throttled(browser, other.page);
  await browser.close();
  await bare.close();
  await floor.close();
  rmSync(folder, { recursive: true, force: true });
  const against = `a bare page that fades between two pictures with words, ${THROTTLE} times slower as well`;
  const of = `${CHANGES} slide changes, processor ${THROTTLE} times slower`;
  return [
    measure(
      `frames of the fades that never reached the glass (of ${own.frames.fading}), ${of}`,
      '',
      own.frames.dropped,
      limit.frames.dropped,
      `${against} (of ${limit.frames.fading})`
    ),
    measure(
      `frames in which the page's own thread was busy, ${of}`,
      '',
      missing(own.gaps),
      missing(limit.gaps),
      against
    ),
    measure('the longest of these', 'ms', Math.max(...own.gaps.flat()), Math.max(...limit.gaps.flat()), against)
  ];
}

function watch(watchedMs: number): void {
  window.gaps = [];
  window.watchFrames = () => {
    const gaps: number[] = [];
    const begin = performance.now();
    let last = begin;
    const frame = (at: number): void => {
      // The first frame may have begun before the change did.
      if (at > last && last !== begin) gaps.push(at - last);
      last = at;
      if (at - begin < watchedMs) requestAnimationFrame(frame);
      else window.gaps.push(gaps);
    };
    requestAnimationFrame(frame);
  };
}

interface Throttled {
  readonly gaps: readonly (readonly number[])[];
  readonly frames: FadeFrames;
}

async function throttled(browser: Browser, page: Page): Promise<Throttled> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: THROTTLE });
  // The first changes also load what comes later than the first slide.
  await page.waitForTimeout(3 * SECONDS * 1000);
  await page.evaluate(() => (window.gaps = []));
  await page.waitForTimeout((CHANGES + 1) * SECONDS * 1000);
  const gaps = await page.evaluate(() => window.gaps);
  if (gaps.length < CHANGES) throw new Error(`only ${gaps.length} slide changes were seen`);
  // Watching from within asks for frames that nobody else does: what the compositor made of the fades is looked at without.
  await page.evaluate(() => (window.watchFrames = () => undefined));
  const frames = await fadeFrames(browser, page, () => page.waitForTimeout(CHANGES * SECONDS * 1000));
  return { gaps: gaps.slice(0, CHANGES), frames };
}

/** Half a frame late is still the next one. */
const missing = (changes: readonly (readonly number[])[]): number =>
  changes.flat().reduce((sum, gap) => sum + (gap > 25 ? Math.round((gap * 60) / 1000) - 1 : 0), 0);
