// `npm run faults -- flips`: a server is killed, and in copies of what it left one random bit is flipped at a time. `floorcast verify` must name it, or nothing that anybody reads may be
// another: every row of every table is held against the whole folder's.
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { wrongKey } from '#server/evidence/check-key.ts';
import { auditSaid, ledgerSaid, tableSaid } from '#server/evidence/finding-said.ts';
import { verifyLedgers } from '#server/evidence/verify-folder.ts';
import { openFloor } from '../floor.ts';
import { seedFolder } from '../seed-folder.ts';
import { editorClient } from './editor-client.ts';
import { kioskClient } from './kiosk-client.ts';
import { random } from './random.ts';

export interface Flipped {
  readonly flips: number;
  /** By file. */
  readonly named: Readonly<Record<string, number>>;
  readonly harmless: Readonly<Record<string, number>>;
  /** What changed a row of any table, and verify did not name it. */
  readonly wrong: readonly string[];
}

const FILES = ['floorcast.sqlite', 'floorcast.sqlite-wal', 'keys/ledger.pem'];
const [LIVES_MS, KIOSKS, WORKERS] = [5000, 4, 200];

export async function bitFlips(flips: number, seed: number, progress: (done: number) => void): Promise<Flipped> {
  const folder = await leftByKill();
  const whole = mkdtempSync(join(tmpdir(), 'floorcast-whole-'));
  const copy = join(whole, 'flipped');
  const next = random(seed);
  const before = contentsOf(copied(folder, copy));
  const [named, harmless, wrong]: [Tally, Tally, string[]] = [{}, {}, []];
  const said = await verify(copy);
  if (said !== null) wrong.push(`before any bit was flipped: ${said}`);
  for (let flip = 1; flip <= flips; flip++) {
    const file = FILES[Math.floor(next() * FILES.length)]!;
    copied(folder, copy);
    const path = join(copy, file);
    const bytes = readFileSync(path);
    const at = Math.floor(next() * bytes.length);
    const bit = Math.floor(next() * 8);
    bytes[at]! ^= 1 << bit;
    writeFileSync(path, bytes);
    if ((await verify(copy)) !== null) count(named, file);
    else {
      const changed = tablesThatDiffer(before, contentsOf(copy));
      if (changed.length === 0) count(harmless, file);
      else wrong.push(`flip ${flip}, bit ${bit} of byte ${at} of ${file}: unnamed, and ${changed.join()} is another`);
    }
    progress(flip);
  }
  for (const one of [folder, whole]) rmSync(one, { recursive: true });
  return { flips, named, harmless, wrong };
}

type Tally = Record<string, number>;
const count = (tally: Tally, name: string): void => void (tally[name] = (tally[name] ?? 0) + 1);

/** A folder whose server was stopped once and killed later, under load: so the database is large, and there is a log beside it. */
async function leftByKill(): Promise<string> {
  const { seeded, folder } = await seedFolder({ kiosks: KIOSKS, workers: WORKERS, notices: 3 });
  const floor = await openFloor({ dataDir: folder });
  const share = WORKERS / KIOSKS;
  const kiosks = seeded.kiosks.map(({ cookie }, index) =>
    kioskClient(`${floor.local}/floor`, cookie, seeded.badges.slice(index * share, (index + 1) * share))
  );
  const editor = editorClient(floor.local, seeded.token, seeded.site, seeded.notices);
  const live = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, LIVES_MS));
  await live();
  await floor.kill('SIGTERM');
  await floor.start();
  await live();
  await floor.kill('SIGKILL');
  const left = mkdtempSync(join(tmpdir(), 'floorcast-left-'));
  copied(folder, left);
  await floor.start();
  await Promise.all([editor.stop(), ...kiosks.map((kiosk) => kiosk.stop())]);
  await floor.close();
  return left;
}

function copied(from: string, to: string): string {
  rmSync(to, { recursive: true, force: true });
  mkdirSync(join(to, 'keys'), { recursive: true });
  for (const file of FILES) copyFileSync(join(from, file), join(to, file));
  return to;
}

/** What `floorcast verify` finds in a data folder, by the same functions; null where nothing is wrong. */
async function verify(folder: string): Promise<string | null> {
  const verified = verifyLedgers(join(folder, 'floorcast.sqlite'));
  if ('unreadable' in verified) return verified.unreadable;
  const { sites, audits, damage, tables } = verified;
  const rows = sites.filter(({ finding }) => finding !== null).map(ledgerSaid);
  const told = audits.map(auditSaid).flatMap(({ says, isWrong }) => (isWrong ? [says] : []));
  return [...damage, ...rows, ...told, ...tables.map(tableSaid)][0] ?? (await wrongKey(folder));
}

/** Every table with all of its rows, by the table's name; what cannot be read is empty. */
function contentsOf(folder: string): ReadonlyMap<string, string> {
  const database = new DatabaseSync(join(folder, 'floorcast.sqlite'), { readOnly: true });
  try {
    const tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").all();
    const rows = (name: string): string => JSON.stringify(database.prepare(`SELECT * FROM "${name}"`).all());
    return new Map((tables as { name: string }[]).map(({ name }) => [name, rows(name)]));
  } finally {
    database.close();
  }
}

const tablesThatDiffer = (before: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>): string[] =>
  [...new Set([...before.keys(), ...now.keys()])].filter((table) => before.get(table) !== now.get(table));
