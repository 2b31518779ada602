// Verifies a pack that lies on this machine: the shared rules over Node's own hashing and signatures.
import { createHash, createHmac } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import { Inflate } from 'fflate';
import type { Tools } from '#playlists/evidence/pack/pack-files.ts';
import { readZip, type Bytes, type Inflating } from '#playlists/evidence/pack/read-zip.ts';
import { verifyPack, type PackVerdict } from '#playlists/evidence/pack/verify-pack.ts';
import { sha256 } from '../../storage/ledger-tree.ts';
import { isSignedBy } from '../signing-key.ts';

const tools: Tools = {
  hash: sha256,
  hashing: () => createHash('sha256'),
  hmac: (key, bytes) => createHmac('sha256', key).update(bytes).digest(),
  isSigned: ({ key, name, id }, signed, bytes) =>
    isSignedBy([key])(Buffer.from(signed).toString(), { name, keyId: id, bytes })
};

const inflating: Inflating = (out) => {
  const inflate = new Inflate((bytes) => out(bytes));
  return (deflated, isLast) => inflate.push(deflated, isLast);
};

/** Throws where the file cannot be opened. */
export async function verifyPackFile(path: string): Promise<PackVerdict> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    return await verifyPack(await readZip(bytesOf(file, size), inflating), tools);
  } finally {
    await file.close();
  }
}

/** Whether the file begins as a ZIP does; what is not there does not. */
export async function isZip(path: string): Promise<boolean> {
  const file = await open(path).catch(() => null);
  if (file === null) return false;
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return bytesRead === 4 && buffer.readUInt32LE() === 0x04034b50;
  } finally {
    await file.close();
  }
}

const bytesOf = (file: FileHandle, size: number): Bytes => ({
  size,
  async read(from, until) {
    const buffer = Buffer.alloc(until - from);
    let had = 0;
    while (had < buffer.length) {
      const { bytesRead } = await file.read(buffer, had, buffer.length - had, from + had);
      if (bytesRead === 0) throw new Error(`${size} bytes were promised and ${from + had} are there`);
      had += bytesRead;
    }
    return buffer;
  }
});
