// Writes that arrive in one turn of the event loop share one durable transaction: one fsync for all of them, and none is answered before it.
import type { DatabaseSync } from 'node:sqlite';
import { StorageError } from './storage-error.ts';

/** Runs inside a transaction, at once or not at all; must be synchronous. What it throws undoes only its own changes. */
export type Write<T> = () => T;

export interface GroupCommit {
  /** Resolves with what `write` returned once it is on the disk. Rejects with what it threw, or with what made the commit fail. */
  write<T>(write: Write<T>): Promise<T>;
  /** Commits what waits and refuses what comes later. */
  close(): void;
}

interface Waiting {
  readonly run: () => void;
  readonly commit: () => void;
  readonly fail: (reason: unknown) => void;
}

/** So that a burst of thousands lets sockets and displays breathe between its groups (about 5 ms each). */
const LARGEST_GROUP = 250;

export function groupCommit(database: DatabaseSync): GroupCommit {
  let waiting: Waiting[] = [];
  let closed = false;

  function commitNext(): void {
    const group = waiting.slice(0, LARGEST_GROUP);
    if (group.length === 0) return;
    waiting = waiting.slice(LARGEST_GROUP);
    if (waiting.length > 0) setImmediate(commitNext);
    commitGroup(database, group);
  }

  return {
    write: (write) =>
      new Promise((resolve, reject) => {
        if (closed) return reject(new StorageError('CLOSED', 'The server is stopping; nothing more is recorded.'));
        let result: ReturnType<typeof write>;
        if (waiting.push({ run: () => (result = write()), commit: () => resolve(result), fail: reject }) === 1) {
          setImmediate(commitNext);
        }
      }),
    close() {
      closed = true;
      while (waiting.length > 0) commitNext();
    }
  };
}

function commitGroup(database: DatabaseSync, group: readonly Waiting[]): void {
  const written: Waiting[] = [];
  try {
    database.exec('BEGIN IMMEDIATE');
    for (const one of group) if (runAlone(database, one)) written.push(one);
    database.exec('COMMIT');
  } catch (error) {
    for (const one of group) one.fail(error);
    if (database.isTransaction) database.exec('ROLLBACK');
    return;
  }
  for (const one of written) one.commit();
}

/** A failure takes back only this write, unless SQLite gave up the whole transaction (full disk, I/O error): then it is thrown on. */
function runAlone(database: DatabaseSync, one: Waiting): boolean {
  database.exec('SAVEPOINT one');
  try {
    one.run();
    database.exec('RELEASE one');
    return true;
  } catch (error) {
    if (!database.isTransaction) throw error;
    database.exec('ROLLBACK TO one; RELEASE one');
    one.fail(error);
    return false;
  }
}
