// The public keys of a pack, a line each, as the tools for signed notes read them (c2sp.org/signed-note, “verifier keys”): NAME+ID+KEY.
import { fromBase64, toBase64 } from '../bytes.ts';
import { keyIdOf } from '../checkpoint.ts';
import type { Hashing } from '../tree.ts';

export interface PublicKey {
  readonly name: string;
  /** Eight hexadecimal digits, reckoned from name and key. */
  readonly id: string;
  /** 32 bytes, Ed25519. */
  readonly key: Uint8Array;
}

export const keyLine = (hash: Hashing, name: string, key: Uint8Array): string =>
  `${name}+${keyIdOf(hash, name, key)}+${toBase64(Uint8Array.of(1, ...key))}\n`;

/** Null where a line is none of an Ed25519 key, or says another id than its key has. */
export function parseKeys(hash: Hashing, text: string): readonly PublicKey[] | null {
  if (!text.endsWith('\n')) return null;
  const keys = text
    .slice(0, -1)
    .split('\n')
    .map((line) => parseKey(hash, line));
  return keys.includes(null) ? null : (keys as PublicKey[]);
}

function parseKey(hash: Hashing, line: string): PublicKey | null {
  const [, name, id, encoded] = /^([!-*,-~]+)\+([\da-f]{8})\+([A-Za-z\d+/]+=*)$/.exec(line) ?? [];
  const bytes = fromBase64(encoded ?? '');
  if (name === undefined || id === undefined || bytes?.length !== 33 || bytes[0] !== 1) return null;
  const key = bytes.subarray(1);
  return keyIdOf(hash, name, key) === id ? { name, id, key } : null;
}
