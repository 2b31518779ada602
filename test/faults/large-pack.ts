// A pack of a hundred thousand rows: verified in a browser without a network and by the second verifier, and a changed byte in any of its files is named.
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright';
import type { CrewId } from '#playlists/site/ids.ts';
import { VERIFIER } from '#server/evidence/pack/packs.ts';
import { launch } from '../browser/floor-browser.ts';
import { filesOf, oneByteOff, openPackFloor, repacked, written } from '../pack-floor.ts';
import { random } from './random.ts';

export interface LargePack {
  readonly rows: number;
  readonly megabytes: number;
  readonly proofHashes: number;
  readonly madeMs: number;
  readonly inBrowserMs: number;
  /** The longest that the page did not answer meanwhile. */
  readonly stoodStillMs: number;
  readonly inPythonMs: number;
  readonly changed: number;
  readonly wrong: readonly string[];
}

const PATIENT_MS = 10 * 60_000;
const HEADING = '#said h2';

/** `rows` (a multiple of 4) of a crew that has 4 of every 11 in the ledger: scattered, which is the longer proof. `most` of its files get a changed byte. */
export async function largePack(rows: number, seed: number, most: number): Promise<LargePack> {
  const wrong: string[] = [];
  const folder = await mkdtemp(join(tmpdir(), 'floorcast-large-pack-'));
  const floor = await openPackFloor({
    rows: (rows / 4) * 11,
    picture: true,
    verifier: await readFile(VERIFIER, 'utf8')
  });
  const browser = await launch();
  try {
    const startedAt = performance.now();
    const { bytes, made } = await floor.pack({ crew: 'blue' as CrewId });
    const madeMs = performance.now() - startedAt;
    const files = filesOf(bytes);
    const page = await (await browser.newContext({ offline: true })).newPage();
    const verifier = await written(folder, 'verify.html', files['verify.html']!);
    const path = await written(folder, 'whole.zip', bytes);
    await page.goto(pathToFileURL(verifier).href);
    const whole = await saidBy(page, path);
    if (!whole.says.includes('Nothing in it was changed.') || !whole.says.includes(`All ${rows} rows`))
      wrong.push(`the whole pack: ${whole.says.slice(0, 300)}`);
    const python = bySecond(path);
    if (!python.says.startsWith(`right ${rows} `)) wrong.push(`the second verifier of the whole pack: ${python.says}`);

    const next = random(seed);
    const paths = Object.keys(files)
      .toSorted(() => next() - 0.5)
      .slice(0, most);
    for (const one of new Set(['rows.jsonl', 'manifest.txt', ...paths])) {
      const place = Math.floor(next() * Math.max(1, files[one]!.length));
      const changed = await written(folder, 'changed.zip', repacked(bytes, { [one]: oneByteOff(files[one]!, place) }));
      const { says } = await saidBy(page, changed);
      if (!says.includes('This pack does not hold.') || !says.includes(one))
        wrong.push(`${one} at ${place}: ${says.slice(0, 300)}`);
      const second = bySecond(changed).says;
      if (!second.startsWith(`wrong ${one}:`)) wrong.push(`the second verifier, ${one} at ${place}: ${second}`);
    }
    return {
      rows: made.rows,
      megabytes: (await stat(path)).size / 1024 / 1024,
      proofHashes: files['proof.bin']!.length / 32,
      madeMs,
      inBrowserMs: whole.tookMs,
      stoodStillMs: whole.stoodStillMs,
      inPythonMs: python.tookMs,
      changed: paths.length,
      wrong
    };
  } finally {
    await browser.close();
    await floor.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** What the page says of a pack, after how long, and for how long it drew nothing meanwhile. */
async function saidBy(page: Page, path: string): Promise<{ says: string; tookMs: number; stoodStillMs: number }> {
  await page.reload();
  await page.evaluate(() => {
    let last = performance.now();
    (window as unknown as { longest: number }).longest = 0;
    const beat = (): void => {
      const now = performance.now();
      (window as unknown as { longest: number }).longest = Math.max(
        (window as unknown as { longest: number }).longest,
        now - last
      );
      last = now;
      setTimeout(beat, 10);
    };
    beat();
  });
  const startedAt = performance.now();
  await page.setInputFiles('#pack', path);
  await page.locator(HEADING).waitFor({ timeout: PATIENT_MS });
  const tookMs = performance.now() - startedAt;
  const stoodStillMs = await page.evaluate(() => (window as unknown as { longest: number }).longest);
  return { says: await page.locator('#said').innerText(), tookMs, stoodStillMs };
}

function bySecond(path: string): { says: string; tookMs: number } {
  const startedAt = performance.now();
  const { stdout, stderr } = spawnSync('python3', ['-B', 'test/verifier/verify_pack.py', path], { encoding: 'utf8' });
  return { says: stdout.trim() || stderr.trim(), tookMs: performance.now() - startedAt };
}
