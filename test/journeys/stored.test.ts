// What a works council is shown: every table and column about people, and in the audit who did and looked at what, when.
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from 'vitest';
import { api } from '../api.ts';
import { device } from '../browser/floor-browser.ts';
import { sampleDesk, site } from '../browser/sample-desk.ts';

const office = sampleDesk();
const SLOW = { timeout: 20_000 };
const url = (path: string) => `${office.floor.origin}/admin/${site}${path}`;

test('what is done, looked at and taken away is a row of the audit, found by who and what, and fits a phone', async () => {
  const { page } = office.desk;
  await page.goto(url('/workers/w-2041'));
  await page.reload();
  await page.goto(url('/acknowledgements'));
  await page.locator('ul h2 a, h2 a').first().click();
  await page.getByRole('link', { name: 'Download CSV' }).waitFor();
  const file = await page.getByRole('link', { name: 'Download CSV' }).getAttribute('href');
  expect(await page.evaluate(async (address) => (await fetch(address)).status, file!)).toBe(200);
  await office.script.get(`/sites/${site}/workers`);

  await page.goto(url('/audit?act=look'));
  const done = page.getByRole('region', { name: 'What was done' });
  await done.waitFor();
  const rowsOf = async () =>
    (await done.getByRole('row').allInnerTexts())
      .map((one) => one.replaceAll(/\s+/g, ' '))
      .filter((one) => !one.startsWith('When'));
  const looks = await rowsOf();
  for (const wanted of [
    /Jana Looked at the page of a worker .*\(2041\)/,
    /Jana Looked at who has confirmed and who has not \S/,
    /by the API Read by the API listWorkers/
  ])
    expect(looks.filter((one) => wanted.test(one))).toHaveLength(1);

  await page.getByRole('combobox', { name: 'What' }).selectOption({ label: 'Files and sheets taken away' });
  await page.getByRole('combobox', { name: 'Who' }).selectOption({ label: 'Jana' });
  await page.getByRole('button', { name: 'Find' }).click();
  await page.waitForURL(/act=export/);
  await expect.poll(rowsOf, SLOW).toEqual([expect.stringMatching(/Jana Took a file of answers \S/)]);
  await page.getByRole('link', { name: 'Show all' }).click();
  await expect.poll(async () => (await rowsOf()).some((one) => one.includes('Made the site')), SLOW).toBe(true);

  await page.evaluate(async (address) => (await fetch(address)).text(), url('/reports/csv'));
  const csv = await page.evaluate(async (address) => (await fetch(address)).text(), url('/audit/csv?act=export'));
  expect(csv).toMatch(/"Took a file of the audit"/);
  expect(csv).toMatch(/"Took a file of the report"/);
  await page.goto(`${office.floor.origin}/admin/audit`);
  await expect.poll(async () => (await rowsOf()).some((one) => /Jana Signed in/.test(one)), SLOW).toBe(true);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(url('/audit'));
  await done.waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await page.setViewportSize({ width: 1440, height: 1000 });
});

test('every table about people stands there with words for each column, and it fits a phone', async () => {
  const { page } = office.desk;
  await page.goto(url('/stored'));
  for (const table of ['workers', 'badges', 'ledger', 'audit'])
    await page.getByRole('region', { name: table, exact: true }).waitFor();
  expect(await page.getByText('Not described yet').count()).toBe(0);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await page.setViewportSize({ width: 1440, height: 1000 });
});

test('an account that may not see names sees counts of groups that are large enough, and is told who may give it more', async () => {
  const jana = office.desk.page;
  const tom = { name: 'Tom', password: 'other words in a row' };
  await jana.goto(`${office.floor.origin}/admin/accounts`);
  await jana.getByLabel('Name', { exact: true }).fill(tom.name);
  await jana.getByLabel('First password').fill(tom.password);
  await jana.getByRole('button', { name: 'Add', exact: true }).click();
  await jana.getByText('Tom', { exact: true }).waitFor();

  const { page, context } = await device(office.browser, { width: 1280, height: 900 });
  await page.goto(`${office.floor.origin}/sign-in`);
  await page.getByLabel('Name').fill(tom.name);
  await page.getByLabel('Password').fill(tom.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL(/\/admin/);
  const status = (path: string, init: { method?: string; headers?: Record<string, string>; body?: string } = {}) =>
    page.evaluate(async ([address, how]) => (await fetch(address, how)).status, [url(path), init] as const);

  // Twelve are asked by everybody’s notices; a crew is three, and one notice asks one crew alone.
  await page.goto(url('/acknowledgements'));
  const said = await page.getByRole('main').innerText();
  expect(said).toMatch(/0 of 12/);
  expect(said).toContain('too few to count');
  expect(said).not.toMatch(/Crew [A-D] ·/);
  expect(await page.getByRole('link', { name: 'Reminders' }).count()).toBe(0);
  await page.getByRole('link', { name: /Press 4|Presse 4/ }).click();
  await page.getByText('asked have confirmed').waitFor();
  await page.getByText('Jana may give you that').waitFor();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);
  const answers = new URL(page.url()).pathname.slice(`/admin/${site}`.length);
  const data = await page.evaluate(async (address) => (await fetch(address)).text(), url(`${answers}/__data.json`));
  expect(data).toContain('leastGroup');
  for (const html of [await page.content(), data]) expect(html).not.toMatch(/Kowalczyk|2041/);

  // By its address, as a file, and as a form that the page does not have.
  await page.goto(url('/workers'));
  await page.getByText('your account may not see names. Jana may give you that').waitFor();
  for (const path of [
    '/workers/w-2041',
    '/workers/import',
    '/questions',
    `${answers}/csv`,
    '/acknowledgements/who-worked'
  ])
    expect([path, await status(path)]).toEqual([path, 403]);
  const form = { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'id=x' };
  for (const path of [`${answers}?/excuse`, '/roll-call?/begin&/tell', '/workers/new?/save'])
    expect([path, await status(path, form)]).toEqual([path, 403]);

  // Neither by an account nor by a token of its own making.
  await page.goto(`${office.floor.origin}/admin/accounts`);
  await page.getByText('sees counts only').waitFor();
  expect(await page.getByRole('button', { name: /Let see names/ }).count()).toBe(0);
  await page.goto(`${office.floor.origin}/admin/tokens`);
  await page.getByLabel('Name', { exact: true }).fill('mine');
  await page.getByRole('button', { name: 'Make the token' }).click();
  const script = api(office.floor.local, await page.getByLabel('Token', { exact: true }).inputValue());
  expect((await script.get(`/sites/${site}/workers`)).status).toBe(403);
  expect((await script.get(`/sites/${site}`)).status).toBe(200);

  // In a roll-call how many, however few; and whoever is there can begin it.
  await page.goto(url('/roll-call'));
  await page.getByRole('button', { name: 'Begin now' }).click();
  await page.getByRole('button', { name: 'End this roll-call' }).click();
  await page.getByRole('button', { name: 'Begin now' }).waitFor();

  await jana.goto(`${office.floor.origin}/admin/accounts`);
  await jana.getByRole('button', { name: 'Counts only: Jana' }).click();
  await jana.getByText('Somebody has to see names').waitFor();
  await jana.getByRole('button', { name: 'Let see names: Tom' }).click();
  await jana.getByRole('button', { name: 'Counts only: Tom' }).waitFor();
  await page.goto(url('/workers'));
  await page.getByText('Kowalczyk').first().waitFor();
  await context.close();
});

test('how long names are kept is set in the editor and stands on a page; a hold refuses to erase a worker and says why, and without it the name is gone', async () => {
  const { page } = office.desk;
  const { announcements } = await office.siteNow();
  const one = Object.values(announcements).find(({ published }) => published?.content.asksAcknowledgement)!;
  await page.goto(url(`/announcements/${one.id}`));
  await page.getByText('Who and how').click();
  await page.getByLabel('How long names behind answers are kept').selectOption('fixed');
  await page.getByLabel('Months').fill('18');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect
    .poll(async () => (await office.siteNow()).announcements[one.id]?.retention, SLOW)
    .toEqual({ type: 'fixed', months: 18 });

  await page.goto(url('/retention'));
  await page.getByRole('cell', { name: '18 months after the answer' }).waitFor(SLOW);
  await page.getByText('Set a hold…').click();
  await page.getByLabel('What is held').selectOption('worker');
  await page.getByLabel('Worker’s number').fill('2057');
  await page.getByLabel('Reason').fill('Works tribunal 4 Ca 12');
  await page.getByLabel('Last day', { exact: true }).fill('2050-03-31');
  await page.getByRole('button', { name: 'Set the hold' }).click();
  const hold = page.getByRole('article', { name: 'Hold on Katarzyna Wójcik (2057)' });
  await hold.getByText('Works tribunal 4 Ca 12').waitFor(SLOW);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);

  const erase = async (): Promise<void> => {
    await page.goto(url('/workers/w-2057'));
    await page.getByText('Erase Katarzyna Wójcik…').click();
    await page.getByRole('button', { name: 'Erase Katarzyna Wójcik' }).click();
  };
  await erase();
  await page.getByText('A hold on this worker stands until 2050-03-31: “Works tribunal 4 Ca 12”.').waitFor(SLOW);

  await page.goto(url('/retention'));
  await hold.getByText('Renew or end…').click();
  await hold.getByRole('button', { name: 'End this hold now' }).click();
  await page.getByText('Nothing is held.').waitFor(SLOW);
  await erase();
  await page.waitForURL(/\/workers$/, SLOW);
  for (const path of ['/workers', '/retention', '/acknowledgements', '/audit?act=person', '/audit?act=retention']) {
    await page.goto(url(path));
    await page.getByRole('heading', { level: 1 }).waitFor(SLOW);
    expect([path, (await page.content()).includes('Wójcik')]).toEqual([path, false]);
  }

  // Scripts are held to the same.
  const onOne = { type: 'announcement', about: one.id, reason: 'Inspection', until: '2050-03-31' };
  const { body: set } = await office.script.post<{ id: string }>(`/sites/${site}/holds`, onOne);
  expect(await office.script.delete(`/sites/${site}/workers/w-2041`)).toMatchObject({
    status: 409,
    body: { code: 'held', says: expect.stringContaining('“Inspection”') as string }
  });
  expect((await office.script.post(`/sites/${site}/holds/${set.id}/renew`, { until: '2051-03-31' })).status).toBe(200);
  expect((await office.script.post(`/sites/${site}/holds/${set.id}/end`, {})).status).toBe(200);
  const { body: known } = await office.script.get<{ holds: object[] }>(`/sites/${site}/holds`);
  expect(known.holds[0]).toMatchObject({
    id: set.id,
    until: '2051-03-31T22:00:00.000Z',
    endedAt: expect.any(String) as string
  });
  expect((await office.script.get(`/sites/${site}/retention`)).body).toMatchObject({ site: null, lastRun: null });
});
