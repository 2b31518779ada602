import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it, onTestFinished } from 'vitest';
import type { Log } from './log.ts';
import { damageIn, keepDamagedLog, logDamage } from './log-damage.ts';

const FRAME = 24 + 4096;

/** A log of some transactions, as a killed process leaves it, after the log had begun anew; and what SQLite reads in it. */
function aLog() {
  const folder = mkdtempSync(join(tmpdir(), 'floorcast-log-'));
  const live = join(folder, 'live.sqlite');
  const database = new DatabaseSync(live);
  database.exec('PRAGMA journal_mode = WAL; CREATE TABLE things (value TEXT)');
  const put = (text: string) => database.prepare('INSERT INTO things VALUES (?)').run(text.repeat(900));
  for (let value = 0; value < 40; value++) put('old');
  database.exec('PRAGMA wal_checkpoint(RESTART)');
  for (let value = 0; value < 10; value++) put('new');
  const copy = join(folder, 'copy.sqlite');
  for (const part of ['', '-wal']) copyFileSync(live + part, copy + part);
  onTestFinished(() => {
    database.close();
    rmSync(folder, { recursive: true });
  });
  const log = readFileSync(`${copy}-wal`);
  return {
    log,
    rows(bytes: Buffer): number {
      writeFileSync(`${copy}-wal`, bytes);
      rmSync(`${copy}-shm`, { force: true });
      const read = new DatabaseSync(copy, { readOnly: true });
      const { rows } = read.prepare('SELECT count(*) AS rows FROM things').get() as { rows: number };
      read.close();
      return rows;
    },
    copy
  };
}

it('a log is whole as a killed process leaves it, also with frames from before it began anew behind it', () => {
  const { log, rows, copy } = aLog();
  expect(rows(log)).toBe(50);
  expect(damageIn(log)).toBeNull();
  expect(logDamage(copy)).toBeNull();
  expect(logDamage(`${copy}-that-has-none`)).toBeNull();
});

it('each flipped bit takes no row, or is named', () => {
  const { log, rows } = aLog();
  let named = 0;
  for (let at = 0; at < log.length; at = at < 32 + 2 * FRAME ? at + 13 : at + 977) {
    const bytes = Buffer.from(log);
    bytes[at]! ^= 1 << (at % 8);
    if (damageIn(bytes) !== null) named++;
    else expect([at, rows(bytes)]).toEqual([at, 50]);
  }
  expect(named).toBeGreaterThan(0);
});

it('what was never finished is no damage: a log that was cut short within a transaction, or ends in another byte', () => {
  const { log, rows } = aLog();
  const ends = Array.from({ length: Math.floor((log.length - 32) / FRAME) }, (_, frame) => 32 + frame * FRAME).filter(
    (at) => log.readUInt32BE(at + 4) > 0 && log.compare(log, 16, 24, at + 8, at + 16) === 0
  );
  const last = ends.at(-1)!;
  const unfinished = Buffer.from(log);
  unfinished.writeUInt32BE(0, last + 4);
  expect(damageIn(unfinished)).toBeNull();
  expect(damageIn(log.subarray(0, last + 100))).toBeNull();
  expect(rows(log.subarray(0, last + 100))).toBe(49);
});

it('a damaged log is kept as it was found, loudly, before a start drops what is behind the damage', () => {
  const { log, copy } = aLog();
  const said: [object, string][] = [];
  const loud = { error: (about: object, says: string) => void said.push([about, says]) } as unknown as Log;
  keepDamagedLog(copy, 0, loud);
  expect(said).toEqual([]);
  log[40 + FRAME]! ^= 1;
  writeFileSync(`${copy}-wal`, log);
  keepDamagedLog(copy, 0, loud);
  const as = `${copy}-wal.damaged-1970-01-01T00-00-00.000Z`;
  expect(said).toEqual([[{ frame: 2, as }, expect.stringContaining('is damaged') as string]]);
  expect(existsSync(as) && readFileSync(as).equals(log)).toBe(true);
});
