// Kills the server again and again while kiosks answer and a desk edits, then looks at what is left.
import { openFloor, type Floor } from '../floor.ts';
import { seedFolder } from '../seed-folder.ts';
import { editorClient } from './editor-client.ts';
import { kioskClient } from './kiosk-client.ts';
import { wrongInLedger, wrongInSite } from './left-behind.ts';
import { random } from './random.ts';

export interface Figures {
  readonly kills: number;
  readonly checkIns: number;
  readonly acknowledgements: number;
  readonly refusedAnswers: number;
  readonly sentAgain: number;
  readonly changes: number;
  readonly revision: number;
  /** From the start of the process to the first answer of /readyz. */
  readonly slowestStartMs: number;
  readonly wrong: readonly string[];
}

const KIOSKS = 4;
const WORKERS = 400;
/** The server lives this long before it is killed, so that clients are connected and under way. */
const [SHORTEST_MS, LONGEST_MS] = [150, 900];
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export async function killUnderLoad(kills: number, seed: number, progress: (done: number) => void): Promise<Figures> {
  const { seeded, folder } = await seedFolder({ kiosks: KIOSKS, workers: WORKERS, notices: 3 });
  const floor = await openFloor({ dataDir: folder });
  const share = WORKERS / KIOSKS;
  const kiosks = seeded.kiosks.map(({ cookie }, index) =>
    kioskClient(`${floor.local}/floor`, cookie, seeded.badges.slice(index * share, (index + 1) * share))
  );
  const editor = editorClient(floor.local, seeded.token, seeded.site, seeded.notices);

  const slowestStartMs = await killAndStart(floor, kills, random(seed), progress);
  // One more moment of life, so that what was under way at the last kill is answered.
  await pause(2 * LONGEST_MS);
  await Promise.all([editor.stop(), ...kiosks.map((kiosk) => kiosk.stop())]);
  await floor.kill('SIGTERM');

  const receipts = kiosks.flatMap((kiosk) => kiosk.receipts);
  const site = await wrongInSite(folder, seeded.site, editor.made);
  const wrong = [...wrongInLedger(folder, receipts), ...site.wrong];
  await floor.close();
  return {
    kills,
    checkIns: receipts.filter(({ type }) => type === 'check-in').length,
    acknowledgements: receipts.filter(({ type }) => type === 'acknowledgement').length,
    refusedAnswers: kiosks.reduce((sum, kiosk) => sum + kiosk.refused(), 0),
    sentAgain: editor.sentAgain() + kiosks.reduce((sum, kiosk) => sum + kiosk.sentAgain(), 0),
    changes: editor.made.length,
    revision: site.revision,
    slowestStartMs,
    wrong
  };
}

async function killAndStart(
  floor: Floor,
  kills: number,
  next: () => number,
  progress: (done: number) => void
): Promise<number> {
  let slowest = 0;
  for (let done = 0; done < kills; done++) {
    await pause(SHORTEST_MS + next() * (LONGEST_MS - SHORTEST_MS));
    await floor.kill('SIGKILL');
    const startedAt = performance.now();
    await floor.start();
    slowest = Math.max(slowest, performance.now() - startedAt);
    progress(done + 1);
  }
  return Math.round(slowest);
}
