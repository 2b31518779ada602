// A supervisor at the kiosk. An agency worker's first evening: in no file, a card from the drawer, a PIN, a question answered. Then who is not waited
// for, and a roll-call.
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ar } from '#display/words/ar.ts';
import { de } from '#display/words/de.ts';
import { languageName } from '#display/words/language-name.ts';
import { pl } from '#display/words/pl.ts';
import type { Language } from '#playlists/site/values.ts';
import type { Worker } from '#playlists/site/worker.ts';
import { samplePin, sampleWorkers } from '#server/sample/workers.ts';
import { api, takeover, type Api } from '../api.ts';
import { device, launch, tablet, type Device } from '../browser/floor-browser.ts';
import { seeing } from '../browser/kiosk-page.ts';
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
let guest: Worker;
let put: (worker: Worker) => Promise<unknown>;

beforeAll(async () => {
  [floor, browser] = await Promise.all([openFloor(), launch()]);
  const desk = await device(browser, { width: 1400, height: 1000 });
  await becomeAdministrator(desk.page, floor, true);
  await desk.context.close();
  const token = floor.token();
  script = api(floor.local, token);
  const { workers } = (await script.get<{ workers: Worker[] }>(`/sites/${site}/workers`)).body;
  anke = { ...workers.find(({ firstName }) => firstName === 'Anke')!, supervises: 'site' };
  put = (worker) =>
    fetch(`${floor.local}/api/v1/sites/${site}/workers`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ workers: [worker] })
    });
  await put(anke);
  kiosk = await paired('gate-1');
});
afterAll(async () => {
  await browser.close();
  await floor.close();
});
shootFailures(() => ({ kiosk: kiosk?.page }));

async function paired(id: string): Promise<Device> {
  const { cookie } = await pairDevice(floor.local, script, site, id, 'kiosk');
  const one = await device(browser, tablet);
  const value = cookie.slice(DEVICE_COOKIE.length + 1);
  await one.context.addCookies([{ name: DEVICE_COOKIE, value, url: floor.origin }]);
  await one.page.goto(`${floor.origin}/kiosk`);
  return one;
}
/** All keys in one turn, as a scanner sends them: on a busy machine a typed code may come as slowly as a person's. */
const hold = (page: Page, code: string): Promise<void> =>
  page.evaluate(
    (keys) => {
      for (const key of keys) document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    },
    [...code, 'Enter']
  );
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

/** Own badge and PIN, to the menu. */
async function openSheet(page: Page): Promise<void> {
  await page.getByRole('button', { name: de.crewSheet.supervisor }).click();
  await page.getByText(de.crewSheet.holdOwnBadge).waitFor();
  await holdUntil(page, anke.badges[0]!, () => page.getByText(de.phone.pin, { exact: true }).isVisible());
  for (const digit of samplePin) await tap(page, digit);
  await menu(page, de.crewSheet.dayBadge).waitFor();
}
const menu = (page: Page, name: string) => page.getByRole('navigation').getByRole('button', { name }).first();
const press = async (page: Page, digits: string): Promise<void> => {
  for (const digit of digits) await tap(page, digit);
};
/** Every button is 20 mm and more on a 10-inch tablet; on a page that says so, all of them are in sight. */
async function large(page: Page, inSight = false): Promise<void> {
  const { width, height } = page.viewportSize()!;
  for (const button of await page.getByRole('button').all()) {
    const box = (await button.boundingBox())!;
    const says = await button.innerText();
    expect(Math.min(box.width, box.height), says).toBeGreaterThanOrEqual(119.5);
    expect(box.x + box.width, says).toBeLessThanOrEqual(width);
    if (inSight) expect(box.y + box.height, says).toBeLessThanOrEqual(height);
  }
}
/** Whatever stands there goes. */
async function rest(page: Page): Promise<void> {
  await page.reload();
  await page.getByRole('button', { name: de.crewSheet.supervisor }).waitFor();
}
const isSeen = (page: Page, text: string | RegExp) => () => page.getByText(text).first().isVisible();
const ana = /\bAna\b/;

test('a card from the drawer is nobody’s; a supervisor makes it somebody’s, and the worker badges in', async () => {
  const { page } = kiosk;
  await page.getByRole('button', { name: de.crewSheet.supervisor }).waitFor();
  await shot(page, 'rest');
  await hold(page, card);
  await page.getByText(de.unknownBadge).first().waitFor();
  await page.getByRole('button', { name: de.crewSheet.supervisor }).click();
  await page.getByText(de.crewSheet.holdOwnBadge).waitFor();
  expect(await faults(page)).toEqual([]);
  await tap(page, de.pad.back);
  await openSheet(page);
  await shot(page, 'menu');
  await large(page, true);
  expect(await faults(page)).toEqual([]);

  await menu(page, de.crewSheet.dayBadge).click();
  await write(page, 'ANA');
  await shot(page, 'letters');
  await large(page, true);
  expect(await faults(page)).toEqual([]);
  await write(page, 'POP');
  await write(page, 'TEMPO');
  await tap(page, languageName('pl'));
  await tap(page, 'Crew B');
  await page.getByText(de.crewSheet.holdCard).waitFor();
  // A card that somebody has is refused, and the next one is taken.
  await holdUntil(page, anke.badges[0]!, isSeen(page, de.crewSheet.cardTaken));
  await holdUntil(page, card, isSeen(page, /^Gültig bis/));

  const { workers } = (await script.get<{ workers: Worker[] }>(`/sites/${site}/workers`)).body;
  guest = workers.find(({ firstName }) => firstName === 'Ana')!;
  expect(guest).toMatchObject({ lastName: 'Pop', crew: 'crew-b', languages: ['pl'], tags: ['Tempo'], badges: [card] });

  // The worker need not wait until the sheet is closed.
  await holdUntil(page, card, isSeen(page, ana));
  expect(await page.getByRole('dialog').count()).toBe(0);
  const question = page.getByRole('button', { name: pl.answers.question, disabled: false });
  await seeing(page.getByText(pl.recorded), () => question.click());
  await rest(page);
});

test('the crew’s question is answered in the asker’s language by a tap, and meets them at the next badge', async () => {
  const { page } = kiosk;
  await openSheet(page);
  await menu(page, `${de.sheet.questions} 1`).click();
  await page.getByRole('button', { name: ana }).click();
  await page.getByRole('button', { name: de.sheet.ownWords }).waitFor();
  await shot(page, 'question');
  await large(page);
  expect(await faults(page)).toEqual([]);
  // Own words are typed in the supervisor's letters; here they are left again.
  await tap(page, de.sheet.ownWords);
  await press(page, 'GE');
  await shot(page, 'own-words');
  await page.getByText('Ge', { exact: false }).first().waitFor();
  await large(page, true);
  await tap(page, de.pad.back);
  await page.getByRole('button', { name: de.sheet.answers[0] }).click();
  await page.getByText(`${de.sheet.questions}: 0`).waitFor();
  await holdUntil(page, card, isSeen(page, pl.sheet.answers[0]));
  await rest(page);
});

test('a worker types a PIN twice, and signs in with it and a number that has letters', async () => {
  const { page } = kiosk;
  await openSheet(page);
  await menu(page, de.crewSheet.crew).click();
  await shot(page, 'crew');
  await page.getByRole('button', { name: ana }).click();
  await shot(page, 'person');
  await large(page);
  expect(await faults(page)).toEqual([]);
  await tap(page, de.sheet.setPin);
  await press(page, '580213');
  await page.getByText(pl.sheet.pinAgain).waitFor();
  await press(page, '580214');
  await page.getByText(pl.sheet.pinsDiffer).waitFor();
  await large(page, true);
  await shot(page, 'pin');
  await press(page, '580213');
  await page.getByText(pl.sheet.pinAgain).waitFor();
  await press(page, '580213');
  await page.getByText(de.recorded, { exact: true }).waitFor();
  expect(await page.locator('body').innerText()).not.toContain('580213');
  for (let n = 0; n < 2; n++) await tap(page, de.pad.back);

  await page.getByRole('button', { name: de.pad.noBadge }).click();
  await tap(page, 'ABC');
  const [letters, digits] = guest.number.split('-') as [string, string];
  await press(page, `${letters}-`);
  await shot(page, 'code');
  await large(page, true);
  await tap(page, '012');
  await press(page, digits);
  await tap(page, de.pad.next);
  await page.getByText(de.phone.pin, { exact: true }).waitFor();
  await press(page, '580213');
  await page.getByText(ana).first().waitFor();
  await rest(page);
});

test('who is excused is not missing, and the desk reads why', async () => {
  const { page } = kiosk;
  await openSheet(page);
  await menu(page, de.crewSheet.notConfirmed).click();
  await page.getByRole('button', { name: ana }).click();
  await tap(page, de.sheet.excuse);
  await shot(page, 'excuse');
  await tap(page, de.sheet.reasons.swapped);
  await tap(page, de.sheet.allNotices);
  await large(page);
  await tap(page, de.sheet.thisShift);
  await page.getByText(de.recorded, { exact: true }).waitFor();
  await shot(page, 'excused');
  await large(page, true);
  // Of whom it was said stands there; it is taken back, and said once more.
  await page.getByRole('heading', { name: ana }).waitFor();
  await tap(page, de.sheet.takeBack);
  await menu(page, de.crewSheet.notConfirmed).click();
  await page.getByRole('button', { name: ana }).click();
  for (const says of [de.sheet.excuse, de.sheet.reasons.swapped, de.sheet.allNotices, de.sheet.thisShift])
    await tap(page, says);
  await page.getByText(de.recorded, { exact: true }).waitFor();
  await tap(page, de.pad.back);
  await menu(page, de.crewSheet.crew).click();
  await page.getByRole('button', { name: new RegExp(`Ana.*${de.sheet.reasons.swapped}`) }).waitFor();
  await tap(page, de.pad.back);
  await tap(page, de.pad.back);
});

test('a roll-call under a takeover: badges here tick names off, the warden says who is seen, and no name stands there afterwards', async () => {
  const { page } = kiosk;
  const evacuation = takeover();
  await script.change(site, evacuation);
  await page.getByRole('button', { name: de.pad.noBadge }).waitFor({ state: 'hidden' });
  await page.setViewportSize({ width: 800, height: 1280 });
  await shot(page, 'covered-tall');
  await page.setViewportSize(tablet);
  await shot(page, 'covered');
  await large(page, true);
  await openSheet(page);
  await menu(page, de.sheet.rollCall).click();
  await tap(page, de.drill);
  await page.getByText(de.sheet.ticksOff).waitFor();
  await page.getByRole('button', { name: ana }).waitFor();
  await shot(page, 'roll-call');
  await large(page);
  expect(await faults(page)).toEqual([]);
  await holdUntil(page, card, isSeen(page, /✓.*Ana/));
  await page.getByRole('button', { name: ana }).waitFor({ state: 'hidden' });
  // At another way out a warden sees a badge; here it is told at once.
  const other = await paired('gate-2');
  await openSheet(other.page);
  await menu(other.page, de.sheet.rollCall).click();
  await other.page.getByRole('button', { name: /^Anke/ }).waitFor();
  await holdUntil(
    other.page,
    sampleWorkers.find((one) => one.firstName === 'Grace')!.badge,
    isSeen(other.page, /✓.*Grace/)
  );
  expect(other.troubles).toEqual([]);
  await other.context.close();
  await page.getByText(`${de.crewSheet.here}: 2`).waitFor();
  await page.getByRole('button', { name: /^Anke/ }).click();
  await tap(page, de.crewSheet.here);
  await page.getByText(`${de.crewSheet.missing}: 0`).waitFor();
  // The wrong name: she is missing again.
  await shot(page, 'roll-call-told');
  await tap(page, de.sheet.takeBack);
  await page.getByText(`${de.crewSheet.missing}: 1`).waitFor();
  await page.getByRole('button', { name: /^Anke/ }).click();
  await tap(page, de.sheet.elsewhere);
  await page.getByText(`${de.crewSheet.missing}: 0`).waitFor();
  await tap(page, de.sheet.endRollCall);
  await tap(page, de.sheet.endRollCall);
  await page.getByRole('button', { name: de.emergency }).waitFor();
  await holdUntil(page, card, isSeen(page, `Ana: ${pl.checkedIn}`));
  expect(await page.getByRole('dialog').count()).toBe(0);
  await script.change(site, { type: 'end-takeover', id: evacuation.id });
  expect(kiosk.troubles).toEqual([]);
  await rest(page);
});

test('the menu fits a tablet lying and standing, from right to left too', async () => {
  const { page } = kiosk;
  await put({ ...anke, languages: ['ar' as Language] });
  await page.getByRole('button', { name: de.crewSheet.supervisor }).click();
  await holdUntil(page, anke.badges[0]!, isSeen(page, ar.phone.pin));
  await press(page, samplePin);
  await menu(page, ar.crewSheet.dayBadge).waitFor();
  expect(await page.getByRole('dialog').getAttribute('dir')).toBe('rtl');
  expect(await faults(page)).toEqual([]);
  for (const viewport of [tablet, { width: 800, height: 1280 }]) {
    await page.setViewportSize(viewport);
    await shot(page, `ar-${viewport.width}`);
    await large(page, true);
  }
  await menu(page, ar.crewSheet.crew).click();
  await page.getByRole('button', { name: ana }).click();
  await shot(page, 'ar-person');
  await large(page, true);
  await tap(page, ar.sheet.setPin);
  await page.getByText(pl.sheet.choosePin).waitFor();
  await shot(page, 'ar-pin');
  await large(page, true);
  expect(await faults(page)).toEqual([]);
  await tap(page, ar.pad.back);
  await tap(page, ar.pad.back);
  await tap(page, ar.pad.back);
  await menu(page, ar.crewSheet.dayBadge).click();
  await press(page, 'ا');
  await shot(page, 'ar-letters');
  await large(page, true);
});
