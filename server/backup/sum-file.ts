// The SHA-256 of a file, and copying with it: each file is read in pieces, however large.
import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { FILE_MODE } from '../storage/private-files.ts';

const PIECE = 1 << 20;

export const sumOf = (file: string): Promise<string> => through(file, null);

/** Copies to a new file, on the disk when this resolves; the sum of what was copied. */
export async function copySummed(from: string, to: string): Promise<string> {
  const copy = await open(to, 'wx', FILE_MODE);
  try {
    const sum = await through(from, copy);
    await copy.sync();
    return sum;
  } finally {
    await copy.close();
  }
}

async function through(from: string, copy: Awaited<ReturnType<typeof open>> | null): Promise<string> {
  const hash = createHash('sha256');
  const source = await open(from, 'r');
  try {
    const piece = Buffer.allocUnsafe(PIECE);
    for (;;) {
      const { bytesRead } = await source.read(piece, 0, PIECE);
      if (bytesRead === 0) return hash.digest('hex');
      const read = piece.subarray(0, bytesRead);
      hash.update(read);
      await copy?.writeFile(read);
    }
  } finally {
    await source.close();
  }
}
