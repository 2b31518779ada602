// Why the server does not start, and what to do, for whoever started it.
import { diskSaid } from './storage/disk-said.ts';
import { StorageError } from './storage/storage-error.ts';

export function startSaid(error: unknown, folder: string): string {
  // What storage refuses says by itself what to do.
  const disk = error instanceof StorageError ? null : diskSaid(error);
  if (disk !== null)
    return `${disk} The data folder is ${folder}: make room, mend its rights or its disk, or set DATA_DIR to another folder.`;
  return error instanceof Error ? error.message : String(error);
}
