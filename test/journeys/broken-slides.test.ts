// What cannot be shown is passed over and told to the server, and the loop goes on: a slide that throws while it is drawn. A page that
// draws no more is loaded anew, but not while the server is away.
import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { item } from '#playlists/testing/small-floor.ts';
import { api } from '../api.ts';
import { glass, launch } from '../browser/floor-browser.ts';
import { shootFailures } from '../browser/shots.ts';
import { openFloor, type Floor } from '../floor.ts';
import { seedFolder } from '../seed-folder.ts';
import { DEVICE_COOKIE, type Seeded } from '../seed.ts';

declare global {
  interface Window {
    /** Whether notice 2 cannot be drawn. */
    sabotage: boolean;
    /** What stood in front, each time it changed: the kind of scene and the words. */
    fronts: string[];
  }
}

const NOTICES = ['notice-1', 'notice-2', 'notice-3'];
const SECONDS = 3;

let floor: Floor;
let browser: Browser;
let seeded: Seeded;
let context: BrowserContext;
let page: Page;
/** Everything the display says on its line. */
const said: string[] = [];

beforeAll(async () => {
  const made = await seedFolder({ screens: 1, notices: NOTICES.length });
  seeded = made.seeded;
  [floor, browser] = await Promise.all([openFloor({ dataDir: made.folder }), launch()]);
  await plays(NOTICES);
  context = await browser.newContext({ viewport: glass });
  const value = seeded.screens[0]!.cookie.slice(DEVICE_COOKIE.length + 1);
  await context.addCookies([{ name: DEVICE_COOKIE, value, url: floor.origin }]);
  await context.addInitScript(breakNoticeTwo);
  page = await context.newPage();
  page.on('websocket', (socket) => socket.on('framesent', ({ payload }) => said.push(String(payload))));
  await page.goto(`${floor.origin}/display`);
});
afterAll(async () => {
  await browser.close();
  await floor.close();
});
shootFailures(() => ({ screen: page }));

/** The words of notice 2 cannot be put onto the glass: whatever draws them throws, as a bug would. */
function breakNoticeTwo(): void {
  window.sabotage = true;
  window.fronts = [];
  for (const [kind, name] of [
    [Node.prototype, 'nodeValue'],
    [CharacterData.prototype, 'data']
  ] as const) {
    const own = Object.getOwnPropertyDescriptor(kind, name)!;
    Object.defineProperty(kind, name, {
      ...own,
      set(this: Node, words: unknown) {
        if (window.sabotage && /(?:Hinweis|Notice) 2/.test(String(words))) throw new Error('sabotage');
        own.set?.call(this, words);
      }
    });
  }
  new MutationObserver(() => {
    const front = document.querySelector<HTMLElement>('[data-showing]');
    const words = /(?:Hinweis|Notice) \d/.exec(front?.innerText ?? '')?.[0] ?? '';
    const now = `${front?.dataset['showing'] ?? 'nothing'} ${words}`.trim();
    if (front !== null && window.fronts[window.fronts.length - 1] !== now) window.fronts.push(now);
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
}

const plays = (notices: readonly string[]): Promise<void> =>
  api(floor.local, seeded.token).change(seeded.site, {
    type: 'put-playlist',
    id: 'main',
    name: 'Main',
    items: notices.map((id) => item(id, SECONDS))
  });

/** What stood in front since now, once so many more have. */
async function nextFronts(count: number): Promise<string[]> {
  await page.evaluate(() => (window.fronts = []));
  await page.waitForFunction((wanted) => window.fronts.length >= wanted, count, { timeout: 60_000 });
  return page.evaluate(() => window.fronts);
}

test('a slide that throws is passed over, and the loop goes on without a card', async () => {
  await page.waitForFunction(() => window.fronts.length > 3, undefined, { timeout: 60_000 });
  const fronts = await nextFronts(6);
  expect(fronts.some((one) => /1$/.test(one)) && fronts.some((one) => /3$/.test(one))).toBe(true);
  expect(fronts.filter((one) => !/^slide (?:Hinweis|Notice) [13]$/.test(one))).toEqual([]);
});

test('the server is told which one, and why', () =>
  expect
    .poll(() => said.join('\n'), { timeout: 30_000 })
    .toMatch(/announcement notice-2 could not be drawn: Error: sabotage/));

test('on a later pass it is tried again', async () => {
  await page.evaluate(() => (window.sabotage = false));
  await page.waitForFunction(() => window.fronts.some((one) => one.endsWith('2')), undefined, { timeout: 60_000 });
});

test('where it is the only one, the site’s card stands for it until it can be drawn', async () => {
  // First it must be on neither layer: what is drawn is not drawn again.
  await page.waitForFunction(
    () => !/(?:Hinweis|Notice) 2/.test(document.querySelector('.glass')?.textContent ?? '2') && (window.sabotage = true)
  );
  await plays(['notice-2']);
  await page.locator('[data-showing=card]').waitFor();
  await page.evaluate(() => (window.sabotage = false));
  await page
    .getByText(/Hinweis 2|Notice 2/)
    .first()
    .waitFor();
});

test('a page that is given no frames is loaded anew, but not while the server is away', async () => {
  await plays(NOTICES);
  const isSame = (): Promise<boolean> => page.evaluate(() => 'before' in window);
  await page.evaluate(() => Object.assign(window, { before: true, requestAnimationFrame: () => 0 }));
  await floor.kill('SIGKILL');
  await page.waitForTimeout(60_000);
  expect(await isSame()).toBe(true);
  await floor.start();
  await page.waitForFunction(() => !('before' in window), undefined, { timeout: 60_000, polling: 500 });
  await page
    .getByText(/Hinweis \d|Notice \d/)
    .first()
    .waitFor();
  await expect.poll(() => said.join('\n'), { timeout: 30_000 }).toMatch(/the page was loaded anew: no frame was drawn/);
});
