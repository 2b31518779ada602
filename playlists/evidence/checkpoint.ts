// The state of a site's ledger as a text that is signed, printed, mailed and read out: a signed note that holds a checkpoint, as transparency logs
// write them (c2sp.org/signed-note, c2sp.org/tlog-checkpoint), so that others' tools read it too.
import { fromBase64, toBase64, toHex } from './bytes.ts';
import type { Hash, Hashing } from './tree.ts';

export interface Checkpoint {
  /** Which ledger: `floorcast/` and the site's id. */
  readonly origin: string;
  /** How many rows it covers. */
  readonly size: number;
  readonly root: Hash;
  /** When the server signed it by its own clock, in epoch milliseconds. */
  readonly at: number;
}

export interface Signature {
  /** The signer as it calls itself: the ledger's origin. */
  readonly name: string;
  /** Of the key, in eight hexadecimal digits: tells keys of one name apart. */
  readonly keyId: string;
  /** 64 bytes, Ed25519 over the note's text. */
  readonly bytes: Uint8Array;
}

export interface SignedCheckpoint {
  readonly checkpoint: Checkpoint;
  /** What is signed, to its last line break. */
  readonly text: string;
  readonly signature: Signature;
}

/** What is signed: four lines, each with its line break. */
export const checkpointText = ({ origin, size, root, at }: Checkpoint): string =>
  `${origin}\n${size}\n${toBase64(root)}\nat ${new Date(at).toISOString()}\n`;

/** The whole note: the text, an empty line, and one line with the signature. */
export const signedNote = (text: string, { name, keyId, bytes }: Signature): string =>
  `${text}\n— ${name} ${toBase64(Uint8Array.of(...hexBytes(keyId), ...bytes))}\n`;

/** What a note says; null where it is none of ours. Whether the signature holds is for whoever has the key. */
export function parseNote(note: string): SignedCheckpoint | null {
  const found = NOTE.exec(note);
  if (found === null) return null;
  const [, text, origin, size, root, at, name, signature] = found as unknown as Groups;
  const [rootBytes, signed] = [fromBase64(root), fromBase64(signature)];
  const instant = Date.parse(at);
  if (rootBytes?.length !== 32 || signed?.length !== 68) return null;
  if (Number.isNaN(instant) || !Number.isSafeInteger(Number(size))) return null;
  const checkpoint = { origin, size: Number(size), root: rootBytes, at: instant };
  // One way to write each: what reads the same must be the same bytes.
  if (checkpointText(checkpoint) !== text) return null;
  return { checkpoint, text, signature: { name, keyId: toHex(signed.subarray(0, 4)), bytes: signed.subarray(4) } };
}

/** The id of an Ed25519 key of 32 bytes under this name: the first four bytes of SHA-256 over name, line break, algorithm and key. */
export function keyIdOf(hash: Hashing, name: string, key: Uint8Array): string {
  const named = [...name].map((character) => character.charCodeAt(0));
  return toHex(hash(Uint8Array.of(...named, 0x0a, 0x01, ...key)).subarray(0, 4));
}

type Groups = [
  whole: string,
  text: string,
  origin: string,
  size: string,
  root: string,
  at: string,
  name: string,
  signature: string
];
const NOTE =
  /^(([!-~]+)\n(0|[1-9]\d{0,15})\n([A-Za-z\d+/]{43}=)\nat (\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)\n)\n— ([!-~]+) ([A-Za-z\d+/]+=*)\n$/;

const hexBytes = (hex: string): number[] => (hex.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
