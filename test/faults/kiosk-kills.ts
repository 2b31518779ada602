// Kills a kiosk's browser at random moments while workers answer, with and without a server: what its glass said to be recorded or kept is in the ledger once
// in the end, nobody answered for somebody else, and nobody's session stands there when it is on again.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright';
import { de } from '#display/words/de.ts';
import { en } from '#display/words/en.ts';
import { api } from '../api.ts';
import { untilWhole } from '../browser/display-page.ts';
import { launchOn, pullPlug, tablet } from '../browser/floor-browser.ts';
import { inBox } from '../browser/in-box.ts';
import { openKiosk, scan } from '../browser/kiosk-page.ts';
import { openFloor } from '../floor.ts';
import { seedFolder } from '../seed-folder.ts';
import { random } from './random.ts';

/** Within which a kill comes: longer than one worker takes. */
const LONGEST_MS = 6000;
/** How many workers one round may meet. */
const WORKERS_A_ROUND = 8;
const MERGED_MS = 60_000;

export interface KioskFigures {
  /** Answers that the glass said to be recorded, and to be kept on the kiosk. */
  readonly recorded: number;
  readonly kept: number;
  /** Answers that were given and of which the glass had said nothing when the browser died. */
  readonly unsaid: number;
  readonly wrong: readonly string[];
}

interface Row {
  readonly worker: string;
  readonly announcement: string;
  readonly accepted: boolean;
}

export async function kioskKills(kills: number, seed: number, onKill: (done: number) => void): Promise<KioskFigures> {
  const chance = random(seed);
  const folder = mkdtempSync(join(tmpdir(), 'floorcast-kiosk-'));
  const made = await seedFolder({ kiosks: 1, workers: kills * WORKERS_A_ROUND + 1, notices: 2 });
  const { kiosks, site, token } = made.seeded;
  const floor = await openFloor({ dataDir: made.folder });
  const [given, said, wrong] = [new Set<string>(), new Map<string, 'recorded' | 'kept'>(), [] as string[]];
  let worker = 0;
  let context: BrowserContext | null = null;

  async function switchOn(): Promise<Page> {
    context = await launchOn(folder);
    const page = await openKiosk(context, floor.local, kiosks[0]!);
    await page.setViewportSize(tablet);
    const glass = await page.locator('body').innerText();
    if (/Worker \d|Hinweis \d|Notice \d/.test(glass)) wrong.push(`somebody's session stood there: ${glass}`);
    return page;
  }

  /** One worker answers both notices, as the kiosk asks them. */
  async function answers(page: Page, isLost: boolean): Promise<void> {
    const who = `w-${++worker}`;
    const [words, notice] = isLost ? [en, 'Notice'] : [de, 'Hinweis'];
    if (isLost) await page.getByRole('button', { name: 'English', exact: true }).click();
    await scan(page, `badge-${worker}`, isLost ? 'Notice 1' : `Worker ${worker}`, words);
    if (!isLost) await page.getByRole('button', { name: de.down }).click();
    for (const index of [1, 2]) {
      await page
        .getByRole('heading', { name: `${notice} ${index}` })
        .first()
        .waitFor();
      const answer = `${who} notice-${index}`;
      given.add(answer);
      await page.getByRole('button', { name: words.answers.understood, disabled: false }).click();
      const verdict = page.getByText(isLost ? words.keptHere : words.recorded, { exact: true }).first();
      await verdict.waitFor();
      said.set(answer, isLost ? 'kept' : 'recorded');
      await verdict.waitFor({ state: 'hidden' });
    }
    await page.getByText(de.holdBadge).first().waitFor();
  }

  let page = await switchOn();
  await untilWhole(page);
  while ((await inBox(page, 'stock')).length === 0) await page.waitForTimeout(100);
  await page.evaluate(() => navigator.serviceWorker.ready);
  for (let kill = 0; kill < kills; kill++) {
    const isLost = kill % 2 === 1;
    if (isLost) {
      await floor.kill('SIGKILL');
      await page.getByText(de.noLineKept).first().waitFor();
    } else if (kill > 0) {
      await floor.start();
      await page.getByText(de.noLineKept).first().waitFor({ state: 'hidden' });
    }
    let isKilled = false;
    const plug = new Promise((resolve) => setTimeout(resolve, chance() * LONGEST_MS)).then(() => {
      isKilled = true;
      return pullPlug(context!, folder);
    });
    try {
      for (let index = 0; index < WORKERS_A_ROUND; index++) await answers(page, isLost);
    } catch (error) {
      if (!isKilled) throw error;
    }
    await plug;
    onKill(kill + 1);
    page = await switchOn();
  }
  if (kills % 2 === 0) await floor.start();

  const rows = await merged(page);
  const { body } = await api(floor.local, token).get<{ acknowledgements: readonly Row[] }>(
    `/sites/${site}/acknowledgements?limit=1000`
  );
  if (!rows) wrong.push('what the kiosk kept never reached the server');
  wrong.push(...wrongIn(body.acknowledgements, said, given));
  await context!.close();
  await floor.close();
  rmSync(folder, { recursive: true, force: true });
  const count = (how: 'recorded' | 'kept'): number => [...said.values()].filter((one) => one === how).length;
  return { recorded: count('recorded'), kept: count('kept'), unsaid: given.size - said.size, wrong };
}

/** Whether all that was kept is with the server. */
async function merged(page: Page): Promise<boolean> {
  const giveUpAt = performance.now() + MERGED_MS;
  while ((await inBox(page, 'rows')).length > 0) {
    if (performance.now() > giveUpAt) return false;
    await page.waitForTimeout(200);
  }
  return true;
}

/** Sentences about what was said and is not there, is there twice, or that nobody gave. */
export function wrongIn(
  rows: readonly Row[],
  said: ReadonlyMap<string, 'recorded' | 'kept'>,
  given: ReadonlySet<string>
): string[] {
  const accepted = rows.filter((one) => one.accepted).map(({ worker, announcement }) => `${worker} ${announcement}`);
  return [
    ...[...said]
      .filter(([one]) => !accepted.includes(one))
      .map(([one, how]) => `${one} was said to be ${how} and is not there`),
    ...accepted.filter((one, index) => accepted.indexOf(one) !== index).map((one) => `${one} is there twice`),
    ...accepted.filter((one) => !given.has(one)).map((one) => `${one} was never given`)
  ];
}
