// What verifying a pack asks of whoever holds its bytes, and how its files are read without holding more than has to be.
import type { PublicKey } from './public-keys.ts';
import type { Hash, Hashing } from '../tree.ts';
import type { Zip } from './read-zip.ts';

/** SHA-256 of bytes that come in pieces. */
export interface Running {
  update(bytes: Uint8Array): unknown;
  digest(): Hash;
}

export interface Tools {
  readonly hash: Hashing;
  readonly hashing: () => Running;
  /** HMAC-SHA-256. */
  readonly hmac: (key: Uint8Array, bytes: Uint8Array) => Uint8Array;
  /** Whether this key made this Ed25519 signature of 64 bytes. */
  readonly isSigned: (key: PublicKey, signed: Uint8Array, signature: Uint8Array) => boolean;
  /** Told how many bytes have been read. */
  readonly onRead?: (bytes: number) => void;
}

/** What is held as a whole (manifest, proofs, hashes of rows) is at most so long. */
const MOST_HELD = 400 * 1024 * 1024;

/** The whole of a file. Throws an Unpackable as the ZIP does; null where it is longer than anybody would hold. */
export async function wholeOf(zip: Zip, path: string): Promise<Uint8Array | null> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of zip.read(path)) {
    length += piece.length;
    if (length > MOST_HELD) return null;
    pieces.push(piece);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** The whole of a file as text; null where it is no UTF-8. */
export async function textOf(zip: Zip, path: string): Promise<string | null> {
  const bytes = await wholeOf(zip, path);
  return bytes === null ? null : decoded(bytes);
}

export function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

const LINE_BREAK = 0x0a;
const LONGEST_LINE = 1024 * 1024;

/** The lines of a file without their line breaks, those of a piece at a time; what follows the last line break is a line as well. */
export async function* linesOf(zip: Zip, path: string): AsyncGenerator<readonly Uint8Array[]> {
  let rest = new Uint8Array();
  for await (const piece of zip.read(path)) {
    const bytes = rest.length === 0 ? piece : joined(rest, piece);
    const lines: Uint8Array[] = [];
    let from = 0;
    for (let end = bytes.indexOf(LINE_BREAK); end >= 0; end = bytes.indexOf(LINE_BREAK, from)) {
      lines.push(bytes.subarray(from, end));
      from = end + 1;
    }
    // A copy: what was handed out may be used again for the next piece.
    rest = bytes.slice(from);
    if (rest.length > LONGEST_LINE) {
      lines.push(rest);
      rest = new Uint8Array();
    }
    yield lines;
  }
  if (rest.length > 0) yield [rest];
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(one.length + other.length);
  whole.set(one);
  whole.set(other, one.length);
  return whole;
}

/** The hashes of 32 bytes that a file holds one after the other; null where it does not. */
export function hashesOf(bytes: Uint8Array): Hash[] | null {
  if (bytes.length % 32 !== 0) return null;
  return Array.from({ length: bytes.length / 32 }, (_, index) => bytes.subarray(index * 32, index * 32 + 32));
}
