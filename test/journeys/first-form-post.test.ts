// The first form post over plain http, where SvelteKit expects https: the one-time link makes an administrator, who signs out and in.
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { device, launch } from '../browser/floor-browser.ts';
import { administrator, becomeAdministrator, signIn } from '../browser/office.ts';
import { openFloor, type Floor } from '../floor.ts';

const desk = { width: 1280, height: 900 };
let floor: Floor;
let browser: Browser;

beforeAll(async () => {
  [floor, browser] = await Promise.all([openFloor(), launch()]);
});
afterAll(async () => {
  await browser.close();
  await floor.close();
});

test('the name that tests use is no secure context', async () => {
  const { page, context } = await device(browser, desk);
  await page.goto(floor.origin);
  expect(await page.evaluate(() => [window.isSecureContext, 'subtle' in crypto, 'serviceWorker' in navigator])).toEqual(
    [false, false, false]
  );
  await context.close();
});

test('nobody gets in before there is an account', async () => {
  const { page, context } = await device(browser, desk);
  await page.goto(`${floor.origin}/admin`);
  expect(new URL(page.url()).pathname).toBe('/sign-in');
  await context.close();
});

test('the one-time link makes an administrator once, who signs out and in again', async () => {
  const { page, context, troubles } = await device(browser, desk);
  await becomeAdministrator(page, floor);
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.goto(`${floor.origin}/admin`);
  expect(new URL(page.url()).pathname).toBe('/sign-in');

  await signIn(page, floor);
  await page.getByText(administrator.name, { exact: true }).first().waitFor();
  expect(troubles).toEqual([]);
  const again = await page.request.get(floor.local + floor.setupPath());
  expect(again.status()).toBe(403);
  await context.close();
});

test('the session cookie is out of the reach of scripts and of other sites', async () => {
  const { page, context } = await device(browser, desk);
  await signIn(page, floor);
  const [cookie, ...others] = await context.cookies();
  expect(others).toEqual([]);
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', secure: false });
  await context.close();
});

test('the account outlives a restart, and no second one-time link is printed', async () => {
  await floor.kill('SIGTERM');
  await floor.start();
  expect(floor.printed().match(/\/setup\//g)).toHaveLength(1);
  const { page, context } = await device(browser, desk);
  await signIn(page, floor);
  await context.close();
});
