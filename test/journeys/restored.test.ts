// A backup is restored over a newer state of the record: the first display that comes back says so, at the desk it stands until somebody says why.
import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { de } from '#display/words/de.ts';
import { api } from '../api.ts';
import { openDisplay } from '../browser/display-page.ts';
import { device, glass, launch, tablet, type Device } from '../browser/floor-browser.ts';
import { copiesAt } from '../browser/in-box.ts';
import { openKiosk, scan } from '../browser/kiosk-page.ts';
import { becomeAdministrator } from '../browser/office.ts';
import { shootFailures } from '../browser/shots.ts';
import { openFloor, type Floor } from '../floor.ts';
import { openSeeded, type Seeded } from '../seed.ts';
import { openStores } from '#server/storage/open.ts';

const LONG_MS = 60_000;
const ALARM = 'The record is not what a display saw';
let floor: Floor;
let browser: Browser;
let seeded: Seeded;
let desk: Device;
let screen: Page;
let tabletAt: Device;

beforeAll(async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'floorcast-restored-'));
  seeded = await openSeeded(dataDir, { screens: 1, kiosks: 1, workers: 20, notices: 1 });
  for (let row = 1; row <= 5; row++) await seeded.stores.ledger.append(seeded.site, seeded.answerRow(row), Date.now());
  await seeded.stores.close();
  floor = await openFloor({ dataDir });
  browser = await launch();
  desk = await device(browser, { width: 1280, height: 900 });
  tabletAt = await device(browser, tablet);
  await becomeAdministrator(desk.page, floor);
  screen = await openDisplay((await device(browser, glass)).context, floor.origin, seeded.screens[0]!);
});
afterAll(async () => {
  await browser?.close();
  await floor?.close();
});
shootFailures(() => ({ desk: desk?.page, screen }));

function floorcast(...words: string[]): { status: number | null; said: string } {
  const env = { ...process.env, DATA_DIR: floor.dataDir };
  const { status, stdout, stderr } = spawnSync(process.execPath, ['server/command.ts', ...words], {
    env,
    encoding: 'utf8'
  });
  return { status, said: stdout + stderr };
}

/** How many rows the signed state covers that the screen keeps. */
const keptRows = (): Promise<number | null> =>
  screen.evaluate(() => {
    const note = JSON.parse(localStorage.getItem('floorcast-checkpoint') ?? 'null') as string | null;
    return note === null ? null : Number(note.split('\n')[1]);
  });
const untilKept = (rows: number): Promise<void> => expect.poll(keptRows, { timeout: LONG_MS }).toBe(rows);
async function signNow(rows: number): Promise<void> {
  await desk.page.goto(`${floor.origin}/admin/${seeded.site}/record`);
  await desk.page.getByRole('button', { name: 'Sign now' }).click();
  // What stands there, not what is said: a page that is not awake yet posts the form the plain way.
  const note = desk.page.locator('pre', { hasText: new RegExp(`^floorcast/${seeded.site}\\s${rows}\\s`) });
  await note.waitFor({ timeout: LONG_MS });
}

test('a restored older record raises the alarm on the first display that connects', async () => {
  await signNow(5);
  expect(await desk.page.getByRole('img', { name: 'The signed state as a code' }).isVisible()).toBe(true);
  await untilKept(5);

  expect(floorcast('backup')).toMatchObject({ status: 0 });
  const [backup] = (await readdir(join(floor.dataDir, 'backups'))).filter((name) => name.startsWith('2'));
  const folder = join(floor.dataDir, 'backups', backup!);
  expect(floorcast('verify', folder)).toMatchObject({ status: 0, said: expect.stringContaining('5 rows') as string });
  expect(floorcast('restore', folder, '--replace')).toMatchObject({
    status: 75,
    said: expect.stringContaining('Another Floorcast server is using') as string
  });

  // The floor goes on.
  await floor.kill('SIGTERM');
  const stores = await openStores(floor.dataDir, { now: () => Date.now() });
  for (let row = 6; row <= 10; row++) await stores.ledger.append(seeded.site, seeded.answerRow(row), Date.now());
  await stores.close();
  await floor.start();
  // A worker answers; the kiosk has copies of all, and is taken off.
  const kiosk = await openKiosk(tabletAt.context, floor.origin, seeded.kiosks[0]!);
  await scan(kiosk, 'badge-15', 'Hinweis 1');
  await kiosk.getByRole('button', { name: de.answers.understood, disabled: false }).click();
  await expect.poll(() => inRecord('acknowledgements').then((all) => all.length), { timeout: LONG_MS }).toBe(11);
  const before = [...(await inRecord('acknowledgements')), ...(await inRecord('check-ins'))];
  const rows = before.length;
  await expect.poll(() => copiesAt(kiosk).then((all) => all.length), { timeout: LONG_MS }).toBe(rows);
  // Whoever takes the tablet reads nobody in it.
  expect(JSON.stringify(await copiesAt(kiosk))).not.toMatch(/w-15|badge-15|Worker/);
  await kiosk.close();
  await signNow(rows);
  await untilKept(rows);
  expect(await desk.page.getByRole('heading', { name: ALARM }).count()).toBe(0);

  await floor.kill('SIGTERM');
  expect(floorcast('restore', folder, '--replace')).toMatchObject({ status: 0 });
  await floor.start();
  // It brings what it kept, and keeps from now on what the server has.
  await untilKept(5);
  expect(floor.printed()).toContain('an older ledger was put in its place');

  await desk.page.goto(`${floor.origin}/admin/${seeded.site}`);
  await desk.page.getByRole('heading', { name: ALARM }).waitFor();
  await desk.page.getByRole('link', { name: 'See what, and say why' }).click();
  const saw = `screen 1 kept its signed state of .*, with ${rows} rows\\. The record had only 5`;
  await desk.page.getByText(new RegExp(saw)).waitFor();
  await desk.page.getByRole('button', { name: 'Close the alarm' }).waitFor();
  await desk.page.getByLabel('Why').fill('The disk broke on Monday; this is the backup of Sunday.');
  await desk.page.getByRole('button', { name: 'Close the alarm' }).click();
  await desk.page.getByRole('heading', { name: 'Closed alarms' }).waitFor();
  await desk.page.getByText('The disk broke on Monday').waitFor();
  expect(await desk.page.getByRole('heading', { name: ALARM }).count()).toBe(0);

  // The kiosk comes back: what the backup had not is in the record again, once, and says so.
  const back = await openKiosk(tabletAt.context, floor.origin, seeded.kiosks[0]!);
  await expect.poll(() => inRecord('acknowledgements').then((all) => all.length), { timeout: LONG_MS }).toBe(11);
  const after = [...(await inRecord('acknowledgements')), ...(await inRecord('check-ins'))];
  const first = ({ id, seq, recordedBefore }: Row) => ({ id, seq: recordedBefore?.seq ?? seq });
  expect(after.map(first)).toEqual(before.map(first));
  expect(after.filter((one) => one.recordedBefore !== null)).toHaveLength(rows - 5);
  await expect.poll(() => copiesAt(back).then((all) => all.length), { timeout: LONG_MS }).toBe(rows);
  await desk.page.goto(`${floor.origin}/admin/${seeded.site}/acknowledgements/notice-1`);
  const answer = desk.page.getByRole('row').filter({ hasText: 'Worker 15' });
  await answer.getByText('a backup was restored since; a kiosk sent it again').first().waitFor();
  expect(floorcast('verify')).toMatchObject({ status: 0, said: expect.stringContaining(`${rows} rows`) as string });
});

interface Row {
  readonly id: string;
  readonly seq: number;
  readonly recordedBefore: { readonly seq: number } | null;
}
async function inRecord(what: 'acknowledgements' | 'check-ins'): Promise<readonly Row[]> {
  const { body } = await api(floor.local, seeded.token).get(`/sites/${seeded.site}/${what}?limit=1000`);
  return Object.values(body as Record<string, readonly Row[]>).flat();
}
