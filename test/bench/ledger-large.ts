// A ledger of a million rows: what an answer costs there against an empty one, how long its verification takes against reading and hashing the same rows, and its
// backup while answers come in.
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { verifyLedgers } from '#server/evidence/verify-folder.ts';
import { openSeeded, type Seeded } from '../seed.ts';
import { backupLarge } from './backup-large.ts';
import { measure, median, type Measure } from './measure.ts';

const ROWS = 1_000_000;
const IN_FLIGHT = 500;
/** One after the other, so that each pays for its own commit and its own way through the indexes. */
const ANSWERS = 300;
const RUNS = 5;

export async function ledgerLarge(): Promise<readonly Measure[]> {
  const folders = ['empty', 'large'].map((name) => mkdtempSync(join(tmpdir(), `floorcast-${name}-`)));
  const [empty, large] = (await Promise.all(folders.map((folder) => openSeeded(folder)))) as [Seeded, Seeded];
  await fill(large);
  const [onEmpty, onLarge]: [number[], number[]] = [[], []];
  for (let run = 0; run < RUNS; run++) {
    onEmpty.push(await answerMs(empty, run));
    onLarge.push(await answerMs(large, run));
  }
  const backup = await backupLarge(large, folders[1]!);
  await Promise.all([empty, large].map(({ stores }) => stores.close()));
  const file = join(folders[1]!, 'floorcast.sqlite');
  const limit = readAndHashMs(file);
  const verified = verifyMs(file);
  for (const folder of folders) rmSync(folder, { recursive: true });
  return [
    measure('an answer on a million rows', 'ms', median(onLarge), median(onEmpty), 'the same on an empty ledger'),
    measure('verification of a million rows', 'ms', verified, limit, 'reading the same rows and hashing each as JSON'),
    ...backup
  ];
}

async function fill({ stores, site, answerRow }: Seeded): Promise<void> {
  let made = 0;
  const one = async (): Promise<void> => {
    while (made < ROWS) await stores.ledger.append(site, answerRow(1_000_000 + made++), Date.now());
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, one));
}

async function answerMs({ stores, site, answerRow }: Seeded, run: number): Promise<number> {
  const startedAt = performance.now();
  for (let index = 0; index < ANSWERS; index++)
    await stores.ledger.append(site, answerRow(run * ANSWERS + index), Date.now());
  return (performance.now() - startedAt) / ANSWERS;
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
