// The files of a ZIP by its central directory, which says where each lies: so they are read in the order in which they are needed, from bytes that are never all held.
// Only what packs are made of: stored or deflated, no encryption, not beyond 4 GB. (APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16.)

/** Bytes that can be read from any place: a file that was picked, or one on disk. */
export interface Bytes {
  readonly size: number;
  /** Those in [from, until), all of which exist. */
  read(from: number, until: number): Promise<Uint8Array>;
}

/** Takes deflated bytes one piece after the other and hands out what they hold; throws where they are damaged. */
export type Inflating = (out: (bytes: Uint8Array) => void) => (deflated: Uint8Array, isLast: boolean) => void;

export interface Zip {
  /** In the directory's order; a name twice stands twice. */
  readonly paths: readonly string[];
  /** The file's bytes in pieces. Throws an Unpackable where they cannot be had. */
  read(path: string): AsyncIterable<Uint8Array>;
}

/** A file of the ZIP whose bytes cannot be had. */
export class Unpackable extends Error {
  readonly path: string;

  constructor(path: string, why: string) {
    super(`${path} ${why}`);
    this.path = path;
  }
}

interface Entry {
  readonly name: string;
  readonly isDeflated: boolean;
  readonly packed: number;
  readonly size: number;
  readonly at: number;
}

const END = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 65_535;
const ENTRY = 0x02014b50;
const ENTRY_LENGTH = 46;
const LOCAL = 0x04034b50;
const LOCAL_LENGTH = 30;
const PIECE = 256 * 1024;

/** Null where it is no such ZIP. */
export async function readZip(bytes: Bytes, inflating: Inflating): Promise<Zip | null> {
  const entries = await directoryOf(bytes);
  if (entries === null) return null;
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  return {
    paths: entries.map(({ name }) => name),
    read(path) {
      const entry = byName.get(path);
      if (entry === undefined) throw new Unpackable(path, 'is not there');
      return unpacked(bytes, entry, inflating);
    }
  };
}

async function directoryOf(bytes: Bytes): Promise<readonly Entry[] | null> {
  const tail = await bytes.read(Math.max(0, bytes.size - END_LENGTH - LONGEST_COMMENT), bytes.size);
  const view = viewOf(tail);
  let end = tail.length - END_LENGTH;
  while (end >= 0 && view.getUint32(end, true) !== END) end--;
  if (end < 0) return null;
  const [count, length, at] = [
    view.getUint16(end + 10, true),
    view.getUint32(end + 12, true),
    view.getUint32(end + 16, true)
  ];
  if (at + length > bytes.size) return null;
  return entriesOf(await bytes.read(at, at + length), count);
}

function entriesOf(directory: Uint8Array, count: number): readonly Entry[] | null {
  const view = viewOf(directory);
  const entries: Entry[] = [];
  let at = 0;
  while (entries.length < count) {
    if (at + ENTRY_LENGTH > directory.length || view.getUint32(at, true) !== ENTRY) return null;
    const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)];
    const next = at + ENTRY_LENGTH + view.getUint16(at + 28, true);
    if (next > directory.length || (flags & 1) === 1 || (method !== 0 && method !== 8)) return null;
    entries.push({
      name: new TextDecoder().decode(directory.subarray(at + ENTRY_LENGTH, next)),
      isDeflated: method === 8,
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true)
    });
    at = next + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return at === directory.length ? entries : null;
}

async function* unpacked(bytes: Bytes, entry: Entry, inflating: Inflating): AsyncGenerator<Uint8Array> {
  const from = await startOf(bytes, entry);
  const until = from + entry.packed;
  if (until > bytes.size) throw new Unpackable(entry.name, 'is cut short');
  let ready: Uint8Array[] = [];
  let had = 0;
  const push = entry.isDeflated
    ? inflating((piece) => ready.push(piece))
    : (piece: Uint8Array): number => ready.push(piece);
  for (let at = from; at < until; at += PIECE) {
    const next = Math.min(at + PIECE, until);
    const piece = await bytes.read(at, next);
    try {
      push(piece, next === until);
    } catch {
      // What an inflater throws says no more than that.
      throw new Unpackable(entry.name, 'cannot be unpacked');
    }
    for (const one of ready) {
      had += one.length;
      // A directory that says less than there is may be hiding gigabytes.
      if (had > entry.size) throw new Unpackable(entry.name, 'is longer than it says');
      if (one.length > 0) yield one;
    }
    ready = [];
  }
  if (had !== entry.size) throw new Unpackable(entry.name, 'is shorter than it says');
}

async function startOf(bytes: Bytes, { at, name }: Entry): Promise<number> {
  if (at + LOCAL_LENGTH > bytes.size) throw new Unpackable(name, 'is nowhere');
  const view = viewOf(await bytes.read(at, at + LOCAL_LENGTH));
  if (view.getUint32(0, true) !== LOCAL) throw new Unpackable(name, 'is nowhere');
  return at + LOCAL_LENGTH + view.getUint16(26, true) + view.getUint16(28, true);
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
