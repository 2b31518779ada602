// One proof for all rows of a pack: the roots of what lies between them, from left to right. Of a run without gaps it is a few dozen hashes, however long
// the run; of scattered rows it shares what their own proofs would repeat.
import { largestPowerBelow, nodeHash, rootBetween, type Hash, type Hashing, type NodeAt } from '../tree.ts';

/** `places` are the rows' places in the tree, from 0, ascending, each below `size`. */
export function sharedProof(hash: Hashing, places: readonly number[], size: number, at: NodeAt): Hash[] {
  const proof: Hash[] = [];
  const walk = (from: number, width: number, first: number, last: number): void => {
    if (first === last) proof.push(rootBetween(hash, from, width, at));
    if (first === last || width === 1) return;
    const half = largestPowerBelow(width);
    const middle = firstFrom(places, from + half, first, last);
    walk(from, half, first, middle);
    walk(from + half, width - half, middle, last);
  };
  if (places.length > 0) walk(0, size, 0, places.length);
  return proof;
}

export interface ProvenRows {
  /** As in `sharedProof`. */
  readonly places: readonly number[];
  /** Of the row at each of them. */
  leafAt(index: number): Hash;
}

/** The root that rows and proof lead to; null where there are too many or too few hashes in it. Of no rows at all there is nothing to prove. */
export function provenRoot(hash: Hashing, rows: ProvenRows, size: number, proof: readonly Hash[]): Hash | null {
  const { places } = rows;
  let used = 0;
  const walk = (from: number, width: number, first: number, last: number): Hash | null => {
    if (first === last) return proof[used++] ?? null;
    if (width === 1) return rows.leafAt(first);
    const half = largestPowerBelow(width);
    const middle = firstFrom(places, from + half, first, last);
    const left = walk(from, half, first, middle);
    const right = left === null ? null : walk(from + half, width - half, middle, last);
    return left === null || right === null ? null : nodeHash(hash, left, right);
  };
  if (places.length === 0 || !areAscendingBelow(places, size)) return null;
  const root = walk(0, size, 0, places.length);
  return used === proof.length ? root : null;
}

/** The first index in [first, last) whose place is at `place` or beyond. */
function firstFrom(places: readonly number[], place: number, first: number, last: number): number {
  let [low, high] = [first, last];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((places[middle] ?? Infinity) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

const areAscendingBelow = (places: readonly number[], size: number): boolean =>
  places.every((place, index) => place < size && place > (places[index - 1] ?? -1));
