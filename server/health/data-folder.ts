// Whether the data folder takes what is written, as the last try went, and whether it is still the folder that was opened.
import { statSync } from 'node:fs';
import { diskTrouble, isFull } from '../storage/disk-trouble.ts';

export interface DataFolder {
  /** Answers whether it was written. What is no trouble of the disk's is thrown on. */
  tried(write: Promise<void>): Promise<boolean>;
  /** What is wrong and what to do; null where the last try went well. */
  trouble(): string | null;
}

/** `onExchanged`: another disk lies at the same place now; this process holds files of the old one, and never reaches it. */
export function dataFolder(folder: string, onExchanged: () => void): DataFolder {
  const opened = identityOf(folder);
  let trouble: string | null = null;
  let isExchanged = false;
  return {
    async tried(write) {
      try {
        await write;
        trouble = null;
        return true;
      } catch (error) {
        if (diskTrouble(error) === null) throw error;
        trouble = unwritable(error);
        const now = identityOf(folder);
        if (now !== null && now !== opened && !isExchanged) {
          isExchanged = true;
          onExchanged();
        }
        return false;
      }
    },
    trouble: () => trouble
  };
}

export const unwritable = (error: unknown): string =>
  isFull(error)
    ? 'The disk of the data folder is full: nothing more is recorded, and kiosks keep what they are told. Make room; the server then goes on by itself.'
    : 'The data folder cannot be written: nothing more is recorded, and kiosks keep what they are told. The system’s own log says why where it made the disk read-only. Mend the disk or the folder’s rights: the server then goes on by itself, or has to be restarted where the disk was mounted anew.';

/** Null while nothing lies there. */
function identityOf(folder: string): string | null {
  const found = statSync(folder, { throwIfNoEntry: false });
  return found === undefined ? null : `${found.dev}:${found.ino}`;
}
