// A new version of Floorcast reaches the displays by itself: one after the other, at a slide boundary, never during a takeover, and nobody sees an
// empty glass.
import { rmSync } from 'node:fs';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { item } from '#playlists/testing/small-floor.ts';
import { api, takeover, type Api } from '../api.ts';
import { device, glass, launch } from '../browser/floor-browser.ts';
import { film, type Film } from '../browser/glass-film.ts';
import { shootFailures } from '../browser/shots.ts';
import { openFloor, type Floor } from '../floor.ts';
import { otherBuild } from '../other-build.ts';
import { seedFolder } from '../seed-folder.ts';
import { DEVICE_COOKIE, type Seeded } from '../seed.ts';

const SCREENS = 3;
const other = otherBuild();

let floor: Floor;
let desk: Api;
let seeded: Seeded;
let browsers: Browser[];
let pages: Page[];
let films: Film[];
/** What happened on which screen: a page began, and it said hello. */
const happened: { readonly screen: number; readonly what: 'begins' | 'hello'; readonly version?: string }[] = [];

beforeAll(async () => {
  const made = await seedFolder({ screens: SCREENS, notices: 3, picture: true });
  seeded = made.seeded;
  floor = await openFloor({ dataDir: made.folder });
  desk = api(floor.local, seeded.token);
  const items = ['notice-1', 'notice-2', 'notice-3'].map((id) => item(id, 4));
  await desk.change(seeded.site, { type: 'put-playlist', id: 'main', name: 'Main', items });
  // A browser each: tabs of one get too few frames.
  browsers = await Promise.all(Array.from({ length: SCREENS }, launch));
  pages = await Promise.all(browsers.map(opened));
  films = await Promise.all(pages.map(film));
});
afterAll(async () => {
  for (const browser of browsers) await browser.close();
  await floor.close();
  rmSync(other.folder, { recursive: true });
});
shootFailures(() => Object.fromEntries(pages.map((page, index) => [`screen-${index + 1}`, page])));

async function opened(browser: Browser, screen: number): Promise<Page> {
  const { context, page } = await device(browser, glass);
  const value = seeded.screens[screen]!.cookie.slice(DEVICE_COOKIE.length + 1);
  await context.addCookies([{ name: DEVICE_COOKIE, value, url: floor.origin }]);
  await page.goto(`${floor.origin}/display`);
  await untilNotice(page);
  // What looks after the page comes behind its first slide.
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => name.includes('/look-after'))
  );
  page.on('framenavigated', () => happened.push({ screen, what: 'begins' }));
  page.on('websocket', (socket) =>
    socket.on('framesent', ({ payload }) => {
      const version = /"hello",.*"version":"([^"]*)"/.exec(String(payload))?.[1];
      if (version !== undefined) happened.push({ screen, what: 'hello', version });
    })
  );
  return page;
}

const untilNotice = (page: Page): Promise<void> =>
  page
    .getByText(/Hinweis \d|Notice \d/)
    .first()
    .waitFor();
const begun = (): number[] => happened.flatMap(({ what, screen }) => (what === 'begins' ? [screen] : []));

test('during a takeover every screen stays as it is', async () => {
  await floor.kill('SIGTERM');
  await floor.start(other.folder);
  const asked = takeover();
  await desk.change(seeded.site, asked);
  await Promise.all(pages.map((page) => page.getByText('Halle räumen').first().waitFor()));
  // Longer than it takes one of them to ask, to be allowed and to fetch the new page.
  await pages[0]!.waitForTimeout(30_000);
  expect(begun()).toEqual([]);
  await desk.change(seeded.site, { type: 'end-takeover', id: asked.id });
});

test('then all take the new version, each once, and none before the one before it is back', async () => {
  const isNew = (screen: number): boolean =>
    happened.some((one) => one.screen === screen && one.version === other.version);
  await expect.poll(() => pages.every((_, screen) => isNew(screen)), { timeout: 150_000 }).toBe(true);
  await Promise.all(pages.map(untilNotice));
  expect(begun().sort()).toEqual([0, 1, 2]);
  let under: number | null = null;
  for (const { screen, what, version } of happened) {
    if (what === 'begins') {
      expect(under, JSON.stringify(happened)).toBe(null);
      under = screen;
    } else if (version === other.version && screen === under) under = null;
  }
});

test('and no frame of it was empty', async () => {
  for (const one of films) expect(one.frames()).toBeGreaterThan(20);
  expect(await Promise.all(films.map((one) => one.empty()))).toEqual(films.map(() => 0));
});

test('which the film would have shown', async () => {
  await pages[0]!.goto('about:blank');
  await expect.poll(() => films[0]!.empty(), { timeout: 20_000 }).toBeGreaterThan(0);
});
