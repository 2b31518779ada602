// The files of keys/, read whole and written back: a handful of small ones.
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { isMissing, makeFolder, syncFolder, writeSynced } from '../storage/private-files.ts';
import type { Keys } from './sealed-keys.ts';

export async function readKeysFolder(dataDir: string): Promise<Keys> {
  const folder = join(dataDir, 'keys');
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const paths = entries.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
    return Object.fromEntries(
      await Promise.all(
        paths.map(async (path) => [relative(folder, path).split(sep).join('/'), await readFile(path)] as const)
      )
    );
  } catch (error) {
    if (isMissing(error)) return {};
    throw error;
  }
}

export async function writeKeysFolder(dataDir: string, keys: Keys): Promise<void> {
  const folder = join(dataDir, 'keys');
  makeFolder(folder);
  for (const [path, bytes] of Object.entries(keys)) {
    const file = join(folder, path);
    if (relative(folder, file).startsWith('..')) throw new Error(`A key is named ${path}`);
    makeFolder(dirname(file));
    await writeSynced(file, bytes);
    await syncFolder(dirname(file));
  }
}
