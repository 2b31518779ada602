// What a pack says it holds: a signed note with the SHA-256 of every file, so that not one byte of it changes unseen. How it is written stands in docs/evidence.md.
import { canonical } from '../../site/canonical.ts';
import { fromBase64, toHex } from '../bytes.ts';
import type { Signature } from '../checkpoint.ts';

export const MANIFEST = 'manifest.txt';
const FIRST_LINE = 'floorcast-pack 1';
/** Files below it may be taken out of a pack: what they say is who people are. */
export const NAMES = 'names/';

/** Which rows of the ledger: all that is said must hold of a row. */
export interface PackOf {
  readonly announcement?: string;
  readonly version?: number;
  /** What stands for the worker. */
  readonly subject?: string;
  readonly crew?: string;
  /** When it was recorded, epoch ms, half-open. */
  readonly from?: number;
  readonly until?: number;
}

export interface About {
  /** Which ledger, as its checkpoints call it. */
  readonly origin: string;
  readonly site: string;
  /** The site's name. */
  readonly name: string;
  readonly timeZone: string;
  readonly of: PackOf;
  readonly rows: number;
  /** Of the checkpoint that the rows are proven against. */
  readonly size: number;
  /** Whether they follow each other without a gap, as those of a period do. */
  readonly isRun: boolean;
  /** When the pack was made, epoch ms. */
  readonly madeAt: number;
}

export interface Listed {
  readonly path: string;
  readonly bytes: number;
  /** SHA-256 in 64 hexadecimal digits. */
  readonly hash: string;
}

export interface Manifest {
  readonly about: About;
  readonly files: readonly Listed[];
}

/** What is signed: the first line, what the pack is about as a line of canonical JSON, and a line for each file. */
export function manifestText({ about, files }: Manifest): string {
  const listed = files.map(({ path, bytes, hash }) => `${hash} ${bytes} ${path}\n`);
  return `${FIRST_LINE}\n${canonical(about)}\n${listed.join('')}`;
}

export interface SignedManifest extends Manifest {
  /** What was signed. */
  readonly text: string;
  readonly signature: Signature;
}

/** Null where it is no manifest. Whether the signature holds is for whoever has the keys. */
export function parseManifest(note: string): SignedManifest | null {
  const end = note.lastIndexOf('\n\n— ');
  if (end < 0) return null;
  const text = note.slice(0, end + 1);
  const signature = parseSignature(note.slice(end + 2));
  const [first, second, ...lines] = text.slice(0, -1).split('\n');
  if (signature === null || first !== FIRST_LINE || second === undefined) return null;
  const about = parseAbout(second);
  const files = lines.map(parseListed);
  if (about === null || files.includes(null)) return null;
  return { about, files: files as Listed[], text, signature };
}

function parseSignature(line: string): Signature | null {
  const found = /^— ([!-~]+) ([A-Za-z\d+/]+=*)\n$/.exec(line);
  const bytes = fromBase64(found?.[2] ?? '');
  if (found?.[1] === undefined || bytes?.length !== 68) return null;
  return { name: found[1], keyId: toHex(bytes.subarray(0, 4)), bytes: bytes.subarray(4) };
}

function parseListed(line: string): Listed | null {
  const found = /^([\da-f]{64}) (0|[1-9]\d{0,15}) ([A-Za-z\d][\w.-]*(?:\/[A-Za-z\d][\w.-]*)*)$/.exec(line);
  if (found === null) return null;
  const [, hash, bytes, path] = found as unknown as [string, string, string, string];
  return Number.isSafeInteger(Number(bytes)) ? { hash, bytes: Number(bytes), path } : null;
}

/** It is signed, so what is asked of it is only that it can be worked with. */
function parseAbout(line: string): About | null {
  const about = readJson(line) as Partial<About> | null;
  const isOne =
    typeof about === 'object' &&
    about !== null &&
    [about.origin, about.site, about.name, about.timeZone].every((one) => typeof one === 'string') &&
    [about.rows, about.size, about.madeAt].every((one) => Number.isSafeInteger(one) && (one ?? -1) >= 0) &&
    typeof about.of === 'object' &&
    about.of !== null;
  return isOne ? (about as About) : null;
}

/** Null where it is no JSON. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
