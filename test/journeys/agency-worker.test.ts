// An agency worker's first evening: in no file, a supervisor at the kiosk, a card from the drawer, and the first notice in their language.
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { de } from '#display/words/de.ts';
import { languageName } from '#display/words/language-name.ts';
import type { Worker } from '#playlists/site/worker.ts';
import { samplePin } from '#server/sample/workers.ts';
import { api, type Api } from '../api.ts';
import { device, launch, tablet, type Device } from '../browser/floor-browser.ts';
import { becomeAdministrator } from '../browser/office.ts';
import { shootFailures } from '../browser/shots.ts';
import { openFloor, type Floor } from '../floor.ts';
import { pairDevice } from '../paired-device.ts';
import { DEVICE_COOKIE } from '../seed.ts';

const site = 'nordhafen';
const card = 'DRAWER-0017';
let floor: Floor;
let browser: Browser;
let script: Api;
let kiosk: Device;
let anke: Worker;

beforeAll(async () => {
  [floor, browser] = await Promise.all([openFloor(), launch()]);
  const desk = await device(browser, { width: 1400, height: 1000 });
  await becomeAdministrator(desk.page, floor, true);
  await desk.context.close();
  const token = floor.token();
  script = api(floor.local, token);
  const { workers } = (await script.get<{ workers: Worker[] }>(`/sites/${site}/workers`)).body;
  anke = { ...workers.find(({ firstName }) => firstName === 'Anke')!, supervises: 'site' };
  await fetch(`${floor.local}/api/v1/sites/${site}/workers`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ workers: [anke] })
  });
  const { cookie } = await pairDevice(floor.local, script, site, 'gate-1', 'kiosk');
  kiosk = await device(browser, tablet);
  const value = cookie.slice(DEVICE_COOKIE.length + 1);
  await kiosk.context.addCookies([{ name: DEVICE_COOKIE, value, url: floor.origin }]);
  await kiosk.page.goto(`${floor.origin}/kiosk`);
});
afterAll(async () => {
  await browser.close();
  await floor.close();
});
shootFailures(() => ({ kiosk: kiosk?.page }));

async function hold(page: Page, code: string): Promise<void> {
  await page.keyboard.type(code, { delay: 0 });
  await page.keyboard.press('Enter');
}
/** Holds it again, as people do, until what it is for stands there: the same code within two seconds is one reading. */
const holdUntil = (page: Page, code: string, isThere: () => Promise<boolean>): Promise<void> =>
  expect
    .poll(
      async () => {
        if (await isThere()) return true;
        await hold(page, code);
        await page.waitForTimeout(400);
        return isThere();
      },
      { timeout: 20_000, interval: 2500 }
    )
    .toBe(true);
const tap = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();
const write = async (page: Page, word: string): Promise<void> => {
  for (const letter of word) await tap(page, letter);
  await tap(page, de.pad.next);
};
const faults = async (page: Page): Promise<string[]> =>
  (await new AxeBuilder({ page }).analyze()).violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => `${id}: ${target.join(' ')}`)
  );
const shot = async (page: Page, name: string): Promise<void> => {
  if (process.env['SHOTS'] !== undefined) await page.screenshot({ path: `${process.env['SHOTS']}/${name}.png` });
};

test('a card from the drawer is nobody’s; a supervisor makes it somebody’s, and the worker badges in', async () => {
  const { page } = kiosk;
  await page.getByRole('button', { name: de.crewSheet.supervisor }).waitFor();
  await shot(page, 'rest');
  await hold(page, card);
  await page.getByText(de.unknownBadge).first().waitFor();
  await page.getByRole('button', { name: de.crewSheet.supervisor }).click();
  await page.getByText(de.crewSheet.holdOwnBadge).waitFor();
  expect(await faults(page)).toEqual([]);
  await holdUntil(page, anke.badges[0]!, () => page.getByText(de.phone.pin, { exact: true }).isVisible());
  for (const digit of samplePin) await tap(page, digit);
  await page.getByRole('button', { name: de.crewSheet.dayBadge }).waitFor();
  await page.getByRole('button', { name: /Anke/ }).waitFor();
  await shot(page, 'crew');
  expect(await faults(page)).toEqual([]);

  await tap(page, de.crewSheet.dayBadge);
  await write(page, 'ANA');
  await shot(page, 'letters');
  expect(await faults(page)).toEqual([]);
  await write(page, 'POP');
  await write(page, 'TEMPO');
  await tap(page, languageName('pl'));
  await tap(page, 'Crew B');
  await page.getByText(de.crewSheet.holdCard).waitFor();
  // A card that somebody has is refused, and the next one is taken.
  await holdUntil(page, anke.badges[0]!, () => page.getByText(de.crewSheet.cardTaken).isVisible());
  await holdUntil(page, card, () => page.getByText(/^Gültig bis/).isVisible());

  const { workers } = (await script.get<{ workers: Worker[] }>(`/sites/${site}/workers`)).body;
  expect(workers.find(({ firstName }) => firstName === 'Ana')).toMatchObject({
    lastName: 'Pop',
    crew: 'crew-b',
    languages: ['pl'],
    tags: ['Tempo'],
    badges: [card]
  });

  // The worker need not wait until the sheet is closed.
  await holdUntil(page, card, () =>
    page
      .getByText(/\bAna\b/)
      .first()
      .isVisible()
  );
  expect(await page.getByRole('dialog').count()).toBe(0);
  expect(kiosk.troubles).toEqual([]);
});
