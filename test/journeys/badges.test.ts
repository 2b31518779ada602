// A badge's life at the desk, by form and by the API, and the sheet that prints.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import type { Worker } from '#playlists/site/worker.ts';
import { sampleDesk, site } from '../browser/sample-desk.ts';

const office = sampleDesk();

interface Told {
  readonly badge: string;
  readonly standing: string;
  readonly why: string | null;
}
const marek = async (): Promise<Worker> => {
  const { workers } = (await office.script.get<{ workers: Worker[] }>(`/sites/${site}/workers`)).body;
  return workers.find(({ firstName }) => firstName === 'Marek')!;
};
const cards = (page: Page) => page.getByRole('list', { name: 'Badges' }).getByRole('listitem');
const badgesOf = async (worker: Worker): Promise<readonly Told[]> =>
  (await office.script.get<{ badges: Told[] }>(`/sites/${site}/workers/${worker.id}/badges`)).body.badges;

test('a lost badge is replaced in one step: the old one is refused, the new one prints, and the page says who did it', async () => {
  const worker = await marek();
  const { page } = office.desk;
  await page.goto(`${office.floor.origin}/admin/${site}/workers/${worker.id}`);
  await page.getByText('Replace…').first().click();
  await page.getByLabel('Why').first().selectOption('stolen');
  await page.getByRole('button', { name: 'Replace the badge' }).first().click();
  await page.getByText(/replaced on \d{4}-\d\d-\d\d: stolen/).waitFor();
  const [old, now] = await badgesOf(worker);
  expect(old).toMatchObject({ badge: worker.badges[0], standing: 'blocked', why: 'stolen' });
  expect(now).toMatchObject({ standing: 'valid' });
  await expect.poll(() => page.getByRole('row', { name: /Badge replaced/ }).textContent()).toContain('Jana');
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  await page.getByRole('link', { name: 'Print' }).click();
  await page.waitForURL(/badges\?worker=/);
  await expect.poll(() => cards(page).filter({ hasText: worker.lastName }).count()).toBe(1);
  expect(await cards(page).count()).toBe(1);
});

test('dates are days of the site: the last one counts whole', async () => {
  const worker = await marek();
  const { page } = office.desk;
  await page.goto(`${office.floor.origin}/admin/${site}/workers/${worker.id}`);
  await page.getByText('Issue a badge…').click();
  await page
    .getByLabel(/^First day/)
    .last()
    .fill('2040-06-04');
  await page
    .getByLabel(/^Last day/)
    .last()
    .fill('2040-06-08');
  await page.getByRole('button', { name: 'Issue the badge' }).click();
  await page.getByText('valid from 2040-06-04').waitFor();
  const told = (await badgesOf(worker)).find(({ standing }) => standing === 'to-come');
  expect(told).toMatchObject({ validFrom: '2040-06-03T22:00:00.000Z', validUntil: '2040-06-08T22:00:00.000Z' });
});

test('a form without script blocks a badge as well; the API takes the block back', async () => {
  const worker = await marek();
  const { plain } = office;
  await plain.goto(`${office.floor.origin}/admin/${site}/workers/${worker.id}`);
  await plain.getByText('Block…').first().click();
  await plain.getByRole('button', { name: 'Block the badge' }).first().click();
  await plain.getByText(/^blocked on/).waitFor();
  const badge = (await badgesOf(worker)).findLast(({ standing }) => standing === 'blocked')!.badge;
  const path = `/sites/${site}/workers/${worker.id}/badges`;
  const done = await office.script.post<{ badge: Told }>(path, { type: 'unblock', badge });
  expect(done.body.badge).toMatchObject({ badge, standing: 'valid' });
  const wrong = await office.script.post<{ code: string }>(path, { type: 'block', badge, why: 'he never wears it' });
  expect([wrong.status, wrong.body.code]).toEqual([400, 'invalid']);
});

test('a sheet prints as cards of 85.6 by 54 mm on A4, of a crew or of chosen workers', async () => {
  const { page } = office.desk;
  await page.goto(`${office.floor.origin}/admin/${site}/workers/badges`);
  await page.getByText('Choose workers…').click();
  const boxes = page.getByRole('checkbox');
  await boxes.nth(0).check();
  await boxes.nth(1).check();
  await page.getByRole('button', { name: 'Show their badges' }).click();
  await page.waitForURL(/worker=.*worker=/);
  expect(await cards(page).count()).toBe(2);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.goto(`${office.floor.origin}/admin/${site}/workers/badges`);
  await page.emulateMedia({ media: 'print' });
  const size = await cards(page).first().boundingBox();
  const mm = (px = 0): number => Math.round((px / 96) * 254) / 10;
  expect([mm(size?.width), mm(size?.height)]).toEqual([85.6, 54]);
  await page.emulateMedia({ media: 'screen' });
});
