// A question at night, answered next shift: asked at one kiosk, answered at the desk, met by the badge at another, until its worker says that it is clear.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import { afterAll, expect, test } from 'vitest';
import { tr } from '#display/words/tr.ts';
import { sampleWorkers } from '#server/sample/workers.ts';
import { device, tablet, type Device } from '../browser/floor-browser.ts';
import { seeing } from '../browser/kiosk-page.ts';
import { sampleDesk, site } from '../browser/sample-desk.ts';
import { shootFailures } from '../browser/shots.ts';
import { pairDevice } from '../paired-device.ts';
import { DEVICE_COOKIE } from '../seed.ts';

const office = sampleDesk();
const mehmet = sampleWorkers.find((one) => one.firstName === 'Mehmet')!;
const kiosks: Device[] = [];
shootFailures(() => Object.fromEntries(kiosks.map((one, index) => [`kiosk-${index}`, one.page])));
afterAll(async () => {
  for (const one of kiosks) await one.context.close().catch(() => undefined);
});

async function kiosk(name: string): Promise<Page> {
  const { cookie } = await pairDevice(office.floor.local, office.script, site, name, 'kiosk');
  const one = await device(office.browser, tablet);
  kiosks.push(one);
  const value = cookie.slice(DEVICE_COOKIE.length + 1);
  await one.context.addCookies([{ name: DEVICE_COOKIE, value, url: office.floor.origin }]);
  await one.page.goto(`${office.floor.origin}/kiosk`);
  return one.page;
}

/** Holds the badge until its worker stands there: under load keys may come too slowly for a scanner, and a greeting stands before the first notice. */
async function scan(page: Page, badge: string, until: string): Promise<void> {
  await expect
    .poll(
      async () => {
        if (await page.getByText(until).first().isVisible()) return true;
        await page.keyboard.type(badge, { delay: 0 });
        await page.keyboard.press('Enter');
        return page.getByText(until).first().isVisible();
      },
      { timeout: 60_000, interval: 6000 }
    )
    .toBe(true);
}
const serious = async (page: Page) =>
  (await new AxeBuilder({ page }).analyze()).violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));

test('a question at night, answered next shift, is open until its worker says that it is clear', async () => {
  const { page: desk } = office.desk;
  await desk.goto(`${office.floor.origin}/admin/${site}/questions`);
  await desk.getByText('Nobody waits for an answer.').waitFor();

  const night = await kiosk('night');
  await scan(night, mehmet.badge, tr.answers.question);
  const notUnderstood = night.getByRole('button', { name: tr.answers['not-understood'], disabled: false });
  await seeing(night.getByText(tr.recorded), () => notUnderstood.click());

  // The desk follows: who, which crew, what kind, and in which language it was read.
  const waiting = desk.getByRole('region', { name: /Waiting for an answer/ });
  await waiting.getByText('Mehmet').waitFor();
  await waiting.getByRole('heading', { name: /Crew C · 1/ }).waitFor();
  await waiting.getByText('Does not understand').waitFor();
  expect(await serious(desk)).toEqual([]);

  const words = 'Önce makineyi durdur, sonra Ute’yi çağır.';
  await waiting.getByLabel('Your answer').fill(words);
  // Somebody else's badge meanwhile: what is being typed stays.
  const other = sampleWorkers.find((one) => one.firstName === 'Grace')!;
  await scan(night, other.badge, 'Grace');
  expect(await waiting.getByLabel('Your answer').inputValue()).toBe(words);
  await waiting.getByRole('button', { name: 'Send answer' }).click();
  await desk.getByRole('heading', { name: /Answered, meets them at the next badge · 1/ }).waitFor();
  await desk.getByText('Nobody waits for an answer.').waitFor();

  const morning = await kiosk('morning');
  await scan(morning, mehmet.badge, tr.answerForYou);
  await morning.getByText(words).waitFor();
  const unclear = morning.getByRole('button', { name: tr.stillUnclear, disabled: false });
  await unclear.waitFor();
  expect(await serious(morning)).toEqual([]);
  for (const button of await morning.getByRole('button').all()) {
    const box = (await button.boundingBox())!;
    expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(119.5);
  }
  await unclear.click();
  await morning.getByText(words).waitFor({ state: 'hidden' });
  await waiting.getByText(/It did not help/).waitFor();

  await waiting.getByLabel('Your answer').fill('Ute seninle konuşacak.');
  await waiting.getByRole('button', { name: 'Send answer' }).click();
  await desk.getByRole('heading', { name: /Answered, meets them at the next badge · 1/ }).waitFor();

  await scan(night, mehmet.badge, 'Ute seninle');
  await night.getByRole('button', { name: tr.clearNow, disabled: false }).click();
  await night.getByText('Ute seninle').waitFor({ state: 'hidden' });
  await desk.getByRole('heading', { name: /Clear, in the last 14 days · 1/ }).waitFor();
  await desk.getByText('Nobody waits for an answer.').waitFor();
  expect(office.desk.troubles).toEqual([]);
});

test('two who answer the same question at once: one is heard, the other told, with what they typed kept', async () => {
  const night = kiosks[0]!.page;
  await scan(night, sampleWorkers.find((one) => one.firstName === 'Tomasz')!.badge, 'Tomasz');
  await night.getByRole('button', { name: /Mam pytanie/, disabled: false }).click();
  const second = await office.desk.context.newPage();
  const [one, two] = [office.desk.page, second];
  for (const page of [one, two]) {
    await page.goto(`${office.floor.origin}/admin/${site}/questions`);
    await page
      .getByRole('region', { name: /Waiting for an answer/ })
      .getByLabel('Your answer')
      .fill('Zaraz przyjdę.');
  }
  // As it stood in the second page before the first one sent hers.
  const reply = await two.evaluate(async () => {
    const form = document.querySelector<HTMLFormElement>('form[action="?/answer"]')!;
    const body = new FormData(form);
    body.set('text', 'Inna odpowiedź.');
    return [...body.entries()].map(([name, value]) => [name, String(value)]);
  });
  await one.getByRole('button', { name: 'Send answer' }).click();
  await one.getByRole('heading', { name: /Answered, meets them at the next badge/ }).waitFor();
  const late = await two.evaluate(async (fields) => {
    const body = new FormData();
    for (const [name, value] of fields) body.append(name!, value!);
    const response = await fetch('?/answer', { method: 'POST', body, headers: { accept: 'application/json' } });
    return response.json() as Promise<{ type: string; status: number; data: string }>;
  }, reply);
  expect(late).toMatchObject({ type: 'failure', status: 409 });
  expect(late.data).toContain('what you typed is still here');
  await second.close();
});
