// What a disk or a folder refused, in words for whoever runs the server: it is nobody's bug.
import { StorageError } from './storage-error.ts';

const FULL = new Set(['ENOSPC', 'EDQUOT']);
const SQLITE_FULL = 13;

/** Null for a bug. */
export function diskSaid(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  if (error instanceof StorageError) return error.message;
  const { code, errcode, syscall } = error as Error & { code?: unknown; errcode?: unknown; syscall?: unknown };
  if (errcode === SQLITE_FULL || FULL.has(String(code))) return `The disk is full: ${error.message}.`;
  const isOutside = typeof errcode === 'number' || typeof syscall === 'string';
  return isOutside ? `The disk does not take it: ${error.message}.` : null;
}
