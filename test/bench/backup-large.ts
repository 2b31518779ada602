// A backup of a large ledger while answers come in: how long it takes, and what it takes from them.
import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { inItsThread } from '#server/backup/in-its-thread.ts';
import { verifyLedgers } from '#server/evidence/verify-folder.ts';
import type { Stores } from '#server/storage/stores.ts';
import { SEEDED_SITE } from '../seed.ts';
import { measure, type Measure } from './measure.ts';
import { plantAnswer } from './million-rows.ts';

const IN_FLIGHT = 50;
const ALONE_MS = 5000;
/** Beyond those that the ledger was filled with. */
const FIRST = 5_000_000;

export async function backupLarge({ ledger }: Stores, dataDir: string): Promise<readonly Measure[]> {
  const into = `${dataDir}-backups`;
  let made = FIRST;
  let isOver = false;
  /** Answers a second, 50 in flight, until `over` resolves. */
  async function answers(over: Promise<unknown>): Promise<number> {
    const before = made;
    isOver = false;
    const startedAt = performance.now();
    const one = async (): Promise<void> => {
      while (!isOver) await ledger.append(SEEDED_SITE, plantAnswer(made++), Date.now());
    };
    const all = Promise.all(Array.from({ length: IN_FLIGHT }, one));
    await over;
    isOver = true;
    await all;
    return ((made - before) / (performance.now() - startedAt)) * 1000;
  }

  const alone = await answers(new Promise((resolve) => setTimeout(resolve, ALONE_MS)));
  const startedAt = performance.now();
  const backup = inItsThread({
    ...{ dataDir, into, at: Date.now(), version: '0.0.0', settings: {} },
    ...{ passphrase: null, plays: false }
  }).done.then((answer) => {
    if (answer.type !== 'taken') throw new Error(JSON.stringify(answer));
    return { folder: answer.folder, ms: performance.now() - startedAt };
  });
  const meanwhile = await answers(backup);
  const { folder, ms } = await backup;
  const limit = copyAndVerifyMs(join(folder, 'floorcast.sqlite'), join(into, 'copy.sqlite'));
  rmSync(into, { recursive: true });
  return [
    measure(
      'backup of a million rows while answers come in',
      'ms',
      ms,
      limit,
      'copying the file and verifying the copy, with nothing else to do'
    ),
    measure('answers during that backup, 50 in flight', 'a second', meanwhile, alone, 'the same without a backup')
  ];
}

function copyAndVerifyMs(from: string, to: string): number {
  const startedAt = performance.now();
  copyFileSync(from, to);
  const verified = verifyLedgers(to);
  if ('unreadable' in verified || verified.sites[0]?.finding !== null) throw new Error('the copy is not whole');
  return performance.now() - startedAt;
}
