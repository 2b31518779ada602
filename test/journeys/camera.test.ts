// Badges held before a camera, in real Chromium with a film for a camera: each kind of code, askew, upright, blurred, dim and mirrored; and a whole check-in.
import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { de as said } from '#display/words/de.ts';
import { sampleWorkers } from '#server/sample/workers.ts';
import { api, type Api } from '../api.ts';
import { launchWithFilm } from '../browser/badge-film.ts';
import { conditions, type Condition, type Symbology } from '../browser/badge-picture.ts';
import { device, launch, tablet } from '../browser/floor-browser.ts';
import { becomeAdministrator } from '../browser/office.ts';
import { seriousFaults } from '../browser/serious-faults.ts';
import { shootFailures } from '../browser/shots.ts';
import { openFloor, type Floor } from '../floor.ts';
import { pairDevice } from '../paired-device.ts';
import { DEVICE_COOKIE } from '../seed.ts';

const site = 'nordhafen';
let floor: Floor;
let script: Api;
let browser: Browser | null = null;
let page: Page | undefined;

beforeAll(async () => {
  floor = await openFloor();
  const office = await launch();
  const desk = await device(office, tablet);
  await becomeAdministrator(desk.page, floor, true);
  await office.close();
  script = api(floor.local, floor.token());
});
afterEach(async () => {
  await browser?.close();
  browser = null;
});
afterAll(() => floor.close());

shootFailures(() => ({ page }));

const textOf = (condition: Condition): string => `N-${condition.toUpperCase()}`;

/** 127.0.0.1 is a secure context, as https is. */
async function openTestPage(kind: Symbology): Promise<Page> {
  browser = await launchWithFilm(conditions.map((condition) => ({ kind, condition, text: textOf(condition) })));
  const opened = await device(browser, tablet);
  page = opened.page;
  await page.goto(`${floor.local}/kiosk/scanner`);
  await page.getByRole('button', { name: 'Switch the camera on' }).click();
  return page;
}

describe.each(['qr', 'code-128', 'code-39'] as const)('badges with %s', (kind) => {
  test('are read however they are held', async () => {
    const page = await openTestPage(kind);
    await page.evaluate(() => {
      const read = new Set<string>();
      Object.assign(window, { read });
      new MutationObserver(() => {
        const text = document.querySelector('code.read')?.textContent;
        if (text) read.add(text);
      }).observe(document.body, { subtree: true, childList: true, characterData: true });
    });
    const wanted = conditions.map(textOf).sort();
    const read = (): Promise<string[]> =>
      page.evaluate(() => [...(window as unknown as { read: Set<string> }).read].sort());
    await expect.poll(read, { timeout: 90_000, interval: 500 }).toEqual(wanted);
  });
});

describe('a kiosk with a camera', () => {
  test('checks in the worker whose badge is held into the frame, once', async () => {
    const heike = sampleWorkers.find((one) => one.firstName === 'Heike')!;
    browser = await launchWithFilm([{ kind: 'qr', text: heike.badge, condition: 'tilted' }]);
    const kiosk = await device(browser, tablet);
    page = kiosk.page;
    const { cookie } = await pairDevice(floor.local, script, site, 'gate-3', 'kiosk');
    await kiosk.context.addCookies([
      { name: DEVICE_COOKIE, value: cookie.slice(DEVICE_COOKIE.length + 1), url: floor.local }
    ]);
    await page.goto(`${floor.local}/kiosk/scanner`);
    await page.getByRole('button', { name: 'Switch the camera on' }).click();
    await page.getByText(heike.badge).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.goto(`${floor.local}/kiosk`);
    await page.getByText(/Heike/).first().waitFor();
    const { checkIns } = (await script.get<{ checkIns: { worker: string }[] }>(`/sites/${site}/check-ins?limit=100`))
      .body;
    expect(checkIns.filter(({ worker }) => worker === `w-${heike.number}`)).toHaveLength(1);
    expect(kiosk.troubles).toEqual([]);
  });

  test('shows at rest what it sees and where to hold the badge', async () => {
    browser = await launchWithFilm([{ kind: 'qr', text: 'ab', condition: 'plain' }]);
    const kiosk = await device(browser, tablet);
    page = kiosk.page;
    const { cookie } = await pairDevice(floor.local, script, site, 'gate-4', 'kiosk');
    await kiosk.context.addCookies([
      { name: DEVICE_COOKIE, value: cookie.slice(DEVICE_COOKIE.length + 1), url: floor.local }
    ]);
    await page.addInitScript(() => localStorage.setItem('floorcast-camera', JSON.stringify({ on: true })));
    await page.goto(`${floor.local}/kiosk`);
    await page.getByText(said.holdInFrame).first().waitFor();
    await page.waitForFunction(() => (document.querySelector('video')?.videoWidth ?? 0) > 0);
    expect(await page.locator('video').evaluate((video) => getComputedStyle(video).transform)).toContain('-1');
    expect(await seriousFaults(page)).toEqual([]);
  });
});

test('over plain http the page says what is missing', async () => {
  browser = await launch();
  const opened = await device(browser, tablet);
  page = opened.page;
  await page.goto(`${floor.origin}/kiosk/scanner`);
  await page.getByRole('button', { name: 'Switch the camera on' }).click();
  await page.getByText('browsers give no camera there').waitFor();
});
