// A ledger of a million rows: what an answer costs there against an empty one, how long its verification takes against reading and hashing the same rows, and its
// backup while answers come in.
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { verifyLedgers } from '#server/evidence/verify-folder.ts';
import type { Stores } from '#server/storage/stores.ts';
import { openSeeded, SEEDED_SITE } from '../seed.ts';
import { backupLarge } from './backup-large.ts';
import { measure, median, type Measure } from './measure.ts';
import { openMillion, plantAnswer, ROWS, WORKERS } from './million-rows.ts';

/** One after the other, so that each pays for its own commit and its own way through the indexes. */
const ANSWERS = 300;
const RUNS = 9;

export async function ledgerLarge(): Promise<readonly Measure[]> {
  const small = mkdtempSync(join(tmpdir(), 'floorcast-empty-'));
  const empty = await openSeeded(small);
  const large = await openMillion();
  const [onEmpty, onLarge]: [number[], number[]] = [[], []];
  // Each worker's first answer makes their key: both ledgers have all of them before it is measured.
  for (const { stores } of [empty, large]) await answerMs(stores, ROWS, WORKERS);
  for (let run = 0; run < RUNS; run++) {
    onEmpty.push(await answerMs(empty.stores, first(run)));
    onLarge.push(await answerMs(large.stores, first(run)));
  }
  await empty.stores.close();
  rmSync(small, { recursive: true });
  const backup = await backupLarge(large.stores, large.folder);
  const file = join(large.folder, 'floorcast.sqlite');
  const limit = readAndHashMs(file);
  const verified = verifyMs(file);
  await large.remove();
  return [
    measure('an answer on a million rows', 'ms', median(onLarge), median(onEmpty), 'the same on an empty ledger'),
    measure('verification of a million rows', 'ms', verified, limit, 'reading the same rows and hashing each as JSON'),
    ...backup
  ];
}

const first = (run: number): number => ROWS + WORKERS + run * ANSWERS;

async function answerMs({ ledger }: Stores, from: number, answers = ANSWERS): Promise<number> {
  const startedAt = performance.now();
  for (let index = from; index < from + answers; index++)
    await ledger.append(SEEDED_SITE, plantAnswer(index), Date.now());
  return (performance.now() - startedAt) / answers;
}

function verifyMs(file: string): number {
  const startedAt = performance.now();
  const verified = verifyLedgers(file);
  const took = performance.now() - startedAt;
  if ('unreadable' in verified || verified.sites[0]?.finding !== null) throw new Error('the ledger is not whole');
  return took;
}

function readAndHashMs(file: string): number {
  const database = new DatabaseSync(file, { readOnly: true });
  const startedAt = performance.now();
  for (const row of database.prepare('SELECT * FROM ledger ORDER BY site, seq').iterate())
    createHash('sha256').update(JSON.stringify(row)).digest();
  const took = performance.now() - startedAt;
  database.close();
  return took;
}
