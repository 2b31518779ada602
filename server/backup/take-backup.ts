// Makes a backup of a data folder, beside a working server: everything into a draft, each file with its sum, then read back and checked; only what is whole and
// right gets a backup's name.
import { access, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { query } from '../storage/database.ts';
import { erasedIn } from '../storage/erased-before.ts';
import { isMissing, makeFolder, syncFolder, writeSynced } from '../storage/private-files.ts';
import { StorageError } from '../storage/storage-error.ts';
import {
  ABOUT,
  aboutText,
  DATABASE,
  instantOf,
  isLeft,
  nameAt,
  PLAYS,
  SEALED_KEYS,
  SETTINGS,
  SUMS,
  sumsText,
  underWay,
  type About
} from './backup-folder.ts';
import { lockBackups } from './backup-lock.ts';
import { copyDatabase } from './copy-database.ts';
import { copyMedia, type Before } from './copy-media.ts';
import { keepErased } from './erased-list.ts';
import { readKeysFolder } from './keys-folder.ts';
import { sealKeys } from './sealed-keys.ts';
import { copySummed, sumOf } from './sum-file.ts';
import { readSums, verifyBackup, type VerifiedBackup } from './verify-backup.ts';

export interface Wish {
  readonly dataDir: string;
  /** Holds the backups; made where it is missing. */
  readonly into: string;
  /** Epoch ms; names the backup. */
  readonly at: number;
  readonly version: string;
  /** Kept beside, to be read by people. */
  readonly settings: Readonly<Record<string, string>>;
  /** Seals the keys; null leaves them out. */
  readonly passphrase: string | null;
  /** Whether proof of play goes with it. */
  readonly plays: boolean;
}

export type Taken =
  | { readonly type: 'taken'; readonly folder: string; readonly verified: VerifiedBackup }
  /** A sentence for each thing that is wrong; nothing was kept. */
  | { readonly type: 'wrong'; readonly wrong: readonly string[] };

/** Throws what the disk refuses, and a StorageError where there is no data folder or a backup runs already. Nothing is left then. */
export async function takeBackup(wish: Wish): Promise<Taken> {
  const { dataDir, into, at } = wish;
  await mustBeThere(dataDir);
  const unlock = lockBackups(dataDir);
  try {
    makeFolder(into);
    const names = await readdir(into);
    for (const left of names.filter(isLeft)) await rm(join(into, left), { recursive: true, force: true });
    const name = freeName(names, at);
    const draft = join(into, underWay(name));
    try {
      await write(wish, draft, await newestOf(into, names));
      const verified = await verifyBackup(draft);
      if (verified.wrong.length > 0) return { type: 'wrong', wrong: verified.wrong };
      await rename(draft, join(into, name));
      await syncFolder(into);
      await keepErased(into, erasedIn(join(into, name, DATABASE)));
      return { type: 'taken', folder: join(into, name), verified };
    } finally {
      await rm(draft, { recursive: true, force: true });
    }
  } finally {
    unlock();
  }
}

async function write(wish: Wish, draft: string, before: Before | null): Promise<void> {
  const { dataDir } = wish;
  const sums = new Map<string, string>();
  makeFolder(draft);
  // Documents before the journal, media after its rows: what a start then lacks it makes up for, and what a row names is there.
  await copyDocuments(dataDir, draft, sums);
  for (const name of [DATABASE, ...(wish.plays ? [PLAYS] : [])]) {
    await copyDatabase(join(dataDir, name), join(draft, name));
    sums.set(name, await sumOf(join(draft, name)));
  }
  await copyMedia(dataDir, draft, before, sums);
  const add = async (name: string, text: string): Promise<void> => {
    await writeSynced(join(draft, name), text);
    sums.set(name, await sumOf(join(draft, name)));
  };
  await add(SETTINGS, `${JSON.stringify(wish.settings, null, 2)}\n`);
  if (wish.passphrase !== null) await add(SEALED_KEYS, await sealKeys(await readKeysFolder(dataDir), wish.passphrase));
  await add(ABOUT, aboutText(aboutOf(join(draft, DATABASE), wish)));
  await writeSynced(join(draft, SUMS), sumsText(sums));
  await syncFolder(draft);
}

async function copyDocuments(dataDir: string, draft: string, sums: Map<string, string>): Promise<void> {
  makeFolder(join(draft, 'sites'));
  for (const name of await readdir(join(dataDir, 'sites'))) {
    if (!/^[\w-]+\.json$/.test(name)) continue;
    sums.set(`sites/${name}`, await copySummed(join(dataDir, 'sites', name), join(draft, 'sites', name)));
  }
  await syncFolder(join(draft, 'sites'));
}

function aboutOf(file: string, { at, version, passphrase, plays }: Wish): About {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    const [{ user_version: schema } = { user_version: 0 }] = query<{ user_version: number }>(
      database,
      'PRAGMA user_version'
    ).all();
    const ledgers = query<{ site: string; rows: number }>(
      database,
      'SELECT site, max(seq) AS rows FROM ledger GROUP BY site ORDER BY site'
    ).all();
    return {
      format: 1,
      floorcast: version,
      madeAt: new Date(at).toISOString(),
      schema,
      ledgers: ledgers.map((one) => ({ ...one })),
      keys: passphrase === null ? 'left-out' : 'sealed',
      plays
    };
  } finally {
    database.close();
  }
}

/** Two within a second, or a clock that was set back, must not meet. */
function freeName(taken: readonly string[], at: number): string {
  let free = at;
  while (taken.includes(nameAt(free))) free += 1000;
  return nameAt(free);
}

async function newestOf(into: string, names: readonly string[]): Promise<Before | null> {
  const newest = names
    .filter((name) => instantOf(name) !== null)
    .sort()
    .at(-1);
  if (newest === undefined) return null;
  const folder = join(into, newest);
  const sums = await readSums(folder);
  return sums === null ? null : { folder, sums };
}

async function mustBeThere(dataDir: string): Promise<void> {
  try {
    await access(join(dataDir, DATABASE));
  } catch (error) {
    if (!isMissing(error)) throw error;
    throw new StorageError('NO_DATABASE', `There is no Floorcast data in ${dataDir}. Set DATA_DIR to where it is.`);
  }
}
