// Copies a SQLite file as it is at one moment, while a server writes to it.
import { open } from 'node:fs/promises';
import { backup, DatabaseSync } from 'node:sqlite';
import { createPrivately } from '../storage/private-files.ts';

/** More than a SQLite file has. */
const ALL_PAGES = 2 ** 31 - 1;

/** `to` is one file that needs nothing beside it and is read where nothing can be written; it is on the disk when this resolves. */
export async function copyDatabase(from: string, to: string): Promise<void> {
  createPrivately(to);
  const source = new DatabaseSync(from, { readOnly: true, timeout: 5000 });
  try {
    // All pages in one step: between steps the server's writes would begin the copy anew, without end on a busy floor.
    await backup(source, to, { rate: ALL_PAGES });
  } finally {
    source.close();
  }
  const copy = new DatabaseSync(to);
  try {
    // No -wal and -shm beside it.
    copy.exec('PRAGMA journal_mode = DELETE');
  } finally {
    copy.close();
  }
  const handle = await open(to, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
