// A week without the server: two screens, one on a secure origin and one on plain http whose own clock is six hours wrong, go on with their
// schedules, crews and validities. Time is driven; what should stand is asked of the server beforehand.
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { announcement, crew, playlist, schedule, shifts, weekly, withShifts } from '#playlists/testing/small-floor.ts';
import { api, takeover, type Api } from '../api.ts';
import { openDisplay, onGlass, untilGlass, untilWhole } from '../browser/display-page.ts';
import { device, glass, launch, type Device } from '../browser/floor-browser.ts';
import { shootFailures } from '../browser/shots.ts';
import { openFloor, type Floor } from '../floor.ts';
import { seedFolder } from '../seed-folder.ts';
import type { Seeded } from '../seed.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const SURE_MS = 700;
/** By how much each screen's own clock is wrong. */
const WRONG_BY = [0, 6 * HOUR];

let floor: Floor;
let seeded: Seeded;
let desk: Api;
let browser: Browser;
let devices: Device[];
let pages: Page[];
/** When the server was there last, and what it would have on its screens at which instants since. */
let goneAt: number;
let plan: { readonly at: number; readonly title: string }[];

beforeAll(async () => {
  const made = await seedFolder({ screens: 2, notices: 1, picture: true });
  seeded = made.seeded;
  floor = await openFloor({ dataDir: made.folder });
  desk = api(floor.local, seeded.token);
  goneAt = Date.now();
  const inFourDays = new Date(goneAt + 4 * DAY).toISOString();
  for (const change of [
    crew('a'),
    crew('b'),
    shifts('pattern'),
    ...announcement('crew-a'),
    ...announcement('crew-b'),
    ...announcement('quiet-hours', { validUntil: inFourDays }),
    ...announcement('night'),
    playlist('of-a', ['crew-a']),
    playlist('of-b', ['crew-b']),
    playlist('of-night', ['quiet-hours', 'night']),
    schedule('a-on-duty', 'of-a', { rule: withShifts('pattern', { crews: ['a'] }), priority: 3 }),
    schedule('b-on-duty', 'of-b', { rule: withShifts('pattern', { crews: ['b'] }), priority: 2 }),
    schedule('at-night', 'of-night', { rule: weekly('01:00', '02:30') })
  ])
    await desk.change(seeded.site, change);
  plan = await planned();

  browser = await launch();
  devices = [await device(browser, glass), await device(browser, glass)];
  const origins = [floor.local, floor.origin];
  pages = await Promise.all(
    devices.map(async ({ context, page }, index) => {
      await page.clock.install({ time: Date.now() + WRONG_BY[index]! });
      return openDisplay(context, origins[index]!, seeded.screens[index]!);
    })
  );
  await Promise.all(pages.map(untilWhole));
});
afterAll(async () => {
  await browser?.close();
  await floor?.close();
});

shootFailures(() => ({ secure: pages?.[0], plain: pages?.[1] }));

/** Around each change, and the last second of the 30 days: at whatever hour the server went. */
async function planned(): Promise<{ at: number; title: string }[]> {
  const found: { at: number; title: string }[] = [];
  for (const at of [...changes(), goneAt + 30 * DAY - 1000]) {
    const path = `/sites/${seeded.site}/displays/screen-1/showing?at=${new Date(at).toISOString()}`;
    const answer = await desk.get<{ shows: { title: string }; since: string; until: string }>(path);
    const { shows, since, until } = answer.body;
    // Clocks are set over a line: where a slide turns just then, either is right.
    if (at - Date.parse(since) < SURE_MS || Date.parse(until) - at < SURE_MS) continue;
    found.push({ at, title: shows.title });
  }
  return found;
}

/** Just before and after each change of shift and of the night's schedule, for a week and at the end of the 30 days that a program lasts. */
function changes(): number[] {
  const first = Temporal.Instant.fromEpochMilliseconds(goneAt).toZonedDateTimeISO('Europe/Berlin').toPlainDate();
  return [0, 1, 2, 3, 4, 5, 6, 7, 28, 29]
    .flatMap((days) =>
      ['01:00', '02:30', '06:00', '18:00'].flatMap((time) => {
        const change = first.add({ days }).toZonedDateTime({ timeZone: 'Europe/Berlin', plainTime: time });
        return [change.epochMilliseconds - 2000, change.epochMilliseconds + 1000];
      })
    )
    .filter((at) => at >= goneAt + 0.75 * HOUR);
}

/** Both screens at that instant of the server's time, and standing still. */
const both = (at: number): Promise<unknown> =>
  Promise.all(pages.map((page, index) => page.clock.pauseAt(at + WRONG_BY[index]!)));

test('one screen has a secure context, the other has not', async () => {
  expect(await Promise.all(pages.map((page) => page.evaluate(() => isSecureContext)))).toEqual([true, false]);
  expect(new Set(plan.map(({ title }) => title)).size).toBeGreaterThan(3);
});

test('a takeover’s lease ends on a screen that is alone, and it says since when it is', async () => {
  const asked = takeover(30);
  await desk.change(seeded.site, asked);
  await Promise.all(pages.map((page) => untilGlass(page, /Halle räumen/)));
  await floor.kill('SIGKILL');
  const until = Date.parse(asked['until'] as string);
  await both(until - 2000);
  for (const page of pages) {
    await untilGlass(page, /Halle räumen/);
    expect(await onGlass(page)).toMatch(/Keine Verbindung seit/);
  }
  await both(until + 1000);
  for (const page of pages) {
    await expect.poll(() => onGlass(page)).not.toMatch(/Halle räumen/);
    // Nobody has said that it is over.
    expect(await page.locator('body').innerText()).toMatch(/Keine Verbindung seit .*Folge dem Werksalarm\./);
  }
});

test('for a week, and again at its end of 30 days, schedules, shifts and validities come and go at their time', async () => {
  const seen: string[][] = [];
  for (const { at } of plan) {
    await both(at);
    // What stands is drawn in the next frames, which are not driven.
    await Promise.all(pages.map((page) => page.waitForTimeout(60)));
    seen.push(await Promise.all(pages.map(titleOf)));
  }
  expect(seen).toEqual(plan.map(({ title }) => [title, title]));
});

test('after its 30 days a display says since when it is alone, under the site’s name and the time', async () => {
  for (const days of [31, 45]) {
    const at = goneAt + days * DAY;
    await both(at);
    const [time, gone] = [{ timeStyle: 'short' }, { day: 'numeric', month: 'short' }].map((shape, index) =>
      new Intl.DateTimeFormat('de', { ...shape, timeZone: 'Europe/Berlin' } as Intl.DateTimeFormatOptions).format(
        index === 0 ? at : goneAt
      )
    ) as [string, string];
    for (const page of pages) {
      await untilGlass(page, 'Press works');
      const words = await onGlass(page);
      expect(words).toContain(time);
      expect(words).toContain(`Keine Verbindung seit ${gone}`);
    }
  }
});

test('back on line both show what the server says now', async () => {
  await floor.start();
  await desk.change(seeded.site, { ...takeover(), texts: { de: { title: 'Wieder da', body: '' } } });
  for (const page of pages) await page.clock.resume();
  await Promise.all(pages.map((page) => untilGlass(page, 'Wieder da')));
  expect(await Promise.all(pages.map((page) => page.locator('[data-alone]').count()))).toEqual([0, 0]);
  expect(devices.flatMap(({ troubles }) => troubles)).toEqual([]);
});

const titleOf = (page: Page): Promise<string> =>
  page.locator('[data-showing]').evaluate((layer) => layer.querySelector('h1, h2')?.textContent?.trim() ?? '');
