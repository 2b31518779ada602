// What a command may open beside a running server: the database without the folder's lock, for short single writes.
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { apiTokens } from './api-tokens.ts';
import { audit } from './audit.ts';
import { auditAppend } from './audit-append.ts';
import { badges } from './badges.ts';
import { openDatabase } from './database.ts';
import { evidence, readRecords } from './evidence.ts';
import { groupCommit } from './group-commit.ts';
import { journal } from './journal.ts';
import { LEDGER } from './ledger-tree.ts';
import { ledger } from './ledger.ts';
import { media } from './media.ts';
import { people } from './people.ts';
import { StorageError } from './storage-error.ts';
import type { Stores } from './stores.ts';

export type Beside = Pick<
  Stores,
  'apiTokens' | 'audit' | 'badges' | 'journal' | 'evidence' | 'ledger' | 'media' | 'people' | 'close'
>;

/** Its path. Throws a StorageError with code NO_DATABASE where no server has made one yet: a command must not start a floor by mistake. */
export async function databaseIn(folder: string): Promise<string> {
  const path = join(folder, 'floorcast.sqlite');
  try {
    await access(path);
    return path;
  } catch {
    throw new StorageError(
      'NO_DATABASE',
      `There is no Floorcast data in ${folder}. Start the server once, or set DATA_DIR.`
    );
  }
}

/** Throws as databaseIn does. */
export async function openBeside(folder: string): Promise<Beside> {
  const path = await databaseIn(folder);
  const database = openDatabase(path, { migrates: false });
  const commits = groupCommit(database);
  const note = auditAppend(database);
  return {
    apiTokens: apiTokens(database, commits, note),
    audit: audit(database, commits, note),
    badges: badges(database, commits, note),
    journal: journal(database, commits, note),
    evidence: evidence(database, commits, { growing: LEDGER, read: readRecords }),
    ledger: ledger(database, commits),
    media: media({ pictures: join(folder, 'media'), workplace: join(folder, 'incoming') }, database, commits, note),
    people: people(database, commits, note),
    close: async () => {
      commits.close();
      database.close();
    }
  };
}
