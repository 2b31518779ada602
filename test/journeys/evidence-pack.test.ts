// An evidence pack as a stranger gets it: asked for at the desk, then verified from a disk in a browser that has no network.
import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { device, launch, type Device } from '../browser/floor-browser.ts';
import { becomeAdministrator } from '../browser/office.ts';
import { seriousFaults } from '../browser/serious-faults.ts';
import { shootFailures } from '../browser/shots.ts';
import { openFloor, type Floor } from '../floor.ts';
import { filesOf, oneByteOff, openPackFloor, repacked, written } from '../pack-floor.ts';

const desktop = { width: 1280, height: 900 } as const;
const patient = { timeout: 60_000 } as const;
let folder: string;
let floor: Floor;
let browser: Browser;
let desk: Device;
let stranger: Page;
/** What the stranger's page asked for. */
const asked: string[] = [];
let pack: Uint8Array;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'floorcast-stranger-'));
  const filled = await openPackFloor();
  await filled.stores.close();
  [floor, browser] = await Promise.all([openFloor({ dataDir: filled.folder }), launch()]);
  desk = await device(browser, desktop);
  const context = await browser.newContext({ viewport: desktop, offline: true });
  stranger = await context.newPage();
  stranger.on('request', (request) => asked.push(request.url()));
});
afterAll(async () => {
  await browser?.close();
  await floor?.close();
  await rm(folder, { recursive: true, force: true });
});
shootFailures(() => ({ desk: desk?.page, stranger }));

/** Gives the stranger's page a pack and waits for what it says. */
async function verified(name: string, bytes: Uint8Array): Promise<string> {
  await stranger.getByLabel('Evidence pack (ZIP)').setInputFiles(await written(folder, name, bytes));
  const heading = stranger.getByRole('heading', { level: 2 });
  await heading.waitFor(patient);
  return (await stranger.getByRole('status').first().innerText()).trim();
}

async function openVerifier(): Promise<void> {
  const page = await written(folder, 'verify.html', filesOf(pack)['verify.html']!);
  await stranger.goto(pathToFileURL(page).href);
}

describe('an evidence pack', () => {
  test('is asked for at the desk, and so is its report; both are noted', async () => {
    const { page } = desk;
    await becomeAdministrator(page, floor);
    await page.goto(`${floor.origin}/admin/press-works/acknowledgements/notice-1`);
    await page.getByRole('link', { name: 'Evidence', exact: true }).last().click();
    await page.getByRole('heading', { name: 'Evidence', level: 1 }).waitFor(patient);
    expect(await page.getByLabel('Announcement').inputValue()).toBe('notice-1');
    const downloading = page.waitForEvent('download', patient);
    await page.getByRole('button', { name: 'Download pack' }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toMatch(/^evidence-press-works-\d{4}-\d\d-\d\d\.zip$/);
    pack = await readFile(await download.path());

    await page.getByLabel('From').fill('2020-01-01');
    await page.getByLabel('Until').fill('2020-01-02');
    await page.getByRole('button', { name: 'Download pack' }).click();
    await page.getByText('Nothing was recorded or asked that this could be about.').waitFor(patient);
    expect(await page.getByLabel('From').inputValue()).toBe('2020-01-01');
    await page.getByLabel('From').fill('');
    await page.getByLabel('Until').fill('');

    const opening = page.waitForEvent('popup', patient);
    await page.getByRole('button', { name: 'Report to print' }).click();
    const report = await opening;
    await report.getByText('What this rests on').waitFor(patient);
    expect(
      await report.getByRole('row', { name: /Worker 1 Seed \(1\).*Read and understood.*Badge at a kiosk/ }).count()
    ).toBeGreaterThan(0);
    await report.close();
    await page.goto(`${floor.origin}/admin/press-works/audit`);
    await page.getByText('Took an evidence pack').first().waitFor(patient);
    await page.getByText('Took a report to print').first().waitFor(patient);
  });

  test('verifies from a disk without a network, and says what it cannot tell', async () => {
    await openVerifier();
    const said = await verified('pack.zip', pack);
    expect(said).toContain('Nothing in it was changed.');
    expect(said).toMatch(/All 15 rows are in the ledger as it was signed/);
    expect(said).toContain('It does not show that anybody was trained');
    expect(await seriousFaults(stranger)).toEqual([]);
  });

  test('is held against a state that somebody kept', async () => {
    const kept = Buffer.from(filesOf(pack)['checkpoints/60.txt']!).toString();
    const field = stranger.getByLabel('A signed state that you kept');
    await field.fill(kept);
    await stranger.getByText('It is the same').waitFor(patient);
    await field.fill(kept.replace('floorcast/press-works\n60', 'floorcast/press-works\n59'));
    await stranger.getByText('no state of 59 rows').waitFor(patient);
  });

  test('is named by the file in which a byte was changed, whichever it is, and rows by their place', async () => {
    const files = filesOf(pack);
    for (const [index, path] of Object.keys(files).entries()) {
      await openVerifier();
      const said = await verified(
        `changed-${index}.zip`,
        repacked(pack, { [path]: oneByteOff(files[path]!, index * 53 + 11) })
      );
      expect(said, path).toContain('This pack does not hold.');
      expect(said, path).toContain(path);
      if (path === 'rows.jsonl') expect(said).toMatch(/line \d+ .*is the first that is not what was recorded/);
    }
  });

  test('still verifies when the names were taken out of it', async () => {
    await openVerifier();
    const said = await verified(
      'nameless.zip',
      repacked(pack, { 'names/people.jsonl': null, 'names/report.html': null })
    );
    expect(said).toContain('The names were taken out of it');
  });

  test('comes from the command line as well', async () => {
    const file = join(folder, 'inspector.zip');
    const env = { ...process.env, DATA_DIR: floor.dataDir };
    const run = (...line: string[]) =>
      execFileSync(process.execPath, ['server/command.ts', ...line], { env, encoding: 'utf8' });
    run('pack', '--worker', '2', file);
    expect(run('verify', file)).toContain('All 9 rows are in the ledger');
    await openVerifier();
    expect(await verified('inspector.zip', await readFile(file))).toContain('Nothing in it was changed.');
  });

  test('asks nobody for anything while it is verified', () => {
    expect(asked.filter((url) => !/^(?:file|blob|data):/.test(url))).toEqual([]);
  });
});
