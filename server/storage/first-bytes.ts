// The first bytes of an uploaded file: they say what it is, whatever its name does.
import { open } from 'node:fs/promises';

/** Twelve, or all there are. */
export async function firstBytes(file: string): Promise<Buffer> {
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(12), 0, 12, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
