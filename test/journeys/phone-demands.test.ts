// What is demanded of an answer is demanded on a phone too: least time, the check, and after a failed one the notice again.
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { de } from '#display/words/de.ts';
import { en } from '#display/words/en.ts';
import { playlist } from '#playlists/testing/small-floor.ts';
import { api, type Api } from '../api.ts';
import { openDisplay, untilGlass } from '../browser/display-page.ts';
import { device, glass, launch, phone } from '../browser/floor-browser.ts';
import { readQr } from '../browser/read-qr.ts';
import { shootFailures } from '../browser/shots.ts';
import { openFloor, type Floor } from '../floor.ts';
import { seedFolder } from '../seed-folder.ts';
import type { Seeded } from '../seed.ts';

let floor: Floor;
let browser: Browser;
let seeded: Seeded;
let script: Api;
let screen: Page;
let pocket: Page;

beforeAll(async () => {
  const made = await seedFolder({ screens: 1, workers: 2, notices: 1 });
  seeded = made.seeded;
  [floor, browser] = await Promise.all([openFloor({ dataDir: made.folder }), launch()]);
  script = api(floor.local, seeded.token);
  const texts = { de: { title: 'Haube der Presse', body: 'Die Haube bleibt zu.', alt: '' } };
  const question = { texts: { de: { asks: 'Was bleibt zu?', choices: ['Die Haube', 'Das Tor'] } }, right: 0 };
  const check = { questions: [question], passMark: 1 };
  const confirming = { leastSeconds: 2, toTheEnd: true, check, demands: 'proven' };
  const draft = { template: { type: 'text' }, kind: 'safety', texts, asksAcknowledgement: true, confirming };
  const always = { audience: { crews: [] }, validFrom: null, validUntil: null };
  for (const change of [
    { type: 'draft-announcement', id: 'haube', draft, ...always },
    { type: 'publish-announcement', id: 'haube' },
    playlist('main', ['haube'])
  ])
    await script.change(seeded.site, change);
  const pin = await fetch(`${floor.local}/api/v1/sites/${seeded.site}/workers/w-1/pin`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${seeded.token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ pin: '135790' })
  });
  expect(pin.status).toBe(200);
  screen = await openDisplay((await device(browser, glass)).context, floor.origin, seeded.screens[0]!);
  pocket = (await device(browser, phone)).page;
});
afterAll(async () => {
  await browser?.close();
  await floor?.close();
});
shootFailures(() => ({ screen, pocket }));

const rows = async () =>
  (await script.get<{ acknowledgements: object[] }>(`/sites/${seeded.site}/acknowledgements?limit=100`)).body
    .acknowledgements;
const understood = () => pocket.getByRole('button', { name: de.answers.understood }).click();

test('a wrong choice records nothing and has the notice read again; the right one is recorded, with PIN and code', async () => {
  await untilGlass(screen, 'Haube der Presse');
  await screen.getByAltText('QR').waitFor();
  await pocket.goto(await readQr(screen));
  await pocket.locator('[name=number]').fill('1');
  await pocket.locator('[data-pin]').fill('135790');
  const sent = pocket.waitForRequest((request) => request.method() === 'POST');
  await pocket.locator('form button').last().click();
  // Whoever listens on the Wi-Fi has the number, and no PIN.
  const body = (await sent).postData() ?? '';
  expect(body).toContain('sealed');
  expect(body).not.toContain('135790');
  await pocket.getByRole('heading', { name: 'Haube der Presse' }).waitFor();
  const { violations } = await new AxeBuilder({ page: pocket }).analyze();
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);

  await pocket.waitForTimeout(2500);
  await pocket.getByRole('radio', { name: 'Das Tor' }).check();
  await understood();
  await pocket.getByRole('alert').getByText(de.readAgain).waitFor();
  expect(await rows()).toEqual([]);

  await pocket.waitForTimeout(2500);
  await pocket.getByRole('radio', { name: 'Die Haube' }).check();
  await understood();
  await pocket.getByRole('status').getByText(de.recorded).waitFor();
  expect(await rows()).toMatchObject([
    { outcome: 'understood', assurance: 'presence-code', choices: [0], passed: true, toTheEnd: true }
  ]);
});

test('a phone without a script sends no PIN over plain http, and says where to go', async () => {
  const context = await browser.newContext({ viewport: phone, javaScriptEnabled: false, locale: 'en-GB' });
  const page = await context.newPage();
  await page.goto(await readQr(screen));
  await page.getByText(en.phone.pinUnsafe).first().waitFor();
  expect(await page.getByRole('button', { name: en.phone.show }).isDisabled()).toBe(true);
  expect(await page.locator('[data-pin]').getAttribute('name')).toBe(null);
  // Nor does the server take one that comes as it was typed.
  const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  const bare = await fetch(`${floor.local}/answer?/signIn`, {
    method: 'POST',
    headers: { origin: floor.local, cookie, accept: 'application/json' },
    body: new URLSearchParams({ number: '1', pin: '135790' })
  });
  expect(await bare.text()).toContain('unsealed');
  await context.close();
});
