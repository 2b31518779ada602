// How a display is, at the desk: what a real browser tells of itself, what was wrong with it and when, and what of its day is proved.
import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDisplay } from '../browser/display-page.ts';
import { device, glass, launch, type Device } from '../browser/floor-browser.ts';
import { becomeAdministrator } from '../browser/office.ts';
import { shootFailures } from '../browser/shots.ts';
import { openFloor, type Floor } from '../floor.ts';
import { seedFolder } from '../seed-folder.ts';
import type { Seeded } from '../seed.ts';

let floor: Floor;
let seeded: Seeded;
let browser: Browser;
let screen: Device;
let desk: Device;

beforeAll(async () => {
  const made = await seedFolder({ screens: 2, notices: 2 });
  seeded = made.seeded;
  [floor, browser] = await Promise.all([openFloor({ dataDir: made.folder }), launch()]);
  desk = await device(browser, { width: 1440, height: 900 });
  screen = await device(browser, glass);
  await becomeAdministrator(desk.page, floor);
  await openDisplay(screen.context, floor.origin, seeded.screens[0]!);
  await desk.page.goto(`${floor.origin}/admin/${seeded.site}/displays/screen-1`);
});
afterAll(async () => {
  await browser?.close();
  await floor?.close();
});
shootFailures(() => ({ desk: desk?.page, screen: screen?.page }));

const health = () => desk.page.getByRole('region', { name: 'Health' });
const incidents = () => desk.page.getByRole('region', { name: 'Incidents' });

test('its page says how well it knows the time, what it has room for, how smooth it is and which version it runs', async () => {
  await health()
    .getByText(/^known to ± [\d.]+ ms$/)
    .waitFor();
  await health()
    .getByText(/^the same as the server’s$|^\d+ m?s (behind|ahead of) the server’s$/)
    .waitFor();
  // Over plain http no browser tells what it has stored.
  await health().getByText('its browser does not say').waitFor();
  await health()
    .getByText(/^no frame dropped in \d+|^\d+ frames? dropped in \d+/)
    .waitFor();
  await health()
    .getByText(/, the newest$/)
    .waitFor();
});

test('an error on its page is told once, with how often', async () => {
  await screen.page.evaluate(() => {
    for (let time = 0; time < 3; time++) setTimeout(() => void Promise.reject(new TypeError('the press stood still')));
  });
  await health().getByText('TypeError: the press stood still').waitFor();
  await health()
    .getByText(/3 times, last/)
    .waitFor();
});

test('a page out of sight is said to be so, and is an incident when it stays', async () => {
  // Pages of tests are always in sight, whatever stands before them.
  await screen.page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => 'hidden' });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await desk.page.getByText('out of sight', { exact: true }).waitFor({ timeout: 90_000 });
  await incidents().getByText('Its page was out of sight').waitFor();
  await screen.page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => 'visible' });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await desk.page.getByText('on line', { exact: true }).first().waitFor({ timeout: 60_000 });
  await expect.poll(() => incidents().getByText('goes on').count(), { timeout: 30_000 }).toBe(0);
});

test('a browser that was closed is gone, and the incident stands until it is back', async () => {
  await screen.context.close();
  await desk.page.getByText(/^gone \d+ s/).waitFor();
  await incidents().getByText('Its browser was closed or started anew').waitFor();
  await incidents().getByText('goes on').waitFor();
  screen = await device(browser, glass);
  await openDisplay(screen.context, floor.origin, seeded.screens[0]!);
  await desk.page.getByText('on line', { exact: true }).first().waitFor();
  await expect.poll(() => incidents().getByText('goes on').count(), { timeout: 30_000 }).toBe(0);
});

test('the day is told on a page and as a file: what one display confirmed, and that nobody measured the other', async () => {
  const { page } = desk;
  await expect
    .poll(
      async () => {
        await page.goto(`${floor.origin}/admin/${seeded.site}/proof`);
        return page
          .getByRole('row', { name: /screen 1/ })
          .getByText('unmeasured')
          .count();
      },
      { timeout: 120_000, interval: 2000 }
    )
    .toBe(0);
  expect(
    await page
      .getByRole('row', { name: /screen 2/ })
      .getByText('unmeasured', { exact: true })
      .count()
  ).toBe(1);
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByText('Download CSV').click()]);
  const file = await readFile(await download.path(), 'utf8');
  const rows = file.trim().split('\r\n');
  expect(rows[0]).toContain('"Planned (s)","Confirmed (s)","Unmeasured (s)"');
  expect(rows.filter((row) => row.includes('"screen 1"') && !row.includes('"unmeasured"'))).not.toEqual([]);
  expect(rows.filter((row) => row.includes('"screen 2"')).every((row) => row.includes('"unmeasured"'))).toBe(true);
});

test('no page had an error but the one that was made', () => {
  expect(desk.troubles).toEqual([]);
  expect(screen.troubles).toEqual([]);
});
