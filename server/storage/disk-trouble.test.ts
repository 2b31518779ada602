import { expect, test } from 'vitest';
import { diskTrouble } from './disk-trouble.ts';

test.each([
  [{ code: 'ERR_SQLITE_ERROR', errcode: 13 }, 'full'],
  [{ code: 'ENOSPC' }, 'full'],
  [{ code: 'ERR_SQLITE_ERROR', errcode: 8 }, 'cannot write'],
  [{ code: 'ERR_SQLITE_ERROR', errcode: 778 }, 'cannot write'],
  [{ code: 'EROFS' }, 'cannot write']
])('%j is the disk’s trouble', (error, says) => {
  expect(diskTrouble(error)).toContain(says);
});

test.each([[new Error('a bug')], [{ code: 'ERR_SQLITE_ERROR', errcode: 19 }], [{ code: 'ENOENT' }], [null], ['full']])(
  '%j is not',
  (error) => {
    expect(diskTrouble(error)).toBe(null);
  }
);
