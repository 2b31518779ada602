// A scanner that types at a paired kiosk, in a real browser: fast and slow, two at once, half a scan, and a keyboard that the computer takes for another.
import type { Browser, CDPSession, Locator, Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Key } from '#display/kiosk/reading/key-meaning.ts';
import { pressed } from '#display/kiosk/reading/pressed.ts';
import { TEST_CODE } from '#display/kiosk/setup/try-out.ts';
import { de as said } from '#display/words/de.ts';
import { sampleWorkers } from '#server/sample/workers.ts';
import { api, type Api } from '../api.ts';
import { device, launch, tablet } from '../browser/floor-browser.ts';
import { pressKeys } from '../browser/press-keys.ts';
import { seriousFaults } from '../browser/serious-faults.ts';
import { becomeAdministrator } from '../browser/office.ts';
import { shootFailures } from '../browser/shots.ts';
import { openFloor, type Floor } from '../floor.ts';
import { pairDevice } from '../paired-device.ts';
import { DEVICE_COOKIE } from '../seed.ts';

const site = 'nordhafen';
const badgeOf = (firstName: string): string => sampleWorkers.find((one) => one.firstName === firstName)!.badge;

let floor: Floor;
let browser: Browser;
let page: Page;
let keyboard: CDPSession;
let script: Api;

beforeAll(async () => {
  [floor, browser] = await Promise.all([openFloor(), launch()]);
  const desk = await device(browser, tablet);
  await becomeAdministrator(desk.page, floor, true);
  script = api(floor.local, floor.token());
  const { cookie } = await pairDevice(floor.local, script, site, 'gate-2', 'kiosk');
  const kiosk = await device(browser, tablet);
  page = kiosk.page;
  await kiosk.context.addCookies([
    { name: DEVICE_COOKIE, value: cookie.slice(DEVICE_COOKIE.length + 1), url: floor.origin }
  ]);
  keyboard = await kiosk.context.newCDPSession(page);
});
afterAll(async () => {
  await browser.close();
  await floor.close();
});
beforeEach(async () => {
  await page.goto(`${floor.origin}/kiosk`);
  await page.getByText(said.holdBadge).first().waitFor();
});

shootFailures(() => ({ kiosk: page }));

interface CheckIn {
  readonly worker: string;
  readonly badge?: string;
}
const checkIns = async (): Promise<readonly CheckIn[]> =>
  (await script.get<{ checkIns: CheckIn[] }>(`/sites/${site}/check-ins?limit=1000`)).body.checkIns;

const type = (keys: readonly Key[]): Promise<void> => pressKeys(keyboard, keys);
/** A page under load can take a scan for a broken one, as it may of a slow scanner: who scans again is understood. */
async function scan(keys: readonly Key[], until: Locator): Promise<void> {
  for (let tries = 0; tries < 10; tries++) {
    await type(keys);
    const seen = await until.waitFor({ timeout: 6_000 }).then(
      () => true,
      () => false
    );
    if (seen) return;
  }
  throw new Error('The kiosk never took the scan');
}
const later = (keys: readonly Key[], byMs: number): Key[] => keys.map((key) => ({ ...key, at: key.at + byMs }));

describe('a badge', () => {
  test.each([3, 20])('at %i ms a key is its worker', async (everyMs) => {
    await scan(pressed(badgeOf('Heike'), 'us', 'us', everyMs), page.getByText(/Heike/).first());
  });

  test('of two scanners pressed at once are both refused, and each is read by itself', async () => {
    const before = (await checkIns()).length;
    const both = [...pressed(badgeOf('Anke'), 'us', 'us', 8), ...later(pressed(badgeOf('Jonas'), 'us', 'us', 8), 21)];
    await scan(both, page.getByText(said.oneAtATime).first());
    await page.waitForTimeout(1500);
    expect(await checkIns()).toHaveLength(before);
    await scan(pressed(badgeOf('Anke'), 'us', 'us', 8), page.getByText(/Anke/).first());
    expect(await checkIns()).toHaveLength(before + 1);
  });

  test('that breaks off is nobody, and its other half is not somebody else', async () => {
    const before = (await checkIns()).length;
    await scan(pressed(badgeOf('Anke'), 'us', 'us', 8).slice(0, 5), page.getByText(said.scanAgain).first());
    await type(pressed(badgeOf('Anke'), 'us', 'us', 8).slice(5));
    await page.waitForTimeout(1500);
    expect(await checkIns()).toHaveLength(before);
  });

  test('from a scanner whose keyboard the computer takes for another is nobody until the kiosk is set up', async () => {
    const before = (await checkIns()).length;
    await scan(pressed(badgeOf('Katarzyna'), 'us', 'german', 8), page.getByText(said.scannerNotSetUp).first());
    expect(await checkIns()).toHaveLength(before);
  });
});

describe('the test code', () => {
  const keys = (): Key[] => pressed(TEST_CODE, 'us', 'german', 8);

  test('scanned at an idle kiosk opens the test page, and one touch sets the scanner up', async () => {
    await scan(keys(), page.getByRole('heading', { name: 'Scanner and camera of this kiosk' }));
    await page.getByText('set to US English').first().waitFor();
    expect(await page.getByRole('row').count()).toBe(keys().length + 1);
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Keep this for this kiosk' }).click();
    await page.getByText('Kept on this device.').waitFor();
    await page.getByRole('button', { name: 'Back to the kiosk' }).click();
    await page.getByText(said.holdBadge).first().waitFor();
  });

  test('after which a badge is its worker, though the computer takes the keyboard for another', async () => {
    await scan(pressed(badgeOf('Katarzyna'), 'us', 'german', 8), page.getByText(/Katarzyna/).first());
  });

  test('does not open the page for a worker who is reading', async () => {
    await scan(pressed(badgeOf('Heike'), 'us', 'german', 8), page.getByText(/Heike/).first());
    await type(keys());
    await page.waitForTimeout(1500);
    expect(await page.getByRole('heading', { name: 'Scanner and camera of this kiosk' }).count()).toBe(0);
    await page.getByText(/Heike/).first().waitFor();
  });

  test('on the page of its own says what has to be set at the scanner, and what a kiosk makes of a badge', async () => {
    await page.goto(`${floor.origin}/kiosk/scanner`);
    await page.getByAltText('Test code as QR').waitFor();
    await scan(keys().slice(0, -1), page.getByText('It sends no Enter or Tab'));
    await scan(pressed('NH-2041-7', 'us', 'german', 8), page.getByText('A kiosk with this profile reads NH-2041-7'));
    expect(await seriousFaults(page)).toEqual([]);
  });
});
