// What runs when, and who works when, as a manager says it at the desk: every kind of rule, with a script and without one, and a shift
// pattern with what differs from it on single dates.
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import type { Site } from '#playlists/site/site.ts';
import { sampleDesk, site } from '../browser/sample-desk.ts';

const office = sampleDesk();

const theSite = async (): Promise<Site> => await office.siteNow();
const scheduleNamed = async (name: string) =>
  Object.values((await theSite()).schedules).find((one) => one.name === name);
const patternNamed = async (name: string) =>
  Object.values((await theSite()).shiftPatterns).find((one) => one.name === name);
const open = { firstDate: null, lastDate: null, off: [] };

describe('a schedule', () => {
  test('is said in words while it is made, and runs with the shifts that were chosen', async () => {
    const { page } = office.desk;
    await page.goto(`${office.floor.origin}/admin/${site}/schedules/new`);
    await page.getByLabel('Name', { exact: true }).fill('Crew B is back');
    await page.getByLabel('Playlist').selectOption({ label: 'Safety loop' });
    await page.getByLabel('With shifts').check();
    await page.getByLabel('Crew B').check();
    await page.getByLabel('Its first minutes').check();
    await page.getByLabel('Minutes', { exact: true }).fill('');
    await page.getByText('Not complete yet.').waitFor();
    await page.getByLabel('Minutes', { exact: true }).fill('30');
    await page.getByLabel('Only the first shift after days off').fill('2');
    await page.getByLabel('Breaks in').check();
    await page.getByLabel('Seconds of each hour').fill('120');
    await page
      .getByText(
        'Safety loop: in the first 30 minutes of the first shift of Crew B after 2 days off or more (Four crews) on every display, breaking in for 120 seconds of each hour, priority 5.'
      )
      .waitFor();
    const times = page.getByRole('region', { name: 'The next times it runs' }).getByRole('listitem');
    await expect
      .poll(async () => (await times.allInnerTexts()).every((text) => /:30(, 30 min)?$/.test(text)))
      .toBe(true);
    expect(await times.count()).toBe(5);
    await page.getByRole('button', { name: 'Make the schedule' }).click();

    await page.getByLabel('Find').fill('is back');
    await page.getByText('1 of 5').waitFor();
    await page.getByRole('link', { name: 'Crew B is back' }).click();
    await page.getByRole('heading', { name: 'Crew B is back' }).waitFor();
    expect(await page.getByLabel('Crew B', { exact: true }).isChecked()).toBe(true);
    expect(await scheduleNamed('Crew B is back')).toMatchObject({
      rule: {
        type: 'shifts',
        pattern: 'four-crews',
        crews: ['crew-b'],
        shifts: [],
        afterDaysOff: 2,
        part: { type: 'first', minutes: 30 },
        ...open
      },
      mode: { type: 'interrupt', secondsPerHour: 120 }
    });
    expect(office.desk.troubles).toEqual([]);
  });

  test('takes single windows that come and go, and says what is wrong at the window', async () => {
    const { page } = office.desk;
    await page.goto(`${office.floor.origin}/admin/${site}/schedules/new`);
    await page.getByLabel('Name', { exact: true }).fill('Audit');
    await page.getByLabel('Single windows').check();
    const fill = async (window: number, from: string, until: string) => {
      const group = page.getByRole('group', { name: `Window ${window}`, exact: true });
      await group.getByLabel('From').fill(from);
      await group.getByLabel('Until').fill(until);
    };
    await fill(1, '2027-01-04T06:00', '2027-01-04T14:00');
    await page.getByRole('button', { name: 'Another window' }).click();
    await fill(2, '2027-01-05T06:00', '2027-01-05T05:00');
    await page.getByRole('button', { name: 'Another window' }).click();
    await fill(3, '2027-01-06T06:00', '2027-01-06T14:00');
    await page.getByRole('button', { name: 'Make the schedule' }).click();
    const second = page.getByRole('group', { name: 'Window 2', exact: true });
    await second.getByText('The window ends before it starts').waitFor();
    await page.getByRole('button', { name: 'Remove window 2' }).click();
    await page.getByRole('button', { name: 'Make the schedule' }).click();
    await page.waitForURL(/\/schedules$/);
    const wall = (date: string, time: string) => ({ date, time });
    expect((await scheduleNamed('Audit'))?.rule).toEqual({
      type: 'windows',
      windows: [4, 6].map((day) => ({
        from: wall(`2027-01-0${day}`, '06:00'),
        until: wall(`2027-01-0${day}`, '14:00')
      }))
    });
    expect(office.desk.troubles).toEqual([]);
  });

  test('is made without a script, looked at first, with dates that are off', async () => {
    await office.plain.goto(`${office.floor.origin}/admin/${site}/schedules/new`);
    await office.plain.getByLabel('Name', { exact: true }).fill('Month end');
    await office.plain.getByLabel('Days of the month').first().check();
    await office.plain.getByLabel('Last day').check({ force: true });
    await office.plain.getByLabel('A daypart').check();
    await office.plain.getByText('First and last date').click();
    await office.plain.getByLabel('Not on: date 1').fill('2027-01-31');
    await office.plain.getByRole('button', { name: 'Show the next times' }).click();
    await office.plain.getByText('on the last day of the month in “Hot meals” (11:00–18:30)').waitFor();
    expect(await office.plain.getByText('Saved.').count()).toBe(0);
    await office.plain.getByLabel('Priority').fill('12');
    await office.plain.getByRole('button', { name: 'Make the schedule' }).click();
    await office.plain.getByText('Must be at most 9.', { exact: true }).waitFor();
    await office.plain.getByLabel('Priority').fill('7');
    await office.plain.getByRole('button', { name: 'Make the schedule' }).click();
    await office.plain.waitForURL(/\/schedules$/);
    expect(await scheduleNamed('Month end')).toMatchObject({
      rule: {
        type: 'dates',
        dates: { type: 'days-of-month', days: ['last'] },
        hours: { type: 'daypart', daypart: 'hot-meals' },
        off: ['2027-01-31'],
        added: []
      },
      mode: { type: 'replace' },
      priority: 7
    });
  });

  test('keeps its daypart: that names who uses it, and stays', async () => {
    const { page } = office.desk;
    await page.goto(`${office.floor.origin}/admin/${site}/dayparts`);
    await page.getByRole('button', { name: 'Remove Hot meals' }).click();
    await page
      .getByRole('alert')
      .getByText(/is used by .*“Canteen at meals”/)
      .waitFor();
    const row = page.getByRole('form', { name: 'Hot meals' });
    await row.getByLabel('Until').fill('19:00');
    await row.getByRole('button', { name: 'Save' }).click();
    await row.getByText('Saved.').waitFor();
    expect(Object.values((await theSite()).dayparts)).toMatchObject([{ name: 'Hot meals', until: '19:00' }]);
  });
});

describe('a shift pattern', () => {
  test('begins with a known one, makes the crews it lacks, and shows who works when', async () => {
    const { page } = office.desk;
    await page.goto(`${office.floor.origin}/admin/${site}/shifts/new`);
    await page.getByRole('link', { name: 'DNO', exact: true }).click();
    await page.getByLabel('Name', { exact: true }).first().fill('Gate');
    await page.getByRole('button', { name: 'Another crew' }).click();
    await page.getByRole('button', { name: 'Make the shift pattern' }).click();
    await page.getByText('Must be chosen, or the line removed.', { exact: true }).waitFor();
    const last = page.getByRole('group', { name: 'Crew 4' });
    await last.getByLabel('Crew', { exact: true }).selectOption({ label: 'Crew E (new)' });
    await page.getByRole('button', { name: 'Remove Crew A' }).click();
    await page.getByRole('button', { name: 'Make the shift pattern' }).click();
    await page.getByRole('heading', { name: 'Gate', exact: true }).waitFor();
    await page.getByRole('rowheader', { name: 'Crew E' }).first().waitFor();
    const made = await patternNamed('Gate');
    const crewE = Object.values((await theSite()).crews).find((one) => one.name === 'Crew E');
    expect(made).toMatchObject({
      type: 'cycle',
      cycle: 'DNo',
      crews: [{ crew: 'crew-b' }, { crew: 'crew-c' }, { crew: crewE?.id }]
    });
    expect(office.desk.troubles).toEqual([]);
  });

  test('is swapped and cancelled on its board, and taken back, with a script and without', async () => {
    const { page } = office.desk;
    const week = '?from=2027-03-01';
    await page.goto(`${office.floor.origin}/admin/${site}/shifts/four-crews${week}`);
    const cell = (who: Page, name: RegExp) => who.getByRole('link', { name });
    await cell(page, /Crew A, Wed 3 Mar/).click();
    await page.getByRole('heading', { name: /Crew A, Wed 3 Mar: Late/ }).waitFor();
    await page.getByLabel('With').selectOption({ label: 'Wed 3 Mar: Crew D, Night' });
    await page.getByRole('button', { name: 'Swap', exact: true }).click();
    await cell(page, /Crew A, Wed 3 Mar: Night 22:00–06:00, not as in the cycle/).waitFor();

    await office.plain.goto(`${office.floor.origin}/admin/${site}/shifts/four-crews${week}`);
    await cell(office.plain, /Crew B, Wed 3 Mar/).click();
    await office.plain.getByRole('button', { name: 'Crew B does not work it' }).click();
    await office.plain.getByRole('heading', { name: 'Crew B, Wed 3 Mar: off' }).waitFor();

    await page
      .getByRole('region', { name: 'What differs from the cycle' })
      .getByRole('button', { name: /Take back: Crew B does not work/ })
      .click();
    await cell(page, /Crew B, Wed 3 Mar: \w+ \d\d:\d\d–\d\d:\d\d$/).waitFor();
    expect(await patternNamed('Four crews')).toMatchObject({
      exceptions: [
        {
          type: 'swap',
          one: { crew: 'crew-a', shift: 'S', date: '2027-03-03' },
          other: { crew: 'crew-d', shift: 'N', date: '2027-03-03' }
        }
      ]
    });
    expect(office.desk.troubles).toEqual([]);
  });

  test('whose cycle changes is told what no longer fits, and can drop it; one in use stays', async () => {
    const { page } = office.desk;
    await page.goto(`${office.floor.origin}/admin/${site}/shifts/four-crews/edit`);
    await page.getByLabel('One letter a day').fill('DDSS NNoo');
    for (const [index, offset] of ['0', '2', '4', '6'].entries())
      await page.getByLabel('Days into the cycle').nth(index).fill(offset);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('alert').getByText('By the cycle,').waitFor();
    await page.getByLabel('Drop what does not fit any more').check();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Saved. Screens follow').waitFor();
    expect(await patternNamed('Four crews')).toMatchObject({ cycle: 'DDSSNNoo', exceptions: [] });
    await page.getByText('Remove…').click();
    await page.getByRole('button', { name: 'Remove it' }).click();
    await page
      .getByRole('alert')
      .getByText(/is used by “/)
      .waitFor();
  });
});

test('a roster is pasted, mended on its board, and says who is on duty', async () => {
  const { page } = office.desk;
  await page.goto(`${office.floor.origin}/admin/${site}/shifts/new?of=roster`);
  await page.getByLabel('Name').fill('Counter');
  await page.getByRole('button', { name: 'Make the roster' }).click();
  await page.getByRole('heading', { name: 'Counter', exact: true }).waitFor();
  await page.getByText('Paste a plan').click();
  await page.getByLabel('The plan').fill('2041; 2027-03-01; 06:00; 14:00\n9999; 2027-03-01; 06:00; 14:00');
  await page.getByRole('button', { name: 'Take it over' }).click();
  await page.getByRole('alert').getByText('there is no worker with the number “9999”').waitFor();
  await page.getByLabel('The plan').fill('2041; 2027-03-01; 06:00; 14:00\n2043; 01.03.2027; 14:00; 22:00');
  await page.getByRole('button', { name: 'Take it over' }).click();
  await page.getByText('Taken over.').waitFor();

  await page.goto(`${page.url().split('?')[0]}?from=2027-03-01`);
  await page.getByRole('link', { name: /Kowalczyk, Marek, Tue 2 Mar/ }).click();
  await page.getByText('No shift.').waitFor();
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await page.getByRole('link', { name: /Kowalczyk, Marek, Tue 2 Mar: 06:00–14:00/ }).waitFor();
  await page.getByRole('button', { name: 'Take off 06:00–14:00' }).click();
  await page.getByText('No shift.').waitFor();
  expect(await patternNamed('Counter')).toMatchObject({
    type: 'roster',
    rows: [
      { worker: 'w-2041', date: '2027-03-01', start: '06:00', end: '14:00' },
      { worker: 'w-2043', date: '2027-03-01', start: '14:00', end: '22:00' }
    ]
  });
  expect(office.desk.troubles).toEqual([]);
});
