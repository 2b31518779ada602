// A roll-call with one missing: badges at the line and at the muster point, and what the warden reads, says and prints.
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { device, launch, phone, tablet } from '../browser/floor-browser.ts';
import { becomeAdministrator } from '../browser/office.ts';
import { shootFailures } from '../browser/shots.ts';
import { openFloor, type Floor } from '../floor.ts';
import { seedFolder } from '../seed-folder.ts';
import { DEVICE_COOKIE, type Seeded, type SeededDisplay } from '../seed.ts';

let floor: Floor;
let browser: Browser;
let seeded: Seeded;
let warden: Page;
let line: Page;
let muster: Page;

beforeAll(async () => {
  const made = await seedFolder({ kiosks: 2, workers: 4 });
  seeded = made.seeded;
  floor = await openFloor({ dataDir: made.folder });
  browser = await launch();
  warden = (await device(browser, phone)).page;
  await becomeAdministrator(warden, floor);
  [line, muster] = [await kiosk(seeded.kiosks[0]!), await kiosk(seeded.kiosks[1]!)];
});
afterAll(async () => {
  await browser.close();
  await floor.close();
});
shootFailures(() => ({ warden, line, muster }));

async function kiosk({ cookie }: SeededDisplay): Promise<Page> {
  const { context, page } = await device(browser, tablet);
  const value = cookie.slice(DEVICE_COOKIE.length + 1);
  await context.addCookies([{ name: DEVICE_COOKIE, value, url: floor.origin }]);
  await page.goto(`${floor.origin}/kiosk`);
  await page.getByText('Halten Sie Ihren Ausweis').or(page.getByText('Ausweis')).first().waitFor();
  return page;
}

async function badge(page: Page, number: number): Promise<void> {
  await page.evaluate(
    (code) => {
      for (const key of [...code, 'Enter'])
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    },
    seeded.badges[number - 1]!
  );
  await page.getByText(`Worker ${number}`).first().waitFor();
}
const card = (number: number) => warden.getByRole('listitem').filter({ hasText: `Worker ${number}` });

test('three are at work, and the warden is told so when it begins', async () => {
  for (const number of [1, 2, 3]) await badge(line, number);
  await warden.goto(`${floor.origin}/admin/${seeded.site}/roll-call`);
  await warden.getByLabel('kiosk 2').check();
  await warden.getByRole('button', { name: 'Begin now' }).click();
  await warden.getByRole('heading', { name: '3 still to be found' }).waitFor();
});

test('who badges at the muster point is found while the warden looks on, and so is who was not expected', async () => {
  await badge(muster, 1);
  await warden.getByRole('heading', { name: '2 still to be found' }).waitFor();
  await badge(muster, 4);
  await warden.getByRole('heading', { name: /nobody expected/ }).waitFor();
  expect(await warden.getByRole('listitem').filter({ hasText: 'Worker 4' }).count()).toBe(2);
});

test('a badge inside the building finds nobody', async () => {
  await badge(line, 2);
  await warden.waitForTimeout(1500);
  expect(await warden.getByRole('heading', { name: '2 still to be found' }).count()).toBe(1);
});

test('the warden says who is here and who is elsewhere, and takes back what was wrong', async () => {
  await card(2).getByRole('button', { name: 'Is here' }).click();
  await warden.getByRole('heading', { name: '1 still to be found' }).waitFor();
  await card(3).getByLabel(/Where/).fill('at the doctor');
  await card(3).getByRole('button', { name: 'Is elsewhere' }).click();
  await warden.getByRole('heading', { name: /Everybody .* is found/ }).waitFor();
  await warden.getByText('at the doctor').waitFor();
  await card(2)
    .getByRole('button', { name: /Not so/ })
    .click();
  await warden.getByRole('heading', { name: '1 still to be found' }).waitFor();
});

test('the list prints with names and without buttons', async () => {
  await warden.emulateMedia({ media: 'print' });
  expect(await card(2).first().isVisible()).toBe(true);
  expect(await warden.getByRole('button').filter({ visible: true }).count()).toBe(0);
  await warden.emulateMedia({ media: 'screen' });
});

test('what it found stands when it is over, whatever badges come later', async () => {
  await warden.getByRole('button', { name: 'End this roll-call' }).click();
  await warden.getByRole('button', { name: 'Begin now' }).waitFor();
  await badge(muster, 2);
  await warden.reload();
  expect(await warden.getByRole('heading', { name: '1 still to be found' }).count()).toBe(1);
  expect(await warden.getByRole('button', { name: 'Is here' }).count()).toBe(0);
});
