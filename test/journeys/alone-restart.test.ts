// A screen that is switched off and on again while the server is away. On a secure origin (127.0.0.1 counts as one) the service worker has its page
// and the store the rest; over plain http there is no service worker, and a reload needs the server.
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { announcement, playlist, says, schedule, weekly } from '#playlists/testing/small-floor.ts';
import { api, takeover, type Api } from '../api.ts';
import { keptBy, onGlass, openDisplay, untilGlass, untilWhole, writeDownGlass } from '../browser/display-page.ts';
import { film, redFrames } from '../browser/film.ts';
import { device, glass, launch, launchOn, pullPlug, tablet } from '../browser/floor-browser.ts';
import { captivePortal, silentServer } from '../browser/in-its-place.ts';
import { shootFailures } from '../browser/shots.ts';
import { openFloor, type Floor } from '../floor.ts';
import { seedFolder } from '../seed-folder.ts';
import type { Seeded } from '../seed.ts';
import { uploadPicture } from '../upload.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOTICE = /Hinweis 1|Notice 1/;

const folder = mkdtempSync(join(tmpdir(), 'floorcast-device-'));
let floor: Floor;
let seeded: Seeded;
let desk: Api;
/** For other devices than the one that is switched off and on. */
let browser: Browser;
let context: BrowserContext | null = null;
let page: Page;
let isLost = false;

beforeAll(async () => {
  const made = await seedFolder({ screens: 2, kiosks: 1, notices: 1, picture: true });
  seeded = made.seeded;
  floor = await openFloor({ dataDir: made.folder });
  browser = await launch();
  desk = api(floor.local, seeded.token);
  // From the day after tomorrow on what stands is another thing each hour.
  const firstDate = new Date(Date.now() + 2 * DAY).toISOString().slice(0, 10);
  for (let hour = 0; hour < 24; hour++) {
    const [from, until] = [hour, hour + 1].map((one) => `${String(one % 24).padStart(2, '0')}:00`);
    const rule = weekly(from!, until!, { firstDate });
    for (const change of [
      ...announcement(`h-${hour}`),
      playlist(`p-${hour}`, [`h-${hour}`]),
      schedule(`s-${hour}`, `p-${hour}`, { rule })
    ])
      await desk.change(seeded.site, change);
  }
});
afterEach(async () => {
  await switchOff();
  // Also after a test that failed in between.
  if (isLost) await find();
});
afterAll(async () => {
  await browser?.close();
  await floor?.close();
  await rm(folder, { recursive: true, force: true });
});

shootFailures(() => ({ screen: context === null ? undefined : page }));

/** `deviceAt` is what the device's own clock says, where it is not right. */
async function switchOn(deviceAt?: number): Promise<void> {
  context = await launchOn(folder);
  await writeDownGlass(context);
  if (deviceAt !== undefined) await context.clock.install({ time: deviceAt });
  page = await openDisplay(context, floor.local, seeded.screens[0]!);
}

async function switchOff(): Promise<void> {
  await context?.close();
  context = null;
}

async function lose(): Promise<void> {
  await floor.kill('SIGKILL');
  isLost = true;
}

async function find(): Promise<void> {
  await floor.start();
  isLost = false;
}

/** Until the page would start without the server, at the time that it is. */
async function onAndKept(wrongBy = 0): Promise<void> {
  await switchOn(Date.now() + wrongBy);
  await untilWhole(page);
  await page.evaluate(() => navigator.serviceWorker.ready);
  const wrong = async (): Promise<number> => {
    const clock = (await keptBy(page))?.clock;
    return clock == null ? Infinity : Math.abs(clock.deviceAt - clock.serverAt - wrongBy);
  };
  await expect.poll(wrong, { timeout: 30_000 }).toBeLessThan(60_000);
}

test('starts alone with its program, picture and typefaces, and is on line again when the server is', async () => {
  for (const change of announcement('letters', { draft: says('保護眼鏡 نظارات') }))
    await desk.change(seeded.site, change);
  await desk.change(seeded.site, playlist('main', [...seeded.notices, 'letters'], 3));
  await onAndKept();
  // The worker is told of what the page had before it was there.
  await expect.poll(keptFonts, { timeout: 30_000 }).toEqual(expect.arrayContaining(['arabic', 'sc']));
  await switchOff();
  await lose();
  await switchOn();
  await untilGlass(page, NOTICE);
  const whole = page.locator('[data-showing] img');
  await expect.poll(() => whole.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1920);
  await untilGlass(page, '保護眼鏡');
  await expect
    .poll(() => loadedFonts(['Atkinson Hyperlegible Next', 'Noto Sans SC', 'Noto Sans Arabic']), { timeout: 30_000 })
    .toEqual([true, true, true]);
  await find();
  const asked = takeover();
  await desk.change(seeded.site, asked);
  await untilGlass(page, 'Halle räumen');
  await desk.change(seeded.site, { type: 'end-takeover', id: asked.id });
  await untilGlass(page, NOTICE);
  await untilWhole(page);
});

test('does not wait for a server that takes connections and says nothing', async () => {
  await lose();
  const silent = await silentServer(floor.local);
  await switchOn();
  await untilGlass(page, NOTICE);
  await silent.close();
});

test('believes no captive portal, keeps nothing of it, and knows its server again', async () => {
  await lose();
  const portal = await captivePortal(floor.local);
  await switchOn();
  await untilGlass(page, NOTICE);
  await page.reload();
  await untilGlass(page, NOTICE);
  await portal.close();
  await page.reload();
  await untilGlass(page, NOTICE);
  expect(await page.evaluate(() => window.stood.join())).not.toMatch(/terms/);
  await find();
  await page.reload();
  await untilGlass(page, NOTICE);
});

test('a takeover that was ended while it was off does not flash up, neither alone nor when it is back on line', async () => {
  await onAndKept();
  const begins = await film(page);
  const asked = takeover(60);
  await desk.change(seeded.site, asked);
  await untilGlass(page, 'Halle räumen');
  await untilWhole(page);
  expect(await redFrames(await begins.cut())).toBeGreaterThan(0);
  await switchOff();
  await desk.change(seeded.site, { type: 'end-takeover', id: asked.id });
  await lose();
  await switchOn();
  const back = await film(page);
  await untilGlass(page, /Keine Verbindung .*Folge dem Werksalarm\./);
  await find();
  await untilGlass(page, NOTICE);
  await page.waitForTimeout(500);
  expect(await page.evaluate(() => window.stood.join())).not.toMatch(/Halle räumen|Leave the hall/);
  const frames = await back.cut();
  expect(frames.length).toBeGreaterThan(1);
  expect(await redFrames(frames)).toBe(0);
});

test('a takeover that it kept is withheld for its lease alone', async () => {
  await onAndKept();
  const asked = takeover(60);
  await desk.change(seeded.site, asked);
  await untilGlass(page, 'Halle räumen');
  await untilWhole(page);
  await switchOff();
  await lose();
  await switchOn(Date.parse(asked['until'] as string) + 5000);
  await untilGlass(page, NOTICE);
  await find();
  await desk.change(seeded.site, { type: 'end-takeover', id: asked.id });
});

test('an own clock that is six hours wrong, as it was before, tells the time that passed', async () => {
  const wrongBy = 6 * HOUR;
  await onAndKept(wrongBy);
  await switchOff();
  // Half past an hour, so that it is the same one for as long as a slow machine needs.
  const at = Math.floor((Date.now() + 5 * DAY) / HOUR) * HOUR + HOUR / 2;
  const path = `/sites/${seeded.site}/displays/screen-1/showing?at=${new Date(at).toISOString()}`;
  const { shows } = (await desk.get<{ shows: { title: string } }>(path)).body;
  await lose();
  await switchOn(at + wrongBy);
  await untilGlass(page, shows.title);
  await find();
});

test('an own clock that began again in 1970 goes on from when the screen was last alive', async () => {
  await onAndKept();
  await switchOff();
  await lose();
  await switchOn(0);
  await untilGlass(page, NOTICE);
  const glassSays = await onGlass(page);
  const clock = new Intl.DateTimeFormat('de', { timeZone: 'Europe/Berlin', timeStyle: 'short' });
  const lately = [0, 1, 2].map((minutes) => clock.format(Date.now() - minutes * 60_000));
  expect(lately.some((time) => glassSays.includes(time))).toBe(true);
  await find();
});

test('a plug that is pulled while a new program is fetched leaves the one before, whole', async () => {
  await onAndKept();
  const picture = await uploadPicture(floor.local, seeded, '#aa3322');
  for (const change of announcement('half', {
    draft: { ...says('half'), template: { type: 'picture-text', picture } }
  }))
    await desk.change(seeded.site, change);
  await context!.route('**/floor/media/**', () => undefined);
  await desk.change(seeded.site, playlist('main', ['half'], 3));
  await expect.poll(async () => (await keptBy(page))?.coming, { timeout: 30_000 }).not.toBe(null);
  await pullPlug(context!, folder);
  await lose();
  await switchOn();
  await untilGlass(page, NOTICE);
  await find();
  await untilGlass(page, 'half');
});

test('a kiosk starts alone too, says that it is alone, and is itself again when the server is there', async () => {
  const kiosk = await device(browser, tablet);
  const there = await openDisplay(kiosk.context, floor.local, seeded.kiosks[0]!);
  await there.waitForURL(`${floor.local}/kiosk`);
  const isKept = (): Promise<boolean> =>
    there.evaluate(() => navigator.serviceWorker.controller?.state === 'activated');
  await expect.poll(isKept, { timeout: 30_000 }).toBe(true);
  await lose();
  await there.reload();
  await there
    .getByText(/Keine Verbindung/)
    .first()
    .waitFor();
  await find();
  await there.getByText(/Keine Verbindung/).waitFor({ state: 'detached' });
  expect(kiosk.troubles).toEqual([]);
  await kiosk.context.close();
});

test('over plain http there is no service worker', async () => {
  const plain = await device(browser, glass);
  const there = await openDisplay(plain.context, floor.origin, seeded.screens[1]!);
  await untilGlass(there, 'half');
  expect(await there.evaluate(() => [isSecureContext, 'serviceWorker' in navigator])).toEqual([false, false]);
  await plain.context.close();
});

/** The lists of letters beyond the usual that the service worker keeps. */
const keptFonts = (): Promise<string[]> =>
  page.evaluate(async () => {
    const found: string[] = [];
    for (const name of await caches.keys())
      for (const { url } of await (await caches.open(name)).keys()) {
        const list = /\/(arabic|hebrew|thai|sc|jp|kr|emoji)-[^/]*\.css$/.exec(url)?.[1];
        if (list !== undefined) found.push(list);
      }
    return found;
  });

const loadedFonts = (families: readonly string[]): Promise<boolean[]> =>
  page.evaluate(
    (wanted) =>
      wanted.map((family) =>
        [...document.fonts].some((one) => one.status === 'loaded' && one.family.includes(`${family} Variable`))
      ),
    families
  );
