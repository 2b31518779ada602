// A takeover cuts every display at once, wins over what runs, and gives way at its end: ended by hand, or by its lease.
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { api, takeover, type Api } from '../api.ts';
import { device, glass, launch, type Device } from '../browser/floor-browser.ts';
import { becomeAdministrator } from '../browser/office.ts';
import { shootFailures } from '../browser/shots.ts';
import { openFloor, type Floor } from '../floor.ts';
import { seedFolder } from '../seed-folder.ts';
import { DEVICE_COOKIE, type Seeded } from '../seed.ts';

let floor: Floor;
let browsers: Browser[];
let screens: Device[];
let desk: Api;
let seeded: Seeded;
let office: Device;

beforeAll(async () => {
  const made = await seedFolder({ screens: 2, notices: 2 });
  seeded = made.seeded;
  floor = await openFloor({ dataDir: made.folder });
  desk = api(floor.local, seeded.token);
  // A browser each: tabs of one headless browser get too few frames to be screens side by side.
  browsers = [await launch(), await launch()];
  office = await device(browsers[0]!, { width: 1400, height: 1000 });
  screens = await Promise.all(browsers.map((browser) => device(browser, glass)));
  for (const [index, { context, page }] of screens.entries()) {
    const value = seeded.screens[index]!.cookie.slice(DEVICE_COOKIE.length + 1);
    await context.addCookies([{ name: DEVICE_COOKIE, value, url: floor.origin }]);
    await page.goto(`${floor.origin}/display`);
  }
});
afterAll(async () => {
  for (const browser of browsers) await browser.close();
  await floor.close();
});

shootFailures(() => ({ office: office?.page, one: screens?.[0]?.page, two: screens?.[1]?.page }));

const everyScreenShows = (text: string | RegExp): Promise<unknown> =>
  Promise.all(screens.map(({ page }) => page.getByText(text).first().waitFor()));
const everyScreenIsFreeOf = (text: string): Promise<unknown> =>
  Promise.all(screens.map(({ page }) => page.getByText(text).first().waitFor({ state: 'hidden' })));
const shownNow = async (): Promise<unknown> =>
  (await desk.get<{ shows: unknown }>(`/sites/${seeded.site}/displays/screen-1/showing`)).body.shows;

test('screens show what runs', () => everyScreenShows(/Hinweis \d|Notice \d/));

test('a takeover cuts every screen, and ended by hand gives way', async () => {
  const asked = takeover();
  await desk.change(seeded.site, asked);
  await everyScreenShows('Halle räumen');
  await everyScreenShows('Leave the hall');
  expect(await shownNow()).toMatchObject({ type: 'takeover', takeover: asked.id });
  await desk.change(seeded.site, { type: 'end-takeover', id: asked.id });
  await everyScreenIsFreeOf('Halle räumen');
  await everyScreenShows(/Hinweis \d|Notice \d/);
});

test('at the desk it is started after a last question, and ended from any page', async () => {
  const { page } = office;
  await becomeAdministrator(page, floor);
  await page.goto(`${floor.origin}/admin/${seeded.site}/takeover`);
  await page.getByRole('navigation', { name: 'What happens' }).getByRole('link').first().click();
  await page.getByLabel('Deutsch: what to do').fill('Tor 3 ist zu');
  await page.getByRole('button', { name: /^Go on/ }).click();
  await page.getByRole('button', { name: 'Start the takeover' }).click();
  await everyScreenShows('Tor 3 ist zu');
  await page.goto(`${floor.origin}/admin/${seeded.site}/displays`);
  await page.getByText('End…').click();
  await page.getByRole('button', { name: 'End it now' }).click();
  await everyScreenIsFreeOf('Tor 3 ist zu');
  expect(office.troubles).toEqual([]);
});

test('a drill says that it is one', async () => {
  const asked = takeover(5, true);
  await desk.change(seeded.site, asked);
  await everyScreenShows(/Übung/i);
  await desk.change(seeded.site, { type: 'end-takeover', id: asked.id });
  await everyScreenIsFreeOf('Halle räumen');
});

test('a takeover outlives reload and restart, and its lease ends it also on a screen that lost its line', async () => {
  const until = new Date(Date.now() + 20_000).toISOString();
  await desk.change(seeded.site, { ...takeover(), until });
  await everyScreenShows('Halle räumen');
  await screens[0]!.page.reload();
  await floor.kill('SIGKILL');
  await floor.start();
  await everyScreenShows('Halle räumen');
  expect(await shownNow()).toMatchObject({ type: 'takeover' });
  await floor.kill('SIGKILL');
  await everyScreenIsFreeOf('Halle räumen');
  await everyScreenShows(/Hinweis \d|Notice \d/);
  await floor.start();
});

test('no page had an error', () => {
  expect(screens.flatMap(({ troubles }) => troubles)).toEqual([]);
});
