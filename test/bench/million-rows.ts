// A ledger of a million rows for benchmarks: filled once a run, and each works on a copy of its own. Where BENCH_LEDGER names a folder it is filled there and found again by the next run.
import { cpSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStores } from '#server/storage/open.ts';
import type { AcknowledgementRow } from '#server/storage/ledger-stores.ts';
import type { Stores } from '#server/storage/stores.ts';
import type { WorkerId } from '#playlists/site/ids.ts';
import { answerRow, openSeeded, SEEDED_SITE } from '../seed.ts';

export const ROWS = 1_000_000;
const IN_FLIGHT = 500;
export const WORKERS = 1200;

/** The answers of a plant of 1,200 people, who all confirm one notice after the other. Numbers below a million are those that the ledger is filled with. */
export function plantAnswer(index: number): AcknowledgementRow {
  const notice = `notice-${Math.floor(index / WORKERS)}` as AcknowledgementRow['announcement'];
  return { ...answerRow(index), worker: `w-${index % WORKERS}` as WorkerId, announcement: notice };
}

export interface Million {
  readonly folder: string;
  readonly stores: Stores;
  remove(): Promise<void>;
}

let filled: Promise<string> | null = null;

export async function openMillion(): Promise<Million> {
  filled ??= fill();
  const folder = mkdtempSync(join(tmpdir(), 'floorcast-million-'));
  cpSync(await filled, folder, { recursive: true });
  const stores = await openStores(folder, { now: () => Date.now() });
  return {
    folder,
    stores,
    async remove() {
      await stores.close();
      rmSync(folder, { recursive: true });
    }
  };
}

async function fill(): Promise<string> {
  const kept = process.env['BENCH_LEDGER'];
  const parent = kept ?? mkdtempSync(join(tmpdir(), 'floorcast-filled-'));
  if (kept === undefined) process.once('exit', () => rmSync(parent, { recursive: true }));
  const folder = join(parent, 'million-rows');
  if (existsSync(folder)) return folder;
  // It has its name only once it is full.
  const underWay = `${folder}-under-way`;
  rmSync(underWay, { recursive: true, force: true });
  const { stores } = await openSeeded(underWay);
  let made = 0;
  const one = async (): Promise<void> => {
    while (made < ROWS) await stores.ledger.append(SEEDED_SITE, plantAnswer(made++), Date.now());
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, one));
  await stores.close();
  renameSync(underWay, folder);
  return folder;
}
