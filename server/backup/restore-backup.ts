// Puts a backup in the place of a data folder. Everything is copied aside and read back first; the database, without which no server takes the folder for a floor,
// moves in last. What stood there before is moved aside, not thrown away.
import { readdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { handErasures } from '../storage/erased-before.ts';
import { handLetGo } from '../storage/let-go-before.ts';
import { isMissing, makeFolder, syncFolder } from '../storage/private-files.ts';
import { lockFolder } from '../storage/lock.ts';
import { migrations } from '../storage/migrations.ts';
import { StorageError } from '../storage/storage-error.ts';
import { ABOUT, DATABASE, instantOf, PLAYS, SEALED_KEYS, SETTINGS, SUMS } from './backup-folder.ts';
import { erasedAround } from './erased-list.ts';
import { writeKeysFolder } from './keys-folder.ts';
import { leaveRestored } from './restored-note.ts';
import { openKeys, type Keys } from './sealed-keys.ts';
import { copySummed } from './sum-file.ts';
import { readSums, verifyBackup, type VerifiedBackup } from './verify-backup.ts';

export interface Wish {
  readonly backup: string;
  readonly dataDir: string;
  /** Whether what is in the folder gives way. */
  readonly replaces: boolean;
  readonly passphrase: string | null;
  /** Epoch ms; names what is moved aside. */
  readonly at: number;
}

export type Restored =
  | {
      readonly type: 'restored';
      readonly verified: VerifiedBackup;
      /** Whether the server goes on with its keys; else it makes new ones at its start. */
      readonly withKeys: boolean;
      /** Where what stood there lies now; null where nothing did. */
      readonly movedTo: string | null;
    }
  | { readonly type: 'refused'; readonly says: readonly string[] };

const DRAFT = '.restoring';
const ASIDE = 'before-restore-';
/** Never touched: locks with what SQLite keeps beside them, the backups themselves, what an earlier restore moved aside. */
const stays = (name: string): boolean =>
  /^(?:backup-)?lock\.sqlite/.test(name) || ['backups', 'incoming'].includes(name) || name.startsWith(ASIDE);

/** Throws FolderInUse where a server runs on the folder, and what the disk refuses. */
export async function restoreBackup(wish: Wish): Promise<Restored> {
  const { backup, dataDir, replaces } = wish;
  const verified = await verifyBackup(backup);
  if (verified.wrong.length > 0) return { type: 'refused', says: verified.wrong };
  const { schema = 0, keys: held = 'left-out' } = verified.about ?? {};
  if (schema > migrations.length)
    return { type: 'refused', says: ['The backup was made by a newer Floorcast: install that one first.'] };
  const keys = await keysOf(backup, held, wish.passphrase);
  if (keys === 'closed') return { type: 'refused', says: ['The passphrase does not open the keys of this backup.'] };

  makeFolder(dataDir);
  const unlock = lockFolder(dataDir, join(dataDir, 'lock.sqlite'));
  try {
    await rm(join(dataDir, DRAFT), { recursive: true, force: true });
    const there = (await readdir(dataDir)).filter((name) => !stays(name));
    if (there.length > 0 && !replaces)
      throw new StorageError(
        'NOT_EMPTY',
        `${dataDir} holds ${there.sort().join(', ')}. Restore into an empty DATA_DIR, or say --replace: then what is there is moved aside.`
      );
    const draft = join(dataDir, DRAFT);
    await copyAll(backup, draft);
    await leaveRestored(draft, basename(backup));
    await handErasures(await erasedAround(backup, dataDir), draft);
    const around = [join(dataDir, DATABASE), ...(await newestBeside(backup))];
    await handLetGo(around, join(draft, DATABASE), draft);
    if (keys !== null) await writeKeysFolder(draft, keys);
    const gives = there.filter((name) => !isKept(name, { keys: keys !== null, plays: verified.about?.plays === true }));
    const movedTo = gives.length === 0 ? null : await moveAside(wish, gives);
    await moveIn(draft, dataDir);
    return { type: 'restored', verified, withKeys: await hasKeys(dataDir), movedTo };
  } finally {
    unlock();
  }
}

async function keysOf(
  backup: string,
  held: 'left-out' | 'sealed',
  passphrase: string | null
): Promise<Keys | 'closed' | null> {
  if (held === 'left-out' || passphrase === null) return null;
  return (await openKeys(await readFile(join(backup, SEALED_KEYS), 'utf8'), passphrase)) ?? 'closed';
}

/** The database of the newest backup that lies beside one: it knows of every name that was let go of until then. */
async function newestBeside(backup: string): Promise<readonly string[]> {
  const beside = dirname(backup);
  const newest = (await readdir(beside))
    .filter((name) => instantOf(name) !== null)
    .sort()
    .at(-1);
  return newest === undefined ? [] : [join(beside, newest, DATABASE)];
}

const NOT_COPIED = new Set([ABOUT, SUMS, SETTINGS, SEALED_KEYS]);

async function copyAll(backup: string, draft: string): Promise<void> {
  const sums = await readSums(backup);
  for (const [path, sum] of sums ?? []) {
    if (NOT_COPIED.has(path)) continue;
    const to = join(draft, path);
    makeFolder(dirname(to));
    if ((await copySummed(join(backup, path), to)) !== sum) throw new Error(`${path} changed while it was read`);
    await syncFolder(dirname(to));
  }
}

/** What the backup does not bring stays: keys are nowhere else, and what was on the glass was on it. */
const isKept = (name: string, brings: { readonly keys: boolean; readonly plays: boolean }): boolean =>
  (name === 'keys' && !brings.keys) || (name.startsWith(PLAYS) && !brings.plays);

async function moveAside({ dataDir, at }: Wish, names: readonly string[]): Promise<string> {
  const aside = join(dataDir, ASIDE + new Date(at).toISOString().replaceAll(':', '-'));
  makeFolder(aside);
  // The database first: from then on no server takes what is left for a floor.
  for (const name of [...names].sort((a, b) => Number(b.startsWith(DATABASE)) - Number(a.startsWith(DATABASE))))
    await rename(join(dataDir, name), join(aside, name));
  await syncFolder(aside);
  await syncFolder(dataDir);
  return aside;
}

async function moveIn(draft: string, dataDir: string): Promise<void> {
  const names = await readdir(draft);
  for (const name of names.sort((a, b) => Number(a === DATABASE) - Number(b === DATABASE)))
    await rename(join(draft, name), join(dataDir, name));
  await syncFolder(dataDir);
  await rm(draft, { recursive: true, force: true });
}

async function hasKeys(dataDir: string): Promise<boolean> {
  try {
    return (await readdir(join(dataDir, 'keys'))).includes('ledger.pem');
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}
