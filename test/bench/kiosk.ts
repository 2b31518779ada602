// The worker's half minute at a kiosk in a real browser, measured inside its page: from the last key of a badge to the greeting painted, from the tap on "understood" to
// "recorded" painted, and how many badges a minute one kiosk takes. Limit: one commit of the same file system and two frames; or what is promised to a crew in a huddle.
import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import pino from 'pino';
import type { Page } from 'playwright';
import { openStores } from '#server/storage/open.ts';
import { de } from '../../display/words/de.ts';
import { device, launch, tablet } from '../browser/floor-browser.ts';
import { openFloor } from '../floor.ts';
import { DEVICE_COOKIE, type Seeded } from '../seed.ts';
import { seedFolder } from '../seed-folder.ts';
import { gather } from './crowd.ts';
import { measure, median, type Measure } from './measure.ts';

const RUNS = 25;
const FRAME_MS = 1000 / 60;
const PROMISED_A_MINUTE = 30;
const IN_FLIGHT = 500;

declare global {
  interface Window {
    /** When the last key or tap came, and when what was waited for was painted after it. */
    begunAt: number;
    stoodAt: number | null;
    wanted: string | null;
  }
}

interface Size {
  /** Other displays that are connected, and rows of the ledger before. */
  readonly sockets: number;
  readonly rows: number;
}

export const kiosk = (): Promise<readonly Measure[]> => kioskAmong({ sockets: 0, rows: 0 });
export const kioskLarge = (): Promise<readonly Measure[]> => kioskAmong({ sockets: 2000, rows: 1_000_000 });

async function kioskAmong({ sockets, rows }: Size): Promise<readonly Measure[]> {
  const { seeded, folder } = await seedFolder({ kiosks: 1, screens: sockets, workers: RUNS * 3, notices: 1 });
  if (rows > 0) await fill(folder, seeded, rows);
  const floor = await openFloor({ dataDir: folder });
  const crowd = await gather(
    seeded.screens.map(({ cookie }) => ({ url: `${floor.local}/floor`, headers: { cookie }, greets: true }))
  );
  const browser = await launch();
  const page = await opened(await device(browser, tablet), floor.origin, seeded);

  const [greeted, recorded]: [number[], number[]] = [[], []];
  for (let run = 0; run < RUNS; run++) {
    greeted.push(await read(page, seeded, run));
    recorded.push(await confirm(page));
    await page.getByText(de.holdBadge).first().waitFor();
  }
  const startedAt = performance.now();
  for (let run = RUNS; run < RUNS * 3; run++) await read(page, seeded, run);
  const aMinute = (RUNS * 2 * 60_000) / (performance.now() - startedAt);

  await browser.close();
  crowd.close();
  const limit = commitMs(folder) + 2 * FRAME_MS;
  await floor.close();
  const among = rows === 0 ? '' : `, beside ${sockets} displays and with ${rows} rows`;
  const against = 'one write and fdatasync in the same folder, and two frames';
  return [
    measure(`badge read to greeting painted${among}`, 'ms', median(greeted), limit, against),
    measure(`"understood" to "recorded" painted${among}`, 'ms', median(recorded), limit, against),
    measure(`badges read by one kiosk${among}`, 'a minute', aMinute, PROMISED_A_MINUTE, 'what is promised: 2 s each')
  ];
}

async function opened(
  { context, page }: Awaited<ReturnType<typeof device>>,
  origin: string,
  { kiosks }: Seeded
): Promise<Page> {
  const value = kiosks[0]!.cookie.slice(DEVICE_COOKIE.length + 1);
  await context.addCookies([{ name: DEVICE_COOKIE, value, url: origin }]);
  await page.addInitScript(() => {
    window.wanted = null;
    const begins = (event: Event): void => void (window.begunAt = event.timeStamp);
    window.addEventListener('keydown', begins, { capture: true });
    window.addEventListener('click', begins, { capture: true });
    const look = (): void => {
      if (window.wanted !== null && document.body?.innerText.includes(window.wanted)) {
        window.wanted = null;
        // The frame that holds it is on the glass when the next one begins.
        requestAnimationFrame(() => (window.stoodAt = performance.now()));
      }
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.goto(`${origin}/kiosk`);
  await page.getByText(de.holdBadge).first().waitFor();
  return page;
}

/** Milliseconds from the last key to the worker's name. */
async function read(page: Page, { badges }: Seeded, index: number): Promise<number> {
  await want(page, `Worker ${index + 1}`);
  // All keys at once, as quick scanners send them: a busy machine would tear them apart.
  await page.evaluate((code) => {
    for (const key of [...code, 'Enter'])
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  }, badges[index]!);
  return stood(page);
}

async function confirm(page: Page): Promise<number> {
  const understood = page.getByRole('button', { name: de.answers.understood });
  // Playwright waits until the button takes taps.
  await want(page, de.recorded);
  await understood.click();
  return stood(page);
}

const want = (page: Page, text: string): Promise<void> =>
  page.evaluate((wanted) => {
    window.stoodAt = null;
    window.wanted = wanted;
  }, text);

async function stood(page: Page): Promise<number> {
  await page.waitForFunction(() => window.stoodAt !== null, undefined, { polling: 20 });
  return page.evaluate(() => window.stoodAt! - window.begunAt);
}

async function fill(folder: string, { site, answerRow }: Seeded, rows: number): Promise<void> {
  const stores = await openStores(folder, { now: Date.now, log: pino({ level: 'silent' }) });
  let made = 0;
  const one = async (): Promise<void> => {
    while (made < rows) await stores.ledger.append(site, answerRow(1_000 + made++), Date.now());
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, one));
  await stores.close();
}

function commitMs(folder: string): number {
  const fd = openSync(join(folder, 'commit.log'), 'a');
  const times = Array.from({ length: 200 }, (_, index) => {
    const startedAt = performance.now();
    writeSync(fd, `${index} ${'x'.repeat(400)}\n`);
    fdatasyncSync(fd);
    return performance.now() - startedAt;
  });
  closeSync(fd);
  return median(times);
}
