// The server's secret keys, in a folder of their own that backups leave out: made when they are first needed, readable by the server alone.
import { chmod, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { isMissing, makeFolder, syncFolder, writeSynced } from './private-files.ts';

/** The bytes of `folder`/keys/`name`. Where there is none `make` makes it: whole or, where power is lost meanwhile, not at all. */
export async function keptSecret(folder: string, name: string, make: () => string | Buffer): Promise<Buffer> {
  const keys = join(folder, 'keys');
  const path = join(keys, name);
  makeFolder(keys);
  await chmod(keys, 0o700);
  try {
    return await readFile(path);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
  await writeSynced(`${path}.new`, make());
  await rename(`${path}.new`, path);
  await syncFolder(keys);
  return readFile(path);
}
