// `npm run faults -- fsync`: follows the server's system calls while workers confirm. An answer must be on the disk before it is said to be recorded. Then the same with the sync taken
// out of a copy of the server, which must be found.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFloor } from '../floor.ts';
import { seedFolder } from '../seed-folder.ts';
import { kioskClient } from './kiosk-client.ts';
import { callsIn, judged, type Judged } from './system-calls.ts';

export interface Synced {
  /** The server as it is. */
  readonly asItIs: Judged;
  /** The same with this in the place of what makes SQLite sync each transaction. */
  readonly without: readonly { readonly how: string; readonly judged: Judged }[];
}

const root = join(import.meta.dirname, '../..');
const DATABASE = 'server/storage/database.ts';
const SYNCED = 'PRAGMA synchronous = FULL';
/** NORMAL syncs too, but not before the answer. */
const TAKEN_OUT = ['PRAGMA synchronous = OFF', 'PRAGMA synchronous = NORMAL'];
const LIVES_MS = 4000;
/** Whole pages of the database, so that the row that was written is seen in them. */
const STRACE = [
  'strace',
  '-D',
  '-y',
  '-s',
  '5000',
  '-e',
  'trace=write,writev,pwrite64,pwritev,sendto,sendmsg,fsync,fdatasync'
];

/** Null where there is no strace that may follow a process. */
export async function syncedAnswers(): Promise<Synced | null> {
  if (!canFollow()) return null;
  const asItIs = await followed(root);
  const without: Synced['without'][number][] = [];
  for (const how of TAKEN_OUT) {
    const copy = withoutSync(how);
    without.push({ how, judged: await followed(copy) });
    rmSync(copy, { recursive: true });
  }
  return { asItIs, without };
}

function canFollow(): boolean {
  try {
    execFileSync('strace', ['-e', 'trace=write', '-o', '/dev/null', 'true'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** One kiosk, so that answers are said in the order in which they were given. */
async function followed(from: string): Promise<Judged> {
  const { seeded, folder } = await seedFolder({ kiosks: 1, workers: 40, notices: 3 });
  const outside = mkdtempSync(join(tmpdir(), 'floorcast-calls-'));
  const trace = join(outside, 'calls');
  const floor = await openFloor({ dataDir: folder, from, under: [...STRACE, '-o', trace] });
  const kiosk = kioskClient(`${floor.local}/floor`, seeded.kiosks[0]!.cookie, seeded.badges);
  await new Promise((resolve) => setTimeout(resolve, LIVES_MS));
  await kiosk.stop();
  await floor.kill('SIGTERM');
  const ids = kiosk.receipts.filter(({ type }) => type === 'acknowledgement').map(({ id }) => id);
  const found = judged(callsIn(readFileSync(trace, 'latin1')), ids, 'floorcast.sqlite-wal');
  await floor.close();
  rmSync(outside, { recursive: true });
  return found;
}

/** A copy of the project whose database is opened with `how`. */
function withoutSync(how: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'floorcast-unsynced-'));
  for (const part of ['server', 'playlists', 'display', 'build', 'package.json'])
    cpSync(join(root, part), join(folder, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  const file = join(folder, DATABASE);
  const text = readFileSync(file, 'utf8');
  if (!text.includes(SYNCED)) throw new Error(`${DATABASE} does not say ${SYNCED}`);
  writeFileSync(file, text.replace(SYNCED, how));
  return folder;
}
