// A playlist is put together at the desk, with a script and without one: entries of both kinds, weights, conditions, order. And a display
// says why it shows what it shows.
import { expect, test } from 'vitest';
import type { Site } from '#playlists/site/site.ts';
import { sampleDesk, site } from '../browser/sample-desk.ts';

const office = sampleDesk();

const always = { weight: 1, tags: [], rule: null, validFrom: null, validUntil: null };
const everyDay = { firstDate: null, lastDate: null, off: [], added: [] };

async function itemsOf(name: string) {
  const { body } = await office.script.get<{ site: Site }>(`/sites/${site}`);
  return Object.values(body.site.playlists).find((one) => one.name === name)?.items;
}

test('without a script entries are added, put in order, refused by their field and saved', async () => {
  await office.plain.goto(`${office.floor.origin}/admin/${site}/playlists/new`);
  await office.plain.getByLabel('Name').fill('Hall, by hand');
  const add = async (label: string) => {
    await office.plain.getByLabel('Add an announcement or a playlist').selectOption({ label });
    await office.plain.getByRole('button', { name: 'Add', exact: true }).click();
  };
  await add('Ohne Unfall');
  await add('Safety loop');
  await office.plain.getByLabel('How often in a pass: Ohne Unfall').fill('3');
  await office.plain.getByRole('button', { name: 'Move up: Safety loop' }).click();

  await office.plain.getByText('Safety loop: Always, on every display').click();
  const conditions = office.plain.getByRole('group', { name: 'When and where: Safety loop' });
  await conditions.getByLabel('Only on displays tagged').fill('hall-2, ?');
  await conditions.getByLabel('Begins').fill('2026-07-01T06:00');
  await conditions.getByLabel('Hours').selectOption({ label: 'Between two times' });
  await conditions.getByLabel('From').fill('22:00');
  await conditions.getByLabel('Until').fill('06:00');
  await conditions.getByLabel('Sun').uncheck();
  await office.plain.getByRole('button', { name: 'Make the playlist' }).click();

  // What was refused stands at the entry, whose fold is open, and nothing of the rest is lost.
  await expect.poll(() => conditions.getByText(/^Must be 1 to 30 letters/).isVisible()).toBe(true);
  await conditions.getByLabel('Only on displays tagged').fill('hall-2');
  await office.plain.getByRole('button', { name: 'Make the playlist' }).click();
  await office.plain.getByRole('heading', { name: 'Hall, by hand' }).waitFor();

  const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
  const hours = { type: 'between', from: '22:00', until: '06:00' };
  expect(await itemsOf('Hall, by hand')).toEqual([
    {
      type: 'playlist',
      playlist: 'safety-loop',
      ...always,
      tags: ['hall-2'],
      validFrom: '2026-07-01T04:00:00.000Z',
      rule: { type: 'dates', dates: { type: 'weekdays', days }, hours, ...everyDay }
    },
    expect.objectContaining({ type: 'announcement', announcement: 'days-without-accident', weight: 3 })
  ]);
});

test('in the page the pass follows what is typed, and a rule set elsewhere is kept', async () => {
  const rule = { type: 'always', firstDate: '2026-01-05', lastDate: null, off: ['2026-12-24'] };
  const entry = (announcement: string, over = {}) => ({
    type: 'announcement',
    announcement,
    seconds: 20,
    ...always,
    ...over
  });
  const before = [entry('press-4-wait', { rule }), entry('days-without-accident')];
  await office.script.change(site, { type: 'put-playlist', id: 'kept', name: 'Kept', items: before });
  const { page } = office.desk;
  await page.goto(`${office.floor.origin}/admin/${site}/playlists/kept`);

  const pass = page.getByRole('region', { name: 'Once round' });
  await pass.getByText('40 s', { exact: false }).first().waitFor();
  await page.getByLabel('How often in a pass: Ohne Unfall').fill('2');
  await pass.getByText('1 min', { exact: false }).first().waitFor();
  await expect
    .poll(async () => (await pass.getByRole('listitem').allInnerTexts()).map((text) => text.split(/\s+/).slice(0, 2)))
    .toEqual([
      ['0:00', 'Ohne'],
      ['0:20', 'Presse'],
      ['0:40', 'Ohne']
    ]);

  await page.getByText('day and night from 5 Jan 2026 on, not on 24 Dec 2026').first().waitFor();
  await page.getByRole('button', { name: 'Move down: Presse 4' }).click();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Saved. Screens follow within 10 seconds.').waitFor();
  expect(await itemsOf('Kept')).toEqual([{ ...before[1], weight: 2 }, before[0]]);
  expect(office.desk.troubles).toEqual([]);
});

test('a display says why, of now, of a time to come and of one that has passed', async () => {
  const { page } = office.desk;
  const why = page.getByRole('region', { name: 'What is on, and why' });
  await page.goto(`${office.floor.origin}/admin/${site}/displays/press-line?at=2027-03-01T05:50`);
  await why.getByText('runs (priority 5), until 06:00', { exact: false }).waitFor();
  await why.getByRole('link', { name: '“Handover”' }).first().waitFor();

  await why.getByRole('link', { name: 'Now', exact: true }).click();
  await why.getByText('Now, ', { exact: false }).waitFor();
  expect(new URL(page.url()).searchParams.get('at')).toBeNull();

  await why.getByLabel('At this date and time').fill('2020-01-01T08:00');
  await why.getByRole('button', { name: 'Look' }).click();
  await why.getByText('There was no such display then', { exact: false }).waitFor();
  expect(office.desk.troubles).toEqual([]);
});

test('the floor’s page lists what is wrong with what is planned, until it is mended', async () => {
  const { page } = office.desk;
  const targets = { type: 'some', displays: [], tags: ['hall-9'] };
  const rule = { type: 'always', firstDate: null, lastDate: null, off: [] };
  const schedule = {
    type: 'put-schedule',
    id: 'old',
    name: 'Old hall',
    playlist: 'kept',
    rule,
    mode: { type: 'add' },
    priority: 5
  };
  await office.script.change(site, { ...schedule, targets });
  await page.goto(`${office.floor.origin}/admin/${site}`);
  const fault = page
    .getByRole('region', { name: 'Things to look at' })
    .getByText('no display is tagged “hall-9”', { exact: false });
  await fault.waitFor();
  await office.script.change(site, { ...schedule, targets: { type: 'all' } });
  await fault.waitFor({ state: 'detached' });

  // A page whose line comes after the change was given its data before it.
  await office.script.change(site, { ...schedule, targets });
  let letThrough = () => {};
  const held = new Promise<void>((resolve) => (letThrough = resolve));
  await page.route('**/socket.io/**', async (route) => {
    await held;
    await route.continue();
  });
  await page.reload();
  await fault.waitFor();
  await office.script.change(site, { ...schedule, targets: { type: 'all' } });
  letThrough();
  await fault.waitFor({ state: 'detached' });
  await page.unrouteAll({ behavior: 'wait' });
});
