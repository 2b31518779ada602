// Verifies a pack in a thread of its own, so that a hundred thousand rows do not stop the page.
import { ed25519 } from '@noble/curves/ed25519.js';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { Inflate } from 'fflate';
import { toHex } from '#playlists/evidence/bytes.ts';
import { packSaid, type PackSaid } from '#playlists/evidence/pack/pack-said.ts';
import type { Tools } from '#playlists/evidence/pack/pack-files.ts';
import { readZip, type Bytes, type Inflating } from '#playlists/evidence/pack/read-zip.ts';
import { verifyPack } from '#playlists/evidence/pack/verify-pack.ts';

export interface Outcome {
  readonly type: 'outcome';
  readonly said: PackSaid;
  /** What the pack is about; null where that could not be read. */
  readonly about: { readonly name: string; readonly madeAt: number; readonly rows: number } | null;
  readonly keys: readonly string[];
  readonly states: readonly { readonly origin: string; readonly size: number; readonly root: string }[];
}
export interface Underway {
  readonly type: 'underway';
  readonly megabytes: number;
}

const SAY_EVERY = 4 * 1024 * 1024;

/** @noble's hashes, where the browser has none of its own: a page from a file may be no secure context. */
const tools: Tools = {
  hash: sha256,
  hashing: () => sha256.create(),
  hmac: (key, bytes) => hmac(sha256, key, bytes),
  // As RFC 8032 has it, and as other verifiers do: without what consensus protocols allow beside.
  isSigned: ({ key }, signed, signature) => ed25519.verify(signature, signed, key, { zip215: false })
};

const inflating: Inflating = (out) => {
  const inflate = new Inflate((bytes) => out(bytes));
  return (deflated, isLast) => inflate.push(deflated, isLast);
};

export async function work(file: Blob, said: (now: Outcome | Underway) => void): Promise<void> {
  let [read, told] = [0, 0];
  const onRead = (bytes: number): void => {
    read += bytes;
    if (read - told < SAY_EVERY) return;
    told = read;
    said({ type: 'underway', megabytes: Math.floor(read / 1024 / 1024) });
  };
  const verdict = await verifyPack(await readZip(bytesOf(file), inflating), { ...tools, onRead });
  const { about, keys, checkpoints } = verdict;
  said({
    type: 'outcome',
    said: packSaid(verdict),
    about: about === null ? null : { name: about.name, madeAt: about.madeAt, rows: about.rows },
    keys: keys.map(({ id }) => id),
    states: checkpoints.map(({ origin, size, root }) => ({ origin, size, root: toHex(root) }))
  });
}

const bytesOf = (file: Blob): Bytes => ({
  size: file.size,
  read: async (from, until) => new Uint8Array(await file.slice(from, until).arrayBuffer())
});
