// At the display's page: when its glass is black, and whether two languages stand at once; with a script and without one.
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Site } from '#playlists/site/site.ts';
import { api, type Api } from '../api.ts';
import { device, launch, type Device } from '../browser/floor-browser.ts';
import { becomeAdministrator } from '../browser/office.ts';
import { shootFailures } from '../browser/shots.ts';
import { openFloor, type Floor } from '../floor.ts';

const site = 'nordhafen';
let floor: Floor;
let browser: Browser;
let desk: Device;
let script: Api;
let plain: Page;

beforeAll(async () => {
  [floor, browser] = await Promise.all([openFloor(), launch()]);
  desk = await device(browser, { width: 1440, height: 1000 });
  await becomeAdministrator(desk.page, floor, true);
  script = api(floor.local, floor.token());
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 1280, height: 1000 } });
  await context.addCookies(await desk.context.cookies());
  plain = await context.newPage();
});
afterAll(async () => {
  await browser.close();
  await floor.close();
});
shootFailures(() => ({ desk: desk?.page, plain }));

const displayNow = async () =>
  Object.values((await script.get<{ site: Site }>(`/sites/${site}`)).body.site.displays).find(
    ({ id }) => id === ('press-line' as string)
  );
const between = (from: string, until: string) => ({
  type: 'dates',
  dates: { type: 'every-day' },
  hours: { type: 'between', from, until },
  firstDate: null,
  lastDate: null,
  off: [],
  added: []
});

test('dark hours are said in a sentence, refused by their field, and black is why nothing is on', async () => {
  const { page } = desk;
  await page.goto(`${floor.origin}/admin/${site}/displays/press-line`);
  expect(await page.getByRole('radio', { name: 'Never' }).isChecked()).toBe(true);
  await page.getByRole('radio', { name: 'In dark hours' }).check();
  await page.getByText('Black every day 22:00–05:00.').waitFor();
  await page.getByLabel('From', { exact: true }).first().fill('21:30');
  await page.getByText('Black every day 21:30–05:00.').waitFor();
  await page.getByLabel('Until', { exact: true }).first().fill('');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText(/^Must be a time such as/).waitFor();
  await page.getByLabel('Until', { exact: true }).first().fill('04:00');
  await page.getByLabel('People stand away (m)').fill('7,5');
  await page.getByRole('radio', { name: 'Two at once, side by side' }).check();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Saved.', { exact: true }).waitFor();
  expect(await displayNow()).toMatchObject({
    dark: between('21:30', '04:00'),
    languageMode: 'two-at-once',
    viewingDistanceM: 7.5
  });

  await page.goto(`${floor.origin}/admin/${site}/displays/press-line?at=2027-03-01T23:00`);
  const why = page.getByRole('region', { name: 'What is on, and why' });
  await why
    .getByText(/dark hours/i)
    .first()
    .waitFor();
  expect(await page.getByRole('radio', { name: 'In dark hours' }).isChecked()).toBe(true);
  expect(desk.troubles).toEqual([]);
});

test('without a script they are changed, kept and taken away', async () => {
  const open = () => plain.goto(`${floor.origin}/admin/${site}/displays/press-line`);
  const save = async () => {
    await plain.getByRole('button', { name: 'Save', exact: true }).click();
    await plain.getByText('Saved.', { exact: true }).waitFor();
  };
  await open();
  await plain.getByRole('radio', { name: 'In dark hours' }).check();
  await plain.getByLabel('From', { exact: true }).first().fill('20:00');
  await plain.getByLabel('Until', { exact: true }).first().fill('05:00');
  await save();
  expect((await displayNow())?.dark).toEqual(between('20:00', '05:00'));
  await open();
  await plain.getByRole('radio', { name: 'Never' }).check();
  await plain.getByRole('radio', { name: 'In turn, one each time round' }).check();
  await save();
  expect(await displayNow()).toMatchObject({ dark: null, languageMode: 'in-turn' });
});
