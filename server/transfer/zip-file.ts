// A ZIP on this machine, read by its directory; a file of it is held only up to a size that it may have.
import { open } from 'node:fs/promises';
import { Inflate } from 'fflate';
import { readZip, type Bytes, type Inflating, type Zip } from '#playlists/evidence/pack/read-zip.ts';

const inflating: Inflating = (out) => {
  const inflate = new Inflate((bytes) => out(bytes));
  return (deflated, isLast) => inflate.push(deflated, isLast);
};

/** Hands the ZIP and its size in bytes to `use`; null where it is none. Throws where the file cannot be opened. */
export async function withZip<T>(path: string, use: (zip: Zip | null, size: number) => Promise<T>): Promise<T> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const bytes: Bytes = {
      size,
      async read(from, until) {
        const buffer = Buffer.alloc(until - from);
        let had = 0;
        while (had < buffer.length) {
          const { bytesRead } = await file.read(buffer, had, buffer.length - had, from + had);
          if (bytesRead === 0) throw new Error(`${path} became shorter while it was read`);
          had += bytesRead;
        }
        return buffer;
      }
    };
    return await use(await readZip(bytes, inflating), size);
  } finally {
    await file.close();
  }
}

/** Null where it is longer than `most` bytes. Throws an Unpackable where it is damaged. */
export async function wholeOf(zip: Zip, path: string, most: number): Promise<Buffer | null> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of zip.read(path)) {
    length += piece.length;
    if (length > most) return null;
    // The inflater uses its memory again.
    pieces.push(Buffer.from(piece));
  }
  return Buffer.concat(pieces, length);
}
