// How many have confirmed, on the slide that lists the notices: where the site allows it, as it happens, and never while the line is gone.
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { playlist } from '#playlists/testing/small-floor.ts';
import type { BadgeAnswer } from '#playlists/wire/floor.ts';
import { api, type Api } from '../api.ts';
import { onGlass, openDisplay, untilGlass } from '../browser/display-page.ts';
import { device, glass, launch } from '../browser/floor-browser.ts';
import { becomeAdministrator } from '../browser/office.ts';
import { shootFailures } from '../browser/shots.ts';
import { openFloor, type Floor } from '../floor.ts';
import { open } from '../paired-device.ts';
import { seedFolder } from '../seed-folder.ts';
import type { Seeded } from '../seed.ts';

let floor: Floor;
let browser: Browser;
let seeded: Seeded;
let script: Api;
let screen: Page;
let desk: Page;

beforeAll(async () => {
  const made = await seedFolder({ screens: 1, kiosks: 1, workers: 12, notices: 1 });
  seeded = made.seeded;
  [floor, browser] = await Promise.all([openFloor({ dataDir: made.folder }), launch()]);
  script = api(floor.local, seeded.token);
  const list = {
    template: { type: 'to-confirm' },
    kind: 'news',
    texts: { de: { title: 'Noch zu bestätigen', body: '', alt: '' } },
    asksAcknowledgement: false
  };
  const always = { audience: { crews: [] }, validFrom: null, validUntil: null };
  for (const change of [
    { type: 'draft-announcement', id: 'list', draft: list, ...always },
    { type: 'publish-announcement', id: 'list' },
    playlist('main', ['list'])
  ])
    await script.change(seeded.site, change);
  const { context } = await device(browser, glass);
  screen = await openDisplay(context, floor.origin, seeded.screens[0]!);
  desk = (await device(browser, { width: 1280, height: 900 })).page;
  await becomeAdministrator(desk, floor);
});
afterAll(async () => {
  await browser?.close();
  await floor?.close();
});
shootFailures(() => ({ screen, desk }));

/** Somebody holds their badge to the kiosk and confirms what is due. */
async function confirm(badge: string): Promise<void> {
  const kiosk = await open(`${floor.local}/floor`, { cookie: seeded.kiosks[0]!.cookie });
  const id = (): string => crypto.randomUUID().replaceAll('-', '');
  const welcome = (await kiosk.emitWithAck('badge', { id: id(), code: badge, readAt: Date.now() })) as BadgeAnswer;
  if (welcome.type !== 'welcome') throw new Error(JSON.stringify(welcome));
  for (const { announcement, version, contentHash } of welcome.due) {
    const times = { presentedFrom: Date.now() - 30_000, answeredAt: Date.now() };
    const said = { session: welcome.session, announcement, version, contentHash, language: 'de', ...times };
    expect(await kiosk.emitWithAck('answer', { id: id(), outcome: 'understood', ...said })).toMatchObject({
      type: 'recorded'
    });
  }
  kiosk.disconnect();
}

test('nobody is counted on a wall until the site says so', async () => {
  await untilGlass(screen, 'Hinweis 1');
  await confirm('badge-1');
  await screen.waitForTimeout(3000);
  expect(await onGlass(screen)).not.toMatch(/ von /);
});

test('allowed at the desk, the count stands on the glass, and follows the answers', async () => {
  await desk.goto(`${floor.origin}/admin/${seeded.site}/settings`);
  await desk.getByLabel('How many have confirmed, on walls').check();
  await desk.getByLabel('People a count is of, at least').fill('12');
  await desk.getByRole('button', { name: 'Save', exact: true }).click();
  await untilGlass(screen, '1 von 12 bestätigt');
  await confirm('badge-2');
  await untilGlass(screen, '2 von 12 bestätigt');
});

test('without a line to the server nobody is counted', async () => {
  await floor.kill('SIGKILL');
  await screen.locator('[data-showing]').filter({ hasText: ' von 12' }).waitFor({ state: 'detached', timeout: 60_000 });
  await untilGlass(screen, 'Hinweis 1');
  await floor.start();
  await untilGlass(screen, '2 von 12 bestätigt');
});

test('of fewer people than the site says there is no count', async () => {
  await desk.goto(`${floor.origin}/admin/${seeded.site}/settings`);
  await desk.getByLabel('People a count is of, at least').fill('13');
  await desk.getByRole('button', { name: 'Save', exact: true }).click();
  await screen.locator('[data-showing]').filter({ hasText: ' von 12' }).waitFor({ state: 'detached', timeout: 60_000 });
  await untilGlass(screen, 'Hinweis 1');
});
