// The floor, from the one-time link to recorded acknowledgements: pair, publish, see, confirm by badge and by phone, and lose nothing to a kill.
import type { Browser, Page } from 'playwright';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { de } from '#display/words/de.ts';
import { en } from '#display/words/en.ts';
import { samplePin, sampleWorkers } from '#server/sample/workers.ts';
import { api, type Api } from '../api.ts';
import { device, glass, launch, phone, tablet, type Device } from '../browser/floor-browser.ts';
import { scan, seeing } from '../browser/kiosk-page.ts';
import { becomeAdministrator, pair, signIn } from '../browser/office.ts';
import { readQr } from '../browser/read-qr.ts';
import { shootFailures } from '../browser/shots.ts';
import { openFloor, type Floor } from '../floor.ts';

const site = 'nordhafen';
const title = 'Neue Schutzbrille an Linie 7';
const said = de;
const worker = (firstName: string): (typeof sampleWorkers)[number] =>
  sampleWorkers.find((one) => one.firstName === firstName)!;

let floor: Floor;
let browser: Browser;
let desk: Device;
let screen: Device;
let kiosk: Device;
let script: Api;

beforeAll(async () => {
  [floor, browser] = await Promise.all([openFloor(), launch()]);
  desk = await device(browser, { width: 1400, height: 1000 });
  screen = await device(browser, glass);
  kiosk = await device(browser, tablet);
});
afterAll(async () => {
  await browser.close();
  await floor.close();
});

shootFailures(() => ({ desk: desk?.page, screen: screen?.page, kiosk: kiosk?.page }));

interface Row {
  readonly id: string;
  readonly worker: string;
  readonly announcement: string;
  readonly outcome: string;
  readonly assurance: string;
}
const acknowledgements = async (): Promise<readonly Row[]> =>
  (await script.get<{ acknowledgements: Row[] }>(`/sites/${site}/acknowledgements?limit=1000`)).body.acknowledgements;
const checkIns = async (): Promise<readonly Row[]> =>
  (await script.get<{ checkIns: Row[] }>(`/sites/${site}/check-ins?limit=1000`)).body.checkIns;
const kioskIsOnline = async (): Promise<boolean> =>
  (await script.get<{ displays: { kind: string; online: boolean }[] }>(`/sites/${site}/displays`)).body.displays.some(
    ({ kind, online }) => kind === 'kiosk' && online
  );
const ofWorker = (rows: readonly Row[], { number }: { number: string }): Row[] =>
  rows.filter((row) => row.worker === `w-${number}`);

describe('setting up', () => {
  test('the one-time link makes an administrator and the sample floor', async () => {
    await becomeAdministrator(desk.page, floor, true);
    await desk.page.waitForURL(`${floor.origin}/admin/${site}`);
    script = api(floor.local, floor.token());
  });

  test('a screen is paired by the code on its glass, typed by hand', async () => {
    await screen.page.goto(`${floor.origin}/display`);
    const code = (await screen.page.getByText(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/).textContent()) ?? '';
    await desk.page.goto(`${floor.origin}/adopt`);
    await pair(desk.page, code.toLowerCase(), { becomes: 'Press line' });
    await screen.page.getByText('Hall 2, press line').first().waitFor();
  });

  test("a kiosk is paired by the QR on its glass, on a manager's phone", async () => {
    await kiosk.page.goto(`${floor.origin}/kiosk`);
    await kiosk.page.getByAltText('QR').waitFor();
    const link = await readQr(kiosk.page);
    expect(link).toMatch(`${floor.origin}/adopt?code=`);
    const pocket = await device(browser, phone);
    await signIn(pocket.page, floor);
    await pocket.page.goto(link);
    await pair(pocket.page, null, { becomes: 'Gate kiosk' });
    await kiosk.page.getByText(said.holdBadge).first().waitFor();
    await pocket.context.close();
  });
});

describe('publishing', () => {
  test('an announcement with a picture is written, checked against the glass and published', async () => {
    const { page } = desk;
    await page.goto(`${floor.origin}/admin/${site}/announcements/new`);
    const german = page.getByRole('tabpanel', { name: 'Deutsch' });
    await german.getByLabel('Headline').fill(title);
    await german.getByLabel(/^Text/).fill('Ab heute gilt **immer**: Brille auf, bevor die Haube aufgeht.');
    await page.getByRole('radio', { name: 'Text and picture' }).check({ force: true });
    await page.getByLabel('Has to be confirmed').check();
    const noise = { type: 'gaussian' as const, mean: 140, sigma: 30 };
    const picture = sharp({ create: { width: 1600, height: 900, channels: 3, background: '#446688', noise } });
    const file = { name: 'brille.jpg', mimeType: 'image/jpeg', buffer: await picture.jpeg().toBuffer() };
    await page.getByRole('button', { name: 'Add a picture' }).setInputFiles(file);
    await page.getByRole('radio', { name: 'brille.jpg' }).waitFor();
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await page.waitForURL(/\/announcements\/[^/]+\?published$/);
    await page.getByRole('heading', { name: title }).first().waitFor();
  });

  test('it stands on the glass with its picture, once a playlist has it', async () => {
    const document = await script.get<{ site: { announcements: Record<string, { published: unknown }> } }>(
      `/sites/${site}`
    );
    const [id] = Object.entries(document.body.site.announcements)
      .filter(([, one]) => JSON.stringify(one.published).includes(title))
      .map(([id]) => id);
    await script.change(site, {
      type: 'put-playlist',
      id: 'fresh',
      name: 'Fresh',
      items: [
        {
          type: 'announcement',
          announcement: id,
          seconds: 30,
          weight: 1,
          tags: [],
          rule: null,
          validFrom: null,
          validUntil: null
        }
      ]
    });
    await script.change(site, {
      type: 'put-schedule',
      id: 'all-day',
      name: 'All day',
      playlist: 'fresh',
      targets: { type: 'all' },
      rule: { type: 'always', firstDate: null, lastDate: null, off: [] },
      mode: { type: 'replace' },
      priority: 9
    });
    await stands(screen.page);
  });
});

/** The announcement is on the glass, its picture decoded. */
async function stands(page: Page): Promise<void> {
  await page.getByText(title).first().waitFor();
  await page.waitForFunction(() => [...document.images].some((image) => image.complete && image.naturalWidth >= 1000));
}

/** Confirms one notice after the other until the kiosk thanks; answers the titles that were confirmed. */
async function confirmAll(page: Page): Promise<string[]> {
  const confirmed: string[] = [];
  const thanks = page.getByText(said.thanks('').slice(0, 5)).first();
  for (;;) {
    const green = page.getByRole('button', { name: said.answers.understood });
    await green.or(thanks).first().waitFor();
    if (!(await green.isVisible())) return confirmed;
    confirmed.push((await page.getByRole('heading').first().textContent()) ?? '');
    await seeing(page.getByRole('status').getByText(said.recorded), () => green.click());
    await page.getByRole('status').getByText(said.recorded).waitFor({ state: 'hidden' });
  }
}

describe('confirming by badge', () => {
  test('a badge typed with zero delay checks in, and each notice says recorded', async () => {
    await scan(kiosk.page, worker('Heike').badge, /Heike/);
    const confirmed = await confirmAll(kiosk.page);
    expect(confirmed).toContain(title);
  });

  test('an unknown badge is told so and recorded nowhere', async () => {
    await kiosk.page.getByText(said.holdBadge).first().waitFor();
    const before = (await checkIns()).length;
    await scan(kiosk.page, 'NOBODY-1', said.unknownBadge);
    expect(await checkIns()).toHaveLength(before);
  });

  test('two quick readings of one badge are one check-in', async () => {
    await kiosk.page.getByText(said.holdBadge).first().waitFor();
    await scan(kiosk.page, worker('Jonas').badge, /Jonas/);
    await scan(kiosk.page, worker('Jonas').badge, /Jonas/);
    // The second reading has nothing new to show: what it made, if anything, is there when a later message was answered.
    await kiosk.page.waitForTimeout(1000);
    expect(ofWorker(await checkIns(), worker('Jonas'))).toHaveLength(1);
  });
});

describe('after a SIGKILL', () => {
  let before: readonly Row[];

  test('check-in and acknowledgements are where they were', async () => {
    before = await acknowledgements();
    await floor.kill('SIGKILL');
    await floor.start();
    expect(ofWorker(await checkIns(), worker('Heike'))).toHaveLength(1);
    expect(await acknowledgements()).toEqual(before);
    expect(ofWorker(before, worker('Heike')).every((row) => row.assurance === 'badge')).toBe(true);
  });

  test('the manager is still signed in, and the admin page says who confirmed', async () => {
    await desk.page.goto(`${floor.origin}/admin/${site}/acknowledgements`);
    await desk.page.getByRole('link', { name: title }).click();
    await desk.page.getByRole('row', { name: /Heike Lorenzen/ }).waitFor();
  });

  test('the screen is still right, also after a reload', async () => {
    await stands(screen.page);
    await screen.page.reload();
    await stands(screen.page);
  });

  test('the kiosk takes the next badge, though another worker never ended the session', async () => {
    await kiosk.page.getByText(/Jonas/).first().waitFor();
    // Without a line it would know nobody's name.
    await expect.poll(kioskIsOnline, { timeout: 30_000 }).toBe(true);
    await scan(kiosk.page, worker('Katarzyna').badge, /Katarzyna/);
    expect(ofWorker(await checkIns(), worker('Katarzyna'))).toHaveLength(1);
  });
});

describe('confirming by the code on the glass', () => {
  let link: string;

  test('a phone that scans it signs in with number and PIN, and the answer is recorded with that assurance', async () => {
    const pocket = await device(browser, phone);
    await screen.page.getByAltText('QR').waitFor();
    link = await readQr(screen.page);
    expect(link.startsWith(`${floor.origin}/a/`)).toBe(true);
    await pocket.page.goto(link);
    const stolen = await pocket.context.cookies();

    await pocket.page.getByLabel(en.phone.number).fill(worker('Anke').number);
    await pocket.page.getByLabel(en.phone.pin).fill(samplePin);
    await pocket.page.getByRole('button', { name: en.phone.show }).click();
    await pocket.page.getByRole('heading', { name: title }).waitFor();
    await pocket.page.getByRole('button', { name: said.answers.understood }).click();
    await pocket.page.getByRole('status').getByText(said.recorded).waitFor();
    const [row, ...others] = ofWorker(await acknowledgements(), worker('Anke'));
    expect(row).toMatchObject({ assurance: 'presence-code', outcome: 'understood' });
    expect(others).toEqual([]);
    expect(pocket.troubles).toEqual([]);
    await pocket.context.close();

    // The ticket that the scan gave was taken: whoever copied it gets no further.
    const thief = await device(browser, phone);
    await thief.context.addCookies(stolen);
    await thief.page.goto(`${floor.origin}/answer`);
    await thief.page.getByText(en.phone.scanAgain).waitFor();
    await thief.context.close();
  });

  test('a forged code is refused', async () => {
    const forged = link.slice(0, -1) + (link.endsWith('A') ? 'B' : 'A');
    const pocket = await device(browser, phone);
    await pocket.page.goto(forged);
    await pocket.page.getByText(en.phone.scanAgain).waitFor();
    await pocket.context.close();
  });

  test('the link is refused when its time on the glass is over, and the glass shows another', async () => {
    await expect.poll(() => readQr(screen.page).catch(() => link), { timeout: 40_000, interval: 1000 }).not.toBe(link);
    const pocket = await device(browser, phone);
    await expect
      .poll(
        async () => {
          await pocket.page.goto(link);
          return new URL(pocket.page.url()).pathname.startsWith('/a/');
        },
        { timeout: 40_000, interval: 2000 }
      )
      .toBe(true);
    expect(ofWorker(await acknowledgements(), worker('Anke'))).toHaveLength(1);
    await pocket.context.close();
  });
});

test('no page had an error', () => {
  expect([desk, screen, kiosk].flatMap(({ troubles }) => troubles)).toEqual([]);
});
