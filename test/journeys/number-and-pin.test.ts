// A kiosk without a badge: number and PIN on large keys, five wrong PINs, a second kiosk, a badge that comes in between; also from right to left.
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ar } from '#display/words/ar.ts';
import { de } from '#display/words/de.ts';
import { samplePin, sampleWorkers } from '#server/sample/workers.ts';
import { api, type Api } from '../api.ts';
import { device, launch, tablet, type Device } from '../browser/floor-browser.ts';
import { becomeAdministrator } from '../browser/office.ts';
import { shootFailures } from '../browser/shots.ts';
import { openFloor, type Floor } from '../floor.ts';
import { pairDevice } from '../paired-device.ts';
import { DEVICE_COOKIE } from '../seed.ts';

const site = 'nordhafen';
const [marek, anke] = sampleWorkers as [(typeof sampleWorkers)[0], (typeof sampleWorkers)[0]];
let floor: Floor;
let browser: Browser;
let script: Api;
let gate: Device;
let hall: Device;

beforeAll(async () => {
  [floor, browser] = await Promise.all([openFloor(), launch()]);
  const desk = await device(browser, { width: 1400, height: 1000 });
  await becomeAdministrator(desk.page, floor, true);
  await desk.context.close();
  script = api(floor.local, floor.token());
  gate = await kiosk('gate-1');
  hall = await kiosk('hall-2');
});
afterAll(async () => {
  await browser.close();
  await floor.close();
});
shootFailures(() => ({ gate: gate?.page, hall: hall?.page }));

async function kiosk(id: string): Promise<Device> {
  const { cookie } = await pairDevice(floor.local, script, site, id, 'kiosk');
  const one = await device(browser, tablet);
  const value = cookie.slice(DEVICE_COOKIE.length + 1);
  await one.context.addCookies([{ name: DEVICE_COOKIE, value, url: floor.origin }]);
  await one.page.goto(`${floor.origin}/kiosk`);
  await one.page.getByRole('button', { name: de.pad.noBadge }).waitFor();
  return one;
}

const press = async (page: Page, digits: string): Promise<void> => {
  for (const digit of digits) await page.getByRole('button', { name: digit, exact: true }).click();
};
async function signIn(page: Page, number: string, pin: string, said = de): Promise<void> {
  // A sheet that stood long closes by itself, maybe under the next digit: a fresh one.
  const back = page.getByRole('dialog').getByRole('button', { name: said.pad.back });
  if (await back.isVisible()) await back.click();
  await page.getByRole('button', { name: said.pad.noBadge }).click();
  await press(page, number);
  await page.getByRole('button', { name: said.pad.next }).click();
  await page.getByText(said.phone.pin, { exact: true }).waitFor();
  await press(page, pin);
}

const faults = async (page: Page): Promise<string[]> =>
  (await new AxeBuilder({ page }).analyze()).violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => `${id}: ${target.join(' ')}`)
  );

test('number and PIN do what the badge does, and the check-in is the worker’s', async () => {
  const { page } = gate;
  await signIn(page, marek.number, samplePin);
  await page.getByText(marek.firstName).first().waitFor();
  const { checkIns } = (await script.get<{ checkIns: { display: string }[] }>(`/sites/${site}/check-ins`)).body;
  expect(checkIns.at(-1)).toMatchObject({ display: 'gate-1' });
  await page.reload();
});

test('five wrong PINs, at two kiosks together, and the right one has to wait: with a number that nobody has no less', async () => {
  for (const number of [anke.number, '999999']) {
    for (const [index, { page }] of [gate, hall, gate, hall, gate].entries()) {
      await signIn(page, number, `13579${index}`);
      await page.getByText(de.phone.wrong).waitFor();
    }
    await signIn(hall.page, number, samplePin);
    await hall.page.getByText(de.phone.wait).waitFor();
  }
  await gate.page.reload();
  await hall.page.reload();
});

test('nobody reads a PIN on the line, nor on the glass', async () => {
  const { page, context } = hall;
  const sent: string[] = [];
  page.on('websocket', (socket) => socket.on('framesent', ({ payload }) => sent.push(String(payload))));
  await page.reload();
  await signIn(page, marek.number, '864209');
  await page.getByText(de.phone.wrong).waitFor();
  expect(sent.some((frame) => frame.includes('sign-in'))).toBe(true);
  expect(sent.filter((frame) => frame.includes('864209'))).toEqual([]);
  await signIn(page, marek.number, '86420');
  expect(await page.locator('body').innerText()).not.toContain('8642');
  expect(context.pages()).toHaveLength(1);
});

test('a badge that is read meanwhile is the next worker’s', async () => {
  const { page } = hall;
  await page.keyboard.type(marek.badge, { delay: 0 });
  await page.keyboard.press('Enter');
  await page.getByText(marek.firstName).first().waitFor();
  expect(await page.getByRole('dialog').count()).toBe(0);
});

test('every key is 20 mm and more on a 10-inch tablet, and axe finds nothing, in Arabic too', async () => {
  const arabic = await kiosk('tor-3');
  const { page } = arabic;
  await script.change(site, {
    type: 'put-display',
    id: 'tor-3',
    kind: 'kiosk',
    name: 'Tor 3',
    place: '',
    tags: [],
    languages: ['ar', 'de'],
    languageMode: 'in-turn',
    dark: null,
    viewingDistanceM: 1,
    diagonalIn: 10,
    defaultPlaylist: null
  });
  await page.getByRole('button', { name: ar.pad.noBadge }).click();
  expect(await page.getByRole('dialog').getAttribute('dir')).toBe('rtl');
  expect(await faults(page)).toEqual([]);
  for (const key of await page.getByRole('button').all()) {
    const box = await key.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0), await key.innerText()).toBeGreaterThanOrEqual(118);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(800);
  }
  await press(page, '1');
  await page.getByRole('button', { name: ar.pad.next }).click();
  await press(page, '12');
  expect(await faults(page)).toEqual([]);
  if (process.env['SHOTS'] !== undefined) await page.screenshot({ path: `${process.env['SHOTS']}/ar.png` });
  expect(arabic.troubles).toEqual([]);
});
