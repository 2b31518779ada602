// A shift change of sixty with a huddle, in real browsers: they badge in, the screen shows the talk in both of their languages, they sign by a scan each;
// one too early, one late, and the server killed in between.
import { AxeBuilder } from '@axe-core/playwright';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { de } from '#display/words/de.ts';
import { en } from '#display/words/en.ts';
import type { Worker } from '#playlists/site/worker.ts';
import { api, takeover, type Api } from '../api.ts';
import { cutLine, type CutLine } from '../browser/cut-line.ts';
import { openDisplay, untilGlass } from '../browser/display-page.ts';
import { device, glass, launch, tablet, type Device } from '../browser/floor-browser.ts';
import { openKiosk, scan } from '../browser/kiosk-page.ts';
import { becomeAdministrator } from '../browser/office.ts';
import { shootFailures } from '../browser/shots.ts';
import { FLOOR_NAME, openFloor, type Floor } from '../floor.ts';
import { openSeeded, type Seeded } from '../seed.ts';

interface Acknowledgement {
  readonly worker: string;
  readonly language: string;
  readonly assurance: string;
  readonly presentedFrom: string;
  readonly presentedUntil: string;
  readonly answeredAt: string;
  readonly at: string;
  readonly huddle: string | null;
  readonly accepted: boolean;
}
const PIN = '739201';
/** The supervisor is the first; these come in time. */
const CREW = Array.from({ length: 59 }, (_, index) => index + 2);
const LATE = 61;
const TALK = { de: 'Schutzbrille an der Presse tragen.', en: 'Wear goggles at the press.' };
/** Of the crew. */
const READS_ENGLISH = [7, 33];

let floor: Floor;
/** Of the screen alone. */
let line: CutLine;
let browsers: Browser[];
let seeded: Seeded;
let script: Api;
let kiosk: Device;
let screen: Device;
let desk: Page;

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'floorcast-huddle-'));
  seeded = await openSeeded(folder, { kiosks: 1, screens: 1, workers: LATE, notices: 1 });
  const { people } = seeded.stores;
  const workers = await people.list(seeded.site);
  await people.put(seeded.site, workers.map(asTold));
  await people.setPin(seeded.site, workers.find(({ number }) => number === '1')!.id, PIN);
  await seeded.stores.close();
  floor = await openFloor({ dataDir: folder });
  script = api(floor.local, seeded.token);
  // Pages of one browser get fewer frames.
  browsers = await Promise.all([launch(), launch()]);
  desk = (await device(browsers[0]!, { width: 1280, height: 900 })).page;
  await becomeAdministrator(desk, floor);
  await desk.goto('about:blank');
  kiosk = await device(browsers[0]!, tablet);
  screen = await device(browsers[1]!, glass);
  await openKiosk(kiosk.context, floor.origin, seeded.kiosks[0]!);
  line = await cutLine(Number(new URL(floor.origin).port));
  await openDisplay(screen.context, `http://${FLOOR_NAME}:${line.port}`, seeded.screens[0]!);
});
afterAll(async () => {
  await Promise.all(browsers.map((one) => one.close()));
  await line?.close();
  await floor.close();
});
shootFailures(() => ({ kiosk: kiosk?.page, screen: screen?.page, desk }));

const asTold = (worker: Worker): Worker => ({
  ...worker,
  supervises: worker.number === '1' ? 'site' : 'nobody',
  languages: (READS_ENGLISH.includes(Number(worker.number)) ? ['en'] : ['de']) as unknown as Worker['languages']
});
const tap = (page: Page, name: string | RegExp): Promise<void> => page.getByRole('button', { name }).first().click();
const shot = async (page: Page, name: string): Promise<void> => {
  if (process.env['SHOTS'] !== undefined) await page.screenshot({ path: `${process.env['SHOTS']}/huddle-${name}.png` });
};
const faults = async (page: Page): Promise<string[]> =>
  (await new AxeBuilder({ page }).analyze()).violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => `${id}: ${target.join(' ')}`)
  );
const answers = async (): Promise<readonly Acknowledgement[]> =>
  (await script.get<{ acknowledgements: Acknowledgement[] }>(`/sites/${seeded.site}/acknowledgements?limit=1000`)).body
    .acknowledgements;
/** A badge is read, and its worker’s name stands there. */
const badge = (number: number, said = de): Promise<void> =>
  scan(kiosk.page, `badge-${number}`, new RegExp(`^Worker ${number}$`), said);
const wordsOf = (number: number) => (READS_ENGLISH.includes(number) ? en : de);
const isSaid = (text: string): Promise<void> => kiosk.page.getByText(text).first().waitFor();
async function supervise(): Promise<void> {
  const { page } = kiosk;
  await tap(page, de.crewSheet.supervisor);
  await page.getByText(de.crewSheet.holdOwnBadge).waitFor();
  await scan(page, 'badge-1', de.phone.pin);
  for (const digit of PIN) await tap(page, digit);
  await tap(page, de.huddle.title);
}

test('a supervisor begins it at the kiosk, on the screen', async () => {
  await supervise();
  await isSaid(de.huddle.whichNotice);
  expect(await faults(kiosk.page)).toEqual([]);
  await shot(kiosk.page, 'which');
  await tap(kiosk.page, /Hinweis 1/);
  await tap(kiosk.page, /screen 1/);
  await untilGlass(screen.page, de.badgeToKiosk);
  await kiosk.page.getByRole('button', { name: de.huddle.showNow }).waitFor();
  expect(await faults(kiosk.page)).toEqual([]);
  await shot(screen.page, 'gathering-screen');
});

test('the crew badges in, and nobody signs before the screen has shown it in full, also where its line is gone in mid-talk', async () => {
  for (const number of CREW) await badge(number, wordsOf(number));
  await kiosk.page.getByText(/^Worker/).waitFor({ state: 'hidden' });
  await isSaid(`${de.crewSheet.here}: ${CREW.length}`);
  await shot(kiosk.page, 'gathering');
  await tap(kiosk.page, de.huddle.showNow);
  await untilGlass(screen.page, TALK.de);
  await shot(screen.page, 'talk');
  await scan(kiosk.page, 'badge-2', de.huddle.notYet);
  await shot(kiosk.page, 'too-early');
  line.cut();
  await isSaid(de.huddle.screenGone);
  await shot(kiosk.page, 'screen-gone');
  await scan(kiosk.page, 'badge-3', de.huddle.notYet);
  line.mend();
  await untilGlass(screen.page, TALK.en);
  expect(await answers()).toEqual([]);
  await untilGlass(screen.page, en.huddle.signNow);
  await isSaid(de.huddle.signNow);
  await shot(screen.page, 'sign');
  await shot(kiosk.page, 'sign-kiosk');
  expect(await faults(kiosk.page)).toEqual([]);
});

test('they sign by a scan each; without a server nothing is said to be recorded, and with it they go on', async () => {
  const [first, ...others] = CREW;
  await badge(first!);
  await isSaid(de.recorded);
  await shot(kiosk.page, 'recorded');
  await floor.kill('SIGKILL');
  await isSaid(de.noLine);
  await untilGlass(screen.page, de.noLine);
  await kiosk.page.getByText(de.recorded, { exact: true }).waitFor({ state: 'hidden' });
  await shot(screen.page, 'no-line-screen');
  await scan(kiosk.page, `badge-${others[0]!}`, de.noLineNothingRecorded);
  await shot(kiosk.page, 'no-line');
  await floor.start();
  await isSaid(de.huddle.signNow);
  for (const number of others) await badge(number, wordsOf(number));
  const given = await answers();
  expect(new Set(given.map(({ worker }) => worker)).size).toBe(CREW.length);
  expect(given).toHaveLength(CREW.length);
});

test('who is late is shown it by themselves, from the start again after an alarm, and signs then; the supervisor ends it', async () => {
  await badge(LATE);
  await untilGlass(screen.page, TALK.de);
  const alarm = takeover();
  await script.change(seeded.site, alarm);
  await untilGlass(screen.page, 'Halle räumen');
  const coveredAt = Date.now();
  // So that before it and after it can be told apart by any clock.
  await screen.page.waitForTimeout(1500);
  await script.change(seeded.site, { type: 'end-takeover', id: alarm.id });
  await untilGlass(screen.page, TALK.de);
  await untilGlass(screen.page, de.huddle.signNow);
  await badge(LATE);
  await isSaid(de.recorded);
  const given = await answers();
  for (const one of given) {
    expect(one).toMatchObject({ assurance: 'badge', accepted: true, huddle: given[0]!.huddle });
    expect(one).toMatchObject({ statement: expect.stringMatching(/\?$/), page: expect.stringMatching(/\w/) });
    const [from, until, answeredAt] = [one.presentedFrom, one.presentedUntil, one.answeredAt].map(Date.parse) as [
      number,
      number,
      number
    ];
    expect(until - from).toBeGreaterThanOrEqual(5500);
    expect(answeredAt).toBeGreaterThanOrEqual(until);
  }
  expect(given[0]!.huddle).not.toBeNull();
  const late = given.find(({ worker }) => worker === `w-${LATE}`);
  expect(Date.parse(late!.presentedFrom)).toBeGreaterThan(coveredAt + 500);
  expect(
    given
      .filter(({ language }) => language === 'en')
      .map(({ worker }) => worker)
      .toSorted()
  ).toEqual(['w-33', 'w-7']);
  await supervise();
  await tap(kiosk.page, de.huddle.end);
  await isSaid(de.holdBadge);
  await expect.poll(() => screen.page.locator('[data-showing="huddle"]').count()).toBe(0);
  expect([...kiosk.troubles, ...screen.troubles].filter((one) => !/ERR_CONNECTION|WebSocket/.test(one))).toEqual([]);
});

test('at the desk it stands with how many came, signed and were late, and behind it who', async () => {
  await desk.goto(`${floor.origin}/admin/${seeded.site}/huddles`);
  const row = desk.getByRole('row').filter({ hasText: 'Hinweis 1' });
  await row.getByText('Worker 1 ').waitFor();
  expect((await row.getByRole('cell').allInnerTexts()).slice(-3)).toEqual(['60', '60', '1']);
  await shot(desk, 'desk');
  await row.getByRole('link').click();
  await desk.getByRole('heading', { name: 'Signed · 60' }).waitFor();
  const late = desk.getByRole('listitem').filter({ hasText: 'late, shown it again' });
  expect(await late.allInnerTexts()).toEqual([expect.stringContaining(`Worker ${LATE}`)]);
  expect(await faults(desk)).toEqual([]);
  await shot(desk, 'desk-one');
});
