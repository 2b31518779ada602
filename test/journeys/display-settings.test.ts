// At the display's page: when its glass is black, and whether two languages stand at once; with a script and without one.
import { expect, test } from 'vitest';
import { sampleDesk, site } from '../browser/sample-desk.ts';

const office = sampleDesk();

const displayNow = async () =>
  Object.values((await office.siteNow()).displays).find(({ id }) => id === ('press-line' as string));
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
  const { page } = office.desk;
  await page.goto(`${office.floor.origin}/admin/${site}/displays/press-line`);
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

  await page.goto(`${office.floor.origin}/admin/${site}/displays/press-line?at=2027-03-01T23:00`);
  const why = page.getByRole('region', { name: 'What is on, and why' });
  await why
    .getByText(/dark hours/i)
    .first()
    .waitFor();
  expect(await page.getByRole('radio', { name: 'In dark hours' }).isChecked()).toBe(true);
  expect(office.desk.troubles).toEqual([]);
});

test('without a script they are changed, kept and taken away', async () => {
  const open = () => office.plain.goto(`${office.floor.origin}/admin/${site}/displays/press-line`);
  const save = async () => {
    await office.plain.getByRole('button', { name: 'Save', exact: true }).click();
    await office.plain.getByText('Saved.', { exact: true }).waitFor();
  };
  await open();
  await office.plain.getByRole('radio', { name: 'In dark hours' }).check();
  await office.plain.getByLabel('From', { exact: true }).first().fill('20:00');
  await office.plain.getByLabel('Until', { exact: true }).first().fill('05:00');
  await save();
  expect((await displayNow())?.dark).toEqual(between('20:00', '05:00'));
  await open();
  await office.plain.getByRole('radio', { name: 'Never' }).check();
  await office.plain.getByRole('radio', { name: 'In turn, one each time round' }).check();
  await save();
  expect(await displayNow()).toMatchObject({ dark: null, languageMode: 'in-turn' });
});
