// Kills the server again and again while kiosks answer, a desk edits and signs, and a screen keeps what was signed. After each kill every row is read, and the trees of ledger and audit are held
// against what was kept of them before; at the end against all of it, and against everything that clients were told.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSigningKey } from '#server/evidence/signing-key.ts';
import { openFloor, type Floor } from '../floor.ts';
import { openSeeded, type Seeded } from '../seed.ts';
import { deskCookie } from './desk-cookie.ts';
import { editorClient } from './editor-client.ts';
import { keptStates, type KeptStates } from './kept-states.ts';
import { kioskClient } from './kiosk-client.ts';
import { wrongInEvidence, wrongInLedger, wrongInSite } from './left-behind.ts';
import { random } from './random.ts';
import { witnessClient, type WitnessClient } from './witness-client.ts';

export interface Figures {
  readonly kills: number;
  readonly checkIns: number;
  readonly acknowledgements: number;
  readonly refusedAnswers: number;
  readonly sentAgain: number;
  readonly changes: number;
  readonly revision: number;
  /** States of the trees that were kept outside: signed by the server and told to a screen, and read beside it in the moment before a kill. */
  readonly signed: number;
  readonly read: number;
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
  const outside = mkdtempSync(join(tmpdir(), 'floorcast-outside-'));
  const { seeded, folder, desk } = await seedWithDesk();
  // What is compiled once is not compiled again at each of a thousand starts.
  const floor = await openFloor({ dataDir: folder, env: { NODE_COMPILE_CACHE: join(outside, 'compiled') } });
  const share = WORKERS / KIOSKS;
  const kiosks = seeded.kiosks.map(({ cookie }, index) =>
    kioskClient(`${floor.local}/floor`, cookie, seeded.badges.slice(index * share, (index + 1) * share))
  );
  const { local } = floor;
  const editor = editorClient(local, seeded.token, seeded.site, seeded.notices);
  const witness = witnessClient({ local, site: seeded.site, screen: seeded.screens[0]!.cookie, desk });
  const kept = keptStates(folder, seeded.site, await readSigningKey(outside));

  const { slowestStartMs, wrong } = await killAndStart(floor, { kills, next: random(seed), kept, witness }, progress);
  // One more moment of life, so that what was under way at the last kill is answered.
  await pause(2 * LONGEST_MS);
  await Promise.all([editor.stop(), witness.stop(), ...kiosks.map((kiosk) => kiosk.stop())]);
  await floor.kill('SIGTERM');

  const receipts = kiosks.flatMap((kiosk) => kiosk.receipts);
  const site = await wrongInSite(folder, seeded.site, editor.made);
  wrong.push(...wrongInLedger(folder, receipts), ...site.wrong);
  wrong.push(...kept.wrong(witness.notes, 'all'), ...wrongInEvidence(folder));
  await floor.close();
  rmSync(outside, { recursive: true });
  return {
    kills,
    checkIns: receipts.filter(({ type }) => type === 'check-in').length,
    acknowledgements: receipts.filter(({ type }) => type === 'acknowledgement').length,
    refusedAnswers: kiosks.reduce((sum, kiosk) => sum + kiosk.refused(), 0),
    sentAgain: editor.sentAgain() + kiosks.reduce((sum, kiosk) => sum + kiosk.sentAgain(), 0),
    changes: editor.made.length,
    revision: site.revision,
    signed: witness.notes.length,
    read: kept.count(),
    slowestStartMs,
    wrong
  };
}

/** `desk`: the cookie of somebody who is signed in. */
async function seedWithDesk(): Promise<{ seeded: Seeded; folder: string; desk: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'floorcast-kills-'));
  const seeded = await openSeeded(folder, { kiosks: KIOSKS, screens: 1, workers: WORKERS, notices: 3 });
  const desk = await deskCookie(seeded);
  await seeded.stores.close();
  return { seeded, folder, desk };
}

interface Killing {
  readonly kills: number;
  readonly next: () => number;
  readonly kept: KeptStates;
  readonly witness: WitnessClient;
}

async function killAndStart(
  floor: Floor,
  { kills, next, kept, witness }: Killing,
  progress: (done: number) => void
): Promise<{ slowestStartMs: number; wrong: string[] }> {
  let slowest = 0;
  const wrong: string[] = [];
  for (let done = 0; done < kills; done++) {
    await pause(SHORTEST_MS + next() * (LONGEST_MS - SHORTEST_MS));
    kept.keep(Date.now());
    await floor.kill('SIGKILL');
    wrong.push(...kept.wrong(witness.notes, 'newest').map((says) => `after kill ${done + 1}: ${says}`));
    const startedAt = performance.now();
    await floor.start();
    slowest = Math.max(slowest, performance.now() - startedAt);
    progress(done + 1);
  }
  return { slowestStartMs: Math.round(slowest), wrong };
}
