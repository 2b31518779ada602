// Which failures are the disk's: full, read-only or broken. They are nobody's bug, and whoever is told can do something about it.

/** SQLITE_READONLY, SQLITE_IOERR, SQLITE_FULL, SQLITE_CANTOPEN (https://sqlite.org/rescode.html). */
const OF_SQLITE = new Set([8, 10, 13, 14]);
const OF_SYSTEM = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EIO', 'EACCES', 'EPERM', 'EMFILE', 'ENFILE']);

/** What to say of it; null where `error` is something else. */
export function diskTrouble(error: unknown): string | null {
  const { code, errcode } = (error ?? {}) as { code?: unknown; errcode?: unknown };
  if (isFull(error)) return 'The server’s disk is full. Nothing was saved.';
  // The low byte is the kind; what is above tells SQLite's kinds of one kind apart.
  const ofSqlite = typeof errcode === 'number' && OF_SQLITE.has(errcode & 0xff);
  return ofSqlite || (typeof code === 'string' && OF_SYSTEM.has(code))
    ? 'The server cannot write to its disk. Nothing was saved.'
    : null;
}

export function isFull(error: unknown): boolean {
  const { code, errcode } = (error ?? {}) as { code?: unknown; errcode?: unknown };
  return errcode === 13 || code === 'ENOSPC' || code === 'EDQUOT';
}

/** For what is noted by the way (when somebody was last seen): a full disk must not shut out the people who could empty it; /readyz tells. */
export function unlessBug(error: unknown): void {
  if (diskTrouble(error) === null) throw error;
}
