// Hands which names were let go of since a backup to the folder that is restored from it: a list of what stands in their place, in a file that the next start takes.
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import * as v from 'valibot';
import { announcementId, siteId, workerId } from '#playlists/site/ids.ts';
import { parse } from '#playlists/site/parse.ts';
import { query } from './database.ts';
import { isMissing, writeSynced } from './private-files.ts';
import type { LetGo, Retentions } from './retention-stores.ts';
import { StorageError } from './storage-error.ts';

const FILE = 'let-go-before.json';
const list = v.array(
  v.strictObject({
    ...{ site: siteId, announcement: announcementId, version: v.number(), subject: v.string() },
    ...{ standIn: workerId, at: v.number() }
  })
);

/** Writes into `folder` what `databases` know as let go of and its own does not. */
export async function handLetGo(databases: readonly string[], own: string, folder: string): Promise<void> {
  const known = new Set(letGoIn(own).map(keyOf));
  const more = new Map(databases.flatMap(letGoIn).map((one) => [keyOf(one), one]));
  const missing = [...more].flatMap(([key, one]) => (known.has(key) ? [] : [one]));
  if (missing.length > 0) await writeSynced(join(folder, FILE), JSON.stringify(missing));
}

/** Lets go anew. Answers of how many answers. */
export async function takeLetGo(folder: string, retentions: Pick<Retentions, 'take'>): Promise<number> {
  const file = join(folder, FILE);
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (isMissing(error)) return null;
    throw error;
  });
  if (text === null) return 0;
  const read = parse(list, parsed(text));
  if (!read.ok)
    throw new StorageError('DAMAGED', `${file} cannot be read: it says which names were let go of before a restore.`);
  const answers = await retentions.take(read.value);
  await rm(file);
  return answers;
}

/** Nothing of what cannot be read, or is older than letting go. */
function letGoIn(file: string): readonly LetGo[] {
  try {
    const database = new DatabaseSync(file, { readOnly: true });
    try {
      const all = query<LetGo>(
        database,
        'SELECT site, announcement, version, subject, stand_in AS standIn, at FROM let_go'
      );
      return all.all();
    } finally {
      database.close();
    }
  } catch (error) {
    if (error instanceof Error && 'errcode' in error) return [];
    throw error;
  }
}

const keyOf = ({ site, announcement, version, subject }: LetGo): string =>
  JSON.stringify([site, announcement, version, subject]);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
