// Whether the log beside a database (SQLite's WAL, https://sqlite.org/fileformat2.html#walformat) is whole. SQLite itself reads it to the first frame that is damaged and drops all behind it
// without a word: what was said to be recorded would be gone, and nobody told.
import { copyFileSync, readFileSync } from 'node:fs';
import type { Log } from './log.ts';
import { isMissing } from './private-files.ts';

export interface LogDamage {
  /** From 1; 0 where it is the log's own header. */
  readonly frame: number;
}

const HEADER = 32;
const FRAME_HEADER = 24;
const MAGIC = 0x377f0682;
/** A server that works is writing: what is damaged is so for longer. */
const AGAIN_MS = 150;

/** Of the log of the database `file`; null where it is whole, or there is none. */
export function logDamage(file: string): LogDamage | null {
  const first = damageIn(read(file));
  if (first === null) return null;
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, AGAIN_MS);
  const again = damageIn(read(file));
  return again?.frame === first.frame ? again : null;
}

export const logDamageSaid = ({ frame }: LogDamage): string =>
  `${frame === 0 ? 'the log beside it' : `frame ${frame} of the log beside it`} is damaged: what was written from there on cannot be read`;

/** Before the database is opened, which drops what is behind the damage: keeps the log as it was found and says so. */
export function keepDamagedLog(file: string, now: number, log: Log): void {
  const damage = logDamage(file);
  if (damage === null) return;
  const as = `${file}-wal.damaged-${new Date(now).toISOString().replaceAll(':', '-')}`;
  copyFileSync(`${file}-wal`, as);
  log.error(
    { ...damage, as },
    'the log beside the database is damaged: what was written last is lost, unless a power cut left what was never answered; it was kept as it was. Where `floorcast verify` finds something missing, restore the newest backup, and look at the disk'
  );
}

/**
 * A frame that does not fit is the end of a log as a rule: of a transaction that was never finished, or of frames from before the log began anew. It is damage where a transaction
 * of this log ends in it or behind it.
 */
export function damageIn(log: Buffer): LogDamage | null {
  if (log.length < HEADER) return null;
  const sum = checksums((log.readUInt32BE(0) & 1) === 1);
  const [one, two] = sum(log, 0, 24, [0, 0]);
  const isHeader = (log.readUInt32BE(0) & ~1) === MAGIC && one === log.readUInt32BE(24) && two === log.readUInt32BE(28);
  const pageSize = log.readUInt32BE(8);
  if (!isHeader) return log.length > HEADER ? { frame: 0 } : null;

  let running: Sums = [one, two];
  let broken: number | null = null;
  const size = FRAME_HEADER + pageSize;
  for (let at = HEADER, frame = 1; at + size <= log.length; at += size, frame++) {
    const isOfThisLog = log.compare(log, 16, 24, at + 8, at + 16) === 0;
    const endsTransaction = log.readUInt32BE(at + 4) > 0;
    if (broken === null) {
      const own = sum(log, at + FRAME_HEADER, at + size, sum(log, at, at + 8, running));
      const fits = own[0] === log.readUInt32BE(at + 16) && own[1] === log.readUInt32BE(at + 20);
      if (fits && isOfThisLog) {
        running = own;
        continue;
      }
      broken = frame;
      if (endsTransaction && fits) return { frame };
    }
    if (endsTransaction && isOfThisLog) return { frame: broken };
  }
  return null;
}

type Sums = readonly [number, number];

/** SQLite's own, over 32-bit words in the byte order that the log's magic number names. */
function checksums(isBigEndian: boolean): (bytes: Buffer, from: number, until: number, before: Sums) => Sums {
  return (bytes, from, until, [one, two]) => {
    for (let at = from; at < until; at += 8) {
      one = (one + (isBigEndian ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at)) + two) >>> 0;
      two = (two + (isBigEndian ? bytes.readUInt32BE(at + 4) : bytes.readUInt32LE(at + 4)) + one) >>> 0;
    }
    return [one, two];
  };
}

function read(file: string): Buffer {
  try {
    return readFileSync(`${file}-wal`);
  } catch (error) {
    if (isMissing(error)) return Buffer.alloc(0);
    throw error;
  }
}
