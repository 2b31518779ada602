// The passphrase of the keys, from a file of its own: one on a command line stands in lists of processes.
import { readFile } from 'node:fs/promises';
import { StorageError } from '../storage/storage-error.ts';
import { SHORTEST_PASSPHRASE } from './sealed-keys.ts';

/** Its first line. Null where no file is named. Throws a StorageError where it cannot be read or is too short. */
export async function passphraseFrom(file: string | null): Promise<string | null> {
  if (file === null) return null;
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    const why = error instanceof Error ? error.message : String(error);
    throw new StorageError('NO_PASSPHRASE', `The passphrase cannot be read: ${why}`);
  });
  const [passphrase = ''] = text.split(/\r?\n/);
  if (passphrase.length >= SHORTEST_PASSPHRASE) return passphrase;
  const least = `${SHORTEST_PASSPHRASE} characters`;
  throw new StorageError('NO_PASSPHRASE', `The first line of ${file} must be a passphrase of at least ${least}.`);
}
