// `npm run faults -- disk`: a server whose disk runs full, whose folder a second server wants, whose site document and whose database are damaged. Each says what it is and what to do, and what
// was said to be recorded stays. The disk is a small one in memory, which root alone can make.
import { execFileSync, spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { io } from 'socket.io-client';
import { api } from '../api.ts';
import { openFloor, type Floor } from '../floor.ts';
import { openSeeded, type Seeded } from '../seed.ts';
import { kioskClient, type Receipt } from './kiosk-client.ts';
import { wrongInEvidence, wrongInLedger } from './left-behind.ts';

export interface Trouble {
  readonly trouble: string;
  /** What was said, by the server or to whoever asked it. */
  readonly says: string;
  readonly isRight: boolean;
}

const SIZE_MB = 64;
const LIVES_MS = 2000;
const root = join(import.meta.dirname, '../..');
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Null where nobody may make a disk. */
export async function diskTroubles(): Promise<readonly Trouble[] | null> {
  const disk = mkdtempSync(join(tmpdir(), 'floorcast-disk-'));
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE_MB}m`, 'floorcast', disk]).status !== 0) {
    rmSync(disk, { recursive: true });
    return null;
  }
  try {
    return await onDisk(disk);
  } finally {
    execFileSync('umount', [disk]);
    rmSync(disk, { recursive: true });
  }
}

async function onDisk(disk: string): Promise<readonly Trouble[]> {
  const folder = join(disk, 'data');
  const seeded = await openSeeded(folder, { kiosks: 1, workers: 60, notices: 2 });
  await seeded.stores.close();
  const floor = await openFloor({ dataDir: folder });
  const receipts: Receipt[] = [...(await answers(floor, seeded))];
  const troubles = [await full(floor, seeded, disk), await second(folder)];
  receipts.push(...(await answers(floor, seeded)));
  await floor.kill('SIGTERM');
  troubles.push(readOnly(folder), await document(floor, folder, seeded), await page(folder));
  const wrong = [...wrongInLedger(folder, receipts), ...wrongInEvidence(folder)];
  await floor.close();
  const kept = `${receipts.length} receipts, before and after; ${wrong.join('; ') || 'all are there once'}`;
  return [...troubles, { trouble: 'what was said to be recorded', says: kept, isRight: wrong.length === 0 }];
}

async function answers(floor: Floor, seeded: Seeded): Promise<readonly Receipt[]> {
  const kiosk = kioskClient(`${floor.local}/floor`, seeded.kiosks[0]!.cookie, seeded.badges);
  await pause(LIVES_MS);
  await kiosk.stop();
  return kiosk.receipts;
}

/** A badge, a change and the readiness are refused with a sentence; with room again all goes on without a restart. */
async function full(floor: Floor, { kiosks, site, token }: Seeded, disk: string): Promise<Trouble> {
  const filler = join(disk, 'filler');
  fillUp(filler);
  const socket = io(`${floor.local}/floor`, { transports: ['websocket'], extraHeaders: { cookie: kiosks[0]!.cookie } });
  const badge: unknown = await socket.timeout(20_000).emitWithAck('badge', {
    ...{ id: 'f'.repeat(32), code: 'badge-1', readAt: Date.now() }
  });
  const change = { type: 'put-playlist', id: 'main', name: 'x'.repeat(60), items: [] };
  const made = await api(floor.local, token).post(`/sites/${site}/changes`, { change });
  const ready = (await fetch(`${floor.local}/readyz`)).status;
  socket.disconnect();
  rmSync(filler);
  const again = (await fetch(`${floor.local}/readyz`)).status;
  const says = `${JSON.stringify(badge)}; ${made.status} ${JSON.stringify(made.body)}; readyz ${ready}, with room again ${again}`;
  const isRight = /disk is full/.test(JSON.stringify(badge)) && made.status === 507 && ready === 503 && again === 200;
  return { trouble: 'disk full', says, isRight };
}

/** To its last byte: a database may have room left in pages that it has. */
function fillUp(file: string): void {
  const into = openSync(file, 'w');
  for (const size of [1024 * 1024, 4096, 1]) {
    try {
      for (;;) writeSync(into, Buffer.alloc(size));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
    }
  }
  closeSync(into);
}

async function second(folder: string): Promise<Trouble> {
  const { status, says } = started(folder);
  return {
    trouble: 'a second server on the folder',
    says,
    isRight: status === 75 && /Stop it, or set DATA_DIR/.test(says)
  };
}

function readOnly(folder: string): Trouble {
  const mounted = mkdtempSync(join(tmpdir(), 'floorcast-read-only-'));
  execFileSync('mount', ['--bind', folder, mounted]);
  try {
    execFileSync('mount', ['-o', 'remount,ro,bind', mounted]);
    const { status, says } = started(mounted);
    const isRight = status === 1 && /read-only.*mend its rights or its disk/.test(says);
    return { trouble: 'a folder that can only be read', says, isRight };
  } finally {
    execFileSync('umount', [mounted]);
    rmSync(mounted, { recursive: true });
  }
}

async function document(floor: Floor, folder: string, { site }: Seeded): Promise<Trouble> {
  const file = join(folder, 'sites', `${site}.json`);
  const whole = readFileSync(file, 'utf8');
  writeFileSync(file, whole.slice(0, whole.length / 2));
  await floor.start();
  const says =
    floor
      .printed()
      .split('\n')
      .filter((line) => line.includes('damaged'))
      .at(-1) ?? '';
  await floor.kill('SIGTERM');
  return {
    trouble: 'a damaged site document',
    says,
    isRight:
      says.includes('the site document was damaged; an older generation was read, and the journal has what it lacks') &&
      readFileSync(file, 'utf8') === whole
  };
}

/** The database's first page; the damaged file is left as it is. */
async function page(folder: string): Promise<Trouble> {
  const file = join(folder, 'floorcast.sqlite');
  const whole = readFileSync(file);
  const damaged = Buffer.from(whole);
  damaged.fill(0x5a, 0, 4096);
  writeFileSync(file, damaged);
  const { status, says } = started(folder);
  const isLeft = readFileSync(file).equals(damaged);
  writeFileSync(file, whole);
  return {
    trouble: 'a damaged page',
    says,
    isRight: status === 1 && isLeft && /is damaged.*Restore the newest backup/.test(says)
  };
}

/** How a start ends that is refused. */
function started(folder: string): { status: number | null; says: string } {
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    PORT: '0',
    HOST: '127.0.0.1',
    HTTPS_PORT: 'off',
    DATA_DIR: folder
  };
  const { status, stderr } = spawnSync(process.execPath, ['server/main.ts'], {
    ...{ cwd: root, env: { ...env, LOG_LEVEL: 'silent' }, encoding: 'utf8', timeout: 60_000 }
  });
  return { status, says: stderr.trim().split('\n')[0] ?? '' };
}
