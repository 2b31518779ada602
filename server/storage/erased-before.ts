// Hands who was erased from a data folder that gives way to the restored one: a list of ids, in a file that the next start takes.
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import * as v from 'valibot';
import { siteId, workerId } from '#playlists/site/ids.ts';
import { parse } from '#playlists/site/parse.ts';
import { query } from './database.ts';
import type { Erasure, Erasures } from './erasure-stores.ts';
import { isMissing, writeSynced } from './private-files.ts';
import { StorageError } from './storage-error.ts';

const FILE = 'erased-before.json';
const list = v.array(v.strictObject({ site: siteId, worker: workerId, at: v.number() }));

/** Writes into `folder` who was erased: the next start there erases them anew. */
export async function handErasures(all: readonly Erasure[], folder: string): Promise<void> {
  if (all.length > 0) await writeSynced(join(folder, FILE), JSON.stringify(all));
}

/** Null where the text is no such list. */
export function parseErasures(text: string): readonly Erasure[] | null {
  try {
    const read = parse(list, JSON.parse(text));
    return read.ok ? read.value : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Erases them anew. Answers how many were there. */
export async function takeErasures(folder: string, erasures: Erasures): Promise<number> {
  const file = join(folder, FILE);
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (isMissing(error)) return 0;
    throw error;
  }
  const all = parseErasures(text);
  if (all === null)
    throw new StorageError('DAMAGED', `${file} cannot be read: it names who was erased before a restore.`);
  const found = await erasures.take(all);
  await rm(file);
  return found;
}

/** Whom a database knows as erased; of one that cannot be read, or is older than erasing, nobody is known. */
export function erasedIn(file: string): readonly Erasure[] {
  try {
    const database = new DatabaseSync(file, { readOnly: true });
    try {
      return query<Erasure>(database, 'SELECT site, worker, at FROM erasures').all();
    } finally {
      database.close();
    }
  } catch (error) {
    if (error instanceof Error && 'errcode' in error) return [];
    throw error;
  }
}
