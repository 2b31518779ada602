// No page of the desk, the kiosk, the phone or a screen has a serious fault of accessibility, as far as axe can tell.
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { de } from '#display/words/de.ts';
import { sampleWorkers } from '#server/sample/workers.ts';
import { api } from '../api.ts';
import { device, glass, launch, phone, tablet, type Device } from '../browser/floor-browser.ts';
import { administrator, becomeAdministrator } from '../browser/office.ts';
import { seriousFaults } from '../browser/serious-faults.ts';
import { openFloor, type Floor } from '../floor.ts';
import { pairDevice } from '../paired-device.ts';
import { DEVICE_COOKIE } from '../seed.ts';

const site = 'nordhafen';
let floor: Floor;
let browser: Browser;
let desk: Device;

beforeAll(async () => {
  [floor, browser] = await Promise.all([openFloor(), launch()]);
  desk = await device(browser, { width: 1400, height: 1000 });
});
afterAll(async () => {
  await browser.close();
  await floor.close();
});

describe('before signing in', () => {
  test.each(['/', '/sign-in', '/answer'])('%s', async (path) => {
    await desk.page.goto(floor.origin + path);
    expect(await seriousFaults(desk.page)).toEqual([]);
  });

  test('the page of the one-time link', async () => {
    await desk.page.goto(floor.origin + floor.setupPath());
    expect(await seriousFaults(desk.page)).toEqual([]);
    await becomeAdministrator(desk.page, floor, true);
    await desk.page.getByText(administrator.name, { exact: true }).first().waitFor();
  });
});

describe('at the desk', () => {
  const pages = [
    '',
    '/displays',
    '/displays/press-line',
    '/displays/press-line?at=2027-03-01T05:50',
    '/displays/new',
    '/proof',
    '/proof?display=press-line',
    '/announcements',
    '/announcements/new'
  ];
  const more = [
    '/announcements/press-4-wait',
    '/playlists',
    '/playlists/new',
    '/playlists/daily-loop',
    '/schedules',
    '/takeover',
    '/workers',
    '/workers/new'
  ];
  const rest = [
    '/workers/import',
    '/workers/badges',
    '/acknowledgements',
    '/reports',
    '/evidence',
    '/retention',
    '/questions',
    '/audit',
    '/stored',
    '/record',
    '/roll-call',
    '/huddles',
    '/acknowledgements/press-4-wait',
    '/settings',
    '/languages',
    '/languages/ar',
    '/schedules/new',
    '/schedules/handover',
    '/schedules/ears',
    '/dayparts',
    '/shifts',
    '/shifts/new',
    '/shifts/new?of=dupont',
    '/shifts/new?of=roster',
    '/shifts/four-crews',
    '/shifts/four-crews?from=2026-11-23&who=crew-b&date=2026-11-25',
    '/shifts/four-crews/edit'
  ];
  const paths = [...pages, ...more, ...rest].map((path) => `/admin/${site}${path}`);

  test.each([...paths, '/admin', '/admin/library', '/admin/accounts', '/admin/tokens', '/admin/backups', '/adopt'])(
    '%s',
    async (path) => {
      const response = await desk.page.goto(floor.origin + path);
      expect(response?.status()).toBe(200);
      expect(await seriousFaults(desk.page)).toEqual([]);
    }
  );
});

describe('at the desk, where a choice opens more', () => {
  const templates = ['Picture', 'Big number', 'Video', 'Web page', 'Countdown', 'Shift board', 'Still to confirm'];
  test.each(templates)('an announcement by the template %s', async (template) => {
    const { page } = desk;
    await page.goto(`${floor.origin}/admin/${site}/announcements/new`);
    await page.getByRole('radio', { name: template, exact: true }).check();
    if (template === 'Web page') await page.getByLabel('Address of the page').fill('https://board.example/');
    expect(await seriousFaults(page)).toEqual([]);
  });

  test('the dark hours of a display', async () => {
    await desk.page.goto(`${floor.origin}/admin/${site}/displays/press-line`);
    await desk.page.getByRole('radio', { name: 'In dark hours' }).check();
    expect(await seriousFaults(desk.page)).toEqual([]);
  });

  test.each(['/announcements', '/announcements/new', '/settings'])('%s of the library', async (path) => {
    await desk.page.goto(`${floor.origin}/admin/library${path}`);
    expect(await seriousFaults(desk.page)).toEqual([]);
  });
});

describe('on the floor', () => {
  /** A device that is paired as a new display of the sample floor. */
  async function paired(kind: 'screen' | 'kiosk'): Promise<Device> {
    const script = api(floor.local, floor.token());
    const { cookie } = await pairDevice(floor.local, script, site, `axe-${kind}`, kind);
    const one = await device(browser, kind === 'kiosk' ? tablet : glass);
    const value = cookie.slice(DEVICE_COOKIE.length + 1);
    await one.context.addCookies([{ name: DEVICE_COOKIE, value, url: floor.origin }]);
    await one.page.goto(`${floor.origin}/${kind === 'kiosk' ? 'kiosk' : 'display'}`);
    return one;
  }

  test.each([
    ['/display', glass],
    ['/kiosk', tablet]
  ])('%s while it waits to be paired', async (path, viewport) => {
    const one = await device(browser, viewport);
    await one.page.goto(floor.origin + path);
    await one.page.getByAltText('QR').waitFor();
    expect(await seriousFaults(one.page)).toEqual([]);
    await one.context.close();
  });

  test('a screen', async () => {
    const one = await paired('screen');
    await one.page.getByText('Hall 1').first().waitFor();
    expect(await seriousFaults(one.page)).toEqual([]);
    await one.context.close();
  });

  test('a kiosk at rest, and with a notice before a worker', async () => {
    const { page, context } = await paired('kiosk');
    await page.getByText(de.holdBadge).first().waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    const { badge, firstName } = sampleWorkers[1]!;
    await expect
      .poll(
        async () => {
          await page.keyboard.type(badge, { delay: 0 });
          await page.keyboard.press('Enter');
          return page.getByText(firstName).first().isVisible();
        },
        { timeout: 20_000, interval: 2500 }
      )
      .toBe(true);
    await page.getByRole('button', { name: de.answers.understood }).waitFor();
    // Its buttons are dead for the first moment, so that the hand that held the badge does not answer.
    await page.getByRole('button', { name: de.answers.understood, disabled: false }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await context.close();
  });

  test('a phone that has no ticket', async () => {
    const { page, context } = await device(browser, phone);
    await page.goto(`${floor.origin}/a/not-a-code`);
    expect(await seriousFaults(page)).toEqual([]);
    await context.close();
  });
});
