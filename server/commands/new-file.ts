// A file that a command makes: what is there already is left alone, and what breaks off leaves nothing.
import { open, rm } from 'node:fs/promises';
import { isRefusal, refuse, type Refusal } from '#playlists/site/refusal.ts';
import { FILE_MODE } from '../storage/private-files.ts';

export async function newFile<T>(
  file: string,
  make: (out: (bytes: Uint8Array) => Promise<void>) => Promise<T | Refusal>
): Promise<T | Refusal> {
  const handle = await open(file, 'wx', FILE_MODE).catch((thrown: NodeJS.ErrnoException) => {
    if (thrown.code === 'EEXIST') return null;
    throw thrown;
  });
  if (handle === null) return refuse('exists', '', `${file} is there already.`);
  let isWhole = false;
  try {
    const made = await make((bytes) => handle.writeFile(bytes));
    if (!isRefusal(made)) await handle.sync();
    isWhole = !isRefusal(made);
    return made;
  } finally {
    await handle.close();
    if (!isWhole) await rm(file, { force: true });
  }
}
