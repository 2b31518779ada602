import { DatabaseSync } from 'node:sqlite';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { groupCommit, type GroupCommit } from './group-commit.ts';

interface Subject {
  readonly database: DatabaseSync;
  readonly commits: GroupCommit;
  put(value: number | null): Promise<number>;
  /** What another connection sees: committed rows only. */
  committed(): number[];
}

function subject(): Subject {
  const folder = mkdtempSync(join(tmpdir(), 'floorcast-commit-'));
  const file = join(folder, 'some.sqlite');
  const database = new DatabaseSync(file);
  database.exec(`PRAGMA journal_mode = WAL; CREATE TABLE things (value INTEGER PRIMARY KEY) STRICT;
    CREATE TABLE parents (id INTEGER PRIMARY KEY);
    CREATE TABLE children (parent INTEGER REFERENCES parents (id) DEFERRABLE INITIALLY DEFERRED);
    CREATE TABLE blobs (bytes BLOB)`);
  const other = new DatabaseSync(file, { readOnly: true });
  onTestFinished(() => {
    other.close();
    database.close();
    rmSync(folder, { recursive: true });
  });
  const commits = groupCommit(database);
  return {
    database,
    commits,
    put: (value) =>
      commits.write(() => {
        database.prepare('INSERT INTO things VALUES (?)').run(value);
        return Number(value);
      }),
    committed: () =>
      (other.prepare('SELECT value FROM things ORDER BY rowid').all() as { value: number }[]).map((row) => row.value)
  };
}

describe('group commit', () => {
  it('puts so many rows into one transaction and no more, but never less than one write', async () => {
    const { database } = subject();
    const commits = groupCommit(database, { largest: 10 });
    const ran: number[] = [];
    const put = (value: number, rows: number) =>
      commits.write(() => {
        database.prepare('INSERT INTO things VALUES (?)').run(value);
        ran.push(value);
      }, rows);
    const ranBefore: number[] = [];
    await Promise.all(
      [4, 4, 4, 50, 10].map(async (rows, value) => {
        await put(value, rows);
        ranBefore[value] = ran.length;
      })
    );
    // Each is answered with its transaction, before the next one begins.
    expect(ranBefore).toEqual([2, 2, 3, 4, 5]);
  });

  it('gathers for as long as it is told, and writes at once when it is closed', async () => {
    const { database, committed } = subject();
    const commits = groupCommit(database, { gatherMs: 60_000 });
    const written = commits.write(() => database.prepare('INSERT INTO things VALUES (7)').run());
    await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
    expect(committed()).toEqual([]);
    commits.close();
    await written;
    expect(committed()).toEqual([7]);
  });

  it('answers each write with its own result, and only when another connection can see it', async () => {
    const { put, committed } = subject();
    const seen = await Promise.all([1, 2, 3].map(async (value) => [await put(value), committed()]));
    expect(seen).toEqual([1, 2, 3].map((value) => [value, [1, 2, 3]]));
  });

  it('makes one transaction of what arrives in one turn', async () => {
    const { database, put } = subject();
    const other = new DatabaseSync(database.location() ?? '', { readOnly: true });
    // Grows by one with every commit of another connection.
    const versionSeen = () => (other.prepare('PRAGMA data_version').get() as { data_version: number }).data_version;
    const before = versionSeen();
    await Promise.all(Array.from({ length: 200 }, (_, value) => put(value)));
    expect(versionSeen()).toBe(before + 1);
    other.close();
  });

  it('keeps the order in which writes were asked for, over several groups', async () => {
    const { database, commits } = subject();
    database.exec('CREATE TABLE log (value INTEGER)');
    await Promise.all(
      Array.from({ length: 1000 }, (_, value) =>
        commits.write(() => database.prepare('INSERT INTO log VALUES (?)').run(value))
      )
    );
    const values = (database.prepare('SELECT value FROM log ORDER BY rowid').all() as { value: number }[]).map(
      (row) => row.value
    );
    expect(values).toEqual(values.map((_, index) => index));
    expect(values).toHaveLength(1000);
  });

  it('lets one write that fails fail alone, with all that it did', async () => {
    const { put, commits, database, committed } = subject();
    const half = commits.write(() => {
      database.exec('INSERT INTO things VALUES (50)');
      throw new Error('changed my mind');
    });
    const all = await Promise.allSettled([put(1), half, put(1), put(2)]);
    expect(all.map((one) => one.status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled']);
    expect(committed()).toEqual([1, 2]);
  });

  it('runs the others once more where one fails, and nothing of the first time is left', async () => {
    const { put, commits, committed } = subject();
    const bad = commits.write(() => {
      throw new Error('never');
    });
    const all = await Promise.allSettled([put(3), put(4), bad, put(5)]);
    expect(all.map((one) => (one.status === 'fulfilled' ? one.value : one.reason))).toEqual([
      3,
      4,
      new Error('never'),
      5
    ]);
    expect(committed()).toEqual([3, 4, 5]);
  });

  it('answers none of a group whose commit fails, and goes on with the next', async () => {
    const { put, commits, database, committed } = subject();
    const orphan = commits.write(() => database.exec('INSERT INTO children VALUES (7)'));
    const all = await Promise.allSettled([put(1), orphan, put(2)]);
    expect(all.map((one) => one.status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(committed()).toEqual([]);
    expect(await put(3)).toBe(3);
  });

  it('refuses what a full disk cannot take, still reads, and goes on when there is room', async () => {
    const { put, commits, database, committed } = subject();
    await put(1);
    const { page_count: pages } = database.prepare('PRAGMA page_count').get() as { page_count: number };
    database.exec(`PRAGMA max_page_count = ${pages}`);
    const large = () => commits.write(() => database.prepare('INSERT INTO blobs VALUES (zeroblob(100000))').run());
    // SQLITE_FULL ends the whole transaction: the small write beside the large one must not be answered as kept either.
    const all = await Promise.allSettled([put(2), large(), put(3)]);
    const kept = all.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    expect(all[1]).toMatchObject({ status: 'rejected', reason: { errcode: 13 } });
    expect(committed()).toEqual([1, ...kept]);
    database.exec('PRAGMA max_page_count = 100000');
    await large();
    expect(await put(4)).toBe(4);
  });

  it('commits what waits when it is closed, and refuses what comes later', async () => {
    const { put, commits, committed } = subject();
    const waiting = Array.from({ length: 600 }, (_, value) => put(value));
    commits.close();
    expect(committed()).toHaveLength(600);
    await Promise.all(waiting);
    await expect(put(1000)).rejects.toMatchObject({ code: 'CLOSED' });
  });
});
