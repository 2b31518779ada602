// The signed states in a pack: each signed by a key of the pack, each going on from the one before, and the last of them the one that the rows are proven against.
import { fromBase64 } from '../bytes.ts';
import { parseNote, type Checkpoint } from '../checkpoint.ts';
import { isExtension, isSame } from '../proofs.ts';
import type { Hash } from '../tree.ts';
import type { RowsRead } from './check-rows.ts';
import type { About } from './manifest.ts';
import { hashesOf, textOf, wholeOf, type Tools } from './pack-files.ts';
import type { PublicKey } from './public-keys.ts';
import type { Zip } from './read-zip.ts';
import { provenRoot } from './shared-proof.ts';
import type { PackFinding } from './verify-pack.ts';

export const PROOF = 'proof.bin';
export const CONSISTENCY = 'consistency.txt';

export async function checkStates(
  zip: Zip,
  about: About,
  { places, leaves }: RowsRead,
  keys: readonly PublicKey[],
  tools: Tools
): Promise<{ readonly checkpoints: readonly Checkpoint[] } | PackFinding> {
  const checkpoints: Checkpoint[] = [];
  for (const path of zip.paths.filter((one) => one.startsWith('checkpoints/'))) {
    const checkpoint = await signedIn(zip, path, about.origin, keys, tools);
    if (checkpoint === null) return { type: 'checkpoint-forged', path };
    checkpoints.push(checkpoint);
  }
  checkpoints.sort((a, b) => a.size - b.size);
  const newest = checkpoints.at(-1);
  if (newest?.size !== about.size) return { type: 'file-missing', path: `checkpoints/${about.size}.txt` };

  const proof = hashesOf((await wholeOf(zip, PROOF)) ?? new Uint8Array(1));
  const root =
    proof === null
      ? null
      : provenRoot(tools.hash, { places, leafAt: (index) => leaves[index] as Hash }, about.size, proof);
  // A pack may be of nothing: that nobody answered is said by the one who signed it.
  const isProven = places.length === 0 ? proof?.length === 0 : root !== null && isSame(root, newest.root);
  if (!isProven) return { type: 'not-proven' };

  const steps = stepsOf((await textOf(zip, CONSISTENCY)) ?? '');
  for (const [index, after] of checkpoints.entries()) {
    const before = checkpoints[index - 1];
    if (before === undefined) continue;
    const step = steps.get(`${before.size} ${after.size}`);
    if (step === undefined || !isExtension(tools.hash, before, after, step))
      return { type: 'not-extended', from: before.size, to: after.size };
  }
  return { checkpoints };
}

/** Null where it is no checkpoint of this ledger, is not named by its size, or is not signed by one of these keys. */
async function signedIn(
  zip: Zip,
  path: string,
  origin: string,
  keys: readonly PublicKey[],
  { isSigned }: Tools
): Promise<Checkpoint | null> {
  const note = await textOf(zip, path);
  const read = note === null ? null : parseNote(note);
  if (read === null || read.checkpoint.origin !== origin || path !== `checkpoints/${read.checkpoint.size}.txt`)
    return null;
  const { text, signature, checkpoint } = read;
  const key = keys.find(({ name, id }) => name === signature.name && id === signature.keyId);
  return key !== undefined && isSigned(key, new TextEncoder().encode(text), signature.bytes) ? checkpoint : null;
}

/** By `FROM TO`, the hashes of each line; what is no line of hashes is left out. */
function stepsOf(text: string): ReadonlyMap<string, readonly Hash[]> {
  const steps = new Map<string, readonly Hash[]>();
  for (const line of text.split('\n')) {
    const [from, to, ...hashes] = line.split(' ');
    const proof = hashes.map(fromBase64);
    if (proof.every((one) => one?.length === 32)) steps.set(`${from ?? ''} ${to ?? ''}`, proof as Hash[]);
  }
  return steps;
}
