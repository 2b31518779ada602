// Whom an announcement asks, until when and what an answer takes, as a manager sets it in the editor: in one sentence, by mouse, by keyboard, without a script.
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from 'vitest';
import type { Announcement } from '#playlists/site/announcement.ts';
import { device } from '../browser/floor-browser.ts';
import { sampleDesk, site } from '../browser/sample-desk.ts';

const office = sampleDesk();

async function giveRoles(): Promise<void> {
  const { body } = await office.script.get<{ workers: { id: string; number: string; roles: string[] }[] }>(
    `/sites/${site}/workers`
  );
  const workers = body.workers.map((one) =>
    ['2102', '2110', '2041'].includes(one.number) ? { ...one, roles: ['Forklift'] } : one
  );
  const answer = await fetch(`${office.floor.local}/api/v1/sites/${site}/workers`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${office.floor.token()}`, 'content-type': 'application/json' },
    body: JSON.stringify({ workers })
  });
  expect(answer.status).toBe(200);
}

async function begin(title: string) {
  const { page } = office.desk;
  await page.goto(`${office.floor.origin}/admin/${site}/announcements/new`);
  await page.getByRole('tabpanel', { name: 'Deutsch' }).getByLabel('Headline').fill(title);
  await page.getByLabel('Has to be confirmed').check();
  return page;
}
const saved = async (title: string): Promise<Announcement | undefined> =>
  Object.values((await office.siteNow()).announcements).find((one) => JSON.stringify(one).includes(title));

test('the sentence and the number follow what is ticked, and what is saved is what was said', async () => {
  await giveRoles();
  const page = await begin('Stapler nur mit Gurt');
  await page.getByText('Asks everybody; with no date.').waitFor();
  await page.getByText('This asks 12 people today.').waitFor();
  await page.getByText('Who and how').click();
  await page.getByRole('checkbox', { name: 'Crew B' }).check();
  await page.getByText('This asks 3 people today.').waitFor();
  await page.getByRole('checkbox', { name: 'Forklift' }).check();
  await page.getByLabel('Only who is on duty').check();
  await page.getByText('This asks 2 people at the most: those of them who are on duty.').waitFor();
  await page.getByLabel('Named workers besides').fill('2148');
  await page.getByRole('radio', { name: 'By the end of a shift they work' }).check();
  await page
    .getByText(
      'Asks Crew B with the role Forklift on duty, and 1 named worker besides; due by the end of the next shift they work.'
    )
    .waitFor();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);
  await page.getByRole('button', { name: 'Save draft' }).click();
  await page.getByText('Draft saved.').waitFor();
  expect(await saved('Stapler nur mit Gurt')).toMatchObject({
    audience: { crews: ['crew-b'], roles: ['Forklift'], onDuty: true, workers: ['w-2148'] },
    due: { type: 'worked-shift', nth: 1 }
  });
  await page.getByText('and 1 named worker besides').waitFor();
});

test('what cannot be is said beside its field, and nothing typed is lost', async () => {
  const page = await begin('Bis Freitag');
  await page.getByText('Who and how').click();
  await page.getByLabel('Named workers besides').fill('2041, 9999');
  await page.getByText('Not complete yet.').waitFor();
  await page.getByRole('button', { name: 'Save draft' }).click();
  await page.getByText('Nobody here has the number 9999').first().waitFor();
  expect(await page.getByLabel('Named workers besides').inputValue()).toBe('2041, 9999');
  await page.getByLabel('Named workers besides').fill('2041');
  await page.getByRole('radio', { name: 'By a date' }).check();
  await page.getByLabel('Due by').fill('2020-01-02T06:00');
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await page.getByText('The answer would be due before anybody can see this.').first().waitFor();
  expect(await page.getByLabel('Due by').inputValue()).toBe('2020-01-02T06:00');
  expect(await page.getByLabel('Named workers besides').inputValue()).toBe('2041');
});

test('by keyboard alone the sentence opens, and a box is ticked', async () => {
  const page = await begin('Mit Tasten');
  await page.getByLabel('Has to be confirmed').focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.getByText('Asks Crew A; with no date.').waitFor();
});

test('words are said to be checked by somebody who speaks them, until a word changes', async () => {
  const page = await begin('Zaun zu');
  await page.getByRole('tab', { name: /Polski/ }).click();
  const polish = page.getByRole('tabpanel', { name: 'Polski' });
  await polish.getByLabel('Headline').fill('Płot zamknięty');
  await page.getByRole('tab', { name: /Polski not checked/ }).waitFor();
  await polish.getByLabel('Checked by somebody who speaks it').check();
  await page.getByRole('button', { name: 'Save draft' }).click();
  await page.getByText('Draft saved.').waitFor();
  await page.reload();
  await page.getByRole('tab', { name: /Deutsch not checked/ }).waitFor();
  await page.getByRole('tab', { name: /^Polski$/ }).click();
  expect(await polish.getByLabel('Checked by somebody who speaks it').isChecked()).toBe(true);
  await polish.getByLabel('Headline').fill('Płot zostaje zamknięty');
  expect(await polish.getByLabel('Checked by somebody who speaks it').isChecked()).toBe(false);
});

test('without a script everything is there and is kept', async () => {
  const { plain } = office;
  await plain.goto(`${office.floor.origin}/admin/${site}/announcements/new`);
  await plain.getByRole('group', { name: 'Deutsch' }).first().getByLabel('Headline').fill('Ohne Skript');
  await plain.getByLabel('Has to be confirmed').check();
  await plain.getByText('Who and how').click();
  await plain.getByRole('checkbox', { name: 'Crew C' }).check();
  await plain.getByRole('radio', { name: 'By the end of a shift they work' }).check();
  await plain.getByLabel('Which shift').fill('3');
  await plain.getByRole('button', { name: 'Save draft' }).click();
  await plain.getByText('Asks Crew C; due by the end of the 3rd shift they work.').waitFor();
  expect(await saved('Ohne Skript')).toMatchObject({ audience: { crews: ['crew-c'] }, due: { nth: 3 } });
});

test('questions are asked in every language of the notice, or it is said where one is missing', async () => {
  const page = await begin('Gurt prüfen');
  await page.getByText('Who and how').click();
  await page.getByLabel('Least time in seconds').fill('20');
  await page.getByLabel('Read to its end').check();
  await page.getByRole('button', { name: 'Add a question' }).click();
  const german = page.getByRole('group', { name: 'Question 1, Deutsch' });
  await german.getByLabel('Asks').fill('Wann trägst du den Gurt?');
  await german.getByLabel('Choice 1').fill('Nie');
  await german.getByLabel('Choice 2').fill('Immer');
  await page.getByRole('radio', { name: 'Choice 2' }).check();
  await page
    .getByText('Asks everybody; with no date; stands at least 20 s; read to its end; with 1 question.')
    .waitFor();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await page.setViewportSize({ width: 1440, height: 1000 });

  await page.getByRole('tab', { name: /Polski/ }).click();
  await page.getByRole('tabpanel', { name: 'Polski' }).getByLabel('Headline').fill('Sprawdź pas');
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  const polish = page.getByRole('group', { name: 'Question 1, Polski' });
  await polish.getByText('The question is missing in a language of the notice.').waitFor();
  await polish.getByLabel('Asks').fill('Kiedy zapinasz pas?');
  await polish.getByLabel('Choice 1').fill('Nigdy');
  await polish.getByLabel('Choice 2').fill('Zawsze');
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await page.getByText('Published. Screens follow within 10 seconds.').waitFor();
  expect((await saved('Gurt prüfen'))?.published?.content.confirming).toEqual({
    leastSeconds: 20,
    toTheEnd: true,
    demands: 'badge',
    check: {
      passMark: 1,
      questions: [
        {
          right: 1,
          texts: {
            de: { asks: 'Wann trägst du den Gurt?', choices: ['Nie', 'Immer'] },
            pl: { asks: 'Kiedy zapinasz pas?', choices: ['Nigdy', 'Zawsze'] }
          }
        }
      ]
    }
  });
});

test('a minor change takes two people: one says so, another agrees, and who confirmed is not asked again', async () => {
  const { page } = office.desk;
  const { floor, script, browser } = office;
  const one = Object.values((await office.siteNow()).announcements).find(
    ({ published, withdrawnAt }) => published?.content.asksAcknowledgement && withdrawnAt === null
  )!;
  const { number } = one.published!;
  await page.goto(`${floor.origin}/admin/accounts`);
  await page.getByLabel('Name', { exact: true }).fill('Ute');
  await page.getByLabel('First password').fill('another four words in');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await page.getByText('The account is made.').waitFor();

  const address = `${floor.origin}/admin/${site}/announcements/${one.id}`;
  await page.goto(address);
  expect(await page.getByText('Only a minor change?').count()).toBe(0);
  const headline = page.getByRole('tabpanel', { name: 'Deutsch' }).getByLabel('Headline');
  await headline.fill(`${await headline.inputValue()} heute`);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Only a minor change?').waitFor();
  await page.locator('ins', { hasText: 'heute' }).waitFor();
  await page.getByRole('button', { name: 'It is minor' }).click();
  await page.getByText('You said that it is minor.').waitFor();
  expect(await page.getByRole('button', { name: /I agree/ }).count()).toBe(0);

  const second = await device(browser, { width: 390, height: 844 });
  await second.page.goto(`${floor.origin}/sign-in?back=${encodeURIComponent(new URL(address).pathname)}`);
  await second.page.getByLabel('Name').fill('Ute');
  await second.page.getByLabel('Password').fill('another four words in');
  await second.page.getByRole('button', { name: 'Sign in' }).click();
  await second.page.getByText('Jana says that it is minor.').waitFor();
  await second.page.getByRole('button', { name: 'I agree, publish it as minor' }).click();
  await second.page.getByText('Only a minor change?').waitFor({ state: 'hidden' });
  const after = (await office.siteNow()).announcements[one.id]!;
  expect(after.published).toMatchObject({ number: number + 1, minorTo: { number } });
  await expect(script.change(site, { type: 'propose-minor', id: one.id, by: 'somebody' })).rejects.toThrow(
    'not-allowed'
  );
  await second.context.close();
});
