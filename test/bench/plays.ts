// What proof of play costs a large server: 3,000 displays that change every ten seconds, 300 pieces a second in 100 batches. Its limit
// are the same rows in a bare table, inserted in one transaction a second.
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DisplayId, SiteId } from '#playlists/site/ids.ts';
import { parse } from '#playlists/site/parse.ts';
import { plays as batchSchema, type PlaysBatch } from '#playlists/wire/plays.ts';
import { takePlays } from '#server/plays/take-plays.ts';
import { openPlays } from '#server/storage/open-plays.ts';
import { measure, median, type Measure } from './measure.ts';

const DISPLAYS = 3000;
const A_BATCH = 3;
const BATCHES_A_SECOND = 100;
/** So that what is measured is a file that has grown. */
const SECONDS_BEFORE = 600;
const SECONDS = 60;
const START = Date.parse('2026-11-22T06:00:00Z');
const site = 'large' as SiteId;

export async function playsCost(): Promise<Measure> {
  const folder = mkdtempSync(join(tmpdir(), 'floorcast-bench-'));
  const log = { warn: () => undefined, error: () => undefined };
  let second = 0;
  const now = (): number => START + second * 1000;
  const { plays, close } = await openPlays(folder, now, 1, log);
  const take = takePlays({
    plays,
    now,
    isSure: () => true,
    monotonic: () => second * 1000,
    log: log as never,
    keepMs: 1e12
  });
  const busy: number[] = [];
  for (second = 30; second < 30 + SECONDS_BEFORE + SECONDS; second++) {
    const bodies = Array.from({ length: BATCHES_A_SECOND }, (_, index) => JSON.stringify(batch(second, index)));
    const before = performance.eventLoopUtilization();
    await Promise.all(
      bodies.map((body, index) => {
        const parsed = parse(batchSchema, JSON.parse(body));
        if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
        return take(site, displayAt(second, index), parsed.value);
      })
    );
    if (second >= 30 + SECONDS_BEFORE) busy.push(performance.eventLoopUtilization(before).active);
  }
  close();
  const rows = (SECONDS_BEFORE + SECONDS) * BATCHES_A_SECOND * A_BATCH;
  const bytes = statSync(join(folder, 'plays.sqlite')).size / rows;
  const limit = bareRows(join(folder, 'bare.sqlite'));
  rmSync(folder, { recursive: true });
  const against = `the same rows in a bare table, one transaction a second (a row takes ${Math.round(bytes)} bytes on the disk)`;
  return measure('proof of play of 3,000 displays, of each second', 'ms', median(busy), limit, against);
}

const displayAt = (at: number, index: number): DisplayId =>
  `display-${(at * BATCHES_A_SECOND + index) % DISPLAYS}` as DisplayId;

/** What a display sends after half a minute: three slides of ten seconds. */
function batch(at: number, index: number): PlaysBatch {
  const round = Math.floor((at * BATCHES_A_SECOND) / DISPLAYS);
  const boot = `${displayAt(at, index).length}${displayAt(at, index).slice(8)}`.padStart(32, 'b');
  const all = Array.from({ length: A_BATCH }, (_, nth) => nth);
  return {
    boot,
    shows: all.map((nth) => ({
      type: 'slide' as const,
      announcement: `notice-${(round + nth) % 20}`,
      version: 1,
      content: 'a'.repeat(64),
      language: 'de',
      beside: null
    })) as unknown as PlaysBatch['shows'],
    revisions: ['r'.repeat(32)],
    plays: all.map((nth) => ({
      n: round * A_BATCH + nth,
      from: START + at * 1000 - (A_BATCH - nth) * 10_000 + index,
      until: START + at * 1000 - (A_BATCH - nth - 1) * 10_000 + index,
      shows: nth,
      revision: 0,
      uncertaintyMs: 3
    }))
  };
}

function bareRows(file: string): number {
  const database = new DatabaseSync(file);
  database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
    CREATE TABLE bare (display INTEGER, from_at INTEGER, until_at INTEGER, thing INTEGER)`);
  const insert = database.prepare('INSERT INTO bare VALUES (?, ?, ?, ?)');
  const took: number[] = [];
  for (let second = 0; second < SECONDS; second++) {
    const startedAt = performance.now();
    database.exec('BEGIN');
    for (let row = 0; row < BATCHES_A_SECOND * A_BATCH; row++) insert.run(row, START, START + 10_000, 1);
    database.exec('COMMIT');
    took.push(performance.now() - startedAt);
  }
  database.close();
  return median(took);
}
