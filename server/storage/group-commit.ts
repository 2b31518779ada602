// Writes that arrive in one turn of the event loop share one durable transaction: one fsync for all of them, and none is answered before it.
import type { DatabaseSync } from 'node:sqlite';
import { StorageError } from './storage-error.ts';

/**
 * Runs inside a transaction; must be synchronous. What it throws undoes only its own changes. It may run a second time, after all that it did was undone: beyond the database it changes nothing.
 */
export type Write<T> = () => T;

export interface GroupCommit {
  /**
   * Resolves with what `write` returned once it is on the disk. Rejects with what it threw, or with what made the commit fail. `rows` is about
   * how many it writes.
   */
  write<T>(write: Write<T>, rows?: number): Promise<T>;
  /** Commits what waits and refuses what comes later. */
  close(): void;
}

interface Waiting {
  readonly rows: number;
  readonly run: () => void;
  readonly commit: () => void;
  readonly fail: (reason: unknown) => void;
}

/** Rows: so that a burst of thousands lets sockets and displays breathe between its groups (about 5 ms each). */
const LARGEST_GROUP = 250;

export interface Gathering {
  /** Waits so long for more before it writes: for what nobody waits for. Without it, until the turn of the event loop is over. */
  readonly gatherMs?: number;
  /** Rows of one transaction. */
  readonly largest?: number;
}

export function groupCommit(
  database: DatabaseSync,
  { gatherMs = 0, largest = LARGEST_GROUP }: Gathering = {}
): GroupCommit {
  const steps = transactionSteps(database);
  let waiting: Waiting[] = [];
  let closed = false;
  let timer: NodeJS.Timeout | undefined;

  function commitNext(): void {
    const count = fitting(waiting, largest);
    if (count === 0) return;
    const group = waiting.slice(0, count);
    waiting = waiting.slice(count);
    if (waiting.length > 0) setImmediate(commitNext);
    commitGroup(database, steps, group);
  }

  return {
    write: (write, rows = 1) =>
      new Promise((resolve, reject) => {
        if (closed) return reject(new StorageError('CLOSED', 'The server is stopping; nothing more is recorded.'));
        let result: ReturnType<typeof write>;
        const one = { rows, run: () => void (result = write()), commit: () => resolve(result), fail: reject };
        if (waiting.push(one) === 1) {
          if (gatherMs > 0) timer = setTimeout(commitNext, gatherMs);
          else setImmediate(commitNext);
        }
      }),
    close() {
      closed = true;
      clearTimeout(timer);
      while (waiting.length > 0) commitNext();
    }
  };
}

/** How many of them, from the first on, have no more rows together than a group takes; one at least. */
function fitting(waiting: readonly Waiting[], largest: number): number {
  let rows = 0;
  const tooMany = waiting.findIndex((one, index) => (rows += one.rows) > largest && index > 0);
  return tooMany === -1 ? waiting.length : tooMany;
}

function commitGroup(database: DatabaseSync, steps: Steps, group: readonly Waiting[]): void {
  try {
    const written = runTogether(database, steps, group) ?? runEachAlone(database, steps, group);
    steps.commit.run();
    for (const one of written) one.commit();
  } catch (error) {
    for (const one of group) one.fail(error);
    if (database.isTransaction) database.exec('ROLLBACK');
  }
}

/** Nearly always none of them fails. Null where one did: then nothing of any of them is left, and they are to be run once more. */
function runTogether(database: DatabaseSync, steps: Steps, group: readonly Waiting[]): readonly Waiting[] | null {
  steps.begin.run();
  try {
    for (const one of group) one.run();
    return group;
  } catch (error) {
    // SQLite gave up the whole transaction (full disk, I/O error).
    if (!database.isTransaction) throw error;
    database.exec('ROLLBACK');
    return null;
  }
}

/** A savepoint for each is a fifth of what an answer costs: made only where one is known to fail, which takes back its own changes alone. */
function runEachAlone(database: DatabaseSync, steps: Steps, group: readonly Waiting[]): readonly Waiting[] {
  steps.begin.run();
  return group.filter((one) => runAlone(database, steps, one));
}

/** Whether it was written. */
function runAlone(database: DatabaseSync, steps: Steps, one: Waiting): boolean {
  steps.save.run();
  try {
    one.run();
    steps.release.run();
    return true;
  } catch (error) {
    if (!database.isTransaction) throw error;
    database.exec('ROLLBACK TO one; RELEASE one');
    one.fail(error);
    return false;
  }
}

type Steps = ReturnType<typeof transactionSteps>;

/** Read by SQLite once, not with each of thousands of answers. */
function transactionSteps(database: DatabaseSync) {
  return {
    begin: database.prepare('BEGIN IMMEDIATE'),
    save: database.prepare('SAVEPOINT one'),
    release: database.prepare('RELEASE one'),
    commit: database.prepare('COMMIT')
  };
}
