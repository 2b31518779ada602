// A kiosk whose server was killed: workers go on answering, the browser is killed too and started again, and when the server is back each answer is in
// the ledger once, with honest time. On a secure origin (127.0.0.1), where the page itself is on the device as well.
import { AxeBuilder } from '@axe-core/playwright';
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { pressed } from '#display/kiosk/reading/pressed.ts';
import { en } from '#display/words/en.ts';
import type { Words } from '#display/words/catalogue.ts';
import { de } from '#display/words/de.ts';
import type { KeptRow } from '#playlists/wire/kept.ts';
import { api, type Api } from '../api.ts';
import { untilWhole } from '../browser/display-page.ts';
import { launchOn, pullPlug, tablet } from '../browser/floor-browser.ts';
import { inBox } from '../browser/in-box.ts';
import { seeing } from '../browser/kiosk-page.ts';
import { pressKeys } from '../browser/press-keys.ts';
import { shootFailures } from '../browser/shots.ts';
import { openFloor, type Floor } from '../floor.ts';
import { seedFolder } from '../seed-folder.ts';
import { DEVICE_COOKIE, type Seeded } from '../seed.ts';

interface Acknowledgement {
  readonly id: string;
  readonly worker: string;
  readonly announcement: string;
  readonly answeredAt: string;
  readonly outcome: string;
  readonly accepted: boolean;
  readonly offline: { readonly earliest: string; readonly latest: string; readonly marks: readonly string[] } | null;
}

let floor: Floor;
let seeded: Seeded;
let script: Api;
let folder: string;
let context: BrowserContext | null = null;
let page: Page;
let isLost = false;

beforeAll(async () => {
  const made = await seedFolder({ kiosks: 1, workers: 40, notices: 2 });
  seeded = made.seeded;
  floor = await openFloor({ dataDir: made.folder });
  script = api(floor.local, seeded.token);
});
afterEach(async () => {
  await context?.close().catch(() => undefined);
  context = null;
  await rm(folder, { recursive: true, force: true });
  if (isLost) await find();
});
afterAll(async () => {
  await floor?.close();
});
shootFailures(() => ({ kiosk: context === null ? undefined : page }));

async function switchOn(deviceAt?: number): Promise<void> {
  context = await launchOn(folder);
  if (deviceAt !== undefined) await context.clock.install({ time: deviceAt });
  const value = seeded.kiosks[0]!.cookie.slice(DEVICE_COOKIE.length + 1);
  await context.addCookies([{ name: DEVICE_COOKIE, value, url: floor.local }]);
  page = context.pages()[0] ?? (await context.newPage());
  await page.setViewportSize(tablet);
  await page.goto(`${floor.local}/kiosk`);
}

/** A kiosk that has all it needs for times without a line. */
async function ready(deviceAt?: number): Promise<void> {
  folder = mkdtempSync(join(tmpdir(), 'floorcast-kiosk-'));
  await switchOn(deviceAt);
  await page.getByText(de.holdBadge).first().waitFor();
  await expect.poll(() => inBox(page, 'stock').then((all) => all.length), { timeout: 30_000 }).toBe(1);
  await expect.poll(async () => (await untilWhole(page)).contents, { timeout: 30_000 }).toBe(2);
  await page.evaluate(() => navigator.serviceWorker.ready);
}

async function lose(): Promise<void> {
  await floor.kill('SIGKILL');
  isLost = true;
  await page.getByText(de.noLineKept).first().waitFor();
}

async function find(): Promise<void> {
  await floor.start();
  isLost = false;
}

async function scan(badge: string, until: string): Promise<void> {
  await expect
    .poll(
      async () => {
        if (await page.getByText(until).first().isVisible()) return true;
        // Nobody can tell half a badge from a whole one here: its keys come at a scanner's times, however busy the machine is.
        const keyboard = await page.context().newCDPSession(page);
        await pressKeys(keyboard, pressed(badge, 'us', 'us'));
        await keyboard.detach();
        await page.waitForTimeout(300);
        return page.getByText(until).first().isVisible();
      },
      { timeout: 30_000, interval: 2500 }
    )
    .toBe(true);
}

/** Nothing else: of every answer the resting kiosk says nearly the same. */
const kept = (said: Words) => page.getByText(said.keptHere, { exact: true });
const answer = (name: string): Promise<void> => page.getByRole('button', { name, disabled: false }).click();

/** One worker, from the resting kiosk to the resting kiosk. */
async function answers(badge: string): Promise<void> {
  await page.getByRole('button', { name: 'English', exact: true }).click();
  await page.getByText(en.noLineKept).first().waitFor();
  await scan(badge, 'Notice 1');
  await seeing(kept(en), () => answer(en.answers.understood));
  await page.getByText('Notice 2').first().waitFor();
  await kept(en).first().waitFor({ state: 'hidden' });
  await seeing(kept(en), () => answer(en.answers.understood));
}
const resting = () => page.getByText(de.holdBadge).first().waitFor();

const rowsOf = async (workers: readonly string[]): Promise<readonly Acknowledgement[]> => {
  const { body } = await script.get(`/sites/${seeded.site}/acknowledgements?limit=1000`);
  const { acknowledgements } = body as { acknowledgements: readonly Acknowledgement[] };
  return acknowledgements.filter((one) => workers.includes(one.worker));
};
async function untilMerged(workers: readonly string[], count: number): Promise<readonly Acknowledgement[]> {
  await expect.poll(async () => (await rowsOf(workers)).length, { timeout: 60_000 }).toBe(count);
  await expect.poll(() => inBox(page, 'rows').then((all) => all.length), { timeout: 30_000 }).toBe(0);
  return rowsOf(workers);
}

test('three workers answer while the server is dead and the browser is killed: each answer is in the ledger once, with honest time', async () => {
  await ready();
  await lose();
  const from = Date.now();
  await answers('badge-1');
  await resting();
  await answers('badge-2');
  // What the screen said is kept: in the middle of that the plug is pulled.
  await pullPlug(context!, folder);
  await switchOn();
  await page.getByText(de.noLineKept).first().waitFor();
  await answers('badge-3');
  await resting();
  if (process.env['SHOTS'] !== undefined) await page.screenshot({ path: `${process.env['SHOTS']}/rest.png` });
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);

  const box = (await inBox(page, 'rows')) as KeptRow[];
  expect(box.map((one) => one.place)).toEqual([1, 2, 3, 4, 5, 6]);
  // Whoever takes the tablet reads no badge in it.
  expect(JSON.stringify(box)).not.toMatch(/badge-\d/);
  const until = Date.now();

  await find();
  const rows = await untilMerged(['w-1', 'w-2', 'w-3'], 6);
  expect(rows.map((one) => `${one.worker} ${one.announcement} ${one.accepted}`)).toEqual(
    ['w-1', 'w-2', 'w-3'].flatMap((worker) => [`${worker} notice-1 true`, `${worker} notice-2 true`])
  );
  const spans = rows.map(({ offline }) => ({
    earliest: Date.parse(offline!.earliest),
    latest: Date.parse(offline!.latest)
  }));
  for (const { earliest, latest } of spans.slice(0, 4)) {
    expect(earliest).toBeGreaterThanOrEqual(from - 1000);
    expect(latest).toBeLessThanOrEqual(until + 1000);
  }
  // Started without the server, the kiosk does not know the time, and says so.
  for (const { earliest, latest } of spans.slice(4)) {
    expect(earliest).toBeGreaterThanOrEqual(spans[3]!.earliest);
    expect(latest).toBeGreaterThanOrEqual(until);
  }
});

test('a tablet whose clock is six hours wrong: its answers have the right time', async () => {
  await ready(Date.now() - 6 * 3_600_000);
  await lose();
  const from = Date.now();
  await answers('badge-11');
  await resting();
  const until = Date.now();
  await find();
  for (const { answeredAt, offline } of await untilMerged(['w-11'], 2)) {
    expect(Date.parse(offline!.earliest)).toBeGreaterThanOrEqual(from - 2000);
    expect(Date.parse(offline!.latest)).toBeLessThanOrEqual(until + 2000);
    expect(Date.parse(answeredAt)).toBeGreaterThanOrEqual(from - 2000);
  }
});

test('a device without room says "not kept", keeps what it had, and goes on where there is room again', async () => {
  await ready();
  await lose();
  await answers('badge-21');
  await resting();
  // Chromium counts so small a write as nothing under an overridden quota: the store says itself what it says when it is full.
  await page.evaluate(() => {
    const { add } = IDBObjectStore.prototype;
    Object.assign(window, { room: () => (IDBObjectStore.prototype.add = add) });
    IDBObjectStore.prototype.add = () => {
      throw new DOMException('No room', 'QuotaExceededError');
    };
  });
  await scan('badge-22', 'Hinweis 1');
  await page.getByRole('button', { name: de.answers.understood, disabled: false }).click();
  await page.getByText(de.notKept).first().waitFor();
  expect(await kept(de).count()).toBe(0);
  expect(await inBox(page, 'rows')).toHaveLength(2);
  await page.evaluate(() => (window as unknown as { room: () => void }).room());
  await seeing(kept(de), () => answer(de.tryAgain));
  await find();
  expect((await untilMerged(['w-21', 'w-22'], 3)).map((one) => one.worker)).toEqual(['w-21', 'w-21', 'w-22']);
});

test('the line goes in the middle of a visit: the answer is kept, and the same rows sent twice are one', async () => {
  await ready();
  await scan('badge-31', 'Hinweis 1');
  await floor.kill('SIGKILL');
  isLost = true;
  await seeing(kept(de), () => answer(de.answers.question));
  const before = await inBox(page, 'rows');
  expect(before).toHaveLength(1);
  await find();
  const first = await untilMerged(['w-31'], 1);
  // The server has it, and the kiosk was killed before it could forget it.
  await page.evaluate(putBack, before);
  await page.reload();
  await page.getByText(de.holdBadge).first().waitFor();
  expect(await untilMerged(['w-31'], 1)).toEqual(first);
});

test('10,000 answers wait on the device, and all of them come to the server', { timeout: 300_000 }, async () => {
  await ready();
  await lose();
  await answers('badge-40');
  await resting();
  const [one] = (await inBox(page, 'rows')) as KeptRow[];
  const copies = Array.from({ length: 9_998 }, (_, index) => {
    const { place: _place, ...rest } = one!;
    // Sealed for another id each opens for nobody: kept all the same, none dropped.
    return { ...rest, id: index.toString(16).padStart(32, '0') };
  });
  await page.evaluate(putBack, copies);
  await page.reload();
  await page.getByText(de.noLineKept).first().waitFor();
  await find();
  await expect.poll(() => inBox(page, 'rows').then((all) => all.length), { timeout: 240_000, interval: 2000 }).toBe(0);
  expect(await rowsOf(['w-40'])).toHaveLength(2);
});

async function putBack(rows: readonly unknown[]): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('floorcast-outbox');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error as Error);
  });
  const writing = database.transaction('rows', 'readwrite');
  for (const row of rows) writing.objectStore('rows').put(row);
  await new Promise((resolve) => (writing.oncomplete = resolve));
  database.close();
}
