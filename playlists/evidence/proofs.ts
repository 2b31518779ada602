// What a stranger reckons who holds no ledger: whether a proof leads from a row to a signed root, and from an older root to a newer one
// (RFC 9162, sections 2.1.3.2 and 2.1.4.2).
import { nodeHash, type Hash, type Hashing } from './tree.ts';

/** Whether `proof` leads from the leaf with this hash, at `index` of `size`, to `root`. */
export function isIncluded(
  hash: Hashing,
  leaf: { readonly hash: Hash; readonly index: number },
  tree: { readonly size: number; readonly root: Hash },
  proof: readonly Hash[]
): boolean {
  if (!isWithin(leaf.index, tree.size)) return false;
  let [place, last, reached] = [leaf.index, tree.size - 1, leaf.hash];
  for (const beside of proof) {
    if (last === 0) return false;
    if (isOdd(place) || place === last) {
      reached = nodeHash(hash, beside, reached);
      // A node without a right neighbour rises until it has a left one.
      while (!isOdd(place) && place !== 0) [place, last] = [above(place), above(last)];
    } else {
      reached = nodeHash(hash, reached, beside);
    }
    [place, last] = [above(place), above(last)];
  }
  return last === 0 && isSame(reached, tree.root);
}

/** Whether `proof` shows that the tree `after` begins with all that `before` held. */
export function isExtension(
  hash: Hashing,
  before: { readonly size: number; readonly root: Hash },
  after: { readonly size: number; readonly root: Hash },
  proof: readonly Hash[]
): boolean {
  if (before.size > after.size) return false;
  if (before.size === after.size) return proof.length === 0 && isSame(before.root, after.root);
  // Every tree goes on from nothing.
  if (before.size === 0) return proof.length === 0;
  const [first, ...rest] = isPowerOfTwo(before.size) ? [before.root, ...proof] : proof;
  if (first === undefined) return false;

  let [place, last] = [before.size - 1, after.size - 1];
  while (isOdd(place)) [place, last] = [above(place), above(last)];
  let [older, newer] = [first, first];
  for (const beside of rest) {
    if (last === 0) return false;
    if (isOdd(place) || place === last) {
      [older, newer] = [nodeHash(hash, beside, older), nodeHash(hash, beside, newer)];
      while (!isOdd(place) && place !== 0) [place, last] = [above(place), above(last)];
    } else {
      newer = nodeHash(hash, newer, beside);
    }
    [place, last] = [above(place), above(last)];
  }
  return last === 0 && isSame(older, before.root) && isSame(newer, after.root);
}

export const isSame = (one: Hash, other: Hash): boolean =>
  one.length === other.length && one.every((byte, index) => byte === other[index]);

// By division: a ledger may outgrow the 32 bits of the shifting operators.
const above = (place: number): number => Math.floor(place / 2);
const isOdd = (place: number): boolean => place % 2 === 1;
const isPowerOfTwo = (size: number): boolean => Number.isInteger(Math.log2(size));
const isWithin = (index: number, size: number): boolean =>
  Number.isSafeInteger(index) && Number.isSafeInteger(size) && index >= 0 && index < size;
