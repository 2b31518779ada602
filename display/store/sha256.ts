// SHA-256 of what comes in pieces, on any page: plain http has no crypto.subtle, and that would want a whole video at once.
import { sha256 } from '@noble/hashes/sha2.js';

export interface Hashing {
  add(piece: Uint8Array): void;
  /** In lower-case hexadecimal; nothing may be added afterwards. */
  end(): string;
}

/** A frame is 16 ms; what is longer would be seen in a cross-fade. */
const TURN_MS = 8;

export function hashing(): Hashing {
  const hash = sha256.create();
  return {
    add: (piece) => void hash.update(piece),
    end: () => Array.from(hash.digest(), (byte) => byte.toString(16).padStart(2, '0')).join('')
  };
}

/** In turns that leave the glass its frames. Null where its bytes cannot be read: the file behind a kept blob may be gone. */
export async function sha256Of(blob: Blob): Promise<string | null> {
  const hash = hashing();
  let turnAt = performance.now();
  try {
    const reader = blob.stream().getReader();
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      hash.add(read.value);
      if (performance.now() - turnAt < TURN_MS) continue;
      await new Promise((resolve) => setTimeout(resolve));
      turnAt = performance.now();
    }
    return hash.end();
  } catch {
    return null;
  }
}
