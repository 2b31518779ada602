import { expect, it } from 'vitest';
import { startSaid } from './start-said.ts';
import { StorageError } from './storage/storage-error.ts';

const readOnly = Object.assign(new Error("EROFS: read-only file system, open '/data/lock.sqlite'"), {
  code: 'EROFS',
  syscall: 'open'
});
const full = Object.assign(new Error('database or disk is full'), { code: 'ERR_SQLITE_ERROR', errcode: 13 });

it.each([
  [
    'a folder that can only be read',
    readOnly,
    /^The disk does not take it: EROFS.* The data folder is \/data: .*DATA_DIR/
  ],
  ['a full disk', full, /^The disk is full: .*make room/],
  ['what storage refuses', new StorageError('DAMAGED', 'It is damaged. Restore it.'), /^It is damaged\. Restore it\.$/],
  ['a bug', new TypeError('x is not a function'), /^x is not a function$/]
])('%s is said with what to do', (_, error, says) => {
  expect(startSaid(error, '/data')).toMatch(says);
});
