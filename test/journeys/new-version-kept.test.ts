// A new version reaches displays that keep their page themselves, over https: a screen at a slide boundary, a kiosk when nobody stands at it; and what they keep from then on
// is the new one, also when the server is away.
import { rmSync } from 'node:fs';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { untilWhole } from '../browser/display-page.ts';
import { device, glass, launch, tablet } from '../browser/floor-browser.ts';
import { shootFailures } from '../browser/shots.ts';
import { trusting, type Trust } from '../browser/trusting.ts';
import { freePort, openFloor, type Floor } from '../floor.ts';
import { otherBuild } from '../other-build.ts';
import { seedFolder } from '../seed-folder.ts';
import { DEVICE_COOKIE, type Seeded, type SeededDisplay } from '../seed.ts';

const other = otherBuild();
const REACHED_MS = 150_000;

let floor: Floor;
let secure: string;
let seeded: Seeded;
let trust: Trust;
let trusted: Browser;
let screen: Page;
let kiosk: Page;
let kioskBegan = 0;

beforeAll(async () => {
  const made = await seedFolder({ screens: 1, kiosks: 1, notices: 2, workers: 2 });
  seeded = made.seeded;
  const port = await freePort();
  floor = await openFloor({ dataDir: made.folder, env: { HTTPS_PORT: String(port) } });
  secure = `https://floor.test:${port}`;
  trust = trusting(await policyOf(floor));
  trusted = await trust.launch();
  screen = await opened(seeded.screens[0]!, '/display', glass);
  kiosk = await opened(seeded.kiosks[0]!, '/kiosk', tablet);
  await untilWhole(screen);
  kiosk.on('framenavigated', () => kioskBegan++);
});
afterAll(async () => {
  await trusted?.close();
  trust?.remove();
  await floor.close();
  rmSync(other.folder, { recursive: true });
});
shootFailures(() => ({ screen, kiosk }));

async function policyOf({ origin }: Floor): Promise<string> {
  const browser = await launch();
  const { page } = await device(browser, glass);
  await page.goto(`${origin}/trust`);
  const policy = await page.evaluate(async () => (await fetch('/trust/floorcast-policy.json')).text());
  await browser.close();
  return policy;
}

async function opened(
  { cookie }: SeededDisplay,
  path: '/display' | '/kiosk',
  size: { width: number; height: number }
): Promise<Page> {
  const { context, page } = await device(trusted, size);
  const value = cookie.slice(DEVICE_COOKIE.length + 1);
  await context.addCookies([{ name: `__Host-${DEVICE_COOKIE}`, value, url: secure, secure: true, httpOnly: true }]);
  await page.goto(secure + path);
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
  // What looks after the page comes last.
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => name.includes('/look-after'))
  );
  return page;
}

/** Whether the page runs the scripts of the other build. */
const isNew = (page: Page): Promise<boolean> =>
  page.evaluate(() => [...document.scripts].some(({ src }) => src.endsWith('x.js'))).catch(() => false);

test('before, both run what was built', async () => {
  expect(await Promise.all([screen, kiosk].map(isNew))).toEqual([false, false]);
});

test('the screen takes it by itself, and the kiosk not while somebody stands at it', async () => {
  const scans = (): Promise<void> => kiosk.keyboard.type(`${seeded.badges[0]!}\n`);
  await scans();
  await kiosk
    .getByText(/Hinweis \d|Notice \d/)
    .first()
    .waitFor();
  await floor.kill('SIGTERM');
  await floor.start(other.folder);
  const stays = setInterval(() => void scans().catch(() => undefined), 8000);
  try {
    await expect.poll(() => isNew(screen), { timeout: REACHED_MS }).toBe(true);
    // Longer than it takes the next one to ask, to be allowed and to fetch.
    await screen.waitForTimeout(35_000);
    expect(kioskBegan).toBe(0);
  } finally {
    clearInterval(stays);
  }
});

test('the kiosk does when it has been left alone for a minute', async () => {
  await expect.poll(() => isNew(kiosk), { timeout: REACHED_MS + 120_000, interval: 1000 }).toBe(true);
  expect(kioskBegan).toBe(1);
});

test('what both keep is the new version, whole', async () => {
  await untilWhole(screen);
  for (const page of [screen, kiosk]) {
    await expect
      .poll(() => page.evaluate(async () => (await caches.keys()).some((name) => name.endsWith('0123456789abcdef'))), {
        timeout: 90_000,
        interval: 1000
      })
      .toBe(true);
  }
  await floor.kill('SIGKILL');
  for (const [page, path] of [
    [screen, '/display'],
    [kiosk, '/kiosk']
  ] as const) {
    await page.goto('about:blank');
    await page.goto(secure + path);
    await expect.poll(() => isNew(page)).toBe(true);
  }
  await screen
    .getByText(/Hinweis \d|Notice \d/)
    .first()
    .waitFor();
  await floor.start(other.folder);
});
