// More than a badge, from the desk to the file: a manager demands a PIN and a witness, a worker proves who they are at the kiosk, a supervisor stands
// by, and what is recorded names them. The next worker's badge ends it with nothing recorded.
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ar } from '#display/words/ar.ts';
import type { Words } from '#display/words/catalogue.ts';
import { de } from '#display/words/de.ts';
import { tr } from '#display/words/tr.ts';
import { api, type Api } from '../api.ts';
import { keptBy } from '../browser/display-page.ts';
import { device, launch, tablet, type Device } from '../browser/floor-browser.ts';
import { openKiosk, scan, seeing } from '../browser/kiosk-page.ts';
import { becomeAdministrator } from '../browser/office.ts';
import { shootFailures } from '../browser/shots.ts';
import { openFloor, type Floor } from '../floor.ts';
import { seedFolder } from '../seed-folder.ts';
import type { Seeded } from '../seed.ts';

const PIN = '135790';
const supervisor = '9';
let floor: Floor;
let browser: Browser;
let seeded: Seeded;
let script: Api;
let desk: Device;
let page: Page;

beforeAll(async () => {
  const made = await seedFolder({ kiosks: 1, workers: 9 });
  seeded = made.seeded;
  [floor, browser] = await Promise.all([openFloor({ dataDir: made.folder }), launch()]);
  script = api(floor.local, seeded.token);
  const { workers } = (await script.get<{ workers: { number: string }[] }>(`/sites/${seeded.site}/workers`)).body;
  const told: Record<string, object> = { [supervisor]: { supervises: 'site' }, 2: { languages: ['tr'] } };
  await put('/workers', { workers: workers.map((one) => ({ ...one, ...told[one.number] })) });
  for (const one of [1, 3, 9]) await put(`/workers/w-${one}/pin`, { pin: PIN });
  desk = await device(browser, { width: 1400, height: 1000 });
  await becomeAdministrator(desk.page, floor);
  page = await openKiosk((await device(browser, tablet)).context, floor.origin, seeded.kiosks[0]!);
});
afterAll(async () => {
  await browser?.close();
  await floor?.close();
});
shootFailures(() => ({ kiosk: page, desk: desk?.page }));

async function put(path: string, body: object): Promise<void> {
  const answer = await fetch(`${floor.local}/api/v1/sites/${seeded.site}${path}`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${seeded.token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body)
  });
  expect(answer.status).toBe(200);
}

interface Row {
  readonly worker: string;
  readonly announcement: string;
  readonly assurance: string;
  readonly outcome: string;
  readonly witness: object | null;
}
const answersOf = async (worker: string): Promise<Row[]> => {
  const path = `/sites/${seeded.site}/acknowledgements?limit=1000`;
  const { body } = await script.get<{ acknowledgements: Row[] }>(path);
  return body.acknowledgements.filter((row) => row.worker === worker);
};

/** As a manager does it: the announcement, whom it asks, and how sure it must be. Answers its id. */
async function demand(title: string, numbers: string, level: RegExp): Promise<string> {
  const { page: office } = desk;
  await office.goto(`${floor.origin}/admin/${seeded.site}/announcements/new`);
  await office.getByRole('tabpanel', { name: 'Deutsch' }).getByLabel('Headline').fill(title);
  await office.getByLabel('Has to be confirmed').check();
  await office.getByText('Who and how').click();
  await office.getByLabel('Named workers besides').fill(numbers);
  const choice = office.getByLabel('How sure it must be who answers');
  const label = await choice.locator('option', { hasText: level }).textContent();
  await choice.selectOption({ label: label?.trim() ?? '' });
  await office.getByRole('button', { name: 'Publish', exact: true }).click();
  await office.getByText('Published. Screens follow within 10 seconds.').waitFor();
  const id = /announcements\/([^/?]+)/.exec(office.url())?.[1];
  return id ?? '';
}
const csvOf = (id: string): Promise<string> =>
  desk.page.evaluate(
    (url) => fetch(url).then((answer) => answer.text()),
    `${floor.origin}/admin/${seeded.site}/acknowledgements/${id}/csv`
  );

const tap = (name: string): Promise<void> => page.getByRole('button', { name, exact: true, disabled: false }).click();
const understood = (said: Words = de) => tap(said.answers.understood);
const pad = (said: Words = de) => page.getByRole('button', { name: said.pad.deleteOne }).waitFor();
async function type(digits: string, said: Words = de): Promise<void> {
  await pad(said);
  for (const digit of digits) await tap(digit);
}
const recorded = (said: Words = de) => page.getByRole('status').getByText(said.recorded);
const atRest = () => page.getByText(de.holdBadge).first().waitFor();
/** As people do, until the sheet that waits for a supervisor took the badge: the same code within two seconds is one reading. */
const holdSupervisor = (said: Words = de): Promise<void> =>
  expect
    .poll(
      async () => {
        const isThere = () => page.getByText(`${said.crewSheet.supervisor}: ${said.phone.pin}`).isVisible();
        if (await isThere()) return true;
        await page.keyboard.type(`badge-${supervisor}`, { delay: 0 });
        await page.keyboard.press('Enter');
        await page.waitForTimeout(400);
        return isThere();
      },
      { timeout: 20_000, interval: 2500 }
    )
    .toBe(true);
/** Nothing to find for axe, and every target 20 mm on a 10-inch tablet, within the glass. */
async function fits(name: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join()}`)).toEqual([]);
  for (const one of await page.getByRole('button').all()) {
    const box = await one.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0), await one.innerText()).toBeGreaterThanOrEqual(118);
    expect((box?.y ?? 0) + (box?.height ?? 0), await one.innerText()).toBeLessThanOrEqual(800);
  }
  if (process.env['SHOTS'] !== undefined) await page.screenshot({ path: `${process.env['SHOTS']}/${name}.png` });
}

test('a PIN is asked for when it was read, is sent sealed, and what is recorded says so, down to the file', async () => {
  const sent: string[] = [];
  page.on('websocket', (socket) => socket.on('framesent', ({ payload }) => sent.push(String(payload))));
  await page.reload();
  await atRest();
  const id = await demand('Pressenschlüssel', '1, 3', /Badge and PIN/);
  await scan(page, 'badge-1', 'Pressenschlüssel');
  expect(await page.getByRole('button', { name: de.pad.deleteOne }).isVisible()).toBe(false);
  await understood();
  await pad();
  await fits('pin');
  await type('000000');
  await page.getByText(de.pad.wrongPin).waitFor();
  await fits('pin-wrong');
  expect(await answersOf('w-1')).toEqual([]);
  await seeing(recorded(), () => type(PIN));
  expect(await answersOf('w-1')).toMatchObject([{ assurance: 'badge-pin', witness: null }]);
  expect(sent.some((frame) => frame.includes('prove'))).toBe(true);
  expect(sent.filter((frame) => frame.includes(PIN))).toEqual([]);
  expect(await csvOf(id)).toContain('"Badge and PIN at a kiosk","",""');
  await atRest();
});

test('the next worker’s badge at the PIN ends it: nothing is recorded, and the first takes it up again', async () => {
  await scan(page, 'badge-3', 'Pressenschlüssel');
  await understood();
  await type('135');
  await scan(page, 'badge-4', de.nothingToConfirm);
  expect(await answersOf('w-3')).toEqual([]);
  await atRest();
  await scan(page, 'badge-3', 'Pressenschlüssel');
  await understood();
  // Nobody's digits are left there.
  await page.getByRole('img', { name: '0 / 6' }).waitFor();
  await seeing(recorded(), () => type(PIN));
  await atRest();
});

test('a witness is a supervisor, by badge and PIN, for this notice; anybody else’s badge is the next worker’s', async () => {
  const id = await demand('Neue Presse', '5', /Before a supervisor/);
  await scan(page, 'badge-5', 'Neue Presse');
  await understood();
  await page.getByText(de.crewSheet.holdOwnBadge).waitFor();
  await fits('witness');
  await scan(page, 'badge-4', de.nothingToConfirm);
  expect(await answersOf('w-5')).toEqual([]);
  await atRest();
  await scan(page, 'badge-5', 'Neue Presse');
  await understood();
  await page.getByText(de.crewSheet.holdOwnBadge).waitFor();
  await holdSupervisor();
  await fits('witness-pin');
  await seeing(recorded(), () => type(PIN));
  expect(await answersOf('w-5')).toMatchObject([
    { assurance: 'witnessed', witness: { worker: `w-${supervisor}`, isTold: false } }
  ]);
  expect(await csvOf(id)).toContain(`"Before a witness","Worker ${supervisor} Seed","No"`);
  await atRest();
});

test('a supervisor tells it to who cannot read it, on the notice itself, and it is recorded as told', async () => {
  const id = await demand('Fluchtweg', '2', /A badge is enough/);
  await scan(page, 'badge-2', 'Fluchtweg', tr);
  expect(await page.getByRole('button', { name: tr.answers.understood }).isDisabled()).toBe(true);
  await tap(tr.answers.cannot);
  await page.getByText(tr.whyNotHere).waitFor();
  await fits('reasons');
  await tap(tr.witness.withSupervisor);
  await page.getByText(tr.witness.tells).waitFor();
  if (process.env['SHOTS'] !== undefined) await page.screenshot({ path: `${process.env['SHOTS']}/told.png` });
  await understood(tr);
  await page.getByText(tr.crewSheet.holdOwnBadge).waitFor();
  await holdSupervisor(tr);
  await seeing(recorded(tr), () => type(PIN, tr));
  expect(await answersOf('w-2')).toMatchObject([{ witness: { worker: `w-${supervisor}`, isTold: true } }]);
  expect(await csvOf(id)).toContain(`"Worker ${supervisor} Seed","Yes"`);
  await atRest();
});

test('from right to left the pad and the witness’s sheet stand', async () => {
  const texts = { ar: { title: 'المكبس', body: 'انتظر.', alt: '' } };
  const confirming = { leastSeconds: 0, toTheEnd: false, check: null, demands: 'proven' };
  const draft = { template: { type: 'text' }, kind: 'safety', texts, asksAcknowledgement: true, confirming };
  const audience = { crews: [], workers: ['w-6'] };
  for (const change of [
    { type: 'draft-announcement', id: 'makbas', draft, audience, validFrom: null, validUntil: null },
    { type: 'publish-announcement', id: 'makbas' }
  ])
    await script.change(seeded.site, change);
  const { workers } = (await script.get<{ workers: { number: string }[] }>(`/sites/${seeded.site}/workers`)).body;
  await put('/workers', { workers: workers.map((one) => (one.number === '6' ? { ...one, languages: ['ar'] } : one)) });
  await scan(page, 'badge-6', 'المكبس', ar);
  await understood(ar);
  await pad(ar);
  await fits('pin-ar');
  await tap(ar.witness.withSupervisor);
  await page.getByText(ar.crewSheet.holdOwnBadge).waitFor();
  await fits('witness-ar');
});

test('without a line nobody can be proven: the kiosk says so, takes a question, and says nothing to be kept that is not', async () => {
  await page.reload();
  await atRest();
  const texts = { de: { title: 'Neue Schlüssel', body: 'Am Tor holen.', alt: '' } };
  const confirming = { leastSeconds: 0, toTheEnd: false, check: null, demands: 'proven' };
  const draft = { template: { type: 'text' }, kind: 'safety', texts, asksAcknowledgement: true, confirming };
  const always = { audience: { crews: [] }, validFrom: null, validUntil: null };
  await script.change(seeded.site, { type: 'draft-announcement', id: 'tor', draft, ...always });
  await script.change(seeded.site, { type: 'publish-announcement', id: 'tor' });
  await expect.poll(async () => (await keptBy(page))?.contents, { timeout: 30_000 }).toBe(1);
  // At the pad the line goes: the PIN is not taken, and nothing is said to be kept.
  await scan(page, 'badge-3', 'Neue Schlüssel');
  await understood();
  await pad();
  await floor.kill('SIGKILL');
  await type(PIN);
  await page.getByText(de.noLine).first().waitFor();
  await scan(page, 'badge-7', 'Neue Schlüssel');
  await page.getByText(de.needsLine).waitFor();
  expect(await page.getByRole('button', { name: de.answers.understood }).isDisabled()).toBe(true);
  if (process.env['SHOTS'] !== undefined) await page.screenshot({ path: `${process.env['SHOTS']}/needs-line.png` });
  await seeing(page.getByRole('status').getByText(de.keptHere, { exact: true }), () => tap(de.answers.question));
  await floor.start();
  await expect.poll(() => answersOf('w-7'), { timeout: 30_000 }).toMatchObject([{ outcome: 'question' }]);
  expect(await answersOf('w-3')).toHaveLength(1);
});
