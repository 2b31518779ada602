// Durable answers a second, 50 in flight, through the ledger, empty and of a million rows; the limit is a file to which each answer is appended and synced.
import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AcknowledgementRow, Ledger } from '#server/storage/ledger-stores.ts';
import { openSeeded, SEEDED_SITE } from '../seed.ts';
import { measure, median, type Measure } from './measure.ts';
import { openMillion, plantAnswer, ROWS } from './million-rows.ts';

const IN_FLIGHT = 50;
const ANSWERS = 5000;
const RUNS = 9;

export async function answers(): Promise<Measure> {
  const folder = mkdtempSync(join(tmpdir(), 'floorcast-bench-'));
  const { stores } = await openSeeded(folder);
  const measured = await manyAnswers('durable answers, 50 in flight', stores.ledger, folder);
  await stores.close();
  rmSync(folder, { recursive: true });
  return measured;
}

/** At least three times the limit: answers that come together share their way to the disk. */
export async function durableAnswers(): Promise<Measure> {
  const { stores, folder, remove } = await openMillion();
  const measured = await manyAnswers('durable answers on a million rows, 50 in flight', stores.ledger, folder);
  await remove();
  return measured;
}

async function manyAnswers(name: string, ledger: Ledger, folder: string): Promise<Measure> {
  const [values, limits]: [number[], number[]] = [[], []];
  for (let run = 0; run < RUNS; run++) {
    const rows = Array.from({ length: ANSWERS }, (_, index) => plantAnswer(ROWS + run * ANSWERS + index));
    values.push(await perSecond(rows, async (row) => void (await ledger.append(SEEDED_SITE, row, Date.now()))));
    limits.push(appendAndSync(join(folder, 'limit.log'), rows));
  }
  const against = 'one file, each answer appended and fdatasynced before the next';
  return measure(name, 'a second', median(values), median(limits), against);
}

async function perSecond(
  rows: readonly AcknowledgementRow[],
  answer: (row: AcknowledgementRow) => Promise<void>
): Promise<number> {
  const left = rows.values();
  const startedAt = performance.now();
  // They share one iterator: each takes the next that nobody has.
  const one = async (): Promise<void> => {
    for (const row of left) await answer(row);
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, one));
  return (rows.length / (performance.now() - startedAt)) * 1000;
}

function appendAndSync(file: string, rows: readonly AcknowledgementRow[]): number {
  const fd = openSync(file, 'a');
  const startedAt = performance.now();
  for (const row of rows) {
    writeSync(fd, `${JSON.stringify(row)}\n`);
    fdatasyncSync(fd);
  }
  const took = performance.now() - startedAt;
  closeSync(fd);
  return (rows.length / took) * 1000;
}
