// Durable answers a second, 50 in flight, through the ledger; its limit is a file to which each answer is appended and synced.
import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AcknowledgementRow } from '#server/storage/stores.ts';
import { openSeeded } from '../seed.ts';
import { measure, median, type Measure } from './measure.ts';

const IN_FLIGHT = 50;
const ANSWERS = 5000;
const RUNS = 5;

export async function answers(): Promise<Measure> {
  const folder = mkdtempSync(join(tmpdir(), 'floorcast-bench-'));
  const seeded = await openSeeded(folder);
  const [values, limits]: [number[], number[]] = [[], []];
  let made = 0;
  const row = (): AcknowledgementRow => seeded.answerRow(made++);
  for (let run = 0; run < RUNS; run++) {
    values.push(await perSecond(async () => void (await seeded.stores.ledger.append(seeded.site, row(), Date.now()))));
    limits.push(appendAndSync(join(folder, 'limit.log'), row));
  }
  await seeded.stores.close();
  rmSync(folder, { recursive: true });
  const against = 'one file, each answer appended and fdatasynced before the next';
  return measure('durable answers, 50 in flight', 'a second', median(values), median(limits), against);
}

async function perSecond(answer: () => Promise<void>): Promise<number> {
  let left = ANSWERS;
  const startedAt = performance.now();
  const one = async (): Promise<void> => {
    while (left-- > 0) await answer();
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, one));
  return (ANSWERS / (performance.now() - startedAt)) * 1000;
}

function appendAndSync(file: string, row: () => AcknowledgementRow): number {
  const fd = openSync(file, 'a');
  const startedAt = performance.now();
  for (let count = 0; count < ANSWERS; count++) {
    writeSync(fd, `${JSON.stringify(row())}\n`);
    fdatasyncSync(fd);
  }
  const took = performance.now() - startedAt;
  closeSync(fd);
  return (ANSWERS / took) * 1000;
}
