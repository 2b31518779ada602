import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openDatabase, query } from './database.ts';
import { migrations } from './migrations.ts';

function aFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'floorcast-database-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, 'floorcast.sqlite');
}

describe('the database', () => {
  it('is opened so that what is committed survives a power cut', () => {
    const database = openDatabase(aFile());
    const pragma = (name: string) => Object.values(query<object>(database, `PRAGMA ${name}`).get() ?? {})[0];
    expect(['journal_mode', 'synchronous', 'foreign_keys', 'user_version'].map(pragma)).toEqual([
      'wal',
      2,
      1,
      migrations.length
    ]);
    database.close();
  });

  it('is readable by its owner alone, the write-ahead log too', () => {
    const file = aFile();
    const database = openDatabase(file);
    const folder = join(file, '..');
    expect(readdirSync(folder).map((name) => [name, statSync(join(folder, name)).mode & 0o777])).toEqual([
      ['floorcast.sqlite', 0o600],
      ['floorcast.sqlite-shm', 0o600],
      ['floorcast.sqlite-wal', 0o600]
    ]);
    database.close();
  });

  it('opens again what it wrote', () => {
    const file = aFile();
    const first = openDatabase(file);
    first.exec("INSERT INTO notes (key, value) VALUES ('a', 'b')");
    first.close();
    const second = openDatabase(file);
    expect(query(second, 'SELECT * FROM notes').all()).toEqual([{ key: 'a', value: 'b' }]);
    second.close();
  });

  it('is refused, and left as it is, where a newer version wrote it', () => {
    const file = aFile();
    const newer = openDatabase(file);
    newer.exec('PRAGMA user_version = 999');
    newer.close();
    const before = readFileSync(file);
    expect(() => openDatabase(file)).toThrow(expect.objectContaining({ code: 'NEWER_SCHEMA' }) as Error);
    expect(readFileSync(file)).toEqual(before);
  });

  it('is refused beside a running server where its schema is another, and left as it is', () => {
    const file = aFile();
    const older = openDatabase(file);
    older.exec('PRAGMA user_version = 0');
    older.close();
    expect(() => openDatabase(file, { migrates: false })).toThrow(
      expect.objectContaining({ code: 'OLDER_SCHEMA' }) as Error
    );
  });

  it.each([
    ['text', Buffer.from('this is no database at all\n'.repeat(500))],
    ['a header with nothing behind it', Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(5000, 0xff)])]
  ])('is refused, and left as it is, where the file is %s', (_, bytes) => {
    const file = aFile();
    writeFileSync(file, bytes);
    expect(() => openDatabase(file)).toThrow(expect.objectContaining({ code: 'DAMAGED' }) as Error);
    expect(readFileSync(file)).toEqual(bytes);
  });

  it.each(['3.51.2', '3.9.0', '2.99.99'])('is not opened by SQLite %s', (version) => {
    expect(() => openDatabase(aFile(), { sqliteVersion: version })).toThrow(
      expect.objectContaining({ code: 'OLD_SQLITE' }) as Error
    );
  });

  it.each(['3.51.3', '3.53.0', '4.0.0'])('is opened by SQLite %s', (version) => {
    openDatabase(aFile(), { sqliteVersion: version }).close();
  });
});
