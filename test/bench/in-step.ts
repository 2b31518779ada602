// Six screens side by side, each a browser of its own: how far apart their slides change, against six bare pages that change a headline by the machine's own
// clock; and how far each display's idea of the server's time is from the server's, which on one machine is the same clock.
import type { Browser, Page } from 'playwright';
import { item } from '#playlists/testing/small-floor.ts';
import { api } from '../api.ts';
import { device, glass, launch } from '../browser/floor-browser.ts';
import { openFloor } from '../floor.ts';
import { seedFolder } from '../seed-folder.ts';
import { DEVICE_COOKIE } from '../seed.ts';
import { measure, median, type Measure } from './measure.ts';

const SCREENS = 6;
const SECONDS = 5;
const CHANGES = 12;
const SYNC_MS = 20;

interface Change {
  readonly to: string;
  readonly at: number;
}
declare global {
  interface Window {
    changes: Change[];
  }
}

export async function inStep(): Promise<readonly Measure[]> {
  const { seeded, folder } = await seedFolder({ screens: SCREENS, notices: 6 });
  const floor = await openFloor({ dataDir: folder });
  const items = seeded.notices.map((id) => item(id, SECONDS));
  await api(floor.local, seeded.token).change(seeded.site, { type: 'put-playlist', id: 'main', name: 'Main', items });
  const browsers = await Promise.all(Array.from({ length: SCREENS }, launch));
  const offsets: number[][] = browsers.map(() => []);
  const pages = await Promise.all(
    browsers.map((browser, index) => displayOf(browser, floor.origin, seeded.screens[index]!.cookie, offsets[index]!))
  );
  await pages[0]!.waitForTimeout(3000);
  const spreads = await spreadsOf(pages);
  const off = offsets.map((all) => Math.abs(median(all)));
  for (const page of pages) await page.close();

  const bare = await Promise.all(browsers.map(barePage));
  const limits = await spreadsOf(bare);
  for (const browser of browsers) await browser.close();
  await floor.close();
  const against = `six bare pages that change a headline by the machine's own clock, same browsers`;
  return [
    measure(
      `slide change on ${SCREENS} screens, first to last (median of ${spreads.length})`,
      'ms',
      median(spreads),
      median(limits),
      against
    ),
    measure(`the worst of these changes`, 'ms', Math.max(...spreads), Math.max(...limits), against),
    measure(
      `the server's time on ${SCREENS} screens, the worst`,
      'ms',
      Math.max(...off),
      SYNC_MS,
      'what is promised on a LAN'
    )
  ];
}

async function displayOf(browser: Browser, origin: string, cookie: string, offsets: number[]): Promise<Page> {
  const { context, page } = await device(browser, glass);
  await context.addCookies([{ name: DEVICE_COOKIE, value: cookie.slice(DEVICE_COOKIE.length + 1), url: origin }]);
  page.on('websocket', (socket) =>
    socket.on('framesent', ({ payload }) => {
      const offset = /"clockOffsetMs":(-?[\d.]+)/.exec(String(payload))?.[1];
      if (offset !== undefined) offsets.push(Number(offset));
    })
  );
  await page.addInitScript(() => {
    window.changes = [];
    let last = '';
    const look = (): void => {
      const front = document.querySelector<HTMLElement>('[data-showing=slide]');
      const title = /(?:Hinweis|Notice) \d/.exec(front?.innerText ?? '')?.[0] ?? '';
      if (title !== '' && title !== last)
        window.changes.push({ to: title, at: performance.timeOrigin + performance.now() });
      if (title !== '') last = title;
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.goto(`${origin}/display`);
  return page;
}

async function barePage(browser: Browser): Promise<Page> {
  const { page } = await device(browser, glass);
  await page.setContent('<h1 style="font: 90px sans-serif">0</h1>');
  await page.evaluate((everyMs) => {
    window.changes = [];
    const change = (): void => {
      const turn = String(Math.round(Date.now() / everyMs));
      document.querySelector('h1')!.textContent = turn;
      requestAnimationFrame(() => window.changes.push({ to: turn, at: performance.timeOrigin + performance.now() }));
      setTimeout(change, everyMs - (Date.now() % everyMs));
    };
    setTimeout(change, everyMs - (Date.now() % everyMs));
  }, SECONDS * 1000);
  return page;
}

/** From the first to the last of them, of each change that all of them saw. */
async function spreadsOf(pages: readonly Page[]): Promise<number[]> {
  for (const page of pages) await page.evaluate(() => (window.changes = []));
  await pages[0]!.waitForTimeout((CHANGES + 1) * SECONDS * 1000);
  const all = await Promise.all(pages.map((page) => page.evaluate(() => window.changes)));
  const spreads = all[0]!.flatMap(({ to, at }) => {
    const same = all.map((changes) => changes.find((one) => one.to === to && Math.abs(one.at - at) < 2000)?.at);
    const seen = same.filter((one) => one !== undefined);
    return seen.length === pages.length ? [Math.max(...seen) - Math.min(...seen)] : [];
  });
  if (spreads.length < CHANGES / 2) throw new Error(`only ${spreads.length} changes were seen by all`);
  return spreads;
}
