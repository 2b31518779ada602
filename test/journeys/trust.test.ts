// Https on a LAN name by our own authority, in a real Chromium that trusts it: secure context, service worker, camera. A TV that does not
// trust it goes on over plain http, and a display that does is moved over without being paired anew.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { untilWhole } from '../browser/display-page.ts';
import { device, glass, launch, type Device } from '../browser/floor-browser.ts';
import { becomeAdministrator } from '../browser/office.ts';
import { shootFailures } from '../browser/shots.ts';
import { trusting, type Trust } from '../browser/trusting.ts';
import { freePort, openFloor, type Floor } from '../floor.ts';
import { seedFolder } from '../seed-folder.ts';
import { DEVICE_COOKIE, type Seeded } from '../seed.ts';

const NOTICE = /Hinweis \d|Notice \d/;
let floor: Floor;
let secure: string;
let seeded: Seeded;
let trust: Trust;
let plain: Browser;
let trusted: Browser;
let tv: Device;
let office: Device;
let moving: Device;

beforeAll(async () => {
  const made = await seedFolder({ screens: 2, kiosks: 1, notices: 2 });
  seeded = made.seeded;
  const port = await freePort();
  floor = await openFloor({ dataDir: made.folder, env: { HTTPS_PORT: String(port) } });
  secure = `https://floor.test:${port}`;
  plain = await launch();
  tv = await device(plain, glass);
  office = await device(plain, { width: 1400, height: 1000 });
});
afterAll(async () => {
  trust?.remove();
  await plain.close();
  await trusted?.close();
  await floor.close();
});
shootFailures(() => ({ tv: tv?.page, office: office?.page, moving: moving?.page }));

async function asScreen({ context, page }: Device, index: number): Promise<void> {
  const value = seeded.screens[index]!.cookie.slice(DEVICE_COOKIE.length + 1);
  await context.addCookies([{ name: DEVICE_COOKIE, value, url: floor.origin }]);
  await page.goto(`${floor.origin}/display`);
  await page.getByText(NOTICE).first().waitFor();
}

const openDisplay = (id: string): Promise<unknown> =>
  office.page.goto(`${floor.origin}/admin/${seeded.site}/displays/${id}`);

async function askToMove(name: string): Promise<void> {
  await office.page.getByText('Move to https…').click();
  await office.page.getByRole('button', { name: `Move ${name}` }).click();
}

/** On each of them another slide comes than stands now. */
async function rotates(...pages: Page[]): Promise<void> {
  const words = (): string => document.querySelector('[data-showing] h1')?.textContent ?? '';
  await Promise.all(
    pages.map(async (page) => {
      const now = await page.evaluate(words);
      expect(now).toMatch(NOTICE);
      await expect.poll(() => page.evaluate(words), { timeout: 60_000 }).not.toBe(now);
      expect(await page.evaluate(words)).toMatch(NOTICE);
    })
  );
}

describe('a TV that does not trust our authority', () => {
  test('is refused at the https door, and rotates over plain http', async () => {
    const { page, context } = await device(plain, glass);
    await expect(page.goto(`${secure}/display`)).rejects.toThrow(/ERR_CERT_AUTHORITY_INVALID/);
    await context.close();
    await asScreen(tv, 0);
    await rotates(tv.page);
  });

  test('asked at the desk to move to https it stays where it is, playing', async () => {
    await becomeAdministrator(office.page, floor);
    await openDisplay('screen-1');
    await askToMove('screen 1');
    await office.page.getByText(/does not trust/).waitFor();
    expect(tv.page.url()).toBe(`${floor.origin}/display`);
    await rotates(tv.page);
  });
});

describe('a browser that trusts our authority', () => {
  let page: Page;
  // Only now: browsers that run already may read a new policy too.
  beforeAll(async () => {
    await office.page.goto(`${floor.origin}/trust`);
    trust = trusting(await office.page.evaluate(async () => (await fetch('/trust/floorcast-policy.json')).text()));
    trusted = await trust.launch();
    moving = await device(trusted, glass);
    ({ page } = await device(trusted, glass));
    await page.goto(`${secure}/display`);
  });

  test('finds a secure context on a LAN name, with a service worker and a wake lock to be had', async () => {
    const has = await page.evaluate(() => [
      isSecureContext,
      'serviceWorker' in navigator,
      'wakeLock' in navigator,
      'subtle' in crypto
    ]);
    expect(has).toEqual([true, true, true, true]);
  });

  test('is given the camera without a question, by the policy', async () => {
    if (!trust.byPolicy) await page.context().grantPermissions(['camera'], { origin: secure });
    const label = await page.evaluate(async () => {
      const stream = await navigator.mediaDevices.getUserMedia({ video: true });
      const [track] = stream.getVideoTracks();
      const { label, readyState } = track!;
      track!.stop();
      return `${label} ${readyState}`;
    });
    expect(label).toMatch(/fake.* live$/);
  });

  test('asks nobody else for the camera', async () => {
    const { page: other, context } = await device(trusted, glass);
    await other.goto(`${secure.replace('floor.test', 'localhost')}/display`);
    expect(await other.evaluate(async () => (await navigator.permissions.query({ name: 'camera' })).state)).not.toBe(
      'granted'
    );
    await context.close();
  });
});

describe('such a display, asked at the desk to move to https,', () => {
  test('goes on there as the same display', async () => {
    await asScreen(moving, 1);
    await openDisplay('screen-2');
    await askToMove('screen 2');
    await moving.page.waitForURL(`${secure}/display`);
    await moving.page.getByText(NOTICE).first().waitFor();
    const cookies = await moving.context.cookies(secure);
    expect(cookies.find(({ name }) => name === `__Host-${DEVICE_COOKIE}`)).toMatchObject({
      secure: true,
      httpOnly: true
    });
    await openDisplay('screen-2');
    await office.page.getByText(/shows/).first().waitFor();
    expect(await office.page.getByText('Move to https…').count()).toBe(0);
  });

  test('and also where its box starts at the old address again', async () => {
    await moving.page.goto('about:blank');
    await moving.page.goto(`${floor.origin}/display`);
    await moving.page.waitForURL(`${secure}/display`);
    await moving.page.getByText(NOTICE).first().waitFor();
  });

  test('by a way that is good for one browser, once', async () => {
    const { page, context } = await device(trusted, glass);
    const away = encodeURIComponent('http://elsewhere.test');
    await page.goto(`${secure}/display/arrive?claim=${'x'.repeat(43)}&from=${away}`);
    expect(page.url()).toBe(`${secure}/display`);
    expect(await context.cookies()).toEqual([]);
    await page.goto(`${secure}/display/arrive?claim=x&from=${encodeURIComponent(floor.origin)}`);
    expect(page.url()).toBe(`${floor.origin}/display`);
    await context.close();
  });
});

describe('while the server is away', () => {
  afterAll(async () => {
    await floor.kill('SIGKILL');
    await floor.start();
  });

  test('a box that trusts it starts the display from its own disk, and no error page is ever seen', async () => {
    const { page } = moving;
    const worker = (): Promise<string | undefined> => page.evaluate(() => navigator.serviceWorker.controller?.state);
    await expect.poll(worker, { timeout: 30_000 }).toBe('activated');
    await untilWhole(page);
    await floor.kill('SIGKILL');
    const seen: string[] = [];
    page.on('framenavigated', (frame) => seen.push(frame.url()));
    const start = pathToFileURL(join(import.meta.dirname, '../../deploy/kiosk/start.html')).href;
    await page.goto('about:blank');
    await page.goto(`${start}#alone=1&url=${secure}/display`);
    await page.getByText('Waiting for the server').waitFor();
    await page.waitForURL(`${secure}/display`);
    await page.getByText(NOTICE).first().waitFor();
    // And the TV over plain http goes on.
    await rotates(page, tv.page);
    expect(seen.filter((url) => url.startsWith('chrome-error:'))).toEqual([]);
  });
});

test('both are on line again when it is, and the TV went on rotating all the while', async () => {
  await moving.page.waitForFunction(() => document.querySelector('[data-showing] img[alt=QR]') !== null);
  await rotates(tv.page);
});

test('no page had an error', () => {
  expect([...tv.troubles, ...moving.troubles, ...office.troubles]).toEqual([]);
});
