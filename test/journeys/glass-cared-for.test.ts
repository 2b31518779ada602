// What a panel is spared, and what it shows all year: truly black in its dark hours with the player alive behind it, changes that the
// compositor alone can draw, none where less motion is asked for, and the site's logo as it was uploaded at the desk.
import sharp from 'sharp';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { api, takeover, type Api } from '../api.ts';
import { glass, launch } from '../browser/floor-browser.ts';
import { becomeAdministrator } from '../browser/office.ts';
import { shootFailures } from '../browser/shots.ts';
import { openFloor, type Floor } from '../floor.ts';
import { seedFolder } from '../seed-folder.ts';
import { DEVICE_COOKIE, type Seeded } from '../seed.ts';

let floor: Floor;
let browser: Browser;
let seeded: Seeded;
let desk: Api;
let screen: Page;
let still: Page;

beforeAll(async () => {
  const made = await seedFolder({ screens: 2, notices: 2, picture: true });
  seeded = made.seeded;
  [floor, browser] = await Promise.all([openFloor({ dataDir: made.folder }), launch()]);
  desk = api(floor.local, seeded.token);
  screen = await opened(0, 'no-preference');
  still = await opened(1, 'reduce');
});
afterAll(async () => {
  await browser.close();
  await floor.close();
});
shootFailures(() => ({ screen, still }));

/** A paired screen that notes which properties its page moves. */
async function opened(index: number, reducedMotion: 'reduce' | 'no-preference'): Promise<Page> {
  const context = await browser.newContext({ viewport: glass, reducedMotion });
  const value = seeded.screens[index]!.cookie.slice(DEVICE_COOKIE.length + 1);
  await context.addCookies([{ name: DEVICE_COOKIE, value, url: floor.origin }]);
  const page = await context.newPage();
  await page.addInitScript(() => {
    const moved: string[] = [];
    Object.assign(window, { moved });
    document.addEventListener('transitionrun', (event) => moved.push(event.propertyName));
    document.addEventListener('animationstart', (event) => moved.push(event.animationName));
  });
  await page.goto(`${floor.origin}/display`);
  await page.locator('[data-showing="slide"]').waitFor();
  return page;
}

const moved = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => (window as unknown as { moved: string[] }).moved);
const shows = (page: Page, what: string): Promise<void> => page.locator(`[data-showing="${what}"]`).waitFor();
const settings = {
  place: 'Hall 2',
  tags: [],
  languages: [],
  languageMode: 'in-turn',
  viewingDistanceM: 5,
  diagonalIn: 55
};
const putDark = (dark: object | null): Promise<void> => putScreen({ dark });
const putScreen = (over: object): Promise<void> =>
  desk.change(seeded.site, {
    type: 'put-display',
    id: seeded.screens[0]!.id,
    kind: 'screen',
    name: 'screen 1',
    defaultPlaylist: null,
    ...settings,
    ...over
  });

/** The brightest channel of any pixel. */
async function brightest(page: Page): Promise<number> {
  const { channels } = await sharp(await page.screenshot())
    .removeAlpha()
    .stats();
  return Math.max(...channels.map(({ max }) => max));
}

test('a display loads the typefaces of what it shows, and no others', async () => {
  const files = () =>
    screen.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => /([^/]*)\.woff2/.exec(name)?.[1])
        .filter((name) => name !== undefined)
    );
  const names = await files();
  expect(names.some((name) => name.startsWith('atkinson'))).toBe(true);
  expect(names.filter((name) => !name.startsWith('atkinson'))).toEqual([]);
});

describe('a display shows the languages it is set to', () => {
  const put = (over: object): Promise<void> => putScreen({ dark: null, ...over });
  const shown = (language: string): Promise<number> =>
    screen
      .locator(`.front h1`)
      .evaluateAll(
        (titles, wanted) => titles.filter((one) => one.closest('[lang]')?.getAttribute('lang') === wanted).length,
        language
      );

  test('in turn', async () => {
    await put({ languages: ['de', 'en'], languageMode: 'in-turn' });
    await expect.poll(() => shown('de'), { timeout: 40_000 }).toBe(1);
    await expect.poll(() => screen.locator('.front h1').count(), { timeout: 30_000 }).toBe(1);
    await expect.poll(() => shown('en'), { timeout: 40_000 }).toBe(1);
    await expect.poll(() => screen.locator('.front h1').count(), { timeout: 30_000 }).toBe(1);
  });
  test('one alone', async () => {
    await put({ languages: ['en'] });
    await expect.poll(() => shown('en'), { timeout: 40_000 }).toBe(1);
    expect(await shown('de')).toBe(0);
  });
  test('two at once', async () => {
    await put({ languages: ['de', 'en'], languageMode: 'two-at-once' });
    await expect.poll(async () => [await shown('de'), await shown('en')], { timeout: 40_000 }).toEqual([1, 1]);
  });
});

test('slides change by what the compositor draws, and not at all in motion where less is asked for', async () => {
  await putScreen({ dark: null });
  await expect.poll(() => screen.locator('.front h1').count(), { timeout: 30_000 }).toBe(1);
  // What stands before the first slide comes forth by itself where that is late.
  const forget = (page: Page): Promise<unknown> =>
    page.evaluate(() => (window as unknown as { moved: string[] }).moved.splice(0));
  await forget(screen);
  const first = await screen.locator('.front h1').textContent();
  await expect.poll(() => screen.locator('.front h1').textContent(), { timeout: 30_000 }).not.toBe(first);
  expect(await moved(screen)).toContain('opacity');
  expect((await moved(screen)).filter((one) => !['opacity', 'visibility', 'transform'].includes(one))).toEqual([]);
  await forget(still);
  const other = await still.locator('.front h1').textContent();
  await expect.poll(() => still.locator('.front h1').textContent(), { timeout: 30_000 }).not.toBe(other);
  expect(await moved(still)).toEqual([]);
});

test('in its dark hours the glass is black, the player is alive, and an alarm lights it up', async () => {
  await putDark({ type: 'always', firstDate: null, lastDate: null, off: [] });
  await shows(screen, 'dark');
  await expect.poll(() => brightest(screen), { timeout: 15_000 }).toBe(0);
  const asked = takeover();
  await desk.change(seeded.site, asked);
  await shows(screen, 'takeover');
  await expect.poll(() => brightest(screen), { timeout: 15_000 }).toBeGreaterThan(200);
  await desk.change(seeded.site, { type: 'end-takeover', id: asked.id });
  await shows(screen, 'dark');
  await expect.poll(() => brightest(screen), { timeout: 15_000 }).toBe(0);
  await putDark(null);
  await shows(screen, 'slide');
});

test('the logo is uploaded at the desk and stands in the frame of every display', async () => {
  const page = await (await browser.newContext({ viewport: { width: 1400, height: 1000 } })).newPage();
  await becomeAdministrator(page, floor);
  await page.goto(`${floor.origin}/admin/${seeded.site}/settings`);
  const logo = await sharp({ create: { width: 300, height: 100, channels: 4, background: '#0a5199' } })
    .png()
    .toBuffer();
  const field = page.getByRole('group', { name: 'Logo' });
  await field.getByLabel('Add a picture').setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: logo });
  await field.getByRole('radio', { name: 'logo.png' }).waitFor();
  await page.getByRole('button', { name: 'Save', exact: true }).first().click();
  await page.getByText('Saved. Displays follow within seconds.').waitFor();
  for (const one of [screen, still]) {
    const image = one.locator('.front footer img');
    await image.waitFor();
    await expect
      .poll(() => image.evaluate((shown: HTMLImageElement) => shown.naturalWidth), { timeout: 15_000 })
      .toBe(300);
  }
  await page.reload();
  expect(await field.getByRole('radio', { name: 'logo.png' }).isChecked()).toBe(true);
  await field.getByRole('radio', { name: 'No logo' }).check();
  await page.getByRole('button', { name: 'Save', exact: true }).first().click();
  await screen.locator('.front footer img').waitFor({ state: 'detached' });
});
