// `npm run faults -- clock`: a whole server whose machine's clock is set to 1970 and to 2100 while it runs and before it starts, and back to today, with a kiosk that answers all the time. Nothing is lost,
// deleted, ended or dated by such a clock, and it is said what is wrong and what to do.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { io, type Socket } from 'socket.io-client';
import type { FactsMessage, HelloAnswer } from '#playlists/wire/floor.ts';
import { PROTOCOL } from '#playlists/wire/protocol.ts';
import { showing } from '#playlists/program/showing.ts';
import { api, takeover } from '../api.ts';
import { openFloor, type Floor } from '../floor.ts';
import { openSeeded, type Seeded } from '../seed.ts';
import { bandOf, deskCookie, type Band } from './desk-cookie.ts';
import type { Trouble } from './disk-troubles.ts';
import { fakedClock, type FakedClock } from './faked-clock.ts';
import { kioskClient, type KioskClient } from './kiosk-client.ts';
import { wrongInEvidence, wrongInLedger } from './left-behind.ts';

const DAY_MS = 86_400_000;
const MOST_MS = 60_000;
/** What the server reckons by itself may be off by as long as it was down, and a little. */
const NEAR_MS = 120_000;
const WRONG = { 1970: Date.UTC(1970, 0, 2), 2100: Date.UTC(2100, 5, 1) } as const;
const TROUBLE: Band = 'The server is in trouble';
type Wrong = keyof typeof WRONG;

interface Tried {
  readonly floor: Floor;
  readonly seeded: Seeded;
  readonly clock: FakedClock;
  readonly kiosk: KioskClient;
  readonly screen: Socket;
  readonly desk: string;
}

/** Null where no clock can be faked. */
export async function wrongClock(): Promise<readonly Trouble[] | null> {
  const outside = mkdtempSync(join(tmpdir(), 'floorcast-clock-'));
  const clock = fakedClock(outside);
  try {
    return clock === null ? null : await throughAll(clock, join(outside, 'data'));
  } finally {
    rmSync(outside, { recursive: true, force: true });
  }
}

async function throughAll(clock: FakedClock, folder: string): Promise<readonly Trouble[]> {
  const begunAt = Date.now();
  const seeded = await openSeeded(folder, { screens: 1, kiosks: 1, workers: 60, notices: 2 });
  const desk = await deskCookie(seeded);
  await proofOfYesterday(seeded, begunAt);
  await seeded.stores.close();
  const floor = await openFloor({ dataDir: folder, env: { ...clock.env, LOG_LEVEL: 'info' } });
  const kiosk = kioskClient(`${floor.local}/floor`, seeded.kiosks[0]!.cookie, seeded.badges);
  const screen = io(`${floor.local}/floor`, {
    ...{ transports: ['websocket'], extraHeaders: { cookie: seeded.screens[0]!.cookie }, reconnectionDelayMax: 200 }
  });
  const tried: Tried = { floor, seeded, clock, kiosk, screen, desk };
  try {
    const said: Trouble[] = [await right('before', tried)];
    const before = rowsIn(folder);
    for (const wrong of [1970, 2100] as const) {
      clock.set(WRONG[wrong]);
      said.push(await stands(`set to ${wrong} under the server`, wrong, tried));
      clock.mend();
      said.push(await right('set back to today', tried));
    }
    for (const wrong of [1970, 2100] as const) {
      await floor.kill(wrong === 1970 ? 'SIGKILL' : 'SIGTERM');
      clock.set(WRONG[wrong]);
      await floor.start();
      if (!screen.connected) screen.connect();
      said.push(await stands(`started at ${wrong}`, wrong, tried));
    }
    clock.mend();
    said.push(await right('set back to today', tried));
    await kiosk.stop();
    screen.disconnect();
    await floor.kill('SIGTERM');
    return [...said, left(folder, kiosk, begunAt), nothingGone(folder, before)];
  } finally {
    screen.disconnect();
    await floor.kill('SIGKILL');
  }
}

/** All goes on by a clock that is near the truth, and the log, the desk and /readyz say what is wrong. */
async function stands(trouble: string, wrong: Wrong, tried: Tried): Promise<Trouble> {
  const { floor, desk } = tried;
  await until(async () => (await bandOf(TROUBLE, floor.local, desk)) !== '');
  const { troubles } = (await (await fetch(`${floor.local}/readyz`)).json()) as { troubles: string[] };
  const band = await bandOf(TROUBLE, floor.local, desk);
  const names = new RegExp(`shows ${wrong}-.*cannot be.*Set the machine’s clock right`);
  await until(() => names.test(lastOfClock(floor)));

  const amiss = [
    ...(await goesOn(tried)),
    ...(names.test(band) ? [] : ['the desk does not say it']),
    ...(names.test(troubles.join()) ? [] : ['readyz does not say it'])
  ];
  return { trouble, says: `${band} ${amissSaid(amiss)}`, isRight: amiss.length === 0 };
}

async function right(trouble: string, tried: Tried): Promise<Trouble> {
  const { floor, desk } = tried;
  await until(async () => (await bandOf(TROUBLE, floor.local, desk)) === '');
  await until(() => /^$|is over/.test(lastOfClock(floor)));
  const amiss = await goesOn(tried);
  return { trouble, says: amissSaid(amiss), isRight: amiss.length === 0 };
}

/** The log's last line about the clock; empty where there is none yet. */
const lastOfClock = (floor: Floor): string =>
  floor
    .printed()
    .split('\n')
    .findLast((line) => line.includes('"trouble":"clock"')) ?? '';

const amissSaid = (amiss: readonly string[]): string => `(${amiss.join('; ') || 'all goes on'})`;

/** What does not go on. */
async function goesOn({ floor, seeded, kiosk, screen, desk }: Tried): Promise<string[]> {
  const amiss: string[] = [];
  const had = kiosk.receipts.length;
  const serverAt = await asked<number>(screen, 'clock', null);
  if (Math.abs(serverAt - Date.now()) > NEAR_MS) amiss.push(`displays are told ${new Date(serverAt).toISOString()}`);
  const facts = new Promise<FactsMessage>((resolve) => screen.once('facts', resolve));
  const answer = await asked<HelloAnswer>(screen, 'hello', { protocol: PROTOCOL, revision: null });
  if (answer.type !== 'program' || showing(answer.message.program, serverAt).type !== 'slide')
    amiss.push('the display has nothing to show');
  const [code] = (await facts).qr;
  const scanned = code === undefined ? null : await fetch(floor.local + code.path, { redirect: 'manual' });
  if (scanned?.status !== 303) amiss.push(`a phone’s code is answered with ${scanned?.status ?? 'none'}`);
  // What falls due wakes the server, and with it everything that goes by the clock: sweeping, forgetting, letting go, backups.
  const soonOver = { ...takeover(), until: new Date(serverAt + 3000).toISOString() };
  await api(floor.local, seeded.token).change(seeded.site, soonOver);
  await new Promise((resolve) => setTimeout(resolve, 4000));
  await posted(floor, desk, `/admin/${seeded.site}/record?/sign`);
  await posted(floor, desk, '/admin/backups?/make');
  const page = await fetch(`${floor.local}/admin/${seeded.site}`, { headers: { cookie: desk }, redirect: 'manual' });
  if (page.status !== 200) amiss.push(`who is signed in gets ${page.status}`);
  await until(() => kiosk.receipts.length > had + 5);
  return amiss;
}

/** Rows in their order and none dated by the wrong clock, backups named by the right one, and what verify says. */
function left(folder: string, { receipts }: KioskClient, begunAt: number): Trouble {
  const wrong = [...wrongInLedger(folder, receipts), ...wrongInEvidence(folder)];
  const database = new DatabaseSync(join(folder, 'floorcast.sqlite'), { readOnly: true });
  for (const table of ['ledger', 'audit', 'checkpoints', 'journal']) {
    const { from, to } = database.prepare(`SELECT min(at) AS "from", max(at) AS "to" FROM ${table}`).get() as {
      from: number;
      to: number;
    };
    if (from < begunAt - NEAR_MS || to > Date.now() + NEAR_MS)
      wrong.push(`${table} is dated ${new Date(from).toISOString()} to ${new Date(to).toISOString()}`);
  }
  const back = database
    .prepare(
      `SELECT count(*) AS rows FROM ledger AS a JOIN ledger AS b ON b.site = a.site AND b.seq = a.seq + 1 WHERE b.at < a.at`
    )
    .get() as { rows: number };
  if (back.rows > 0) wrong.push(`${back.rows} rows are dated before the one that they follow`);
  database.close();
  const backups = readdirSync(join(folder, 'backups')).filter((name) => /^\d/.test(name));
  const year = new Date(begunAt).getUTCFullYear();
  const odd = backups.filter((name) => Math.abs(Number(name.slice(0, 4)) - year) > 1);
  if (odd.length > 0 || backups.length === 0) wrong.push(`the backups are ${backups.join(', ') || 'gone'}`);
  const says = `${receipts.length} receipts, ${wrong.join('; ') || 'all are there once, in their order, and verify finds nothing'}`;
  return { trouble: 'what was recorded meanwhile', says, isRight: wrong.length === 0 };
}

/** No table has fewer rows than before the clock was wrong. */
function nothingGone(folder: string, before: ReadonlyMap<string, number>): Trouble {
  const now = rowsIn(folder);
  const gone = [...before].filter(([table, rows]) => (now.get(table) ?? 0) < rows).map(([table]) => table);
  const says =
    gone.length === 0 ? `none of ${before.size} tables has lost a row` : `rows are gone from ${gone.join(', ')}`;
  return { trouble: 'what was there before', says, isRight: gone.length === 0 && (before.get('plays.plays') ?? 0) > 0 };
}

function rowsIn(folder: string): Map<string, number> {
  const rows = new Map<string, number>();
  for (const name of ['floorcast', 'plays']) {
    const database = new DatabaseSync(join(folder, `${name}.sqlite`), { readOnly: true });
    const tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all() as { name: string }[];
    for (const { name: table } of tables) {
      const found = database.prepare(`SELECT count(*) AS rows FROM ${table}`).get() as { rows: number };
      rows.set(`${name}.${table}`, found.rows);
    }
    database.close();
  }
  return rows;
}

/** What retention of proof of play would take away first. */
async function proofOfYesterday({ stores, site, screens }: Seeded, now: number): Promise<void> {
  const from = now - DAY_MS;
  const piece = {
    n: 0,
    shows: { type: 'hidden' },
    revision: 'r1',
    from,
    until: from + 10_000,
    uncertaintyMs: 4
  } as const;
  await stores.plays.add(site, screens[0]!.id, 'f'.repeat(32), [piece]);
  await stores.incidents.note('stopped', from, from + 1000);
}

async function posted(floor: Floor, cookie: string, path: string): Promise<void> {
  const headers = { cookie, origin: floor.local, accept: 'text/html' };
  await fetch(floor.local + path, { method: 'POST', redirect: 'manual', headers, body: new URLSearchParams() });
}

const asked = async <T>(socket: Socket, event: string, body: unknown): Promise<T> => {
  await until(() => socket.connected);
  return (await socket.timeout(20_000).emitWithAck(event, body)) as T;
};

async function until(fits: () => boolean | Promise<boolean>): Promise<void> {
  const giveUpAt = performance.now() + MOST_MS;
  while (!(await fits())) {
    if (performance.now() > giveUpAt) throw new Error(`It did not come about in a minute: ${String(fits)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
