// What storage throws when it cannot or must not go on: a stable code for the caller, a sentence for the person who runs the server.

export const storageCodes = [
  'FOLDER_IN_USE',
  'OLD_SQLITE',
  'NEWER_SCHEMA',
  'OLDER_SCHEMA',
  'NEWER_FORMAT',
  'DAMAGED',
  'JOURNAL_MISSING',
  'NO_DATABASE',
  'BACKUP_RUNS',
  'NOT_EMPTY',
  'NO_PASSPHRASE',
  'STALE_REVISION',
  'ID_TAKEN',
  'CLOSED'
] as const;
export type StorageCode = (typeof storageCodes)[number];

export class StorageError extends Error {
  readonly code: StorageCode;

  constructor(code: StorageCode, says: string, options?: ErrorOptions) {
    super(says, options);
    this.name = new.target.name;
    this.code = code;
  }
}

/** By code, for a class is not the same one on both sides of SvelteKit's bundle. */
export function isStorageError(error: unknown, code: StorageCode): error is StorageError {
  return error instanceof Error && 'code' in error && error.code === code;
}
