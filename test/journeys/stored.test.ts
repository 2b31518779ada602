// What a works council is shown: every table and column about people, and each look at named data with who looked, at what, when.
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from 'vitest';
import { sampleDesk, site } from '../browser/sample-desk.ts';

const office = sampleDesk();
const url = (path: string) => `${office.floor.origin}/admin/${site}${path}`;

test('each look at a worker, at answers, at a file and by a script is noted once, and seen', async () => {
  const { page } = office.desk;
  await page.goto(url('/stored'));
  const looks = page.getByRole('region', { name: 'Who looked at named data' });
  await looks.waitFor();
  const before = await looks.getByRole('row').count();

  await page.goto(url('/workers/w-2041'));
  await page.reload();
  await page.goto(url('/acknowledgements'));
  await page.locator('ul h2 a, h2 a').first().click();
  await page.getByRole('link', { name: 'Download CSV' }).waitFor();
  const file = await page.getByRole('link', { name: 'Download CSV' }).getAttribute('href');
  expect(await page.evaluate(async (address) => (await fetch(address)).status, file!)).toBe(200);
  await office.script.get(`/sites/${site}/workers`);

  await page.goto(url('/stored'));
  const said = await looks.getByRole('row').allInnerTexts();
  const rows = said.filter((one) => !one.includes('When')).map((one) => one.replaceAll(/\s+/g, ' '));
  for (const wanted of [
    /Jana Page of one worker 2041/,
    /Jana Who has confirmed and who has not \S/,
    /Jana File of answers \S/,
    /By the API/
  ])
    expect(rows.filter((one) => wanted.test(one))).toHaveLength(1);
  expect(await looks.getByRole('row').count()).toBeGreaterThan(before);
});

test('every table about people stands there with words for each column, and it fits a phone', async () => {
  const { page } = office.desk;
  await page.goto(url('/stored'));
  for (const table of ['workers', 'badges', 'ledger', 'looks'])
    await page.getByRole('region', { name: table, exact: true }).waitFor();
  expect(await page.getByText('Not described yet').count()).toBe(0);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await page.setViewportSize({ width: 1440, height: 1000 });
});
