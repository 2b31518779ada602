// Every template is written at the desk: seen before it is published, refused by its field, and with no script at all.
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import type { Content } from '#playlists/site/announcement.ts';
import type { Site } from '#playlists/site/site.ts';
import { sampleDesk, site } from '../browser/sample-desk.ts';

const board = 'https://board.plant.example';
const office = sampleDesk();

async function siteNow(): Promise<Site> {
  return await office.siteNow();
}
async function announcement(title: string) {
  const all = Object.values((await siteNow()).announcements);
  const says = (content: Content | null | undefined) =>
    Object.values(content?.texts ?? {}).some((text) => text.title === title);
  return all.find((one) => says(one.draft) || says(one.published?.content));
}

async function begin(title: string, template: string): Promise<Page> {
  const { page } = office.desk;
  await page.goto(`${office.floor.origin}/admin/${site}/announcements/new`);
  await page.getByRole('tabpanel').getByLabel('Headline').fill(title);
  await page.getByRole('radio', { name: template, exact: true }).check();
  return page;
}

test('a countdown is seen lying and upright, refused where a language says nothing after it, and published', async () => {
  const page = await begin('Werk öffnet', 'Countdown');
  await page.getByRole('tab', { name: 'English' }).click();
  await page.getByRole('tabpanel', { name: 'English' }).getByLabel('Headline').fill('Plant opens');
  await page.getByRole('tabpanel', { name: 'English' }).getByLabel('When it is over').fill('Open');
  await page.getByLabel('Counts down to').fill('2031-03-30T06:00');
  for (const name of ['Preview in English', 'Preview in English, upright'])
    await page.getByRole('img', { name, exact: true }).getByText('Plant opens').waitFor();
  // Drawn as on the wall, whatever the desk's own headlines look like.
  const [size, fitted] = await page
    .getByRole('img', { name: 'Preview in English', exact: true })
    .getByText('Plant opens')
    .evaluate((title) => [getComputedStyle(title).fontSize, getComputedStyle(title).getPropertyValue('--title-size')]);
  expect(size).toBe(fitted);

  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await page.getByText('The draft is saved, but not published.').waitFor();
  const german = page.getByRole('tab', { name: 'Deutsch' });
  await german.getByText('look here').waitFor();
  await german.click();
  const words = page.getByRole('tabpanel', { name: 'Deutsch' });
  await words.getByText('Say what the screen shows when the countdown is over.').waitFor();
  await words.getByLabel('When it is over').fill('Offen');
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await page.getByText('Published. Screens follow within 10 seconds.').waitFor();
  expect((await announcement('Werk öffnet'))?.published?.content.template).toEqual({
    type: 'countdown',
    to: '2031-03-30T04:00:00.000Z',
    after: { en: 'Open', de: 'Offen' }
  });
  expect(office.desk.troubles).toEqual([]);
});

test('a web page is refused by its field until the settings allow its address', async () => {
  const page = await begin('Linie 2 heute', 'Web page');
  await page.getByLabel('Address of the page').fill('board.plant.example');
  await page.getByRole('button', { name: 'Save draft' }).click();
  await page.getByText(/^Must be an address such as/).waitFor();
  await page.getByLabel('Address of the page').fill(`${board}/line-2`);
  await page.getByText(`Pages from ${board} are not allowed on displays here`).waitFor();
  await page.getByLabel('Zoom (%)').fill('150');
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await page.getByText('The draft is saved, but not published.').waitFor();
  await page
    .getByText(/Pages from .* are not allowed on displays\. Add that address/)
    .first()
    .waitFor();

  await page.goto(`${office.floor.origin}/admin/${site}/settings`);
  await page.getByLabel('Web pages may come from').fill('not an address');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText(/^Must be an origin such as/).waitFor();
  await page.getByLabel('Web pages may come from').fill(`${board}/line-2\nhttp://10.0.0.7:3000/`);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Saved. Displays follow within seconds.').waitFor();
  expect((await siteNow()).webOrigins).toEqual([board, 'http://10.0.0.7:3000']);

  const drafted = await announcement('Linie 2 heute');
  await page.goto(`${office.floor.origin}/admin/${site}/announcements/${drafted?.id}`);
  await page.getByRole('img', { name: 'Preview in Deutsch', exact: true }).getByText(`${board}/line-2`).waitFor();
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await page.getByText('Published. Screens follow within 10 seconds.').waitFor();
  expect((await announcement('Linie 2 heute'))?.published?.content.template).toEqual({
    type: 'web',
    url: `${board}/line-2`,
    zoom: 150
  });
});

test('a shift board and the list of what is to be confirmed are previewed with what is so now', async () => {
  const page = await begin('Wer ist da', 'Shift board');
  const preview = page.getByRole('img', { name: 'Preview in Deutsch', exact: true });
  const { crews } = await siteNow();
  const names = Object.values(crews).map((one) => one.name);
  await expect
    .poll(async () => {
      const says = await preview.innerText();
      return names.some((name) => says.includes(name));
    })
    .toBe(true);

  await page.getByRole('radio', { name: 'Still to confirm', exact: true }).check();
  await preview.getByText('Presse 4', { exact: false }).first().waitFor();
  await page.getByLabel('Has to be confirmed').check();
  await page.getByText('What this template shows changes by itself').waitFor();
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await page.getByText(/nobody can say later what was confirmed/).waitFor();
  await page.getByLabel('Has to be confirmed').uncheck();
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await page.getByText('Published. Screens follow within 10 seconds.').waitFor();
  expect((await announcement('Wer ist da'))?.published?.content.template).toEqual({ type: 'to-confirm' });
  expect(office.desk.troubles).toEqual([]);
});

test('without a script every template’s fields are there, and only the chosen one’s are kept', async () => {
  await office.plain.goto(`${office.floor.origin}/admin/${site}/announcements/new`);
  const german = office.plain.getByRole('group', { name: 'Deutsch' });
  await german.getByLabel('Headline').fill('Ohne Skript');
  await german.getByLabel('When it is over').fill('Vorbei');
  await office.plain.getByRole('radio', { name: 'Countdown', exact: true }).check();
  await office.plain.getByLabel('Counts down to').fill('2031-01-01T00:00');
  await office.plain.getByLabel('Days since').fill('2025-10-06');
  await office.plain.getByLabel('Address of the page').fill('nonsense');
  await office.plain.getByRole('button', { name: 'Publish', exact: true }).click();
  await office.plain.getByText('Published. Screens follow within 10 seconds.').waitFor();
  expect((await announcement('Ohne Skript'))?.published?.content.template).toEqual({
    type: 'countdown',
    to: '2030-12-31T23:00:00.000Z',
    after: { de: 'Vorbei' }
  });
});
