// Whether a video file is whole by its container alone: its parts, one after the other, fill it to the last byte. Cut short, the last part
// reaches beyond the end; with something else glued to it, what follows is no part of a video.
import type { FileHandle } from 'node:fs/promises';

export type Container = 'mp4' | 'webm';

/** Null for what begins like neither. iPhones' pictures (HEIC, AVIF) begin like an MP4 and say so in their brand. */
export function containerOf(firstBytes: Uint8Array): Container | null {
  const text = Buffer.from(firstBytes).toString('latin1');
  if (text.startsWith('\x1aE\xdf\xa3')) return 'webm';
  const brand = /^[^]{4}ftyp([^]{4})/.exec(text)?.[1];
  return brand === undefined || /^(?:hei[cxms]|hev[cxms]|mif1|msf1|avi[fs])$/.test(brand) ? null : 'mp4';
}

export function isWhole(file: FileHandle, size: number, container: Container): Promise<boolean> {
  switch (container) {
    case 'mp4':
      return boxesFill(reading(file), size);
    case 'webm':
      return elementsFill(reading(file), 0, size, DOCUMENT);
    default:
      return container satisfies never;
  }
}

/** ISO/IEC 14496-12: what may stand at the top of a file. */
const BOXES = new Set(
  'ftyp styp moov moof mdat free skip wide uuid mfra sidx ssix emsg prft pdin meta udta pnot'.split(' ')
);
/** An hour of a recording that never said its clusters' sizes has 300,000. */
const MOST_PARTS = 400_000;

async function boxesFill(bytesAt: BytesAt, size: number): Promise<boolean> {
  const seen = new Set<string>();
  let at = 0;
  for (let count = 0; at < size; count++) {
    const head = await bytesAt(at, 16);
    if (head.length < 8 || count > MOST_PARTS) return false;
    const type = head.toString('latin1', 4, 8);
    if (!BOXES.has(type)) return false;
    seen.add(type);
    const short = head.readUInt32BE(0);
    // 0: to the end of the file; 1: the size is a longer one, behind the type.
    if (short === 1 && head.length < 16) return false;
    const length = short === 0 ? size - at : short === 1 ? Number(head.readBigUInt64BE(8)) : short;
    if (length < 8) return false;
    at += length;
  }
  return at === size && seen.has('moov');
}

/** RFC 8794: the elements of Matroska that hold others, as far as they may be of unknown size. */
interface Holds {
  readonly ids: ReadonlySet<number>;
  readonly inside: ReadonlyMap<number, Holds>;
}
const VOID = 0xec;
const CLUSTER = 0x1f43b675;
const SEGMENT = 0x18538067;
const IN_CLUSTER: Holds = { ids: new Set([0xe7, 0xa3, 0xa0, 0xa7, 0xab, 0x5854, 0xbf, VOID]), inside: new Map() };
const IN_SEGMENT: Holds = {
  ids: new Set([0x114d9b74, 0x1549a966, 0x1654ae6b, 0x1c53bb6b, 0x1254c367, 0x1043a770, CLUSTER, 0xbf, VOID]),
  inside: new Map([[CLUSTER, IN_CLUSTER]])
};
const DOCUMENT: Holds = { ids: new Set([0x1a45dfa3, SEGMENT, VOID]), inside: new Map([[SEGMENT, IN_SEGMENT]]) };

async function elementsFill(bytesAt: BytesAt, from: number, until: number, holds: Holds): Promise<boolean> {
  return (await endOf(bytesAt, from, until, holds)) === until;
}

/** Where elements of this kind end: at `until`, or earlier where a foreign one begins; -1 where one is cut short. */
async function endOf(bytesAt: BytesAt, from: number, until: number, { ids, inside }: Holds): Promise<number> {
  let at = from;
  for (let count = 0; at < until; count++) {
    const head = await bytesAt(at, 12);
    const id = numberAt(head, 0, false);
    if (id === null || count > MOST_PARTS) return -1;
    if (!ids.has(id.value)) return at;
    const size = numberAt(head, id.length, true);
    if (size === null) return -1;
    const start = at + id.length + size.length;
    const within = inside.get(id.value);
    // All ones: as long as what follows belongs to it. That is how a recording under way is written.
    if (size.value === 2 ** (7 * size.length) - 1) {
      if (within === undefined) return -1;
      at = await endOf(bytesAt, start, until, within);
      if (at === -1) return -1;
    } else {
      at = start + size.value;
      // A cluster that says its size is one part; only the document's own parts are looked into.
      const isOpened = within !== undefined && within !== IN_CLUSTER;
      if (at > until || (isOpened && !(await elementsFill(bytesAt, start, at, within)))) return -1;
    }
  }
  return at;
}

/** A number of EBML; of an id the marker that tells its length is a part. */
function numberAt(bytes: Buffer, at: number, masked: boolean): { value: number; length: number } | null {
  const first = bytes[at];
  if (first === undefined || first === 0) return null;
  const length = Math.clz32(first) - 23;
  if (at + length > bytes.length) return null;
  let value = masked ? first & (0xff >> length) : first;
  for (let index = 1; index < length; index++) value = value * 256 + (bytes[at + index] as number);
  return { value, length };
}

type BytesAt = (at: number, count: number) => Promise<Buffer>;
const WINDOW_BYTES = 65_536;

/** Reads ahead: the parts of a recording are small, and each would be a read of its own. */
function reading(file: FileHandle): BytesAt {
  const window = Buffer.alloc(WINDOW_BYTES);
  let [from, until] = [0, 0];
  return async (at, count) => {
    if (at < from || at + count > until) {
      const { bytesRead } = await file.read(window, 0, WINDOW_BYTES, at);
      [from, until] = [at, at + bytesRead];
    }
    return window.subarray(at - from, Math.min(at - from + count, until - from));
  };
}
