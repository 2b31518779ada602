// A disk that the system makes read-only under a running server, as it does after an error: what comes meanwhile is refused and said, and nothing that was recorded is lost. The disk is a file with ext4 in
// it, whose own way to try an error is asked for one; another one is then mounted in its place.
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { io } from 'socket.io-client';
import { api } from '../api.ts';
import { openFloor, type Floor } from '../floor.ts';
import { openSeeded, type Seeded } from '../seed.ts';
import { bandOf, deskCookie, type Band } from './desk-cookie.ts';
import type { Trouble } from './disk-troubles.ts';
import { kioskClient } from './kiosk-client.ts';
import { wrongInEvidence, wrongInLedger } from './left-behind.ts';

const SIZE_MB = 192;
const LIVES_MS = 2000;
const TROUBLE: Band = 'The server is in trouble';
const root = join(import.meta.dirname, '../..');
const MOST_MS = 60_000;
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Null where nobody may mount a file, or its system has no way to try an error. */
export async function turnedReadOnly(): Promise<readonly Trouble[] | null> {
  const outside = mkdtempSync(join(tmpdir(), 'floorcast-turned-'));
  const disk = join(outside, 'disk');
  mkdirSync(disk);
  const image = join(outside, 'image');
  try {
    const trigger = made(image, disk);
    return trigger === null ? null : await onDisk(outside, disk, trigger);
  } finally {
    while (spawnSync('umount', [disk]).status === 0);
    rmSync(outside, { recursive: true });
  }
}

/** The file that makes the disk fail; null where there is none. */
function made(image: string, disk: string): string | null {
  writeFileSync(image, '');
  if (spawnSync('truncate', ['-s', `${SIZE_MB}M`, image]).status !== 0) return null;
  if (spawnSync('mkfs.ext4', ['-q', image]).status !== 0) return null;
  if (spawnSync('mount', ['-o', 'loop,errors=remount-ro', image, disk]).status !== 0) return null;
  const device = execFileSync('findmnt', ['-no', 'SOURCE', disk], { encoding: 'utf8' }).trim();
  const trigger = `/sys/fs/ext4/${device.replace('/dev/', '')}/trigger_fs_error`;
  return existsSync(trigger) ? trigger : null;
}

async function onDisk(outside: string, disk: string, trigger: string): Promise<readonly Trouble[]> {
  const folder = join(disk, 'data');
  const seeded = await openSeeded(folder, { kiosks: 1, workers: 60, notices: 2 });
  const desk = await deskCookie(seeded);
  await seeded.stores.close();
  // The lone process has no supervisor: the test is it.
  const floor = await openFloor({ dataDir: folder });
  try {
    return await troublesOf(floor, seeded, { outside, disk, trigger, desk });
  } finally {
    await floor.kill('SIGKILL');
  }
}

interface Place {
  readonly outside: string;
  readonly disk: string;
  readonly trigger: string;
  readonly desk: string;
}

async function troublesOf(floor: Floor, seeded: Seeded, { outside, disk, trigger, desk }: Place) {
  const folder = floor.dataDir;
  const kiosk = kioskClient(`${floor.local}/floor`, seeded.kiosks[0]!.cookie, seeded.badges);
  await pause(LIVES_MS);
  writeFileSync(trigger, '1');
  const before = kiosk.receipts.length;
  const refusals = await refused(floor, seeded, desk);
  const meanwhile = kiosk.receipts.length - before;

  const copy = backedUp(folder, outside);
  const exchange = await exchanged(floor, outside, disk);
  await floor.start();
  await until(() => kiosk.receipts.length > before + meanwhile + 5);
  const over = await bandOf(TROUBLE, floor.local, desk);
  const ready = await readiness(floor);
  await kiosk.stop();
  await floor.kill('SIGTERM');
  const wrong = [...wrongInLedger(folder, kiosk.receipts), ...wrongInEvidence(folder)];
  const kept = `${kiosk.receipts.length} receipts, ${kiosk.sentAgain()} times sent again; ${wrong.join('; ') || 'all are there once'}`;
  return [
    ...refusals,
    copy,
    exchange,
    {
      trouble: 'started anew on it',
      says: `readyz ${ready.status}, the desk ${over === '' ? 'says nothing more' : over}`,
      isRight: ready.status === 200 && over === ''
    },
    {
      trouble: 'what was said to be recorded before and after',
      says: kept,
      isRight: wrong.length === 0 && before > 0
    }
  ];
}

/** Everything that would write, and everything that says why it is not. */
async function refused(floor: Floor, seeded: Seeded, desk: string): Promise<readonly Trouble[]> {
  const { site, token, kiosks, badges } = seeded;
  const socket = io(`${floor.local}/floor`, { transports: ['websocket'], extraHeaders: { cookie: kiosks[0]!.cookie } });
  const badge: unknown = await socket.timeout(20_000).emitWithAck('badge', {
    ...{ id: 'e'.repeat(32), code: badges.at(-1), readAt: Date.now() }
  });
  socket.disconnect();
  const change = { type: 'put-playlist', id: 'main', name: 'Read-only', items: [] };
  const made = await api(floor.local, token).post(`/sites/${site}/changes`, { change });
  const upload = await uploaded(floor, seeded);
  await fetch(`${floor.local}/admin/backups?/make`, {
    ...{ method: 'POST', redirect: 'manual', headers: { cookie: desk, origin: floor.local, accept: 'text/html' } },
    body: new URLSearchParams()
  });
  await until(async () => (await bandOf(TROUBLE, floor.local, desk)) !== '');
  const band = await bandOf(TROUBLE, floor.local, desk);
  const backups = await bandOf('Backups fail', floor.local, desk);
  const ready = await readiness(floor);
  const health = (await fetch(`${floor.local}/healthz`)).status;
  const line =
    floor
      .printed()
      .split('\n')
      .find((one) => one.includes('"trouble":"disk"')) ?? '';
  const what = /cannot write to its disk. Nothing was saved/;
  const todo = /cannot be written.*Mend the disk.*has to be restarted/;
  return [
    { trouble: 'a badge', says: JSON.stringify(badge), isRight: what.test(JSON.stringify(badge)) },
    { trouble: 'a change', says: `${made.status} ${JSON.stringify(made.body)}`, isRight: made.status === 507 },
    { trouble: 'a picture', says: `${upload.status} ${upload.text}`, isRight: upload.status === 507 },
    { trouble: 'a backup in it', says: backups, isRight: /No backup since.*read-only/.test(backups) },
    { trouble: 'the desk', says: band, isRight: todo.test(band) },
    { trouble: 'the log', says: line, isRight: todo.test(line) },
    {
      trouble: 'readyz and healthz',
      says: `${ready.status} ${ready.text}; ${health}`,
      isRight: ready.status === 503 && todo.test(ready.text) && health === 200
    }
  ].map((one) => ({ ...one, trouble: `the disk turned read-only: ${one.trouble}` }));
}

/** To another disk one can still be made, to take along. */
function backedUp(folder: string, outside: string): Trouble {
  const into = join(outside, 'backups');
  const { status, stdout, stderr } = spawnSync(process.execPath, ['server/command.ts', 'backup', into], {
    ...{ cwd: root, env: { ...process.env, DATA_DIR: folder }, encoding: 'utf8', timeout: 60_000 }
  });
  const says = `${status} ${stdout}${stderr}`.trim();
  return { trouble: 'the disk turned read-only: a backup to another', says, isRight: status === 0 };
}

/** Another disk with the same files in the same place: the process that holds files of the first one ends, to be started on it. */
async function exchanged(floor: Floor, outside: string, disk: string): Promise<Trouble> {
  const other = join(outside, 'other');
  copyFileSync(join(outside, 'image'), other);
  spawnSync('e2fsck', ['-fp', other]);
  execFileSync('umount', ['--lazy', disk]);
  execFileSync('mount', ['-o', 'loop', other, disk]);
  const { pid } = floor;
  await until(() => !isAlive(pid()));
  const line =
    floor
      .printed()
      .split('\n')
      .find((one) => one.includes('another disk lies')) ?? '';
  return { trouble: 'another disk mounted in its place', says: line, isRight: /started anew/.test(line) };
}

async function uploaded(floor: Floor, { site, token }: Seeded): Promise<{ status: number; text: string }> {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(100_000)]), 'press.jpg');
  const headers = { authorization: `Bearer ${token}` };
  const answer = await fetch(`${floor.local}/api/v1/sites/${site}/media`, { method: 'POST', headers, body: form });
  return { status: answer.status, text: await answer.text() };
}

async function readiness(floor: Floor): Promise<{ status: number; text: string }> {
  const answer = await fetch(`${floor.local}/readyz`);
  return { status: answer.status, text: await answer.text() };
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function until(fits: () => boolean | Promise<boolean>): Promise<void> {
  const giveUpAt = performance.now() + MOST_MS;
  while (!(await fits())) {
    if (performance.now() > giveUpAt) throw new Error('It did not come about in a minute');
    await pause(100);
  }
}
