// The Merkle tree over a site's ledger (RFC 6962, section 2.1): its root, and what proves that a row is in it or that it extends an older one.
// How SHA-256 is reckoned and where nodes are kept is the shell's.

/** 32 bytes. */
export type Hash = Uint8Array;
/** SHA-256 of the bytes. It keeps none of them: their place is used for the next. */
export type Hashing = (bytes: Uint8Array) => Hash;
/** The root of the 2^`level` leaves from `index` × 2^`level` on, all of which exist. Level 0 are the leaves' own hashes. */
export type NodeAt = (level: number, index: number) => Hash;

/** The hash of one row's bytes: it cannot be mistaken for that of two subtrees. */
export const leafHash = (hash: Hashing, row: Uint8Array): Hash => hashOf(hash, LEAF, row);

export const nodeHash = (hash: Hashing, left: Hash, right: Hash): Hash => hashOf(hash, NODE, left, right);

/** The root over the first `size` leaves; of none it is the hash of nothing. */
export function rootOf(hash: Hashing, size: number, at: NodeAt): Hash {
  return size === 0 ? hash(new Uint8Array()) : rootBetween(hash, 0, size, at);
}

/** The hashes that lead from leaf `index` to the root over the first `size`: lowest first. `index` < `size`. */
export function inclusionProof(hash: Hashing, index: number, size: number, at: NodeAt): Hash[] {
  return pathTo(hash, index, 0, size, at);
}

/** The hashes that show the tree of the first `size` leaves to go on from that of the first `before`. 0 < `before` ≤ `size`. */
export function consistencyProof(hash: Hashing, before: number, size: number, at: NodeAt): Hash[] {
  return before === size ? [] : fromOlder(hash, before, { from: 0, size }, true, at);
}

function pathTo(hash: Hashing, index: number, from: number, size: number, at: NodeAt): Hash[] {
  if (size === 1) return [];
  const half = largestPowerBelow(size);
  return index < half
    ? [...pathTo(hash, index, from, half, at), rootBetween(hash, from + half, size - half, at)]
    : [...pathTo(hash, index - half, from + half, size - half, at), rootBetween(hash, from, half, at)];
}

/** `isOlderRoot`: the subtree is the older tree itself, whose root is known to whoever checks. */
function fromOlder(
  hash: Hashing,
  before: number,
  { from, size }: { from: number; size: number },
  isOlderRoot: boolean,
  at: NodeAt
): Hash[] {
  if (before === size) return isOlderRoot ? [] : [rootBetween(hash, from, size, at)];
  const half = largestPowerBelow(size);
  if (before <= half) {
    const left = fromOlder(hash, before, { from, size: half }, isOlderRoot, at);
    return [...left, rootBetween(hash, from + half, size - half, at)];
  }
  const right = fromOlder(hash, before - half, { from: from + half, size: size - half }, false, at);
  return [...right, rootBetween(hash, from, half, at)];
}

/** Of `size` ≥ 1 leaves from `from` on, which is a multiple of the power of two that holds them. */
export function rootBetween(hash: Hashing, from: number, size: number, at: NodeAt): Hash {
  const level = Math.log2(size);
  if (Number.isInteger(level)) return at(level, from / size);
  const half = largestPowerBelow(size);
  return nodeHash(hash, rootBetween(hash, from, half, at), rootBetween(hash, from + half, size - half, at));
}

/** The largest power of two smaller than `size` ≥ 2. */
export const largestPowerBelow = (size: number): number => 2 ** Math.floor(Math.log2(size - 1));

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);
const NOTHING = new Uint8Array();

/** Where parts are put together: to make a place for each row takes longer than to hash it. */
let place = new Uint8Array(4096);

function hashOf(hash: Hashing, kind: Uint8Array, first: Uint8Array, second: Uint8Array = NOTHING): Hash {
  const length = 1 + first.length + second.length;
  if (place.length < length) place = new Uint8Array(2 * length);
  place.set(kind);
  place.set(first, 1);
  place.set(second, 1 + first.length);
  return hash(place.subarray(0, length));
}
